import type { Actor } from '../../shared/actor.ts'
import { limits } from '../../shared/limits.ts'
import type { Found, SearchQuery } from '../../shared/search.ts'
import type { Deps } from '../deps.ts'
import { hashOf } from '../platform/secrets.ts'
import { idsOfDays } from './days.ts'
import { tag } from './doc.ts'
import { hitsOf } from './hits.ts'
import { meantBy } from './meant.ts'
import { pageOf, placesOf } from './paging.ts'
import { indexFor, readableBy } from './readable.ts'
import { expressionOf, type Term, taggedWith, termsOf } from './rules.ts'

export const searchesPerPerson = { most: 300, minutes: 10 }

/**
 * Posts with these words: those of fitting titles first, then the others, the newest first. Neither the order nor a count depends on what
 * this reader may not read, and each hit's thread passes the same door as on the web. @throws Problem `unavailable` while there is no index
 */
export async function search(deps: Deps, actor: Actor, query: SearchQuery): Promise<Found> {
  deps.pace.take(`search ${actor.id}`, searchesPerPerson)
  const { cursor, q, ...filters } = query
  const list = `search ${actor.id} ${hashOf(JSON.stringify({ q, ...filters }))}`
  const places = placesOf(deps, list)
  const place = places.from(cursor)
  const index = await indexFor(deps)
  const terms = termsOf(q)
  if (terms.length === 0) return { items: [], total: 0 }

  const { wanted, title, anywhere } = lookedFor(actor, terms, filters)
  const ways = [title, `(${anywhere}) NOT (${title})`].map((one) => ({ ...wanted, expression: one }))
  const { ranked, previous, next } = pageOf(index, ways, place, limits.hitsPerPage)
  const counted = index.count({ ...wanted, expression: anywhere })
  const items = await hitsOf(deps, actor, ranked, terms)
  // What the table says of this page goes before what the index counted.
  const total = Math.min(counted, limits.hitsCounted) - (ranked.length - items.length)
  const finds = async (words: string) => {
    const others = termsOf(words)
    const { wanted, anywhere: expression } = lookedFor(actor, others, filters)
    const some = index.find({ ...wanted, expression, limit: limits.hitsPerPage }).map((one) => ({ ...one, way: 0 }))
    return (await hitsOf(deps, actor, some, others)).length > 0
  }
  const meant = total === 0 ? await meantBy(deps, actor, index, { q, finds }) : undefined
  return {
    items,
    total,
    ...(meant ? { meant } : {}),
    ...(counted > limits.hitsCounted ? { more: true } : {}),
    ...places.around({ previous, next }),
  }
}

/** The terms and the filters in FTS5's language, within what this person may read. */
function lookedFor(
  actor: Actor,
  terms: Term[],
  filters: Filters & { from?: string | undefined; to?: string | undefined },
) {
  const tags = [readableBy(actor), ...filtersOf(filters)].flatMap((any) => (any ? [taggedWith(any)] : []))
  const expression = (where: 'title' | 'anywhere') => [expressionOf(terms, where), ...tags].join(' AND ')
  const wanted = { ...idsOfDays(actor.zone, filters), limit: limits.hitsCounted + 1 }
  return { wanted, title: expression('title'), anywhere: expression('anywhere') }
}

type Filters = Pick<SearchQuery, 'space' | 'person' | 'country' | 'kind' | 'language'>

function filtersOf({ space, person, country, kind, language }: Filters): (string[] | undefined)[] {
  return [
    space ? [tag.space(space)] : undefined,
    person ? [tag.person(person)] : undefined,
    country ? [tag.country(country)] : undefined,
    kind ? [tag.kind(kind)] : undefined,
    language ? [tag.language(language)] : undefined,
  ]
}
