import type { PostView } from '../../shared/forum.ts'
import { call } from '../api.ts'

/** Where the files of a post are fetched from, for a minute. */
export async function addressesOf({ threadId, number }: Pick<PostView, 'threadId' | 'number'>) {
  const params = { threadId, number: String(number) }
  const { files } = await call('GET /threads/:threadId/posts/:number/files', { params })
  return new Map(files.map((file) => [file.id, file]))
}
