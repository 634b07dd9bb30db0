import { describe, expect, test } from 'vitest'
import { americas, countryName, isCountry, zoneOfCapital } from '../../shared/countries.ts'
import { languages } from '../../shared/languages.ts'
import { Zone } from '../../shared/members.ts'

describe('the 35 States of the Americas', () => {
  test('are 35, each once', () => {
    expect(new Set(americas).size).toBe(35)
    expect(americas.every(isCountry)).toBe(true)
    expect(isCountry('ES')).toBe(false)
  })

  test.each(languages)('each has a name of its own in %s', (language) => {
    const names = americas.map((country) => countryName(country, language))
    expect(names.filter((name, index) => name === americas[index])).toEqual([])
    expect(new Set(names).size).toBe(35)
  })

  test('each capital keeps a zone that this server knows', () => {
    expect(americas.filter((country) => !Zone.safeParse(zoneOfCapital[country]).success)).toEqual([])
  })
})
