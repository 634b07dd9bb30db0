import { type NoticeAbout, practiceAbouts } from '../../shared/noticeKinds.ts'
import type { FollowLevel } from '../../shared/notices.ts'

type Level = FollowLevel | 'none'
/** Where somebody stands to a thread; `auto` when writing its post `from` put him there and no choice of his. */
export type Standing = { thread?: Level; auto?: boolean; from?: number | undefined; space?: Level }

/** In which way somebody is told of a post: `each` for itself, `together` with the thread's others, or not at all. A choice for the thread goes before one for its space. */
export function tellingOf(
  { thread, auto, from = 1, space }: Standing,
  number: number,
): 'each' | 'together' | undefined {
  const isChosen = thread !== undefined && thread !== 'none' && !(auto && number < from)
  if (isChosen && !(auto && space === 'mute')) {
    return { watch: 'each' as const, follow: 'together' as const, mute: undefined }[thread]
  }
  if (isChosen) return undefined
  if (space === 'watch') return 'each'
  return space === 'follow' && number === 1 ? 'together' : undefined
}

type Written = { number: number; writtenAt: string }
/** How somebody follows by having written post `from`; `leftAt` is when he had stopped following before. */
export type ByWriting = { from: number; setAt: string; leftAt?: string | undefined }
type Following = { level: Level; auto: boolean; from?: number | undefined; setAt: string; leftAt?: string | undefined }

/** What somebody's posts make of how he follows, in whatever order and however often they are told of; undefined for nothing new. A choice stands, and what was written before he left does not bring him back. */
export function followingByWriting(before: Following | undefined, posts: Written[]): ByWriting | undefined {
  const leftAt = before?.level === 'none' ? before.setAt : before?.leftAt
  const since = posts.filter(({ writtenAt }) => leftAt === undefined || writtenAt > leftAt)
  const first = since.reduce<Written | undefined>(
    (one, post) => (one && one.number < post.number ? one : post),
    undefined,
  )
  if (!first) return undefined
  const isEarlier = before?.auto === true && first.number < (before.from ?? 1)
  if (before && before.level !== 'none' && !isEarlier) return undefined
  return { from: first.number, setAt: first.writtenAt, leftAt }
}

/** Posts `from` to `last` of a thread; what is read up to `readTo` is no news. */
export type Span = { from: number; last: number; readTo: number }

export function isUnread({ last, readTo }: Span): boolean {
  return last > readTo
}

/** The span with one more post, in whatever order and however often posts are told of; undefined where it changes nothing. */
export function withPost(span: Span | undefined, number: number, readTo: number): Span | undefined {
  const read = Math.max(readTo, span?.readTo ?? 0)
  if (number <= read) return undefined
  if (!span || !isUnread(span)) return { from: number, last: number, readTo: read }
  if (number >= span.from && number <= span.last) return undefined
  return { from: Math.min(span.from, number), last: Math.max(span.last, number), readTo: read }
}

/** With several, and the instant of the latest that was news; undefined where none changes anything. */
export function withPosts(
  before: (Span & { at: string }) | undefined,
  posts: Written[],
  readTo: number,
): (Span & { at: string }) | undefined {
  return posts.reduce<(Span & { at: string }) | undefined>((made, { number, writtenAt }) => {
    const stands = made ?? before
    const span = withPost(stands, number, readTo)
    return span ? { ...span, at: stands && stands.at > writtenAt ? stands.at : writtenAt } : made
  }, undefined)
}

/** Something about a reader, at a post of a thread. */
export type Personal = { about: NoticeAbout; number: number; at: string }

// What may happen again, and is told again when it does.
const renewed: readonly NoticeAbout[] = [
  ...(['request-changed', 'request-dated', 'request-closed', 'moved', 'transferred'] as const),
  ...practiceAbouts,
]

/** Its notice; undefined where it was told, or, as long as `unlessRead`, its post was read before. */
export function withPersonal(
  before: (Span & { at: string }) | undefined,
  { about, number, at }: Personal,
  unlessRead: number,
): (Span & { at: string }) | undefined {
  if (number <= unlessRead || (before && (!renewed.includes(about) || before.at >= at))) return undefined
  return { from: number, last: number, readTo: 0, at }
}
