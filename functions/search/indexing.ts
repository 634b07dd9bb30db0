import * as z from 'zod'
import type { Post, Thread } from '../../shared/forum.ts'
import type { Deps } from '../deps.ts'
import type { Item } from '../platform/table.ts'
import type { IndexFile } from './indexFile.ts'

const Message = z.object({
  message: z.object({ threadId: z.string().optional(), number: z.number().int().positive().optional() }),
})
const QueueEvent = z.object({ Records: z.array(z.object({ body: z.string() })) })
type Written = { thread: Thread; post: Post }

const mostTries = 5

/**
 * Brings the index up to what the table says now about the posts that the messages name, and publishes it; so twice, late or out of order
 * is the same as once. A lost or damaged index is built anew. Two at once: one publishes, the other begins again from that.
 */
export async function indexChanges(deps: Deps, event: unknown): Promise<void> {
  const messages = QueueEvent.parse(event).Records.map(({ body }) => Message.parse(JSON.parse(body)).message)
  // A new title stands in the thread's first post.
  const named = messages.flatMap(({ threadId, number = 1 }) => (threadId ? [`${threadId} ${number}`] : []))
  for (let tries = 0; tries < mostTries; tries++) {
    const there = await deps.snapshot.latest()
    if (there ? await putNamed(deps, new Set(named)) : await rebuildIndex(deps)) return
  }
  throw new Error('the index was published by others all the time')
}

async function putNamed(deps: Deps, named: Set<string>): Promise<boolean> {
  const written: Written[] = []
  for (const name of named) {
    const [threadId = '', number] = name.split(' ')
    const { thread, post } = await deps.forum.threadAndPost(threadId, Number(number))
    if (thread && post) written.push({ thread, post })
  }
  return deps.snapshot.change((index) => putAll(index, written))
}

function putAll(index: IndexFile, written: Written[]): boolean {
  return written.map(({ thread, post }) => index.put(thread, post)).includes(true)
}

const threadsAtOnce = 50

/** Builds the whole index from the table. @returns false when another one was published meanwhile */
export async function rebuildIndex(deps: Deps): Promise<boolean> {
  const index = deps.snapshot.begin()
  let after: Item | undefined
  do {
    const page = await deps.forum.latestThreads(threadsAtOnce, after)
    for (const thread of page.threads) {
      const posts = await deps.forum.posts(thread.id, 1, thread.postCount)
      index.together(() =>
        putAll(
          index,
          posts.map((post) => ({ thread, post })),
        ),
      )
    }
    after = page.after
  } while (after)
  return deps.snapshot.change(() => true)
}
