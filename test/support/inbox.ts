import { setTimeout as pause } from 'node:timers/promises'
import { simpleParser } from 'mailparser'

type Listed = { messages: { id: string }[] }

/** The mails to an address that the local machine has sent, the newest first, as their readers see them. */
export async function mailsTo(
  inbox: string,
  address: string,
): Promise<{ subject: string; text: string; html: string }[]> {
  const listed: Listed = JSON.parse(await (await fetch(`${inbox}/messages?to=${encodeURIComponent(address)}`)).text())
  return Promise.all(
    listed.messages.map(async ({ id }) => {
      const mail = await simpleParser(await (await fetch(`${inbox}/messages/${id}.eml`)).text())
      return { subject: mail.subject ?? '', text: mail.text ?? '', html: String(mail.html) }
    }),
  )
}

/** Waits until so many mails to the address say what the pattern wants. @returns what it caught in the newest. */
export async function mailed(inbox: string, address: string, pattern: RegExp, count = 1): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const matching = (await mailsTo(inbox, address)).flatMap((mail) => pattern.exec(mail.text)?.[1] ?? [])
    if (matching.length >= count && matching[0]) return matching[0]
    await pause(100)
  }
  throw new Error(`no mail like ${pattern} came to ${address}`)
}

export const invitationLink = /(http:\/\/localhost:\d+\/invitation#[A-Za-z0-9_-]{43})/
export const sixDigits = /^\s*(\d{3}\s?\d{3})\s*$/m
