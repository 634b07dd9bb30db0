import type { Author, Post, Thread } from '../../shared/forum.ts'
import type { PostMark } from '../../shared/postMark.ts'
import { type Activity, activityWrite } from '../activity/activity.ts'
import { goneWrites } from '../files/file.ts'
import { type PostRow, postItem, postKey, textItem, threadKey } from '../forum/items.ts'
import type { Write } from '../platform/transactions.ts'

type Marked = { thread: Thread; post: Post; mark: PostMark | undefined; activity: Activity }

/** A post that is hidden, removed or restored; pages in memory are told by the thread's instant (docs/decisions/0007). */
export function changedPostWrites({ thread, post, mark, activity }: Marked): Write[] {
  const before = post.mark
    ? { condition: '#version = :version AND #mark.#at = :markedAt', values: { ':markedAt': post.mark.at } }
    : { condition: '#version = :version AND attribute_not_exists(#mark)', values: {} }
  const at = post.mark ? { '#at': 'at' } : {}
  return [
    {
      kind: 'update',
      key: postKey(thread.id, post.number),
      update: mark ? 'SET #mark = :mark' : 'REMOVE #mark',
      condition: before.condition,
      names: { '#mark': 'mark', '#version': 'version', ...at },
      values: { ':version': post.version, ...(mark ? { ':mark': mark } : {}), ...before.values },
    },
    postsChangedWrite(thread.id, activity.at),
    activityWrite(activity),
  ]
}

/** A post in the place of the one that it was made from. */
export function newPostWrite(before: PostRow, post: PostRow): Write {
  return {
    kind: 'put',
    item: postItem(post),
    condition: before.mark
      ? '#version = :before AND #mark.#at = :markedAt'
      : '#version = :before AND attribute_not_exists(#mark)',
    names: { '#version': 'version', '#mark': 'mark', ...(before.mark ? { '#at': 'at' } : {}) },
    values: { ':before': before.version, ...(before.mark ? { ':markedAt': before.mark.at } : {}) },
  }
}

type FileRemoval = { before: PostRow; post: PostRow; fileId: string; body: string; author: Author; activity: Activity }

/** A post without one of its files. The text is the same: it stands in the history, and not once more in what its author takes along. */
export function fileRemovalWrites({ before, post, fileId, body, author, activity }: FileRemoval): Write[] {
  const { at } = activity
  const { listingPk: _, listingSk: __, ...text } = textItem(post, body, author)
  return [
    newPostWrite(before, post),
    { kind: 'put', item: text, condition: 'attribute_not_exists(pk)' },
    ...goneWrites({ id: fileId }, at, false),
    postsChangedWrite(post.threadId, at),
    activityWrite(activity),
  ]
}

export function postsChangedWrite(threadId: string, at: string): Write {
  return {
    kind: 'update',
    key: threadKey(threadId),
    update: 'SET postsEditedAt = :at',
    condition: 'attribute_exists(pk)',
    values: { ':at': Date.parse(at) },
  }
}
