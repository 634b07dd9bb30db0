import type { Deps } from '../deps.ts'
import type { Candidate, IndexFile, Wanted } from './indexFile.ts'

/** Where a page begins: after this post of this way of finding, or (`back`) before it. */
export type Place = { way: number; id: number; back: boolean }
/** A post with the way in which it was found: 0 is the best. */
export type Ranked = Candidate & { way: number }

type Page = { ranked: Ranked[]; previous?: Place | undefined; next?: Place | undefined }

/** A page through several ways of finding, one after the other and each from the newest post to the oldest. */
export function pageOf(index: IndexFile, ways: Wanted[], place: Place | undefined, size: number): Page {
  const isBack = place?.back ?? false
  const ranked: Ranked[] = []
  const order = ways.map((_, way) => way)
  for (const way of isBack ? order.reverse() : order) {
    const wanted = ways[way]
    if (!wanted || ranked.length > size || (place && (isBack ? way > place.way : way < place.way))) continue
    const rest = { ...wanted, oldestFirst: isBack, limit: size + 1 - ranked.length }
    const from = place?.way === way ? place : undefined
    ranked.push(...index.find(from ? beyond(rest, from) : rest).map((one) => ({ ...one, way })))
  }
  const hasMore = ranked.length > size
  const page = isBack ? ranked.slice(0, size).reverse() : ranked.slice(0, size)
  const [first, last] = [page[0], page.at(-1)]
  return {
    ranked: page,
    previous: first && (isBack ? hasMore : place) ? { way: first.way, id: first.id, back: true } : undefined,
    next: last && (isBack || hasMore) ? { way: last.way, id: last.id, back: false } : undefined,
  }
}

function beyond(wanted: Wanted, { id, back }: Place): Wanted {
  return back ? { ...wanted, above: Math.max(id, wanted.above) } : { ...wanted, below: Math.min(id, wanted.below) }
}

/** The cursors of a list to and from the places that they stand for. */
export function placesOf({ cursors }: Deps, list: string) {
  const write = ({ way, id, back }: Place) => cursors.write(list, { way, id, back: back ? 1 : 0 })
  return {
    from(cursor: string | undefined): Place | undefined {
      if (!cursor) return undefined
      const { way, id, back } = cursors.read(list, cursor)
      return { way: Number(way), id: Number(id), back: back === 1 }
    },
    around: ({ previous, next }: Pick<Page, 'previous' | 'next'>) => ({
      ...(previous ? { previous: write(previous) } : {}),
      ...(next ? { next: write(next) } : {}),
    }),
  }
}
