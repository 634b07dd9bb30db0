import type { Thread } from '../../shared/forum.ts'
import type { Levels } from '../subscriptions/subscription.ts'

/** Of a thread with so many posts one may say that the network answers. */
const manyPosts = 6

/** Whether a reader leaves a space out of the digest: by muting it, or by saying so of the digest alone. */
export function isLeftOut({ quiet, left }: Levels, spaceId: string): boolean {
  return quiet.has(spaceId) || left.has(spaceId)
}

/** Whether a thread as it is now is news by the reader's own choice. What awaits the reader is told whatever was chosen. */
export function isNews(levels: Levels, thread: Thread): boolean {
  if (isLeftOut(levels, thread.spaceId)) return false
  return !levels.brief.has(thread.spaceId) || isHighlight(thread)
}

/** Whether new posts in a followed thread are told of: also in a muted space, where each thread that speaks was chosen. */
export function isHeard({ left, brief }: Levels, thread: Thread): boolean {
  return !left.has(thread.spaceId) && (!brief.has(thread.spaceId) || isHighlight(thread))
}

/** Announcements, requests, questions that were answered, and what was replied to five times; said in words on the page where one chooses. */
function isHighlight({ kind, answer, postCount }: Thread): boolean {
  return kind === 'announcement' || kind === 'request' || answer !== undefined || postCount >= manyPosts
}
