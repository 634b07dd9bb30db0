import { type Country, countryName } from '../../shared/countries.ts'
import { languages } from '../../shared/languages.ts'
import { plainText } from '../../shared/plainText.ts'
import type { AccountItem } from './account.ts'

/** Whether each of the words stands somewhere in the person's name, address or State, under any of its names. */
export function isSought({ name, email, country }: AccountItem, words: string[]): boolean {
  const known = `${plainText(`${name} ${email}`)} ${country ? namesOf(country) : ''}`
  return words.every((word) => known.includes(word))
}

export function wordsOf(sought: string): string[] {
  return plainText(sought).split(/\s+/).filter(Boolean)
}

const names = new Map<Country, string>()

// Asking Intl for four names takes longer than looking at a hundred accounts.
function namesOf(country: Country): string {
  const known = names.get(country) ?? plainText(languages.map((one) => countryName(country, one)).join(' '))
  names.set(country, known)
  return known
}
