import { dateInWords } from '../../shared/datesInWords.ts'
import type { Language } from '../../shared/languages.ts'

type Zone = string | undefined

const dayMs = 24 * 60 * 60 * 1000
const calendars = new Map<Zone, Intl.DateTimeFormat>()

/** The day of the calendar by the clock of a zone, `2026-11-23`, so that “yesterday” turns at the reader's midnight. */
export function dayAt(ms: number, zone: Zone): string {
  // Swedish writes dates as ISO 8601 does.
  const calendar = calendars.get(zone) ?? new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone: zone })
  calendars.set(zone, calendar)
  return calendar.format(ms)
}

/** “12 de marzo”, with the year where it is another. */
export function writtenDate(at: string, language: Language, zone: Zone, isThisYear: boolean): string {
  const year = isThisYear ? {} : ({ year: 'numeric' } as const)
  return dateInWords(language, at, { day: 'numeric', month: 'long', ...year, timeZone: zone })
}

/** “hoy”, “ayer”, “12 de marzo”, “12 de marzo de 2021” */
export function writtenDay(at: string, language: Language, zone: Zone, nowMs: number): string {
  const [day, today] = [dayAt(Date.parse(at), zone), dayAt(nowMs, zone)]
  const days = (Date.parse(today) - Date.parse(day)) / dayMs
  if (days === 0 || days === 1) return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-days, 'day')
  return writtenDate(at, language, zone, day.slice(0, 4) === today.slice(0, 4))
}

/** The day and the hour. */
export function writtenMoment(at: string, language: Language, zone: Zone, nowMs: number): string {
  return `${writtenDay(at, language, zone, nowMs)}, ${writtenHour(at, language, zone)}`
}

export function writtenHour(at: string | number, language: Language, zone: Zone): string {
  return dateInWords(language, at, { hour: 'numeric', minute: '2-digit', timeZone: zone })
}

/** Everything that can be said of an instant, the zone too. */
export function exactMoment(at: string, language: Language, zone: Zone): string {
  return dateInWords(language, at, { dateStyle: 'full', timeStyle: 'long', timeZone: zone })
}
