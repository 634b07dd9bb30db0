/** Instants are ISO 8601 in UTC with milliseconds. */
export type Clock = { now(): string }

export const systemClock: Clock = { now: () => new Date().toISOString() }

/** `instant` moved by so many minutes, backwards when negative. */
export function minutesAfter(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString()
}

/** Seconds since 1970, as DynamoDB's expiry wants them. */
export function epochSeconds(instant: string): number {
  return Math.ceil(Date.parse(instant) / 1000)
}

/** The calendar day of an instant for somebody in this zone: `2026-11-23`. Days compare as texts, so no midnight need be found. */
export function dayIn(zone: string): (instant: string) => string {
  const days = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return (instant) => days.format(new Date(instant))
}

/** Until the day (UTC) of this instant ends. */
export function secondsLeftOfDay(instant: string): number {
  return Math.ceil((Date.parse(`${instant.slice(0, 10)}T24:00:00.000Z`) - Date.parse(instant)) / 1000)
}
