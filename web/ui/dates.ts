import type { Language } from '../../shared/languages.ts'

const dayMs = 24 * 60 * 60 * 1000
const formats = new Map<string, Intl.DateTimeFormat>()

function format(
  language: Language,
  zone: string | undefined,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = JSON.stringify([language, zone, options])
  const made =
    formats.get(key) ?? new Intl.DateTimeFormat(language, { ...options, ...(zone ? { timeZone: zone } : {}) })
  formats.set(key, made)
  return made
}

/** “hoy”, “ayer”, “12 de marzo”, “12 de marzo de 2021” */
export function writtenDay(at: string, language: Language, zone: string | undefined, nowMs: number): string {
  const days = calendarDay(nowMs, zone) - calendarDay(Date.parse(at), zone)
  if (days === 0 || days === 1) return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-days, 'day')
  const thisYear = yearOf(Date.parse(at), zone) === yearOf(nowMs, zone)
  return format(language, zone, { day: 'numeric', month: 'long', ...(thisYear ? {} : { year: 'numeric' }) }).format(
    Date.parse(at),
  )
}

/** The day and the hour. */
export function writtenMoment(at: string, language: Language, zone: string | undefined, nowMs: number): string {
  const hour = format(language, zone, { hour: 'numeric', minute: '2-digit' }).format(Date.parse(at))
  return `${writtenDay(at, language, zone, nowMs)}, ${hour}`
}

/** Everything that can be said of an instant, the zone too. */
export function exactMoment(at: string, language: Language, zone: string | undefined): string {
  return format(language, zone, { dateStyle: 'full', timeStyle: 'long' }).format(Date.parse(at))
}

// The number of the day in the reader's zone, so that “yesterday” turns at the reader's midnight.
function calendarDay(ms: number, zone: string | undefined): number {
  const parts = format('en', zone, { year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(ms)
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  return Date.UTC(value('year'), value('month') - 1, value('day')) / dayMs
}

function yearOf(ms: number, zone: string | undefined): string {
  return format('en', zone, { year: 'numeric' }).format(ms)
}
