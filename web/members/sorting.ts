import { countryName } from '../../shared/countries.ts'
import { type Language, languages } from '../../shared/languages.ts'
import type { Directory } from '../../shared/members.ts'
import { plainText } from '../../shared/plainText.ts'

type Entry = Directory['countries'][number]
export type NamedEntry = Entry & { name: string }

/** The States by the reader's names for them, in the order of the reader's language. */
export function sortedStates(entries: readonly Entry[], language: Language): NamedEntry[] {
  const { compare } = new Intl.Collator(language)
  return entries
    .map((entry) => ({ ...entry, name: countryName(entry.country, language) }))
    .toSorted((a, b) => compare(a.name, b.name))
}

/** Whether a State is called something with this in it, in any of the four languages. */
export function isCalled({ country }: Entry, wanted: string): boolean {
  const plain = plainText(wanted)
  return languages.some((language) => plainText(countryName(country, language)).includes(plain))
}
