/** A calendar day of somebody's: `2026-11-23`. Days compare as texts. */
export type Day = string

const dayMs = 24 * 60 * 60_000
const clocks = new Map<string, Intl.DateTimeFormat>()

// Making one takes a hundred times as long as asking it.
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const fields = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, ...fields, second: '2-digit', hourCycle: 'h23' })
  clocks.set(zone, clock)
  return clock
}

/** What the clock on the wall says, as milliseconds since 1970 of a world without zones. */
function wallMs(ms: number, zone: string): number {
  return Date.parse(`${clockOf(zone).format(ms).replace(' ', 'T')}Z`)
}

export function localDay(instant: string, zone: string): Day {
  return clockOf(zone).format(Date.parse(instant)).slice(0, 10)
}

/**
 * The first instant at which the clock on the wall says this day and hour. Where a change of the clock skips the hour, the instant of the
 * change; where it comes twice, the first time; undefined where the whole day is skipped.
 */
export function firstInstantOf(day: Day, hour: number, zone: string): string | undefined {
  const wanted = Date.parse(`${day}T00:00:00Z`) + hour * 60 * 60_000
  // Whatever the zone does on that day, it stood at one of these offsets before and stands at one of them after.
  const offsets = [-dayMs, dayMs].map((away) => wallMs(wanted + away, zone) - (wanted + away))
  const candidates = offsets.map((offset) => wanted - offset).toSorted((a, b) => a - b)
  const told = candidates.find((ms) => wallMs(ms, zone) === wanted)
  const ms = told ?? changeBetween(candidates, zone)
  const instant = ms === undefined ? undefined : new Date(ms).toISOString()
  return instant && localDay(instant, zone) === day ? instant : undefined
}

// The clock jumps somewhere between the two instants that the hour would have been by the old and by the new offset: to the second.
function changeBetween([from = 0, to = 0]: number[], zone: string): number | undefined {
  const offsetAt = (ms: number) => wallMs(ms, zone) - ms
  let [before, after] = [from, to]
  if (offsetAt(before) === offsetAt(after)) return undefined
  while (after - before > 1_000) {
    const middle = before + Math.floor((after - before) / 2_000) * 1_000
    if (offsetAt(middle) === offsetAt(before)) before = middle
    else after = middle
  }
  return after
}

export function dayAfter(day: Day, days = 1): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}
