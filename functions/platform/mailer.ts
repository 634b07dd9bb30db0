import { setTimeout as wait } from 'node:timers/promises'
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import MimeNode from 'nodemailer/lib/mime-node'
import { encode, wrap } from 'nodemailer/lib/qp'
import type { Language } from '../../shared/languages.ts'
import type { MailKind } from '../../shared/mailLists.ts'
import type { Env } from './env.ts'
import { flowed } from './flowed.ts'
import { LatestMap } from './latestMap.ts'
import type { MailingList } from './letter.ts'
import { type Effect, effectTag } from './mailEffect.ts'
import { atStandIn } from './standIn.ts'

/** A mail to one person. `reference` names the effect: the same one, tried twice, carries the same Message-ID. */
export type Mail = {
  to: string
  subject: string
  text: string
  html: string
  language: Language
  reference: string
  list?: MailingList
  replyTo?: string
  threadId?: string
  answers?: true
}
/** What SES is told of a mail, and tells back with whatever becomes of it. Nobody who gets the mail sees it. */
export type Marks = { kind: MailKind; effect: Effect }
export type Mailer = { send(mail: Mail, marks: Marks): Promise<void> }

const sendPatienceMs = 10_000
const mostTries = 3
const pauseMs = 300
/** What RFC 5322, 3.2.3 calls atoms with dots, on both sides. */
const isPlainAddress = /^[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+$/
// RFC 2045, 6.7: no body in quoted-printable has `=_` in it.
const baseBoundary = '=_enlaces'
const breaksHeader = /[\p{Cc}\u2028\u2029]/u

export type MailSettings = {
  region: string
  endpoint?: string | undefined
  from: string
  configurationSet: string
  publicOrigin: string
}

export function mailSettingsFrom(env: Env): MailSettings {
  return {
    region: env.AWS_REGION,
    endpoint: env.SES_ENDPOINT,
    from: env.MAIL_FROM,
    configurationSet: env.MAIL_CONFIGURATION_SET,
    publicOrigin: env.PUBLIC_ORIGIN,
  }
}

/** Sends through SES. Built by a library, one recipient each; controls in a header are a defect (safeguards, section 4). */
export function sesMailer(settings: MailSettings): Mailer {
  const client = new SESClient({ region: settings.region, maxAttempts: 1, ...atStandIn(settings.endpoint) })
  return {
    async send(mail, { kind, effect }) {
      const Data = mimeOf(mail, settings)
      const command = new SendRawEmailCommand({
        RawMessage: { Data },
        Source: settings.from,
        Destinations: [mail.to],
        ConfigurationSetName: settings.configurationSet,
        Tags: [
          { Name: 'kind', Value: kind },
          { Name: 'effect', Value: effectTag(effect) },
        ],
      })
      const abortSignal = AbortSignal.timeout(sendPatienceMs)
      await whileThrottled(() => client.send(command, { abortSignal }))
    },
  }
}

/**
 * Tries again at once only what was surely not taken. Of what was perhaps taken, its answer being lost, SES itself tells meanwhile, and it
 * is not sent twice when its turn comes again.
 */
async function whileThrottled(send: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await send()
      return
    } catch (error) {
      const isThrottled = error instanceof Error && error.name.startsWith('Throttling')
      if (!isThrottled || tries === mostTries) throw error
      await wait(pauseMs * tries * (1 + Math.random()))
    }
  }
}

/** The mail as it goes over the wire (RFC 5322). @throws TypeError for a control in a header */
export function mimeOf(mail: Mail, settings: MailSettings): Buffer {
  if (breaksHeader.test(mail.to) || breaksHeader.test(mail.subject))
    throw new TypeError('control character in a mail header')
  const { hostname } = new URL(settings.publicOrigin)
  const { replyTo, threadId } = mail
  const head = new MimeNode('multipart/alternative', { baseBoundary })
  if (!isPlainAddress.test(mail.to)) head.setHeader('To', mail.to)
  if (replyTo) head.setHeader('Reply-To', replyTo)
  if (threadId) head.setHeader(underThread(threadId, hostname))
  head.setHeader('Subject', mail.subject)
  head.setHeader('Message-ID', `<${mail.reference}@${hostname}>`)
  const fields = [...plainFields(mail, settings), head.buildHeaders()].join('\r\n')
  const text = partOf('text/plain; charset=utf-8; format=flowed', flowed(mail.text))
  const html = partOf('text/html; charset=utf-8', mail.html)
  const message = [`${fields}\r\n`, text, html].join(`\r\n--${head.boundary}\r\n`)
  return Buffer.from(`${message}\r\n--${head.boundary}--\r\n`)
}

// The library's own way of putting parts together takes three times as long: it is made for attachments that come in streams.
function partOf(type: string, content: string): string {
  const encoded = content
    .split(/\r\n?|\n/)
    .map(encodedLine)
    .join('\r\n')
  return `Content-Type: ${type}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${encoded}`
}

// Most lines of a digest stand in many others, too. Quoted-printable takes each by itself (RFC 2045, 6.7).
const encodedLines = new LatestMap<string, string>(2_000)

function encodedLine(line: string): string {
  const known = encodedLines.get(line)
  if (known !== undefined) return known
  const encoded = wrap(encode(line))
  // A copy: a part of a text keeps all of it in memory.
  encodedLines.set(Buffer.from(line).toString(), encoded)
  return encoded
}

// No mail carries this Message-ID: those that name it as what they answer (RFC 5322, 3.6.4) belong together.
function underThread(threadId: string, hostname: string) {
  const root = `<${threadId}@${hostname}>`
  return { 'In-Reply-To': root, References: root }
}

/** What is in ASCII and short, or must not be broken: the library looks at each letter of a field. */
function plainFields({ to, list, language, answers }: Mail, settings: MailSettings): string[] {
  return [
    // RFC 3834: no out-of-office answer to what a machine sends; Content-Language as in RFC 3282.
    `Auto-Submitted: ${answers ? 'auto-replied' : 'auto-generated'}`,
    `Content-Language: ${language}`,
    ...(list ? listFields(list, settings) : []),
    `From: Enlaces <${settings.from}>`,
    ...(isPlainAddress.test(to) ? [`To: ${to}`] : []),
  ]
}

/**
 * RFC 2919 and RFC 2369 name the list and the way out of it, RFC 8058 says that one click is enough. By `Feedback-ID` mail services
 * tell which list is complained of: https://support.google.com/a/answer/6254652
 */
function listFields({ name, unsubscribe }: MailingList, { publicOrigin }: MailSettings): string[] {
  const { hostname } = new URL(publicOrigin)
  return [
    `List-Id: <${name}.${hostname}>`,
    // What is broken into lines is read by all, and by some that look for the address wrongly.
    `List-Unsubscribe: <${unsubscribe}>`,
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    `Feedback-ID: ${name}:${hostname}:mail:enlaces`,
  ]
}
