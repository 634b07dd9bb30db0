import type { ThreadPage } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import { queryClient } from '../cache.ts'
import { reading } from '../queries.ts'

const size = limits.postsPerPage

export function pageFrom(threadId: string, from: number) {
  return reading('GET /threads/:threadId', { params: { threadId }, query: { from } })
}

/** The numbers of what stands in a thread from here on: what went already is on no page. */
export async function postsFrom({ id, postCount }: ThreadPage['thread'], first: number): Promise<number[]> {
  const starts: number[] = []
  for (let start = first - ((first - 1) % size); start <= postCount; start += size) starts.push(start)
  // One page more than an act takes tells that it is too much.
  const some = starts.slice(0, limits.postsPerTransfer / size + 2)
  const pages = await Promise.all(some.map((start) => queryClient.fetchQuery(pageFrom(id, start))))
  return pages.flatMap(({ posts }) => posts.map(({ number }) => number)).filter((number) => number >= first)
}
