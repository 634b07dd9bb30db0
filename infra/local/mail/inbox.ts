import { type ParsedMail, simpleParser } from 'mailparser'
import type { Exchange } from '../loopback.ts'
import { inboxStyle } from './inboxStyle.ts'
import type { Letterbox } from './letterbox.ts'
import type { Notifications } from './notifications.ts'
import { type Answering, listPage, messagePage, missingPage } from './pages.ts'
import { isShelfId } from './shelf.ts'

const programPage = 50
const maxProgramPage = 200
const personPage = 30

// Nothing of a message can run or be fetched here, nor the page be framed by another.
const pagePolicy =
  "default-src 'none'; style-src 'self'; img-src data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
// The message itself: its own inline style, no script, no outside picture; a link opens in a new tab.
const framePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
}

type Answer = {
  status?: number
  type: string
  body: string | Buffer
  policy?: string
  headers?: Record<string, string>
}

/** The reading side: JSON and `.eml` for programs, an inbox for people. It changes nothing. `isAnswerable`: mails can be answered in it. */
export async function answerReader(
  box: Letterbox,
  feed: Notifications,
  { request, response, url }: Exchange,
  isAnswerable: boolean,
) {
  const { method } = request
  const answer = method === 'GET' || method === 'HEAD' ? await answerTo(box, feed, url, isAnswerable) : notAllowed
  const { status = 200, type, body, policy = pagePolicy, headers = {} } = answer
  response.writeHead(status, { ...always, 'content-security-policy': policy, 'content-type': type, ...headers })
  response.end(body)
}

const notAllowed: Answer = {
  status: 405,
  type: 'application/json',
  body: '{"error":"only GET and HEAD, and POST for SES"}',
  headers: { allow: 'GET, HEAD, POST' },
}

async function answerTo(box: Letterbox, feed: Notifications, url: URL, isAnswerable: boolean): Promise<Answer> {
  const [, first, second, third, rest] = url.pathname.split('/')
  if (rest !== undefined) return missing()
  if (url.pathname === '/') return inbox(box, url)
  if (url.pathname === '/inbox.css') return { type: 'text/css; charset=utf-8', body: inboxStyle }
  if (url.pathname === '/messages') return messageList(box, url)
  if (url.pathname === '/notifications') return notificationList(feed, url)
  if (first === 'messages' && second) return oneMessage(box, second, third, answeringAt(url, isAnswerable))
  return missing()
}

async function inbox(box: Letterbox, url: URL): Promise<Answer> {
  const to = url.searchParams.get('to')?.trim() || undefined
  const page = await box.page({ before: cursorOf(url) ?? undefined, to, count: personPage })
  const next = page.next && toCursor(page.next)
  return html(listPage({ ...page, next, to, isFirst: cursorOf(url) === undefined }))
}

async function messageList(box: Letterbox, url: URL): Promise<Answer> {
  const before = cursorOf(url)
  const count = Number(url.searchParams.get('limit') ?? programPage)
  if (before === null) return badRequest('cursor')
  if (!Number.isInteger(count) || count < 1 || count > maxProgramPage) return badRequest('limit')
  const { messages, next } = await box.page({ before, to: url.searchParams.get('to') ?? undefined, count })
  return json({ messages, ...(next ? { nextCursor: toCursor(next) } : {}) })
}

async function notificationList(feed: Notifications, url: URL): Promise<Answer> {
  const before = cursorOf(url)
  if (before === null) return badRequest('cursor')
  const { notifications, next } = await feed.page(before, programPage)
  return json({ notifications, ...(next ? { nextCursor: toCursor(next) } : {}) })
}

function answeringAt(url: URL, isAnswerable: boolean): Answering {
  return !isAnswerable ? 'no' : url.searchParams.has('answered') ? 'done' : 'open'
}

async function oneMessage(
  box: Letterbox,
  name: string,
  part: string | undefined,
  answering: Answering,
): Promise<Answer> {
  const id = name.replace(/\.(eml|json)$/, '')
  const [raw, envelope] = await Promise.all([box.raw(id), box.envelope(id)])
  if (!raw || !envelope) return missing()
  if (name.endsWith('.eml') && !part) {
    const headers = { 'content-disposition': `attachment; filename="${id}.eml"` }
    return { type: 'message/rfc822', body: raw, headers }
  }
  const mail = await simpleParser(raw, { skipTextToHtml: true, skipTextLinks: true, skipImageLinks: false })
  if (name.endsWith('.json') && !part) return json({ ...envelope, ...readable(mail) })
  if (name !== id) return missing()
  if (part === 'html') return { type: 'text/html; charset=utf-8', body: framed(mail), policy: framePolicy }
  return part ? missing() : html(messagePage(envelope, mail, answering))
}

/** What a program that reads mail wants: the parts as text, and the headers line by line as they were sent. */
function readable(mail: ParsedMail) {
  const attachments = mail.attachments.map(({ filename, contentType, size }) => ({ filename, contentType, size }))
  const headers = mail.headerLines.map(({ line }) => line)
  return { text: mail.text ?? null, html: mail.html || null, headers, attachments }
}

// Links leave the frame: inside it, a sandboxed page could show nothing.
function framed(mail: ParsedMail): string {
  return `<!doctype html><meta charset="utf-8"><base target="_blank">${mail.html || ''}`
}

/** The id to start after; undefined when none is given, null when it is not one of ours. */
function cursorOf(url: URL): string | undefined | null {
  const cursor = url.searchParams.get('cursor')
  if (cursor === null) return undefined
  const id = Buffer.from(cursor, 'base64url').toString('latin1')
  return isShelfId(id) ? id : null
}

function toCursor(id: string): string {
  return Buffer.from(id, 'latin1').toString('base64url')
}

function json(value: unknown): Answer {
  return { type: 'application/json; charset=utf-8', body: JSON.stringify(value) }
}

function html(body: string): Answer {
  return { type: 'text/html; charset=utf-8', body }
}

function badRequest(parameter: string): Answer {
  return { ...json({ error: `the parameter "${parameter}" is not one of ours` }), status: 400 }
}

function missing(): Answer {
  return { ...html(missingPage()), status: 404 }
}
