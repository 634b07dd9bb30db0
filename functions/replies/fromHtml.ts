import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { blockTags, type Content, type Element, hiddenTags, isCutOff, isQuotation } from './htmlQuotes.ts'

/** What stands in the HTML of a mail: its own text as Markdown, and which of its pictures stand within that. */
export type FromHtml = { text: string; pictures: Set<string> }

// The tree is followed by recursion.
const mostDepth = 200

const parser = unified().use(rehypeParse, { fragment: true })

type Walk = { pictures: Set<string>; ended: boolean; depth: number }

// While the tree is followed: where a box begins or ends, and where a line was broken. No text of a mail contains them.
const edge = '\ue000'
const broken = '\ue001'

/** The Markdown of what somebody wrote, without what their program marks as quoted; what only looks quoted is left to `withoutQuotes`. */
export function fromHtml(html: string): FromHtml {
  const walk: Walk = { pictures: new Set(), ended: false, depth: 0 }
  try {
    const text = blocksOf(parser.parse(html).children, walk)
    return { text: tidied(text), pictures: walk.pictures }
  } catch (error) {
    // Deeper than the parser itself can follow: no mail program writes that.
    if (error instanceof RangeError) return { text: '', pictures: new Set() }
    throw error
  }
}

/** One break between two boxes, however many begin and end there, and at most one empty line. */
function tidied(text: string): string {
  return withoutOuterBreaks(text).replaceAll(/[\s\ue000\ue001]+/g, (run) => {
    const breaks = run.replaceAll(/[^\n\ue001]/g, '').length
    if (breaks > 1) return '\n\n'
    if (run.includes(edge) || run.includes(broken)) return '\\\n'
    return breaks === 1 ? run.replace(/^[^\n]*/, '') : ' '
  })
}

function blocksOf(nodes: readonly Content[], walk: Walk): string {
  return nodes.map((node) => markdownOf(node, walk)).join('')
}

function markdownOf(node: Content, walk: Walk): string {
  if (walk.ended || walk.depth > mostDepth) return ''
  if (node.type === 'text') return escaped(node.value.replaceAll(/[\s\u00a0\p{Cc}\p{Co}]+/gu, ' '))
  if (node.type !== 'element' || hiddenTags.has(node.tagName) || isQuotation(node)) return ''
  if (isCutOff(node)) {
    walk.ended = true
    return ''
  }
  walk.depth++
  const said = elementOf(node, walk)
  walk.depth--
  return said
}

function elementOf(node: Element, walk: Walk): string {
  const { tagName, children } = node
  switch (tagName) {
    case 'br':
      return broken
    case 'hr':
      return '\n\n'
    case 'img':
      notePicture(node, walk)
      return ''
    case 'a':
      return linkOf(node, blocksOf(children, walk))
    case 'b':
    case 'strong':
      return marked('**', blocksOf(children, walk))
    case 'i':
    case 'em':
      return marked('*', blocksOf(children, walk))
    case 'ul':
    case 'ol':
      return listOf(node, walk)
    case 'td':
    case 'th':
      return `${oneLine(blocksOf(children, walk))} `
    case 'pre':
      return `\n\n${blocksOf(children, walk)}\n\n`
    default:
      return boxed(tagName, blocksOf(children, walk))
  }
}

function boxed(tagName: string, text: string): string {
  if (!blockTags.has(tagName)) return text
  const inside = withoutOuterBreaks(text)
  // Mail programs write each line as a box of its own, and an empty one for an empty line.
  if (tagName === 'div' || tagName === 'tr') return inside === '' ? '\n\n' : edge + inside + edge
  if (/^h[1-6]$/.test(tagName)) return `\n\n${marked('**', oneLine(inside))}\n\n`
  return `\n\n${inside}\n\n`
}

// A break at the end of a block, or at its beginning, is one line less than it looks.
function withoutOuterBreaks(text: string): string {
  const isBreak = (at: number) => /[\s\ue000\ue001]/.test(text.charAt(at))
  let [from, to] = [0, text.length]
  while (from < to && isBreak(from)) from++
  while (to > from && isBreak(to - 1)) to--
  return text.slice(from, to)
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\ue000\ue001]+/g, ' ').trim()
}

function listOf({ tagName, children }: Element, walk: Walk): string {
  const items = children.flatMap((item) =>
    item.type === 'element' && item.tagName === 'li' ? [withoutOuterBreaks(blocksOf(item.children, walk))] : [],
  )
  const mark = (at: number) => (tagName === 'ol' ? `${at + 1}. ` : '- ')
  const lines = items
    .filter(Boolean)
    .map((item, at) => mark(at) + item.replace(/\n+/g, `\n${' '.repeat(mark(at).length)}`))
  return `\n\n${lines.join('\n')}\n\n`
}

/** Marks stand at the words themselves: a blank between would undo them. */
function marked(sign: string, text: string): string {
  const [, before = '', inside = '', after = ''] = /^(\s*)(\S(?:[\s\S]*\S)?)?(\s*)$/.exec(text) ?? []
  if (inside === '' || /[\n\ue000\ue001]/.test(inside) || inside.startsWith('*')) return text
  return `${before}${sign}${inside}${sign}${after}`
}

function linkOf({ properties }: Element, text: string): string {
  const href = String(properties.href ?? '').trim()
  const said = oneLine(text)
  if (!/^(?:https?:|mailto:)/i.test(href) || /[\s<>]/.test(href)) return text
  const isSame = said === '' || unescaped(said) === href || `mailto:${unescaped(said)}` === href
  return isSame ? `<${href}>` : `[${said}](<${href}>)`
}

function notePicture({ properties }: Element, { pictures }: Walk): void {
  const [, cid] = /^cid:(.+)$/i.exec(String(properties.src ?? '')) ?? []
  if (cid) pictures.add(decoded(cid))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** So that what somebody sees as a sign stays one. */
function escaped(text: string): string {
  if (/^\s*--\s*$/.test(text)) return '-- '
  return text
    .replace(/[\\`*_[\]<>|~#]/g, '\\$&')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
}

function unescaped(text: string): string {
  return text.replace(/\\([^\w\s])/g, '$1')
}
