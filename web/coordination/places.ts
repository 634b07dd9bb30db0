import { americas, countryName } from '../../shared/countries.ts'
import { memberMessages } from '../members/messages.ts'
import { useLanguage, useWords } from '../words.ts'

/** The organisations, then the 35 States by name, as choices. */
export function usePlaces(): { value: string; label: string }[] {
  const { directory } = useWords(memberMessages)
  const language = useLanguage()
  const { compare } = new Intl.Collator(language)
  const states = americas
    .map((country) => ({ value: country, label: countryName(country, language) }))
    .toSorted((a, b) => compare(a.label, b.label))
  return [{ value: 'organisations', label: directory.organisationsPlace }, ...states]
}
