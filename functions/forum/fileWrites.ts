import type { PostFile } from '../../shared/files.ts'
import type { Post } from '../../shared/forum.ts'
import { bindWrite, fileKey, goneWrites } from '../files/file.ts'
import type { Refusal, Write } from '../platform/transactions.ts'

/** With the post, in its transaction. */
export function fileWrites(post: Post, before: PostFile[], now: string): Write[] {
  const [had, has] = [new Set(before.map(({ id }) => id)), new Set((post.files ?? []).map(({ id }) => id))]
  const { threadId, number } = post
  return [
    ...[...has].filter((id) => !had.has(id)).map((id) => bindWrite(id, post.author.id, { post: { threadId, number } })),
    ...[...had].filter((id) => !has.has(id)).flatMap((id) => goneWrites({ id }, now, false)),
  ]
}

/** Whether a file stood in the way. One that is not there at all brings no item: its place in the transaction tells. */
export function isFileSpent(writes: Write[], refusals: Refusal[]): boolean {
  return refusals.some(({ code }, at) => {
    const write = writes[at]
    return code === 'ConditionalCheckFailed' && write?.kind === 'update' && write.key.sk === fileKey('').sk
  })
}
