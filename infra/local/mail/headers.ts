import { invalid } from './answers.ts'

export type Header = { name: string; value: string }

// C0 and C1 controls, DEL, the line and paragraph separators: each has been a way to smuggle in a header.
const controls = /[\p{Cc}\p{Zl}\p{Zp}]/u
const headerName = /^[!-9;-~]+$/
// RFC 5322 lets these occur more than once; of any other field SES says "Duplicate header".
const repeatable = /^(received|comments|keywords|resent-.*|x-.*)$/
// RFC 5321, 4.5.3.1.6: 1,000 octets to a line, its CRLF among them.
const maxLineBytes = 998

export function hasControls(text: string): boolean {
  return controls.test(text)
}

/**
 * The headers of a raw message, unfolded, in their order; refused as SES refuses: a line that is no header, a field
 * twice, a control character (also one hidden in an encoded word), a line break that is not the message's own.
 */
export function headersOf(raw: Buffer): Header[] {
  const headers = linesOf(headerBlock(raw)).map(parseHeader)
  const seen = new Set<string>()
  for (const { name } of headers) {
    const key = name.toLowerCase()
    if (seen.has(key) && !repeatable.test(key)) throw invalid(`Duplicate header '${name}'.`)
    seen.add(key)
  }
  return headers
}

export function headerValue(headers: Header[], name: string): string | undefined {
  return headers.find((header) => header.name.toLowerCase() === name)?.value
}

/** Throws on the first line of the message, header or body, that is longer than a mail server must take. */
export function refuseLongLines(raw: Buffer): void {
  let start = 0
  while (start < raw.length) {
    const found = raw.indexOf(0x0a, start)
    const end = found === -1 ? raw.length : found
    const bytes = end - start - (end > start && raw[end - 1] === 0x0d ? 1 : 0)
    if (bytes > maxLineBytes) throw invalid(`Line length exceeds ${maxLineBytes + 2} characters.`)
    start = end + 1
  }
}

function headerBlock(raw: Buffer): string {
  const crlf = raw.indexOf('\r\n\r\n')
  const lf = raw.indexOf('\n\n')
  const ends = [crlf === -1 ? raw.length : crlf, lf === -1 ? raw.length : lf]
  const bytes = raw.subarray(0, Math.min(...ends))
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw invalid('Header contains bytes that are not valid UTF-8.')
  }
}

// One kind of line break from the first header to the last: CRLF as in RFC 5322, or the bare LF that SES takes too.
function linesOf(block: string): string[] {
  const ending = block.includes('\r\n') ? '\r\n' : '\n'
  const lines: string[] = []
  for (const line of block.replace(/\r?\n$/, '').split(ending)) {
    if (hasControls(line.replaceAll('\t', ' '))) throw invalid('Header contains control characters.')
    const previous = lines.at(-1)
    if (!/^[ \t]/.test(line)) lines.push(line)
    else if (previous === undefined || line.trim() === '') throw invalid('Empty header names are illegal.')
    else lines[lines.length - 1] = `${previous} ${line.trimStart()}`
  }
  return lines
}

function parseHeader(line: string): Header {
  const colon = line.indexOf(':')
  const name = line.slice(0, Math.max(0, colon)).trimEnd()
  if (name === '') throw invalid('Empty header names are illegal.')
  if (!headerName.test(name)) throw invalid(`Header name '${name}' contains illegal characters.`)
  const value = line.slice(colon + 1).trim()
  if (hasControls(decodeWords(value).replaceAll('\t', ' '))) {
    throw invalid(`Header '${name}' contains control characters.`)
  }
  return { name, value }
}

/** Text of a header as a person reads it: RFC 2047 encoded words decoded; what cannot be decoded is left as it is. */
export function decodeWords(value: string): string {
  const joined = value.replace(/(\?=)[ \t]+(?==\?)/g, '$1')
  return joined.replace(
    /=\?([!-~]+?)\?([bq])\?([^?\s]*)\?=/gi,
    (word: string, charset: string, encoding: string, text: string) => {
      const bytes = encoding.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : decodeQ(text)
      try {
        return new TextDecoder(charset.replace(/\*.*$/, '')).decode(bytes)
      } catch {
        return word
      }
    },
  )
}

function decodeQ(text: string): Buffer {
  const plain = text.replaceAll('_', ' ')
  const octets = plain.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(octets, 'latin1')
}
