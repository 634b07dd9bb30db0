import type { Actor } from '../../shared/actor.ts'
import { limits } from '../../shared/limits.ts'
import type { Contributions } from '../../shared/search.ts'
import type { Deps } from '../deps.ts'
import { memberById, seatById } from '../members/directory.ts'
import { searchesPerPerson } from './actions.ts'
import { tag } from './doc.ts'
import { hitFrom, rowsOf } from './hits.ts'
import { farId, idAt, type Wanted } from './indexFile.ts'
import { pageOf, placesOf } from './paging.ts'
import { indexFor, readableBy } from './readable.ts'
import { taggedWith } from './rules.ts'

/** Whose words, and between which instants: the first counts, the last does not. */
type Span = { personId: string; from?: string | undefined; to?: string | undefined }

/** What somebody has written where this reader may read, the newest first. @throws Problem `unavailable` while there is no index */
export async function contributionsOfPerson(deps: Deps, actor: Actor, personId: string, cursor: string | undefined) {
  await memberById(deps, personId)
  return contributions(deps, actor, [{ personId }], { list: personId, cursor })
}

/** What the holders of a seat have written while they held it. What they write elsewhere, before or after, is not the seat's. */
export async function contributionsOfSeat(deps: Deps, actor: Actor, seatId: string, cursor: string | undefined) {
  const { terms } = await seatById(deps, seatId)
  const spans = terms.map(({ personId, startedAt, endedAt }) => ({ personId, from: startedAt, to: endedAt }))
  return contributions(deps, actor, spans, { list: seatId, cursor })
}

type Asked = { list: string; cursor: string | undefined }

async function contributions(deps: Deps, actor: Actor, spans: Span[], asked: Asked): Promise<Contributions> {
  deps.pace.take(`search ${actor.id}`, searchesPerPerson)
  const places = placesOf(deps, `contributions ${asked.list} ${actor.id}`)
  const place = places.from(asked.cursor)
  const index = await indexFor(deps)
  const ways = spans.map((span) => wantedOf(actor, span))
  const { ranked, ...around } = pageOf(index, ways, place, limits.hitsPerPage)
  const counted = ways.reduce((sum, way) => sum + index.count(way), 0)
  const rows = (await rowsOf(deps, actor, ranked)).filter(({ post }) => !post.mark)
  const items = rows.flatMap((row) => hitFrom(row, []))
  return {
    items,
    // What the table says of this page goes before what the index counted.
    total: Math.min(counted, limits.hitsCounted) - (ranked.length - items.length),
    ...(counted > limits.hitsCounted ? { more: true } : {}),
    ...places.around(around),
  }
}

function wantedOf(actor: Actor, { personId, from, to }: Span): Wanted {
  const tags = [readableBy(actor), [tag.shown], [tag.person(personId)]]
  return {
    expression: tags.flatMap((any) => (any ? [taggedWith(any)] : [])).join(' AND '),
    above: from ? idAt(from) - 1 : -farId,
    below: to ? idAt(to) : farId,
    limit: limits.hitsCounted + 1,
  }
}
