import { postAddress } from '../forum/address.ts'

/** Rendered text as a plain tree: what a selection in a post holds. */
export type Part = string | { tag: string; href?: string; parts: readonly Part[] }
export type Source = { threadId: string; number: number; words: string }

/** A block quote in Markdown whose first line names its source and leads to it; nothing when there is nothing to quote. */
export function quoteFrom({ threadId, number, words }: Source, parts: readonly Part[]): string | undefined {
  const text = blocksOf(parts).join('\n\n')
  return text && quoted(`[${escaped(words)}](${postAddress(threadId, number)})\n\n${text}`)
}

/** A quote under what is written already, with an empty line to go on from. */
export function withQuote(text: string, quote: string): string {
  const before = text.trimEnd()
  return `${before}${before ? '\n\n' : ''}${quote}\n\n`
}

/** The post's own words: what it quotes itself is left out, unless there is nothing else. */
export function ownWords(parts: readonly Part[]): readonly Part[] {
  const own = parts.filter((part) => typeof part === 'string' || part.tag !== 'blockquote')
  return own.some((part) => textOf(part).trim()) ? own : parts
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => (line ? `> ${line}` : '>'))
    .join('\n')
}

const inline = new Set(['strong', 'b', 'em', 'i', 'del', 'code', 'a', 'br', 'span', 'sup', 'sub'])

function blocksOf(parts: readonly Part[]): string[] {
  const blocks: string[] = []
  let line: Part[] = []
  const flush = () => {
    const paragraph = lineStart(inlineOf(line).trim())
    if (paragraph) blocks.push(paragraph)
    line = []
  }
  for (const part of parts) {
    if (typeof part === 'string' || inline.has(part.tag)) line.push(part)
    else {
      flush()
      blocks.push(...blockOf(part.tag, part.parts))
    }
  }
  flush()
  return blocks
}

function blockOf(tag: string, parts: readonly Part[]): string[] {
  if (/^h[1-6]$/.test(tag)) {
    const heading = inlineOf(parts).trim()
    return heading ? [`**${heading}**`] : []
  }
  if (tag === 'ul' || tag === 'ol') return listOf(tag, parts)
  if (tag === 'pre') return [fenced(parts.map(textOf).join(''))]
  if (tag === 'blockquote') return blocksOf(parts).length > 0 ? [quoted(blocksOf(parts).join('\n\n'))] : []
  if (tag === 'table') return tableOf(parts)
  return tag === 'hr' ? [] : blocksOf(parts)
}

function listOf(tag: string, parts: readonly Part[]): string[] {
  const items = parts.flatMap((part) => (typeof part === 'string' ? [] : [blocksOf(part.parts).join('\n\n')]))
  const lines = items.filter(Boolean).map((item, at) => {
    const marker = tag === 'ol' ? `${at + 1}. ` : '- '
    return marker + item.replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`)
  })
  return lines.length > 0 ? [lines.join('\n')] : []
}

// The first row that is there becomes the head: a table of GFM has one.
function tableOf(parts: readonly Part[]): string[] {
  const rows = rowsIn(parts).map((cells) => `| ${cells.join(' | ')} |`)
  const [head] = rowsIn(parts)
  if (!head) return []
  return [[rows[0], `|${' - |'.repeat(head.length)}`, ...rows.slice(1)].join('\n')]
}

function rowsIn(parts: readonly Part[]): string[][] {
  return parts.flatMap((part) => {
    if (typeof part === 'string') return []
    if (part.tag !== 'tr') return rowsIn(part.parts)
    return [part.parts.flatMap((cell) => (typeof cell === 'string' ? [] : [inlineOf(cell.parts).trim()]))]
  })
}

function fenced(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${code.replace(/\n$/, '')}\n${fence}`
}

function inlineOf(parts: readonly Part[]): string {
  return parts.map(inlinePart).join('')
}

const marks: Record<string, string> = { strong: '**', b: '**', em: '*', i: '*', del: '~~' }

function inlinePart(part: Part): string {
  if (typeof part === 'string') return escaped(part.replaceAll(/\s+/g, ' '))
  if (part.tag === 'br') return '\\\n'
  if (part.tag === 'code') return codeOf(textOf(part))
  const inside = inlineOf(part.parts)
  if (part.tag === 'a' && part.href) return linkOf(part.href, textOf(part), inside)
  const mark = marks[part.tag]
  return mark ? marked(mark, inside) : inside
}

// Marks hold only where they touch the words.
function marked(mark: string, inside: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(inside) ?? []
  return words ? before + mark + words + mark + after : inside
}

function linkOf(href: string, shown: string, inside: string): string {
  if (!inside.trim()) return inside
  return shown === href && /^https?:/.test(href)
    ? `<${href}>`
    : `[${inside}](<${href.replaceAll(/[<>\\\s]/g, encodeURI)}>)`
}

function codeOf(code: string): string {
  if (!code.trim()) return code
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const ticks = '`'.repeat(longest + 1)
  const space = /^[` ]|[` ]$/.test(code) ? ' ' : ''
  return ticks + space + code + space + ticks
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<|~&]/g, '\\$&')
}

// What would begin a heading, a list, a quote, a rule or a table.
function lineStart(paragraph: string): string {
  return paragraph.replaceAll(/^(\d{1,9})(?=[.)](?:\s|$))/gm, '$1\\').replaceAll(/^(?=[-+#=>:])/gm, '\\')
}

function textOf(part: Part): string {
  return typeof part === 'string' ? part : part.tag === 'br' ? '\n' : part.parts.map(textOf).join('')
}
