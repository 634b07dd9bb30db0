/** Markup that may stand as it is: everything else is text. */
export type Markup = { readonly markup: string }
type Inside = string | number | Markup | undefined | false | readonly Inside[]

/** Markup with what is put into it as text, inside of elements and of quoted attributes alike. */
export function markup(parts: TemplateStringsArray, ...inside: Inside[]): Markup {
  return { markup: parts.map((part, at) => part + written(inside[at])).join('') }
}

function written(inside: Inside): string {
  if (inside === undefined || inside === false) return ''
  if (typeof inside === 'string') return escaped(inside)
  if (typeof inside === 'number') return String(inside)
  return 'markup' in inside ? inside.markup : inside.map(written).join('')
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
// What XML 1.0 (section 2.2) has no way to say, and HTML takes for a mistake.
const unspeakable = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu

/** Text in HTML or XML, in an attribute too. */
export function escaped(text: string): string {
  return text.replaceAll(unspeakable, '').replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '')
}
