import type { FollowLevel } from '../../shared/notices.ts'

/** Where somebody stands to a thread; `auto` when writing in it put him there and no choice of his. */
export type Standing = { thread?: FollowLevel | 'none'; auto?: boolean; space?: FollowLevel | 'none' }

/** In which way somebody is told of a post: `each` for itself, `together` with the thread's others, or not at all. A choice for the thread goes before one for its space. */
export function tellingOf({ thread, auto, space }: Standing, number: number): 'each' | 'together' | undefined {
  const isChosen = thread !== undefined && thread !== 'none'
  if (isChosen && !(auto && space === 'mute')) {
    return { watch: 'each' as const, follow: 'together' as const, mute: undefined }[thread]
  }
  if (isChosen) return undefined
  if (space === 'watch') return 'each'
  return space === 'follow' && number === 1 ? 'together' : undefined
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
