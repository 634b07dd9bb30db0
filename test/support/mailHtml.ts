import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'

const parser = unified().use(rehypeParse, { emitParseErrors: true }).use(rehypeStringify).freeze()
type Tree = ReturnType<typeof parser.parse>
export type Node = Tree['children'][number]
export type Element = Extract<Node, { type: 'element' }>

/** A page as a browser reads it, and whatever of it does not stand as the HTML standard wants it. */
export function readHtml(html: string): { tree: Tree; errors: string[] } {
  return { tree: parser.parse(html), errors: parser.processSync(html).messages.map(String) }
}

type Visit = (element: Element, ancestors: Element[]) => void

/** Every element in its order, with those around it, the nearest last. */
export function eachElement(node: Tree | Node, visit: Visit, ancestors: Element[] = []): void {
  if (node.type === 'element') visit(node, ancestors)
  if (node.type !== 'element' && node.type !== 'root') return
  const around = node.type === 'element' ? [...ancestors, node] : ancestors
  for (const child of node.children) eachElement(child, visit, around)
}

/** What is read out, piece by piece, in its order: nothing of the head, nor of what is hidden. */
export function readOut(node: Tree | Node): string[] {
  if (node.type === 'text') return node.value.trim() === '' ? [] : [node.value.trim()]
  if (node.type === 'root') return node.children.flatMap(readOut)
  if (node.type !== 'element' || node.tagName === 'head' || node.properties.ariaHidden) return []
  return node.children.flatMap(readOut)
}

/** The declarations of a `style` attribute or of one rule. */
export function declarations(style: string): [property: string, value: string][] {
  return style
    .split(';')
    .filter((one) => one.trim())
    .map((one) => {
      const [property = '', value = ''] = one.split(/:(.*)/s)
      return [property.trim(), value.replace('!important', '').trim()]
    })
}

/** WCAG 2.2, 1.4.3, of two colours such as `#1c4274`. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
