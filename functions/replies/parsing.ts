import PostalMime, { type Attachment } from 'postal-mime'
import { unflowed } from './flowed.ts'
import type { MailBody } from './written.ts'

/** A part of a mail that is no text of it. `contentId` is there for what stands within the text. */
export type MailPart = { name: string | undefined; type: string; contentId: string | undefined; bytes: Uint8Array }
export type Mail = MailBody & {
  /** By name in small letters, all of them, in their order. */
  headers: ReadonlyMap<string, string[]>
  subject: string
  parts: MailPart[]
}

// A mail that somebody writes has some parts in parts, and headers of some kilobytes.
const bounds = { maxNestingDepth: 20, maxHeadersSize: 128 * 1024, forceRfc822Attachments: true }
// The parser keeps each line and each part: thirty-six megabytes of files are half a million lines, and of empty lines they would be gigabytes.
const mostLines = 600_000
const mostParts = 2_000
const flowed = /format\s*=\s*"?flowed"?/i
const deleteSpace = /delsp\s*=\s*"?yes"?/i

/** @throws for what is no mail, and for what is nested or headed beyond reason */
export async function readMail(raw: Uint8Array): Promise<Mail> {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  refuseBeyondReason(bytes)
  const asText = bytes.toString('latin1')
  const flows = flowed.test(asText)
  // The parser would let text flow across depths of quotation: it is kept from seeing that there is any.
  const read = flows ? Buffer.from(asText.replaceAll(new RegExp(flowed, 'gi'), masked), 'latin1') : bytes
  const { headers, subject = '', text, html, attachments } = await PostalMime.parse(read, bounds)
  const named = Map.groupBy(headers, ({ key }) => key)
  return {
    headers: new Map([...named].map(([key, all]) => [key, all.map(({ value }) => value)])),
    subject,
    text: text !== undefined && flows ? unflowed(text, deleteSpace.test(asText)) : text,
    html,
    parts: attachments.map(partOf),
  }
}

function refuseBeyondReason(bytes: Buffer): void {
  let [lines, boundaries] = [0, 0]
  for (let at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', at + 1)) {
    lines++
    if (bytes[at + 1] === dash && bytes[at + 2] === dash) boundaries++
    if (lines > mostLines || boundaries > mostParts) throw new RangeError('more lines or parts than a mail has')
  }
}

const dash = 0x2d

function masked(said: string): string {
  return said.replace(/flowed/i, 'masked')
}

function partOf({ filename, mimeType, contentId, content }: Attachment): MailPart {
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
  return { name: filename ?? undefined, type: mimeType, contentId: contentId?.replace(/^<|>$/g, ''), bytes }
}
