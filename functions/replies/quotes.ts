import { isMobileSignature } from './signatures.ts'

// What programs write above what they quote, in the languages of the network and in German, which some are set to.
const wrote = '(?:wrote|escribió|escribio|escreveu|a\\s+écrit)\\s*:\\s*$'
const address = '<?[^\\s<>()@]+@[^\\s<>()@]+\\.[^\\s<>()@]+>?'
const dated = new RegExp(
  `^(?:(?:On|El|Em|Le)\\s(?=.*\\d).{4,400}\\s${wrote}|Am\\s.*\\d.*\\sschrieb\\s.{1,300}:\\s*$)`,
  'iu',
)
const named = new RegExp(`^.{0,200}${address}\\)?.{0,80}${wrote}`, 'iu')
const citing = new RegExp(`^(?:Quoting|Citando(?: a)?|Citation de|Zitat von)\\s.{0,200}${address}.{0,20}:\\s*$`, 'iu')
const hasAddress = new RegExp(address, 'u')
/** Programs break it where a line is full. */
const attributionLines = 4
const mostAttribution = 500

const original =
  /^[\s>]*[-_*]{2,}\s*(?:original message|original appointment|mensaje original|mensagem original|message d[’']origine|message original|ursprüngliche nachricht|forwarded message|mensaje reenviado|mensagem encaminhada|message transféré)\s*[-_*]{2,}\s*$/iu

const label = (names: string) => new RegExp(`^\\s*[*_]{0,2}(?:${names})\\s*:\\s*[*_]{0,2}`, 'iu')
const fromLabel = label('from|de|von')
const otherLabels = [
  label('sent|date|enviad[oa]s?(?: el| em)?|fecha|data|envoyé|gesendet'),
  label('to|para|à|a|an'),
  label('subject|asunto|assunto|objet|betreff'),
]
/** The header of the mail that is quoted: one of each, some of them broken into several lines. */
const headerLines = 10

/**
 * What somebody wrote themselves in the plain text of an answer: without what is quoted, wherever it stands, without what stands above it, and
 * without a signature. What stands between quotations is kept.
 */
export function withoutQuotes(text: string): string {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b\ufeff]/g, '')
    .split('\n')
  const own: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (original.test(line) || isHeaderAt(lines, at)) break
    const heading = attributionAt(lines, at)
    const isMarked = heading > 0 && isQuoted(nextText(lines, at + heading))
    // Without marks only an address tells that this is no sentence of somebody's own.
    if (heading > 0 && !isMarked && hasAddress.test(lines.slice(at, at + heading).join(' '))) break
    if (isMarked) at += heading - 1
    else if (!isQuoted(line)) own.push(line)
  }
  return withoutSignature(own).join('\n').trim()
}

function isQuoted(line: string): boolean {
  return /^\s{0,3}>/.test(line)
}

function nextText(lines: string[], at: number): string {
  let next = at
  while (lines[next]?.trim() === '') next++
  return lines[next] ?? ''
}

/** How many lines say here who wrote what follows; 0 for none. */
function attributionAt(lines: string[], at: number): number {
  const first = lines[at]?.trim() ?? ''
  if (first.length > mostAttribution) return 0
  if (named.test(first) || citing.test(first)) return 1
  const count = datedLines(lines, at)
  // A sentence that begins alike may stand right above it.
  for (let below = 1; below < count; below++) if (datedLines(lines, at + below) > 0) return 0
  return count
}

function datedLines(lines: string[], at: number): number {
  let said = ''
  for (let count = 1; count <= attributionLines; count++) {
    const line = lines[at + count - 1]?.trim() ?? ''
    if (line === '' || line.length > mostAttribution || isQuoted(line)) return 0
    said = `${said} ${line}`.trim()
    if (dated.test(said)) return count
  }
  return 0
}

/** Outlook and its kin quote without marks, below the header of what they quote. */
function isHeaderAt(lines: string[], at: number): boolean {
  if (!fromLabel.test(lines[at] ?? '')) return false
  const following = lines.slice(at + 1, at + headerLines)
  return otherLabels.filter((one) => following.some((line) => one.test(line))).length === otherLabels.length
}

/** RFC 3676, 4.3: two dashes and a blank. Some programs lose the blank: then little may follow. */
const strippedSignatureLines = 10

function withoutSignature(lines: string[]): string[] {
  const marked = lines.findIndex((line) => line === '-- ' || line === '\\-- ')
  const bare = lines.findLastIndex((line) => line.trimEnd() === '--')
  const isNearEnd = lines.slice(bare).filter((line) => line.trim() !== '').length <= strippedSignatureLines
  const own = marked >= 0 ? lines.slice(0, marked) : bare >= 0 && isNearEnd ? lines.slice(0, bare) : [...lines]
  while (own.length > 0 && isOfNobody(own.at(-1) ?? '')) own.pop()
  return own
}

// An empty line, the rule above what was quoted, or what a telephone adds.
function isOfNobody(line: string): boolean {
  return /^[\s_]*$/.test(line) || isMobileSignature(line)
}
