import type { Link } from '../composer/writingBox.ts'

/** A mention as it stands in Markdown; what the server makes of it stands in functions/forum/mentions.ts. */
const mention = /\[((?:\\.|[^[\]\\])*)\]\((person|seat):(\2_[0-9A-HJKMNP-TV-Z]{26})\)/g

// Letters, figures and what stands inside names; who goes on after three words is writing, not searching.
const asked = /(?:^|[\s([{«"'“‘¿¡—–-])@((?:[\p{L}\p{N}.'’-]+ ){0,3}[\p{L}\p{N}.'’-]*)$/u
const mostAsked = 60

/** What is being asked for at the end of this text, after an @: what was typed of the name, and where the @ stands. */
export function askedIn(before: string): { text: string; from: number } | undefined {
  const text = asked.exec(before.slice(-mostAsked))?.[1]
  return text === undefined ? undefined : { text, from: before.length - text.length - 1 }
}

/** The link that a mention is, under a name. */
export function mentionOf({ kind, id }: { kind: 'person' | 'seat'; id: string }, label: string): Link {
  return { text: `@${label}`, href: `${kind}:${id}` }
}

/** A link as it is typed. Signs that mean something in Markdown are shown as they are. */
export function linkOf({ text, href }: Link): string {
  return `[${text.replaceAll(/[\\[\]*_`<~]/g, '\\$&')}](${href})`
}

const address = /^(person|seat):\1_[0-9A-HJKMNP-TV-Z]{26}$/

/** Whether a link with this address is a mention. */
export function isMention(href: unknown): href is string {
  return typeof href === 'string' && address.test(href)
}

/** Who is mentioned in a text, each once, under the name that stands there. */
export function mentionsOf(text: string): { id: string; name: string }[] {
  const found = new Map<string, string>()
  for (const [, label = '', , id = ''] of text.matchAll(mention)) {
    const name = label.replaceAll(/\\(.)/g, '$1').replace(/^@/, '')
    if (!found.has(id)) found.set(id, name)
  }
  return [...found].map(([id, name]) => ({ id, name }))
}
