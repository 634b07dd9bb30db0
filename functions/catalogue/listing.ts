import type { Actor } from '../../shared/actor.ts'
import type { CatalogueEntry } from '../../shared/catalogue.ts'
import type { CatalogueFilter, CatalogueQuery } from '../../shared/catalogueFilter.ts'
import type { CatalogueCard, CatalogueMatrix, CataloguePage, Shown } from '../../shared/catalogueList.ts'
import type { Language } from '../../shared/languages.ts'
import { limits } from '../../shared/limits.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { factsOfDefect } from '../platform/log.ts'
import { hashOf } from '../platform/secrets.ts'
import { compare, facetsOf, found, lookedAt, matrixOf, type Place, placeOf } from './finding.ts'
import { loosenedFrom, meantBy, nearestTo } from './meant.ts'
import { isListed, type Row } from './rows.ts'

const asksPerPerson = { most: 600, minutes: 10 }
const repairSeconds = 15

/**
 * Found, counted and ordered in memory; what is shown is read from the table, where what was withdrawn a moment ago is no more.
 * @throws Problem `unavailable` while there are no rows
 */
export async function listCatalogue(deps: Deps, actor: Actor, query: CatalogueQuery): Promise<CataloguePage> {
  deps.pace.take(`catalogue ${actor.id}`, asksPerPerson)
  const { cursor, in: language = actor.language, sort = query.q ? 'fit' : 'recent', ...filter } = query
  const rows = await rowsFor(deps)
  const looked = lookedAt(rows, filter)
  const fitting = found(looked).map((one) => ({ id: one.row.practiceId, place: placeOf(one, sort) }))
  fitting.sort((a, b) => compare(a.place, b.place))
  const list = `catalogue ${sort} ${hashOf(JSON.stringify(filter))}`
  const { page, next } = pageAfter(deps, list, { fitting, cursor, size: limits.practicesPerPage })
  const cards = (await entriesNow(deps, page)).map((entry) => cardOf(entry, language))
  const total = fitting.length - (page.length - cards.length)
  const instead = total === 0 ? await insteadOf(deps, { rows, looked, filter, language }) : {}
  return { items: cards, total, facets: facetsOf(looked), ...instead, ...(next ? { next } : {}) }
}

type Asked = { rows: readonly Row[]; looked: ReturnType<typeof lookedAt>; filter: CatalogueFilter; language: Language }

/** What there is where nothing is what was asked for. */
async function insteadOf(
  deps: Deps,
  { rows, looked, filter, language }: Asked,
): Promise<Pick<CataloguePage, 'meant' | 'loosened' | 'near'>> {
  const meant = meantBy(rows, filter)
  const loosened = loosenedFrom(rows, looked, filter)
  const near = (await entriesNow(deps, nearestTo(rows, filter))).map((entry) => cardOf(entry, language))
  return {
    ...(meant ? { meant } : {}),
    ...(loosened.length > 0 ? { loosened } : {}),
    ...(near.length > 0 ? { near } : {}),
  }
}

export async function countMatrix(deps: Deps, actor: Actor, filter: CatalogueFilter): Promise<CatalogueMatrix> {
  deps.pace.take(`catalogue ${actor.id}`, asksPerPerson)
  return matrixOf(found(lookedAt(await rowsFor(deps), filter)).map(({ row }) => row))
}

/** @throws Problem `unavailable` while there are none */
export async function rowsFor(deps: Deps): Promise<readonly Row[]> {
  const { rows, isWhole } = await deps.catalogueRows.current().catch((error: unknown) => {
    deps.log('error', 'catalogue-unreachable', factsOfDefect(error))
    throw new Problem('unavailable', { retryAfterSeconds: repairSeconds })
  })
  if (!isWhole) await deps.search.askForRepair(deps.clock.now())
  if (!rows) throw new Problem('unavailable', { retryAfterSeconds: repairSeconds })
  return rows
}

/** As the table has them now, in this order, without those that are in the catalogue no more. */
export async function entriesNow(
  { catalogue }: Pick<Deps, 'catalogue'>,
  practiceIds: string[],
): Promise<CatalogueEntry[]> {
  const entries = new Map((await catalogue.entriesNamed(practiceIds)).map((entry) => [entry.practiceId, entry]))
  return practiceIds.flatMap((id) => entries.get(id) ?? []).filter(isListed)
}

export function cardOf(entry: CatalogueEntry, wanted: Language): CatalogueCard {
  const { practiceId, outcome, state, publishedAt, language, facts, titles, summaries } = entry
  const shown = (texts: CatalogueEntry['titles']): Shown => {
    const inOwn = texts[wanted]
    return inOwn === undefined ? { language, text: texts[language] ?? '' } : { language: wanted, text: inOwn }
  }
  const { country, level, themes, began } = facts
  return {
    ...{ practiceId, outcome, state, publishedAt, language, facts: { country, level, themes, began } },
    ...{ title: shown(titles), summary: shown(summaries) },
    languages: [language, ...Object.keys(titles).filter((one): one is Language => one !== language)],
    adopted: entry.adoptions?.adopted ?? 0,
  }
}

type Ordered = { fitting: readonly { id: string; place: Place }[]; cursor: string | undefined; size: number }

function pageAfter({ cursors }: Pick<Deps, 'cursors'>, list: string, { fitting, cursor, size }: Ordered) {
  const { rank = 0, at = '', id = '' } = cursor ? cursors.read(list, cursor) : {}
  const after = { rank: Number(rank), at: String(at), id: String(id) }
  const rest = cursor ? fitting.filter(({ place }) => compare(place, after) > 0) : fitting
  const page = rest.slice(0, size)
  const last = page.at(-1)
  return {
    page: page.map(({ id }) => id),
    next: last && rest.length > size ? cursors.write(list, { ...last.place }) : undefined,
  }
}
