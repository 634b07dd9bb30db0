import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'preact/hooks'
import type { PostView, ThreadPage } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import { queryClient } from '../cache.ts'
import type { ProblemError } from '../problem.ts'
import { reading } from '../queries.ts'

function pageReading(threadId: string, from: number | undefined) {
  const params = { threadId }
  return reading('GET /threads/:threadId', from ? { params, query: { from } } : { params })
}

/** The numbers between which a page lies, with those of what went to another thread. */
export function spanOf({ posts, gone = [] }: ThreadPage): { first: number; last: number } | undefined {
  const numbers = [...posts.map(({ number }) => number), ...gone.flatMap(({ from, last }) => [from, last])]
  return numbers.length > 0 ? { first: Math.min(...numbers), last: Math.max(...numbers) } : undefined
}

/** The posts of a page, and in their places what went to another thread. */
export function placesIn({ posts, gone = [] }: ThreadPage): { number: number; end: number; post?: PostView }[] {
  const places = [
    ...posts.map((post) => ({ number: post.number, end: post.number, post })),
    ...gone.map(({ from, last }) => ({ number: from, end: last })),
  ]
  return places.sort((one, other) => one.number - other.number)
}

/**
 * A page of a thread. Without `from` the server opens it where this reader stopped; from then on it is the page that
 * begins there, so that what one is reading does not move as the marks do.
 */
export function useThreadPage(threadId: string, from: number | undefined): UseQueryResult<ThreadPage, ProblemError> {
  const [opened, setOpened] = useState<number>()
  const begin = from ?? opened
  const opening = useQuery({ ...pageReading(threadId, undefined), enabled: begin === undefined })
  const page = useQuery({ ...pageReading(threadId, begin), enabled: begin !== undefined })
  // What was kept opens the page only when nothing newer is on its way, or can be had.
  const first = opening.isFetching || !opening.data ? undefined : spanOf(opening.data)?.first
  useEffect(() => {
    if (begin !== undefined || first === undefined) return
    queryClient.setQueryData(pageReading(threadId, first).queryKey, opening.data)
    setOpened(first)
  }, [begin, first, threadId, opening.data])
  return begin === undefined || (page.data === undefined && from === undefined) ? opening : page
}

/** Lays a page that came by another way where its own address will look for it. */
export function keepPage(threadId: string, { opensAt: _, ...page }: ThreadPage): void {
  const first = spanOf(page)?.first
  if (first) queryClient.setQueryData(pageReading(threadId, first).queryKey, page)
}

/** Puts a post that was just written under the others, when it follows them; @returns whether it did */
export function showReply(threadId: string, from: number, post: PostView): boolean {
  let shown = false
  queryClient.setQueryData<ThreadPage>(pageReading(threadId, from).queryKey, (page) => {
    const last = page && spanOf(page)?.last
    if (!page || page.next || last !== post.number - 1 || last % limits.postsPerPage === 0) return page
    shown = true
    const thread = {
      ...page.thread,
      postCount: post.number,
      lastRead: post.number,
      unread: 0,
      lastPostAt: post.writtenAt,
      lastAuthor: post.author,
    }
    return { ...page, thread, posts: [...page.posts, post] }
  })
  return shown
}

/** Puts an edited post in its place. */
export function showEdited(threadId: string, from: number, post: PostView): void {
  queryClient.setQueryData<ThreadPage>(
    pageReading(threadId, from).queryKey,
    (page) => page && { ...page, posts: page.posts.map((one) => (one.number === post.number ? post : one)) },
  )
}
