import { type CatalogueSort, type FacetName, facetNames, facetOptions } from '../../shared/catalogueFacets.ts'
import type { CatalogueFilter } from '../../shared/catalogueFilter.ts'
import type { CatalogueMatrix, CataloguePage } from '../../shared/catalogueList.ts'
import { americas } from '../../shared/countries.ts'
import type { Theme } from '../../shared/practiceFields.ts'
import { practiceOutcomes } from '../../shared/practiceStates.ts'
import { termsOf } from '../search/rules.ts'
import { missed, valuesOf } from './filters.ts'
import type { Row } from './rows.ts'
import { holdsAll } from './words.ts'

/** A row that holds the words, whether its title does, and the facets in which it is not what was chosen. */
type Looked = { row: Row; inTitle: boolean; missed: FacetName[] }

export function lookedAt(rows: readonly Row[], filter: CatalogueFilter): Looked[] {
  const terms = filter.q ? termsOf(filter.q) : []
  return rows
    .filter(({ words }) => holdsAll(words, terms))
    .map((row) => ({
      row,
      inTitle: terms.length > 0 && holdsAll(row.titleWords, terms),
      missed: missed(filter, row),
    }))
}

export function found(looked: readonly Looked[]): Looked[] {
  return looked.filter((one) => one.missed.length === 0)
}

/** Of each facet as if nothing were chosen in it, so that one sees what another choice there would find. */
export function facetsOf(looked: readonly Looked[]): CataloguePage['facets'] {
  const counts = Object.fromEntries(facetNames.map((name) => [name, new Map<string, number>()]))
  for (const { row, missed } of looked) {
    if (missed.length > 1) continue
    for (const facet of missed.length === 0 ? facetNames : missed) {
      for (const value of valuesOf(facet, row)) {
        const count = counts[facet]
        count?.set(value, (count.get(value) ?? 0) + 1)
      }
    }
  }
  const inOrder = (facet: FacetName) => {
    const count = counts[facet] ?? new Map<string, number>()
    const values: readonly string[] = facet === 'year' ? [...count.keys()].toSorted().reverse() : facetOptions[facet]
    return values.flatMap((value) => (count.has(value) ? [{ value, count: count.get(value) ?? 0 }] : []))
  }
  return {
    ...{ country: inOrder('country'), theme: inOrder('theme'), outcome: inOrder('outcome'), age: inOrder('age') },
    ...{ company: inOrder('company'), group: inOrder('group'), stage: inOrder('stage'), level: inOrder('level') },
    ...{ language: inOrder('language'), year: inOrder('year') },
  }
}

/** Where a row stands in an order: the highest rank first, then the latest, then the last id. */
export type Place = { rank: number; at: string; id: string }

export function placeOf({ row, inTitle }: Looked, sort: CatalogueSort): Place {
  const ranks = {
    fit: () => Number(inTitle),
    recent: () => 0,
    outcome: () => practiceOutcomes.indexOf(row.outcome),
    adopted: () => row.adopted,
  }
  return { rank: ranks[sort](), at: row.publishedAt, id: row.practiceId }
}

export function compare(a: Place, b: Place): number {
  if (a.rank !== b.rank) return b.rank - a.rank
  if (a.at !== b.at) return a.at < b.at ? 1 : -1
  return a.id < b.id ? 1 : a.id > b.id ? -1 : 0
}

export function matrixOf(rows: readonly Row[]): CatalogueMatrix {
  const ofStates = Map.groupBy(rows, ({ facts }) => facts.country)
  const countries = americas.flatMap((country) => {
    const own = ofStates.get(country)
    if (!own) return []
    const themes: Partial<Record<Theme, number>> = {}
    for (const theme of own.flatMap(({ facts }) => facts.themes)) themes[theme] = (themes[theme] ?? 0) + 1
    return [{ country, count: own.length, themes }]
  })
  return { total: rows.length, countries }
}
