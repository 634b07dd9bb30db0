import type { Language } from '../../shared/languages.ts'
import { countryName } from '../ui/names.tsx'

/** Some States as the language lists them. */
export function countryNames(codes: readonly string[], language: Language): string {
  const names = codes.map((code) => countryName(code, language)).sort(new Intl.Collator(language).compare)
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
}
