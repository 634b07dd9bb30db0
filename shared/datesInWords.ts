import type { Language } from './languages.ts'

// What Intl leaves a bare number is an ordinal in these.
const firstDay: Partial<Record<Language, string>> = { pt: '1º', fr: '1er' }
// Making one takes a hundred times as long as asking it.
const formats = new Map<string, Intl.DateTimeFormat>()

/** An instant, or a day of the calendar, as `Intl` puts it in words; the first of a month as the language says it: `1er octobre`. */
export function dateInWords(language: Language, at: string | number, how: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify([language, how])
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, how)
  formats.set(key, format)
  const parts = format.formatToParts(new Date(at))
  return parts.map(({ type, value }) => (type === 'day' && value === '1' && firstDay[language]) || value).join('')
}

/** A whole date: `7 de diciembre de 2026`. A day of the calendar is the same in every zone. */
export function dayInWords(language: Language, at: string | number, timeZone = 'UTC'): string {
  return dateInWords(language, at, { dateStyle: 'long', timeZone })
}

/** A month with its year, `2019-03`. */
export function monthInWords(language: Language, month: string): string {
  return dateInWords(language, month, { month: 'long', year: 'numeric', timeZone: 'UTC' })
}
