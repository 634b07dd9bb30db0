import type { CatalogueEntry } from '../../shared/catalogue.ts'
import { type FacetName, facetNames } from '../../shared/catalogueFacets.ts'
import type { CatalogueFilter } from '../../shared/catalogueFilter.ts'
import { languages } from '../../shared/languages.ts'
import { termsOf } from '../search/rules.ts'
import { holdsAll, tokensOf } from './words.ts'

/** What filters look at of a published practice. */
export type Facetted = Pick<CatalogueEntry, 'outcome' | 'titles'> & {
  facts: Pick<
    CatalogueEntry['facts'],
    'country' | 'level' | 'themes' | 'ages' | 'companies' | 'groups' | 'stages' | 'began'
  >
}

/** Where a practice stands in a facet. */
export function valuesOf(facet: FacetName, { facts, outcome, titles }: Facetted): readonly string[] {
  switch (facet) {
    case 'country':
    case 'level':
      return facts[facet] ? [facts[facet]] : []
    case 'theme':
      return facts.themes
    case 'age':
      return facts.ages
    case 'company':
      return facts.companies
    case 'group':
      return facts.groups
    case 'stage':
      return facts.stages
    case 'outcome':
      return [outcome]
    case 'language':
      return languages.filter((language) => titles[language] !== undefined)
    case 'year':
      return facts.began ? [facts.began.slice(0, 4)] : []
  }
}

/** The facets in which a practice is not what was chosen. */
export function missed(filter: CatalogueFilter, entry: Facetted): FacetName[] {
  return facetNames.filter((facet) => {
    const chosen: readonly string[] | undefined = filter[facet]
    return chosen && !valuesOf(facet, entry).some((value) => chosen.includes(value))
  })
}

/** Whether a published practice is what a filter asks for: by its facts, and by the words of its titles and summaries in all their languages. */
export function matches(filter: CatalogueFilter, entry: CatalogueEntry): boolean {
  if (missed(filter, entry).length > 0) return false
  if (!filter.q) return true
  return holdsAll(tokensIn(entry), termsOf(filter.q))
}

// Stemming takes longest: once for an entry, however many filters of however many readers ask.
const tokens = new WeakMap<CatalogueEntry, ReturnType<typeof tokensOf>>()

function tokensIn(entry: CatalogueEntry) {
  const known = tokens.get(entry)
  if (known) return known
  const texts = languages.map((language) => [language, [entry.titles[language], entry.summaries[language]]] as const)
  const made = tokensOf(texts)
  tokens.set(entry, made)
  return made
}
