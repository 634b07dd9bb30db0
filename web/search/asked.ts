import { americas } from '../../shared/countries.ts'
import { languages } from '../../shared/languages.ts'
import type { SearchQuery } from '../../shared/search.ts'
import { searchKinds } from '../../shared/searchKinds.ts'

export const filterNames = ['space', 'kind', 'country', 'person', 'language', 'from', 'to'] as const
export type FilterName = (typeof filterNames)[number]
/** What stands in the form: the words and the filters, as texts. */
export type Typed = { q: string } & Record<FilterName, string>

export function typedIn(search: URLSearchParams): Typed {
  const of = (name: string) => search.get(name) ?? ''
  return {
    ...{ q: of('q'), space: of('space'), kind: of('kind'), country: of('country') },
    ...{ person: of('person'), language: of('language'), from: of('from'), to: of('to') },
  }
}

export function filtersSet(typed: Typed): number {
  return filterNames.filter((name) => typed[name]).length
}

/** Where these words and filters are looked for; to be shared and come back to. */
export function searchAddress(typed: Typed, cursor?: string): string {
  const given = Object.entries({ ...typed, cursor: cursor ?? '' }).filter(([, value]) => value.trim() !== '')
  return given.length > 0 ? `/search?${new URLSearchParams(given)}` : '/search'
}

/** What the address asks the server for; nothing without words. What no filter can be is left out. */
export function askedIn(search: URLSearchParams): SearchQuery | undefined {
  const { q, space, kind, country, person, language, from, to } = typedIn(search)
  if (!q.trim()) return undefined
  const one = <Value extends string>(values: readonly Value[], text: string) => values.find((value) => value === text)
  return {
    q: q.trim(),
    space: space || undefined,
    person: person || undefined,
    kind: one(searchKinds, kind),
    country: one(americas, country),
    language: one(languages, language),
    from: from || undefined,
    to: to || undefined,
    cursor: search.get('cursor') ?? undefined,
  }
}
