import { dateInWords } from '../../shared/datesInWords.ts'
import type { Language } from '../../shared/languages.ts'
import { writtenHour } from '../ui/dates.ts'

/** ISO 8601: 1 is Monday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
export const hours = Array.from({ length: 24 }, (_, hour) => hour)

// 1 January 2024 was a Monday.
const mondayMs = Date.UTC(2024, 0, 1)
const hourMs = 60 * 60 * 1000

export function weekdayInWords(weekday: number, language: Language): string {
  return dateInWords(language, mondayMs + (weekday - 1) * 24 * hourMs, { weekday: 'long', timeZone: 'UTC' })
}

/** As every other hour is written. */
export function hourInWords(hour: number, language: Language): string {
  return writtenHour(mondayMs + hour * hourMs, language, 'UTC')
}
