import type { Actor } from '../../shared/actor.ts'
import { limits } from '../../shared/limits.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'

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

/**
 * Each tells somebody, by mail too: an edit counts those that it adds to what was there before, and one that is tried again those of its earlier tries no more.
 * @throws Problem `too-many`
 */
export function countMentions(
  deps: Pick<Deps, 'pace'>,
  actor: Actor,
  html: string,
  { before = '', counted = new Set<MentionedId>() } = {},
): void {
  const known = new Set(mentionsIn(before))
  for (const id of mentionsIn(html)) {
    if (known.has(id) || counted.has(id)) continue
    deps.pace.take(`mentions of ${actor.id}`, limits.mentionsPerPerson)
    counted.add(id)
  }
}
