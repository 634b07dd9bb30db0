import { addressesIn, refuseRecipients, singleAddress } from './addresses.ts'
import { invalid, rejected, SesError } from './answers.ts'
import { composeRaw } from './compose.ts'
import { decodeWords, type Header, hasControls, headersOf, headerValue, refuseLongLines } from './headers.ts'
import type { Query } from './query.ts'

/** A message that SES would take, with what its envelope says. */
export type Draft = {
  source: string
  destinations: string[]
  configurationSet: string | undefined
  tags: Record<string, string>
  headers: Header[]
  raw: Buffer
}

export type SesAccount = {
  /** Addresses or domains that may send; undefined lets every sender through. */
  verifiedIdentities: string[] | undefined
  /** Names that ConfigurationSetName may take; undefined lets every well-formed one through. */
  configurationSets: string[] | undefined
  maxMessageBytes: number
}

/** Reads and checks `SendEmail` or `SendRawEmail`; throws the SesError that SES would answer. */
export async function readDraft(action: string, query: Query, account: SesAccount): Promise<Draft> {
  const draft = action === 'SendEmail' ? await readSimple(query) : readRaw(query, account)
  if (draft.raw.length > account.maxMessageBytes) throw tooLong(draft.raw.length, account)
  refuseLongLines(draft.raw)
  refuseRecipients(draft.destinations)
  refuseUnverified([draft.source, ...sendersIn(draft.headers)], account.verifiedIdentities)
  refuseConfigurationSet(draft.configurationSet, account.configurationSets)
  for (const [name, value] of Object.entries(draft.tags)) refuseTag(name, value)
  return draft
}

async function readSimple(query: Query): Promise<Draft> {
  const subject = query.one('Message.Subject.Data')
  const text = query.one('Message.Body.Text.Data')
  const html = query.one('Message.Body.Html.Data')
  if (subject === undefined) throw missing('message.subject.data')
  if (text === undefined && html === undefined) throw missing('message.body')
  if (hasControls(subject)) throw invalid('Subject contains control characters.')
  const from = query.one('Source') ?? ''
  const [to, cc, bcc] = [field(query, 'To'), field(query, 'Cc'), field(query, 'Bcc')]
  const source = singleAddress(from)
  const destinations = [...to, ...cc, ...bcc].map(singleAddress)
  const replyTo = query.list('ReplyToAddresses')
  replyTo.forEach(singleAddress)
  refuseRecipients(destinations)

  const raw = await composeRaw({ from, to, cc, replyTo, subject, text, html })
  return { source, destinations, ...markings(query, []), headers: headersOf(raw), raw }
}

function field(query: Query, name: string): string[] {
  return query.list(`Destination.${name}Addresses`)
}

function readRaw(query: Query, account: SesAccount): Draft {
  const raw = decodeBlob(query.one('RawMessage.Data'))
  if (raw.length > account.maxMessageBytes) throw tooLong(raw.length, account)
  const headers = headersOf(raw)
  const from = headerValue(headers, 'from')
  if (from === undefined) throw invalid("Missing required header 'From'.")
  const sender = singleAddress(from)
  const source = query.one('Source')
  const recipients = ['to', 'cc', 'bcc'].flatMap((name) => addressesIn(headerValue(headers, name) ?? ''))
  const destinations = query.list('Destinations').map(singleAddress)
  return {
    source: source ? singleAddress(source) : sender,
    destinations: destinations.length > 0 ? destinations : recipients,
    ...markings(query, headers),
    headers,
    raw,
  }
}

// A parameter of the request goes before the header that says the same.
function markings(query: Query, headers: Header[]): Pick<Draft, 'configurationSet' | 'tags'> {
  const inHeader = (headerValue(headers, 'x-ses-message-tags') ?? '').split(/[,;]/).filter((pair) => pair.trim() !== '')
  const tags = inHeader.map((pair) => pair.trim().split('='))
  return {
    configurationSet: query.one('ConfigurationSetName') ?? headerValue(headers, 'x-ses-configuration-set'),
    tags: {
      ...Object.fromEntries(tags.map(([name, value]) => [name, value ?? ''])),
      ...Object.fromEntries(query.records('Tags', ['Name', 'Value']).map((tag) => [tag.Name, tag.Value])),
    },
  }
}

function decodeBlob(base64: string | undefined): Buffer {
  if (!base64) throw missing('rawMessage.data')
  const compact = base64.replace(/\s+/g, '')
  const bytes = Buffer.from(compact, 'base64')
  if (bytes.length !== Math.floor((compact.replace(/=+$/, '').length * 3) / 4)) {
    throw new SesError('MalformedInput', 'RawMessage.Data is not base64')
  }
  return bytes
}

function sendersIn(headers: Header[]): string[] {
  return ['from', 'sender', 'return-path'].flatMap((name) => addressesIn(headerValue(headers, name) ?? ''))
}

function refuseUnverified(senders: string[], verified: string[] | undefined): void {
  if (!verified) return
  const identities = verified.map((identity) => identity.toLowerCase())
  const failed = [...new Set(senders)].filter((sender) => !isVerified(sender.toLowerCase(), identities))
  if (failed.length === 0) return
  throw rejected(
    `Email address is not verified. The following identities failed the check in region US-EAST-1: ${failed.join(', ')}`,
  )
}

function isVerified(sender: string, identities: string[]): boolean {
  const domain = sender.slice(sender.lastIndexOf('@') + 1)
  return identities.some((one) => one === sender || one === domain || domain.endsWith(`.${one}`))
}

function refuseConfigurationSet(name: string | undefined, known: string[] | undefined): void {
  if (name === undefined) return
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(name)) throw invalid('Invalid configuration set name.')
  if (known && !known.includes(name)) {
    throw new SesError('ConfigurationSetDoesNotExist', `Configuration set <${name}> does not exist.`)
  }
}

// https://docs.aws.amazon.com/ses/latest/APIReference/API_MessageTag.html
function refuseTag(name: string, value: string): void {
  if (!/^[A-Za-z0-9_-]{1,255}$/.test(name)) throw invalid(`Invalid tag name <${JSON.stringify(name)}>.`)
  if (!/^[A-Za-z0-9_.@-]{1,255}$/.test(value)) throw invalid(`Invalid tag value <${JSON.stringify(value)}>.`)
}

function missing(member: string): SesError {
  return new SesError(
    'ValidationError',
    `1 validation error detected: Value at '${member}' failed to satisfy constraint: Member must not be null`,
  )
}

function tooLong(bytes: number, account: SesAccount): SesError {
  return invalid(`Message length is more than ${account.maxMessageBytes} bytes long: '${bytes}'.`)
}

/** What a list of messages shows of one, as a person reads it. */
export function titlesOf(headers: Header[]): { from: string; subject: string; headerMessageId: string | undefined } {
  return {
    from: decodeWords(headerValue(headers, 'from') ?? ''),
    subject: decodeWords(headerValue(headers, 'subject') ?? ''),
    headerMessageId: headerValue(headers, 'message-id'),
  }
}
