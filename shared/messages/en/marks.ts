import type { MarkMessages } from '../es/marks.ts'

/** What stands on posts and beside boxes where the coordination has acted. */
export const marks: MarkMessages = {
  more: 'More',
  moreOf: 'actions on this post',
  hidden: 'Post hidden by the coordination',
  removed: 'Post removed by the coordination',
  byAuthor: 'The author removed this post',
  because: (reason) => `Reason: ${reason}`,
  onlySome: 'The text below is seen by its author and the coordination alone.',
  answer: 'Read what happened and answer',
  paused: 'Your writing is paused',
  pausedUntil: 'Until',
  pausedIs: 'You can go on reading, and answer the coordination.',
}
