import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import { createTransport } from 'nodemailer'
import type { Language } from '../../shared/languages.ts'
import type { Env } from './env.ts'
import { flowed } from './flowed.ts'
import type { MailingList } from './letter.ts'
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
}
export type Mailer = { send(mail: Mail): Promise<void> }

const sendPatienceMs = 10_000
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
  const client = new SESClient({ region: settings.region, maxAttempts: 3, ...atStandIn(settings.endpoint) })
  return {
    async send(mail) {
      const Data = await mimeOf(mail, settings)
      const command = new SendRawEmailCommand({
        RawMessage: { Data },
        Source: settings.from,
        Destinations: [mail.to],
        ConfigurationSetName: settings.configurationSet,
      })
      await client.send(command, { abortSignal: AbortSignal.timeout(sendPatienceMs) })
    },
  }
}

const builder = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })

/** The mail as it goes over the wire (RFC 5322). @throws TypeError for a control in a header */
export async function mimeOf(mail: Mail, settings: MailSettings): Promise<Buffer> {
  if (breaksHeader.test(mail.to) || breaksHeader.test(mail.subject))
    throw new TypeError('control character in a mail header')
  const { message } = await builder.sendMail({
    from: { name: 'Enlaces', address: settings.from },
    to: mail.to,
    subject: mail.subject,
    // What it is told it need not find out by counting letters, which takes as long as all the rest.
    textEncoding: 'quoted-printable',
    alternatives: [
      { contentType: 'text/plain; charset=utf-8; format=flowed', content: flowed(mail.text) },
      { contentType: 'text/html; charset=utf-8', content: mail.html },
    ],
    messageId: `<${mail.reference}@${new URL(settings.publicOrigin).hostname}>`,
    // RFC 3834: no out-of-office answer to what a machine sends; Content-Language as in RFC 3282.
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': mail.language,
      ...(mail.list ? listHeaders(mail.list, settings) : {}),
    },
  })
  if (!Buffer.isBuffer(message)) throw new TypeError('the mail was not built in memory')
  return message
}

/**
 * RFC 2919 and RFC 2369 name the list and the way out of it, RFC 8058 says that one click is enough. By `Feedback-ID` mail services
 * tell which list is complained of: https://support.google.com/a/answer/6254652
 */
function listHeaders({ name, unsubscribe }: MailingList, { publicOrigin }: MailSettings) {
  const { hostname } = new URL(publicOrigin)
  return {
    'List-Id': `<${name}.${hostname}>`,
    // What is broken into lines is read by all, and by some that look for the address wrongly.
    'List-Unsubscribe': { prepared: true, value: `<${unsubscribe}>` },
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'Feedback-ID': `${name}:${hostname}:mail:enlaces`,
  }
}
