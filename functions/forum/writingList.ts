import type { Author } from '../../shared/forum.ts'
import type { Item, Key } from '../platform/table.ts'

// What somebody wrote is found by its author in the index of lists, text and all.
export function writingsOf(personId: string): string {
  return `wrote#${personId}`
}

/** Puts a state of a text into its author's own list. What the coordination leaves of it by a redaction is the author's too. */
export function writingListing({ id }: Pick<Author, 'id'>, { pk, sk }: Key, writtenAt: string) {
  return { listingPk: writingsOf(id), listingSk: `${writtenAt}#${pk}#${sk}` }
}

export function unlisted({ listingPk: _pk, listingSk: _sk, pk, sk, ...text }: Item & Key): Item & Key {
  return { pk, sk, ...text }
}
