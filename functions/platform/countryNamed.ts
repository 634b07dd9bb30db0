import { americas, type Country, countryName } from '../../shared/countries.ts'
import { languages } from '../../shared/languages.ts'

/** A State by its ISO code, or by its name in any of the four languages, accents and capitals aside. */
export function countryNamed(text: string): Country | undefined {
  return byName.get(plain(text.trim()))
}

const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const byName = new Map(
  americas.flatMap((country) => [
    [plain(country), country] as const,
    ...languages.map((language) => [plain(countryName(country, language)), country] as const),
  ]),
)
