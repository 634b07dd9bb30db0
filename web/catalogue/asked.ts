import { catalogueSorts, type FacetName, facetNames, facetOptions } from '../../shared/catalogueFacets.ts'
import type { CatalogueFilter } from '../../shared/catalogueFilter.ts'

/** Where the catalogue is looked at as what. */
export const views = { list: '/practices', map: '/practices/map', matrix: '/practices/matrix' } as const
export type View = keyof typeof views

function among<Value extends string>(search: URLSearchParams, facet: FacetName, options: readonly Value[]) {
  const values = (search.get(facet) ?? '').split(',')
  const chosen = options.filter((option) => values.includes(option))
  return chosen.length > 0 ? chosen : undefined
}

/** What an address asks for; what is no choice of a facet is left out. */
export function filterIn(search: URLSearchParams): CatalogueFilter {
  const years = (search.get('year') ?? '').split(',').filter((year) => /^(?:19|20)\d\d$/.test(year))
  return {
    q: search.get('q')?.trim() || undefined,
    country: among(search, 'country', facetOptions.country),
    theme: among(search, 'theme', facetOptions.theme),
    outcome: among(search, 'outcome', facetOptions.outcome),
    age: among(search, 'age', facetOptions.age),
    company: among(search, 'company', facetOptions.company),
    group: among(search, 'group', facetOptions.group),
    stage: among(search, 'stage', facetOptions.stage),
    level: among(search, 'level', facetOptions.level),
    language: among(search, 'language', facetOptions.language),
    year: years.length > 0 ? years : undefined,
  }
}

export function chosenIn(search: URLSearchParams, facet: FacetName): readonly string[] {
  return filterIn(search)[facet] ?? []
}

export type Choice = { facet: FacetName; value: string }

export function choicesIn(search: URLSearchParams): Choice[] {
  return facetNames.flatMap((facet) => chosenIn(search, facet).map((value) => ({ facet, value })))
}

/** The filter of an address, as addresses say it. */
export function filterQuery(search: URLSearchParams): Record<string, string> {
  return wordsOf(filterIn(search))
}

function wordsOf(filter: CatalogueFilter): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])))
}

export function sortIn(search: URLSearchParams): (typeof catalogueSorts)[number] | undefined {
  return catalogueSorts.find((sort) => sort === search.get('sort'))
}

/** To be shared and come back to. */
export function catalogueAddress(query: Record<string, string>, view: View = 'list'): string {
  const given = Object.entries(query).filter(([, value]) => value !== '')
  return given.length > 0 ? `${views[view]}?${new URLSearchParams(given)}` : views[view]
}

/** The address with one choice more, or less; from its first page. */
export function toggled(search: URLSearchParams, { facet, value }: Choice, view: View = 'list'): string {
  const before = chosenIn(search, facet)
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value]
  const sort = sortIn(search)
  return catalogueAddress({ ...filterQuery(search), ...(sort ? { sort } : {}), [facet]: after.join(',') }, view)
}

export function addressOfFilter(filter: CatalogueFilter): string {
  return catalogueAddress(wordsOf(filter))
}
