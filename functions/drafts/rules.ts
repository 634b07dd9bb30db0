import type { Post } from '../../shared/forum.ts'
import type { Key } from '../platform/table.ts'

/** Drafts stand in their author's own partition, under their place. */
export function draftKey(personId: string, place: string): Key {
  return { pk: `person#${personId}`, sk: `draft#${place}` }
}

/** Where the draft of an edit of this post stands. */
export function editPlace({ threadId, number }: Pick<Post, 'threadId' | 'number'>): string {
  return `edit:${threadId}:${number}`
}
