// By what the catalogue is filtered, and how it is ordered. Without zod, for the web asks it too.
import { americas } from './countries.ts'
import { languages } from './languages.ts'
import { ages, companies, groups, levels, stages, themes } from './practiceFields.ts'
import { practiceOutcomes } from './practiceStates.ts'

/** What each facet chooses among. The year is the one in which it began, and is none of a list. */
export const facetOptions = {
  country: americas,
  theme: themes,
  outcome: practiceOutcomes,
  age: ages,
  company: companies,
  group: groups,
  stage: stages,
  level: levels,
  language: languages,
} as const
export const facetNames = [
  ...(['country', 'theme', 'outcome', 'age', 'company', 'group', 'stage', 'level', 'language'] as const),
  'year',
] as const
export type FacetName = (typeof facetNames)[number]

/** The first is the order of what is looked for by words: those with the words in the title come first. */
export const catalogueSorts = ['fit', 'recent', 'outcome', 'adopted'] as const
export type CatalogueSort = (typeof catalogueSorts)[number]

/** So many stand side by side. */
export const mostCompared = 3
