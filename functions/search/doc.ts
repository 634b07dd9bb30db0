import * as z from 'zod'
import type { Post, Thread } from '../../shared/forum.ts'
import type { Language } from '../../shared/languages.ts'
import { conceptsIn, conceptToken } from './concepts.ts'
import { textOf } from './snippet.ts'
import { stemOf, type Word, wordsOf } from './words.ts'

/** A post as the index takes it: tokens parted by spaces, and never a text. */
export const Doc = z.object({
  threadId: z.string(),
  number: z.number().int().positive(),
  at: z.string(),
  revision: z.number().int(),
  title: z.string(),
  body: z.string(),
  titleWords: z.string(),
  bodyWords: z.string(),
  tags: z.string(),
})
export type Doc = z.infer<typeof Doc>

/** What went to another thread is found there: nothing is left of it here, and nothing finds it. */
type Kept = Post & { gone?: unknown }

export function docOf(thread: Thread, post: Kept): Doc {
  const title = wordsOf(titleIn(thread, post))
  const body = wordsOf(textIn(post))
  return {
    ...{ threadId: thread.id, number: post.number, at: post.writtenAt, revision: revisionOf(thread, post) },
    ...{ title: stemsAndConcepts(title, thread.language), body: stemsAndConcepts(body, post.language) },
    ...{ titleWords: plain(title), bodyWords: plain(body), tags: tagsOf(thread, post).join(' ') },
  }
}

/** What was hidden or removed is found by nobody, not even as a number. */
export function textIn({ html, mark }: Pick<Post, 'html' | 'mark'>): string {
  return mark ? '' : textOf(html)
}

/** The title stands with the first post alone: with every reply it would be found as often as there are replies. */
export function titleIn({ title }: Thread, { number, gone }: Pick<Kept, 'number' | 'gone'>): string {
  return number === 1 && !gone ? title : ''
}

/** Grows with every change of what is found: of two docs of a post, the one with the higher revision is the newer. */
export function revisionOf(thread: Thread, post: Post): number {
  return post.version + (post.number === 1 ? thread.version : 0)
}

function stemsAndConcepts(words: Word[], language: Language): string {
  const concepts = new Set(conceptsIn(words, language).map(({ concept }) => conceptToken(concept)))
  return [...words.map((word) => stemOf(word.plain, language)), ...concepts].join(' ')
}

function plain(words: Word[]): string {
  return words.map((word) => word.plain).join(' ')
}

function tagsOf({ spaceId, audience, kind }: Thread, { author, language, gone, mark }: Kept): string[] {
  if (gone) return []
  return [
    ...(audience === 'network' ? [tag.open] : []),
    ...(mark ? [] : [tag.shown]),
    ...[tag.space(spaceId), tag.person(author.id), tag.language(language), tag.kind(kind ?? 'discussion')],
    ...(author.country ? [tag.country(author.country)] : []),
  ]
}

/** What posts are filtered by, each one token. */
export const tag = {
  /** Stands in a space that is open to the whole network. */
  open: 'open',
  /** Is there to be read: neither hidden nor removed. */
  shown: 'shown',
  space: asToken,
  person: asToken,
  language: (language: string) => `language${language}`,
  country: (country: string) => `country${country.toLowerCase()}`,
  kind: (kind: string) => `kind${kind}`,
}

function asToken(id: string): string {
  return id.replace('_', '').toLowerCase()
}
