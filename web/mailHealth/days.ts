import { dateInWords } from '../../shared/datesInWords.ts'
import type { Language } from '../../shared/languages.ts'

const shownDays = 14
const dayMs = 24 * 60 * 60_000

/** The days that are shown, the earliest first. */
export function daysUpTo(today: string): string[] {
  const last = Date.parse(today)
  return Array.from({ length: shownDays }, (_, index) =>
    new Date(last - (shownDays - 1 - index) * dayMs).toISOString().slice(0, 10),
  )
}

/** Days of universal time, the same for all readers. */
export function dayOfMonth(day: string, language: Language, month: 'short' | 'long' = 'short'): string {
  return dateInWords(language, day, { day: 'numeric', month, timeZone: 'UTC' })
}
