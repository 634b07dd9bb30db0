import { fromHtml } from './fromHtml.ts'
import { withoutQuotes } from './quotes.ts'

/** What a mail says, as its program wrote it. */
export type MailBody = { text?: string | undefined; html?: string | undefined }

/** What somebody wrote in a mail, as Markdown: without quotations and signature. Empty where nothing of it is left. */
export function whatWasWritten({ text, html }: MailBody): string {
  const plain = text === undefined ? '' : asMarkdown(withoutQuotes(text))
  if (plain !== '' || html === undefined) return plain
  return withoutQuotes(fromHtml(html).text).replace(/(?:\\\n|\s)*\\?$/, '')
}

/** The pictures that stand in what was written, by their Content-ID. */
export function picturesWritten({ html }: MailBody): ReadonlySet<string> {
  return html === undefined ? new Set() : fromHtml(html).pictures
}

/** A line that is shorter was broken on purpose. */
const fullLine = 60

/**
 * Plain text reads as Markdown much as people write it: lists, addresses, emphasis. What they indent is no code, a row of dashes makes
 * no heading of what stands above it, and a line that ends early ends.
 */
function asMarkdown(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, ''))
  return lines
    .map((line, at) => {
      const said = /^(?:-+|=+)$/.test(line) ? `\\${line}` : line.replace(/^#(?=\S|\s)/, '\\#')
      const next = lines[at + 1] ?? ''
      return isBrokenOnPurpose(line, next) ? `${said}\\` : said
    })
    .join('\n')
    .trim()
}

function isBrokenOnPurpose(line: string, next: string): boolean {
  const isStructure = (one: string) => /^(?:[-*+]\s|\d+[.)]\s|\||```|~~~)/.test(one)
  return line !== '' && next !== '' && line.length < fullLine && !isStructure(line) && !isStructure(next)
}
