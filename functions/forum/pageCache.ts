import type { Thread } from '../../shared/forum.ts'
import { LatestMap } from '../platform/latestMap.ts'
import type { PostRow } from './items.ts'

/** How long after an edit a page is read anew each time: far longer than a replica of the table lags behind. */
const settledMs = 60_000
/** Of about 40 KB each. */
const mostPages = 200

export type PageCache = {
  /** The posts of a page, from memory when that is certain to be what the table holds. Who may read them is decided before. */
  posts(
    thread: Thread,
    page: { from: number; to: number },
    now: string,
    read: () => Promise<PostRow[]>,
  ): Promise<PostRow[]>
}

/**
 * Pages of posts that this instance read lately. Posts change by edits and transfers alone, and each notes its instant on the thread, which is read consistently
 * for every request: a page under the same instant is the same page.
 */
export function pageCache(): PageCache {
  const pages = new LatestMap<string, PostRow[]>(mostPages)
  return {
    async posts(thread, { from, to }, now, read) {
      const { id, postsEditedAt } = thread
      if (postsEditedAt && Date.parse(now) - Date.parse(postsEditedAt) < settledMs) return read()
      const key = `${id} ${from} ${to} ${postsEditedAt ?? ''}`
      const posts = pages.get(key) ?? (await read())
      if (posts.length === to - from + 1) pages.set(key, posts)
      return posts
    },
  }
}
