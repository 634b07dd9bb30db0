import type { ThreadRow } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'

/** A post's own address, good for ever: numbers never change. */
export function postAddress(threadId: string, number: number): string {
  return `/threads/${threadId}?from=${number}#post-${number}`
}

/** Where the reader goes on in a thread: at what is unread, or at the end when nothing is. */
export function threadAddress(row: Pick<ThreadRow, 'id' | 'lastRead' | 'unread' | 'postCount'>): string {
  if (row.unread > 0) return `/threads/${row.id}?from=${Math.min(row.lastRead + 1, row.postCount)}`
  const from = Math.max(1, row.postCount - limits.postsPerPage + 1)
  return row.postCount > limits.postsPerPage
    ? `/threads/${row.id}?from=${from}#post-${row.postCount}`
    : `/threads/${row.id}?from=${from}`
}

/** The pages of a thread by post numbers, which outlive any cursor. */
export function pagesAround(threadId: string, first: number, last: number, has: { previous: boolean; next: boolean }) {
  return {
    previous: has.previous ? `/threads/${threadId}?from=${Math.max(1, first - limits.postsPerPage)}` : undefined,
    next: has.next ? `/threads/${threadId}?from=${last + 1}` : undefined,
  }
}

/** The post number in `?from=`, when there is one. */
export function fromOf(search: URLSearchParams): number | undefined {
  const from = Number(search.get('from'))
  return Number.isSafeInteger(from) && from > 0 ? from : undefined
}
