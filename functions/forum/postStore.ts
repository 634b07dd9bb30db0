import type { PostFile } from '../../shared/files.ts'
import type { Author, Post, Thread } from '../../shared/forum.ts'
import { type Activity, activityWrite } from '../activity/activity.ts'
import type { Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import { fileWrites, isFileSpent } from './fileWrites.ts'
import { postFrom, postKey, textItem, threadFrom, threadKey } from './items.ts'
import { isConditionFailed, itemAt } from './threadStore.ts'

export type PostEditRows = {
  thread: Thread
  post: Post
  before: PostFile[]
  body: string
  author: Author
  activity: Activity
}
/** What stood in the way of an edit; or that a file is not to be had any more; none when it was only the moment. */
export type Edited = { done: true } | { done: false; thread?: Thread; post?: Post; spent?: true }

export function postStore(table: Table) {
  return {
    /** A new version made from the one before; the thread must still be open, and where it was. Earlier texts stay. */
    async editPost({ thread: { spaceId }, post, before, body, author, activity }: PostEditRows): Promise<Edited> {
      const thread = threadKey(post.threadId)
      const key = postKey(post.threadId, post.number)
      const { files } = post
      const writes: Write[] = [
        {
          kind: 'update',
          key: thread,
          update: 'SET postsEditedAt = :editedAt',
          condition: 'spaceId = :space AND attribute_not_exists(closedAt)',
          values: { ':editedAt': Date.parse(post.editedAt ?? ''), ':space': spaceId },
        },
        {
          kind: 'update',
          key,
          update:
            'SET html = :html, #language = :language, editedAt = :editedAt, #version = :version' +
            (files ? ', files = :files' : ' REMOVE files'),
          condition: '#version = :before AND attribute_not_exists(#mark)',
          names: { '#language': 'language', '#version': 'version', '#mark': 'mark' },
          values: {
            ':html': post.html,
            ':language': post.language,
            ':editedAt': post.editedAt,
            ':version': post.version,
            ':before': post.version - 1,
            ...(files ? { ':files': files } : {}),
          },
        },
        { kind: 'put', item: textItem(post, body, author), condition: 'attribute_not_exists(pk)' },
        ...fileWrites(post, before, post.editedAt ?? ''),
        activityWrite(activity),
      ]
      const outcome = await table.transact(writes)
      if (outcome.done) return outcome
      if (isFileSpent(writes, outcome.refusals)) return { done: false, spent: true }
      const standing = outcome.refusals.filter(isConditionFailed)
      const [closed, newer] = [itemAt(standing, thread), itemAt(standing, key)]
      return {
        done: false,
        ...(closed ? { thread: threadFrom(closed) } : {}),
        ...(newer ? { post: postFrom(newer) } : {}),
      }
    },
  }
}
