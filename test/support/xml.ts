/** An element of a small XML document, as a strict reader sees it. */
export type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string }

const token = /<\?xml [^?]*\?>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** Refuses what is not well-formed: stray signs, tags that do not meet, unknown entities, characters that XML does not have. */
export function parseXml(source: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  token.lastIndex = 0
  while (token.lastIndex < source.length) {
    const at = token.lastIndex
    const [whole, closes, name, attributes = '', isEmpty, text] = token.exec(source) ?? []
    const inner = open.at(-1)
    if (whole === undefined || !inner) throw new Error(`not XML: ${source.slice(at, at + 60)}`)
    if (text !== undefined) inner.text += decoded(text)
    else if (closes) {
      if (inner.name !== name) throw new Error(`</${name}> closes <${inner.name}>`)
      open.pop()
    } else if (name) {
      const element = { name, attributes: attributesIn(attributes), children: [], text: '' }
      inner.children.push(element)
      if (!isEmpty) open.push(element)
    }
  }
  const [document, second] = root.children
  if (!document || second || open.length > 1 || root.text.trim()) throw new Error('not one whole element')
  return document
}

function attributesIn(source: string): Record<string, string> {
  return Object.fromEntries(
    [...source.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decoded(value)]),
  )
}

function decoded(text: string): string {
  if (/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(text))
    throw new Error('not a character of XML')
  return text.replaceAll(/&([^;]*)(;?)/g, (_, name: string, end: string) => {
    const sign = end && entities[name]
    if (!sign) throw new Error(`unknown entity: &${name}`)
    return sign
  })
}
