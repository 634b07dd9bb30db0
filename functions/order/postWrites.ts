import type { Post, Thread } from '../../shared/forum.ts'
import type { PostMark } from '../../shared/postMark.ts'
import { type Activity, activityWrite } from '../activity/activity.ts'
import { postKey, threadKey } from '../forum/items.ts'
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

export function postsChangedWrite(threadId: string, at: string): Write {
  return {
    kind: 'update',
    key: threadKey(threadId),
    update: 'SET postsEditedAt = :at',
    condition: 'attribute_exists(pk)',
    values: { ':at': Date.parse(at) },
  }
}
