import { simpleParser } from 'mailparser'
import { bodyOf, type Exchange } from '../loopback.ts'
import type { Receiver } from '../receiving/receiver.ts'
import { composeRaw } from './compose.ts'
import type { Letterbox } from './letterbox.ts'

const mostFormBytes = 256 * 1024
const days = new Intl.DateTimeFormat('es', { dateStyle: 'medium', timeStyle: 'short' })

/** The path of the form under a mail: `/messages/ID/reply`. */
export const answerPath = /^\/messages\/([^/]+)\/reply$/

/** Somebody answers a mail in the inbox page: as a mail program would, it goes back in as a mail of its reader's. */
export async function answerMail(
  box: Letterbox,
  receive: Receiver,
  { request, response, url }: Exchange,
): Promise<void> {
  const [, id = ''] = answerPath.exec(url.pathname) ?? []
  const site = request.headers['sec-fetch-site']
  const body = await bodyOf(request, mostFormBytes)
  const text = new URLSearchParams(String(body ?? '')).get('text')?.trim() ?? ''
  const [raw, envelope] = await Promise.all([box.raw(id), box.envelope(id)])
  const mail = raw && (await simpleParser(raw))
  const to = mail?.replyTo?.value[0]?.address
  const from = envelope?.destinations[0]
  if ((site !== undefined && site !== 'same-origin') || !mail || !to || !from || text === '') {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('there is no such mail to answer')
    return
  }
  const quoted = (mail.text ?? '').split('\n').map((line) => `> ${line}`)
  const answer = await composeRaw({
    ...{ from, to: [to], cc: [], replyTo: [], subject: `Re: ${mail.subject ?? ''}`, html: undefined },
    text: [
      text,
      '',
      `El ${days.format(mail.date)}, Enlaces <${mail.from?.value[0]?.address}> escribió:`,
      '',
      ...quoted,
    ].join('\n'),
    ...(mail.messageId ? { inReplyTo: mail.messageId } : {}),
  })
  await receive({ from, to: [to], raw: answer })
  response.writeHead(303, { location: `/messages/${id}?answered` }).end()
}
