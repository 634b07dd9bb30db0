import type { Draft } from '../../shared/drafts.ts'
import type { Post } from '../../shared/forum.ts'
import { epochSeconds, minutesAfter } from '../platform/clock.ts'
import type { Key } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'

export type DraftRecord = Draft & { place: string }

/** A draft that nobody came back for is put away after this long. */
export const draftDays = 180

/** Drafts stand in their author's own partition, under their place. */
export function draftKey(personId: string, place: string): Key {
  return { pk: `person#${personId}`, sk: `draft#${place}` }
}

/** Where the draft of an edit of this post stands. */
export function editPlace({ threadId, number }: Pick<Post, 'threadId' | 'number'>): string {
  return `edit:${threadId}:${number}`
}

/** A draft laid down in a place where the person has none, or one that has expired. */
export function draftWrite(personId: string, { place, ...draft }: DraftRecord, now: string): Write {
  const expiresAt = epochSeconds(minutesAfter(draft.savedAt, draftDays * 24 * 60))
  return {
    kind: 'put',
    item: { ...draftKey(personId, place), ...draft, expiresAt },
    condition: 'attribute_not_exists(pk) OR expiresAt <= :now',
    values: { ':now': epochSeconds(now) },
  }
}
