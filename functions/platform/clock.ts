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
