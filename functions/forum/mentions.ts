import { limits } from '../../shared/limits.ts'
import { Problem } from '../../shared/problem.ts'

/** Who is meant: a person, or whoever holds a seat. The id tells which. */
export type MentionedId = `${'person' | 'seat'}_${string}`

/** As it is typed in Markdown: `[@Ana Pérez](person:person_…)`, `[@Enlace (Honduras)](seat:seat_…)`. The name is what it was then; the id is what counts. */
const typed = /^(person|seat):(\1_[0-9A-HJKMNP-TV-Z]{26})$/

/** The page of who is mentioned by such a link; undefined for any other. */
export function mentionAddress(href: unknown): string | undefined {
  const [, kind, id] = typeof href === 'string' ? (typed.exec(href) ?? []) : []
  return kind && `/${kind}/${id}`
}

/** By this class a link of a post is a mention that tells: raw HTML is off, so nobody but `tamePost` can write it. */
export const mentionClass = 'mention'
const told = new RegExp(`<a class="${mentionClass}" href="/(?:person|seat)/((?:person|seat)_[0-9A-Z]{26})">`, 'g')

/** Who is mentioned in a post, each once. What is quoted was told where it was written. */
export function mentionsIn(html: string): MentionedId[] {
  const ids = [...html.matchAll(told)].flatMap(([, id = '']) => (isMentioned(id) ? [id] : []))
  return [...new Set(ids)]
}

function isMentioned(id: string): id is MentionedId {
  return id.startsWith('person_') || id.startsWith('seat_')
}

/** @returns the post's HTML. @throws Problem `invalid` when it mentions more than a post may */
export function withFewMentions(html: string): string {
  const limit = limits.mentionsPerPost
  if (mentionsIn(html).length <= limit) return html
  throw new Problem('invalid', { fields: [{ field: 'body', fault: 'too-many-mentions', limit }] })
}
