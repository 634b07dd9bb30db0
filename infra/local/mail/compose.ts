import { buffer } from 'node:stream/consumers'
import { createTransport } from 'nodemailer'

export type SimpleMessage = {
  from: string
  to: string[]
  cc: string[]
  replyTo: string[]
  subject: string
  text: string | undefined
  html: string | undefined
  inReplyTo?: string
}

const transport = createTransport({ streamTransport: true, newline: 'windows' })

/** The MIME message that SES itself builds for `SendEmail`. */
export async function composeRaw(message: SimpleMessage): Promise<Buffer> {
  const { text, html, ...rest } = message
  const bodies = { ...(text === undefined ? {} : { text }), ...(html === undefined ? {} : { html }) }
  const { message: raw } = await transport.sendMail({
    ...rest,
    ...bodies,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return Buffer.isBuffer(raw) ? raw : buffer(raw)
}
