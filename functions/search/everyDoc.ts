import type { Post } from '../../shared/forum.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { portionsOf } from '../platform/portions.ts'
import type { Item } from '../platform/table.ts'
import { type Doc, docOf } from './doc.ts'

type Forum = Pick<Deps['forum'], 'everyThread' | 'posts'>
/** What hears how far it is: how many more posts were read, and what could not be. */
export type Listener = { onPosts?: (count: number) => void; onUnread?: (place: string) => void }

const threadsPerPage = 100
const threadsAtOnce = 8

/** Every post of the network as the index takes it. A row that cannot be read keeps none of the others back. */
export async function* everyDoc(forum: Forum, { onPosts, onUnread }: Listener): AsyncGenerator<Doc> {
  let after: Item | undefined
  do {
    const page = await forum.everyThread(threadsPerPage, after)
    for (const place of page.unread) onUnread?.(place)
    for (const some of portionsOf(page.threads, threadsAtOnce)) {
      const posts = await Promise.all(
        some.map(({ id, postCount }) => readable(forum, { id, from: 1, to: postCount }, onUnread)),
      )
      onPosts?.(posts.flat().length)
      yield* some.flatMap((thread, at) => (posts[at] ?? []).map((post) => docOf(thread, post)))
    }
    after = page.after
  } while (after)
}

type Range = { id: string; from: number; to: number }

/** Those of a thread that can be read: what cannot is looked for by halves. */
async function readable(forum: Forum, { id, from, to }: Range, onUnread: Listener['onUnread']): Promise<Post[]> {
  try {
    return await forum.posts(id, from, to)
  } catch (error) {
    if (error instanceof Problem) throw error
    if (from >= to) {
      onUnread?.(`${id}/${from}`)
      return []
    }
    const middle = Math.floor((from + to) / 2)
    const first = await readable(forum, { id, from, to: middle }, onUnread)
    return [...first, ...(await readable(forum, { id, from: middle + 1, to }, onUnread))]
  }
}
