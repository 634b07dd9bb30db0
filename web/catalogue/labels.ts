import type { FacetName } from '../../shared/catalogueFacets.ts'
import type { PracticeOutcome } from '../../shared/practiceStates.ts'
import { practiceMessages } from '../practices/messages.ts'
import { countryName } from '../ui/names.tsx'
import { useLanguage, useMessages, useWords } from '../words.ts'
import { catalogueMessages } from './messages.ts'

/** A choice of a facet in the reader's words. */
export function useLabels(): (facet: FacetName, value: string) => string {
  const { options } = useWords(practiceMessages)
  const { outcomes } = useWords(catalogueMessages)
  const { shell } = useMessages()
  const language = useLanguage()
  const names: Record<Exclude<FacetName, 'country' | 'year'>, Record<string, string>> = {
    ...{ theme: options.themes, age: options.ages, company: options.companies, group: options.groups },
    ...{ stage: options.stages, level: options.level, outcome: outcomes, language: shell.languages },
  }
  return (facet, value) =>
    facet === 'country' ? countryName(value, language) : facet === 'year' ? value : (names[facet][value] ?? value)
}

/** Beside the word, so that the levels can be told apart at a glance: the more that is known, the fuller. */
export const outcomeSigns: Record<PracticeOutcome, string> = {
  reported: '◔',
  promising: '◑',
  validated: '◕',
  replicated: '●',
}

/** States by their names; all else in the order of its list. */
export function inOrder<One extends { value: string }>(
  facet: FacetName,
  all: readonly One[],
  labels: ReturnType<typeof useLabels>,
): readonly One[] {
  if (facet !== 'country') return all
  return all.toSorted((a, b) => labels(facet, a.value).localeCompare(labels(facet, b.value)))
}
