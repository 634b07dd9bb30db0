import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'

// As a browser parses what is set into an element of a page (parse5 follows the HTML standard).
const parser = unified().use(rehypeParse, { fragment: true }).freeze()
const printer = unified().use(rehypeStringify).freeze()
export type Tree = ReturnType<typeof parser.parse>
type Node = Tree['children'][number]
type Element = Extract<Node, { type: 'element' }>

export const parsed = (html: string): Tree => parser.parse(html)
export const printed = (tree: Tree): string => printer.stringify(tree)

const elements = new Set(
  'p a em strong del br hr h3 h4 h5 h6 blockquote pre code sup ul ol li table thead tbody tr th td section span'.split(
    ' ',
  ),
)
// Each with what its values may be.
const attributes: Record<string, RegExp> = {
  href: /^(?:https?:\/\/[^/@\s]+(?:[/?#]|$)|mailto:|#|\/(?:threads|spaces|person|seat)\/)/,
  rel: /^noopener,noreferrer,nofollow,ugc$/,
  className:
    /^(?:sr-only|data-footnote-backref|footnotes|contains-task-list|task-list-item|link-host|mention|language-[^\s]*)$/,
  id: /^post_1-(?:fn-|fnref-|footnote-label$)/,
  ariaDescribedBy: /^post_1-footnote-label$/,
  ariaLabel: /^Volver al texto de la nota \d/,
  dataFootnoteRef: /^(?:true)?$/,
  dataFootnoteBackref: /^(?:true)?$/,
  dataFootnotes: /^(?:true)?$/,
  align: /^(?:left|center|right)$/,
  start: /^\d+$/,
}

/**
 * What of some HTML may not stand in a page; nothing in the end. `hrefs` may be looser where no Markdown was there to tame them: a sanitiser
 * by itself lets through what is relative, and any host.
 */
export function faultsIn(html: string, more: Record<string, RegExp> = {}): string[] {
  const tree = parsed(html)
  const faults = tree.children.flatMap((child) => faultsOf(child, { ...attributes, ...more }))
  // Read and written once more it is the same: no parser makes anything else of it.
  return printed(tree) === printed(parsed(printed(tree))) ? faults : [...faults, 'changes when it is parsed again']
}

function faultsOf(node: Node, allowed: Record<string, RegExp>): string[] {
  if (node.type === 'text') return []
  if (node.type !== 'element') return [node.type]
  const own = elements.has(node.tagName) ? attributeFaults(node, allowed) : [`<${node.tagName}>`]
  return [...own, ...node.children.flatMap((child) => faultsOf(child, allowed))]
}

function attributeFaults({ tagName, properties }: Element, allowed: Record<string, RegExp>): string[] {
  return Object.entries(properties).flatMap(([name, value]) => {
    const values = name === 'className' && Array.isArray(value) ? value.map(String) : [String(value)]
    const known = allowed[name]
    return values.filter((one) => !known?.test(one)).map((one) => `<${tagName} ${name}=${JSON.stringify(one)}>`)
  })
}

const documents = unified().use(rehypeParse).freeze()

/** The elements of a whole page with their attributes, in order, without what it says. */
export function elementsOf(page: string): string {
  const tagsOf = (node: Node | Tree): string => {
    if (node.type === 'comment') return '<!---->'
    if (node.type !== 'element' && node.type !== 'root') return ''
    const inside = node.children.map(tagsOf).join('')
    return node.type === 'root' ? inside : `<${node.tagName} ${JSON.stringify(node.properties)}>${inside}</>`
  }
  return tagsOf(documents.parse(page))
}
