// What is owed to somebody in a year, worked out once more from the promise alone: nothing here comes from the code that keeps it.
const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
const settlingMs = 5 * minuteMs

export type Wish = { frequency: 'daily' | 'weekly' | 'monthly' | 'none'; weekday: number; hour: number }
/** How somebody wants it from one moment on. The first one is how it begins. */
export type Turn = Wish & { atMs: number; zone: string }
/** A digest: when it goes, and what time it tells of. */
export type Owed = { atMs: number; fromMs: number; toMs: number }

/**
 * One digest for each due day of the reader's calendar, at the first ring from its hour on; for days that were missed one, on the day it goes. What
 * is due and was not made yet when hour or zone change goes at the next ring, unless it is the day that had one where the reader is by then.
 */
export function owedTo(turns: Turn[], rings: number[]): Owed[] {
  const owed: Owed[] = []
  let lastDay = ''
  let toldTo = 0
  let isLate = false
  const owe = (ring: number, on: string) => {
    owed.push({ atMs: ring, fromMs: toldTo, toMs: ring - settlingMs })
    lastDay = on
    toldTo = ring - settlingMs
    isLate = false
  }
  turns.forEach((turn, index) => {
    const before = turns[index - 1]
    if (!before || (before.frequency === 'none' && !isMoveAlone(before, turn))) toldTo = turn.atMs - settlingMs
    const untilMs = turns[index + 1]?.atMs ?? Number.POSITIVE_INFINITY
    const { dayAt } = calendarOf(turn.zone)
    isLate &&= turn.frequency !== 'none' && dayAt(turn.atMs) > lastDay
    const next = firstFrom(rings, turn.atMs)
    if (isLate && next !== undefined && next < untilMs) owe(next, dayAt(next))
    for (const [day, fromMs] of momentsOf(turn, rings)) {
      const ring = firstFrom(rings, fromMs)
      if (fromMs <= turn.atMs || fromMs >= untilMs || day <= lastDay || ring === undefined) continue
      if (ring >= untilMs) isLate = true
      else if (dayAt(ring) > lastDay) owe(ring, dayAt(ring))
    }
  })
  return owed
}

function isMoveAlone(before: Turn, turn: Turn): boolean {
  const { frequency, weekday, hour } = turn
  return before.frequency === frequency && before.weekday === weekday && before.hour === hour
}

/** The first moment of each due day at which the clock on the wall has reached the hour. */
function momentsOf({ zone, hour, ...wish }: Turn, rings: number[]): [day: string, fromMs: number][] {
  const days = calendarOf(zone).daysBetween((rings[0] ?? 0) - 2 * dayMs, (rings.at(-1) ?? 0) + 2 * dayMs)
  return [...days].flatMap(([day, hours]) => {
    const fromMs = hours.find((ms, from) => from >= hour && ms !== undefined)
    return fromMs !== undefined && isWanted(day, wish) ? [[day, fromMs]] : []
  })
}

function isWanted(day: string, { frequency, weekday }: Omit<Wish, 'hour'>): boolean {
  const date = new Date(`${day}T12:00:00Z`)
  if (frequency === 'daily') return true
  if (frequency === 'none' || (date.getUTCDay() || 7) !== weekday) return false
  return frequency === 'weekly' || date.getUTCDate() <= 7
}

/** The first of these, which are in order, that is not before a moment. */
export function firstFrom(sorted: number[], ms: number): number | undefined {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < ms) low = middle + 1
    else high = middle
  }
  return sorted[low]
}

type Hours = (number | undefined)[]

// Clocks of the Americas change at the half hour at the finest: St. John's does.
const stepMs = 30 * minuteMs

/** A zone's calendar, written out half hour by half hour from the offsets that Intl names (`GMT-03:30`). */
function calendar(zone: string) {
  const names = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  const offsets = new Map<number, number>()
  const written = new Map<string, Map<string, Hours>>()
  const offsetAt = (ms: number): number => {
    const known = offsets.get(ms)
    if (known !== undefined) return known
    const [, sign, hours = 0, minutes = 0] = /GMT(?:([+-])(\d\d):(\d\d))?$/.exec(names.format(ms)) ?? []
    const offset = (Number(hours) * hourMs + Number(minutes) * minuteMs) * (sign === '-' ? -1 : 1)
    offsets.set(ms, offset)
    return offset
  }
  // Asked once a day, and each half hour of a day that ends otherwise than it began.
  const offsetNear = (ms: number): number => {
    const begin = Math.floor(ms / dayMs) * dayMs
    const first = offsetAt(begin)
    return first === offsetAt(begin + dayMs) ? first : offsetAt(Math.floor(ms / stepMs) * stepMs)
  }
  return {
    dayAt: (ms: number) => dayOf(ms + offsetNear(ms)),
    /** Each day with the first moment of each of its hours; none of an hour that is skipped. */
    daysBetween(fromMs: number, toMs: number): Map<string, Hours> {
      const key = `${fromMs} ${toMs}`
      const days = written.get(key) ?? new Map<string, Hours>()
      if (!written.has(key))
        for (let ms = roundedUp(fromMs); ms <= toMs; ms += stepMs) note(days, ms, ms + offsetNear(ms))
      written.set(key, days)
      return days
    },
  }
}

function note(days: Map<string, Hours>, ms: number, wallMs: number): void {
  const hour = Math.floor((wallMs % dayMs) / hourMs)
  const day = dayOf(wallMs)
  const hours = days.get(day) ?? new Array<number | undefined>(24)
  hours[hour] ??= ms
  days.set(day, hours)
}

const roundedUp = (ms: number) => Math.ceil(ms / stepMs) * stepMs

// Writing a date out takes longer than all the rest.
const dates = new Map<number, string>()
function dayOf(wallMs: number): string {
  const number = Math.floor(wallMs / dayMs)
  const date = dates.get(number) ?? new Date(number * dayMs).toISOString().slice(0, 10)
  dates.set(number, date)
  return date
}

const calendars = new Map<string, ReturnType<typeof calendar>>()

function calendarOf(zone: string) {
  const known = calendars.get(zone) ?? calendar(zone)
  calendars.set(zone, known)
  return known
}
