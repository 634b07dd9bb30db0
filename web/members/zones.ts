import { americas, countryName, zoneOfCapital } from '../../shared/countries.ts'
import type { Language } from '../../shared/languages.ts'
import { plainText } from '../../shared/plainText.ts'
import type { Choice } from '../ui/combobox.tsx'

const mostShown = 12

/** `America/Argentina/Buenos_Aires` → `Buenos Aires` */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

/** “GMT-3”, as it is today. */
export function offsetOf(zone: string, language: Language): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts()
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
}

/** The zones whose city, or whose country's name, has this in it; the capitals of the Americas come first. */
export function zonesFor(text: string, language: Language): Choice[] {
  const wanted = plainText(text)
  const capitals = new Map(americas.map((country) => [zoneOfCapital[country], countryName(country, language)]))
  const others = Intl.supportedValuesOf('timeZone').filter((zone) => !capitals.has(zone))
  const fits = (zone: string) => plainText(`${zone.replaceAll('_', ' ')} ${capitals.get(zone) ?? ''}`).includes(wanted)
  return [...[...capitals.keys()].toSorted(), ...others]
    .filter(fits)
    .slice(0, mostShown)
    .map((zone) => ({ value: zone, label: zoneInWords(zone, language), about: capitals.get(zone) ?? zone }))
}

/** “Montevideo (GMT-3)”; nothing for no zone */
export function zoneInWords(zone: string, language: Language): string {
  if (!zone) return ''
  return `${cityOf(zone)} (${offsetOf(zone, language)})`
}
