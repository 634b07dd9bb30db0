import type { ThreadRow } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import { type ThreadFilter, threadFilters } from '../../shared/threadKinds.ts'

/** Pages are 1–20, 21–40 …, the same for everybody: the first number of the page that holds a post. */
export function pageStart(number: number): number {
  return Math.floor((number - 1) / limits.postsPerPage) * limits.postsPerPage + 1
}

/** A post's own address, good for ever: numbers never change. */
export function postAddress(threadId: string, number: number): string {
  return `/threads/${threadId}?from=${number}#post-${number}`
}

/** The first post of a day: leads on to that post's own address. */
export function dayAddress(threadId: string, day: string): string {
  return `/threads/${threadId}?${new URLSearchParams({ on: day })}`
}

/** Where the reader goes on in a thread: at what is unread, or at the end when nothing is. */
export function threadAddress(row: Pick<ThreadRow, 'id' | 'lastRead' | 'unread' | 'postCount'>): string {
  const number = Math.max(1, row.unread > 0 ? Math.min(row.lastRead + 1, row.postCount) : row.postCount)
  // The first post of a page is at its head anyway, under the title.
  return number === pageStart(number) ? `/threads/${row.id}?from=${number}` : postAddress(row.id, number)
}

/** The pages of a thread by post numbers, which outlive any cursor. */
export function pagesAround(threadId: string, first: number, last: number, has: { previous: boolean; next: boolean }) {
  return {
    previous: has.previous ? `/threads/${threadId}?from=${Math.max(1, first - limits.postsPerPage)}` : undefined,
    next: has.next ? `/threads/${threadId}?from=${last + 1}` : undefined,
  }
}

/** The day that `?on=` asks for, when no post is named. */
export function dayOf(search: URLSearchParams): string | undefined {
  const day = search.get('on') ?? ''
  return !search.has('from') && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined
}

/** The first post of the page that `?from=` asks for, when it asks for one. */
export function fromOf(search: URLSearchParams): number | undefined {
  const from = Number(search.get('from'))
  return Number.isSafeInteger(from) && from > 0 ? pageStart(from) : undefined
}

/** What `?only=` narrows a list of threads to, if it is something that lists can be narrowed to. */
export function onlyIn(search: URLSearchParams): ThreadFilter | undefined {
  return threadFilters.find((one) => one === search.get('only'))
}

/** A list of threads in the address, as a page and as a query of the API. */
export function listQuery(only: ThreadFilter | undefined, cursor: string | undefined) {
  const query = { ...(only ? { only } : {}), ...(cursor ? { cursor } : {}) }
  return only || cursor ? { query } : {}
}

export function listAddress(spaceId: string, only: ThreadFilter | undefined, cursor?: string): string {
  const { query = {} } = listQuery(only, cursor)
  const search = new URLSearchParams(query).toString()
  return `/spaces/${spaceId}${search ? `?${search}` : ''}`
}
