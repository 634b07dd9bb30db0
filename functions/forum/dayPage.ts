import type { Thread } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'

/** Posts looked at in each round: three rounds of three find one page among 64. */
const looksPerRound = 3

/** When these posts were written, by their numbers. */
export type WrittenAts = (numbers: number[]) => Promise<Map<number, string>>

/**
 * The number of a post on the page that holds the first post written on this day or after it; undefined when nobody has written since.
 * Time never goes backwards in a thread, so the last posts of its pages are searched by parting: the cost follows the logarithm of the
 * thread's length, and no index has to be kept by every reply (docs/decisions/0010).
 */
export async function pageOn(
  thread: Thread,
  isBefore: (writtenAt: string) => boolean,
  writtenAts: WrittenAts,
): Promise<number | undefined> {
  if (isBefore(thread.lastPostAt)) return undefined
  if (!isBefore(thread.openedAt)) return 1
  const size = limits.postsPerPage
  // The last page that is known to end too early, and the first that is known to end late enough.
  let [early, late] = [-1, Math.ceil(thread.postCount / size) - 1]
  while (late - early > 1) {
    const pages = between(early, late)
    const found = await writtenAts(pages.map((page) => (page + 1) * size))
    // What a lagging replica does not show yet is as late as the last post.
    const reaching = pages.find((page) => !isBefore(found.get((page + 1) * size) ?? thread.lastPostAt))
    early = pages.findLast((page) => reaching === undefined || page < reaching) ?? early
    late = reaching ?? late
  }
  return late * size + 1
}

function between(early: number, late: number): number[] {
  const step = (late - early) / (looksPerRound + 1)
  const pages = Array.from({ length: looksPerRound }, (_, look) => Math.round(early + step * (look + 1)))
  return [...new Set(pages)].filter((page) => page > early && page < late)
}
