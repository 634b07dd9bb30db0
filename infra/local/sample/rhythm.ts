import { chanceFrom } from './chance.ts'
import type { When } from './content/seats.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const workBegins = 8 * 60
const workMinutes = 9.5 * 60
const latestEvening = 20 * 60

/** The instant of a day of the sample: so many days before `anchorAt`, or a date. Early afternoon in most of the Americas' offices. */
export function instantOf(when: When, anchorAt: string): string {
  const day = typeof when === 'number' ? dayBefore(anchorAt, when) : when
  return `${day}T15:00:00.000Z`
}

function dayBefore(anchorAt: string, days: number): string {
  return new Date(Date.parse(anchorAt) - days * dayMs).toISOString().slice(0, 10)
}

/** Nothing of the sample happens later: the end of the day before. */
export function endOfYesterday(anchorAt: string): number {
  return Date.parse(`${anchorAt.slice(0, 10)}T00:00:00.000Z`) - minuteMs
}

export type Moment = { zone: string; on?: When | undefined }

/**
 * When the posts of a conversation were written: in order, from the first day to the last, with quick answers and long silences, in
 * their authors' working hours, and none after yesterday.
 */
export function conversationTimes(
  moments: Moment[],
  days: { opened: When; last: When },
  anchorAt: string,
  seed: string,
) {
  const chance = chanceFrom(seed)
  const latest = endOfYesterday(anchorAt)
  let before = 0
  return daysOf(moments, days, anchorAt, chance).map((dayStart, index) => {
    const zone = moments[index]?.zone ?? 'UTC'
    const wished = atWork(dayStart, zone, chance)
    const next = wished > before + 4 * minuteMs ? wished : soonAfter(before, zone, chance)
    before = next <= latest ? next : Math.min(latest, before + Math.ceil(chance() * 30) * minuteMs)
    return new Date(before).toISOString()
  })
}

// Days (as instants) between those that are given, parted by random weights: most answers come soon, some late.
function daysOf(
  moments: Moment[],
  days: { opened: When; last: When },
  anchorAt: string,
  chance: () => number,
): number[] {
  const given = moments.map(({ on }, index) => {
    const when = index === 0 ? days.opened : (on ?? (index === moments.length - 1 ? days.last : undefined))
    return when === undefined ? undefined : Date.parse(instantOf(when, anchorAt))
  })
  const all: number[] = []
  let from = 0
  for (const [index, instant] of given.entries()) {
    if (instant === undefined) continue
    all.push(...between(all[from] ?? instant, instant, index - from - 1, chance), instant)
    from = index
  }
  return all
}

function between(start: number, end: number, count: number, chance: () => number): number[] {
  if (count < 1) return []
  const gaps = Array.from({ length: count + 1 }, () => 0.1 + 3 * chance() ** 3)
  const whole = gaps.reduce((sum, gap) => sum + gap, 0)
  let sum = 0
  return gaps.slice(0, count).map((gap) => {
    sum += gap
    return start + ((end - start) * sum) / whole
  })
}

/** A minute of that day's working hours where the author lives; on a weekend, of the Friday before or the Monday after. */
function atWork(instant: number, zone: string, chance: () => number): number {
  const local = instant + offsetMs(zone, instant)
  const weekday = new Date(local).getUTCDay()
  const shift = weekday === 6 ? -1 : weekday === 0 ? 1 : 0
  const midnight = Math.floor(local / dayMs) * dayMs + shift * dayMs
  const minutes = workBegins + Math.floor(chance() * workMinutes)
  const seconds = Math.floor(chance() * 60)
  return midnight + minutes * minuteMs + seconds * 1000 - offsetMs(zone, instant)
}

/** A quick answer; one that would come late in the evening waits for the morning. */
function soonAfter(before: number, zone: string, chance: () => number): number {
  const soon = before + Math.ceil(6 + chance() * 50) * minuteMs
  const local = soon + offsetMs(zone, soon)
  const minutes = (local % dayMs) / minuteMs
  if (minutes >= workBegins && minutes < latestEvening) return soon
  const morning = atWork(minutes < workBegins ? soon : soon + dayMs, zone, chance)
  return Math.max(morning, soon)
}

const offsets = new Map<string, number>()

// One look-up per zone and day: `Intl` is slow, and an hour's error on the day when clocks change harms nobody here.
function offsetMs(zone: string, instant: number): number {
  const key = `${zone} ${Math.floor(instant / dayMs)}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const parts = formatIn(zone).formatToParts(instant)
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
  const offset = Math.round((local - instant) / (15 * minuteMs)) * 15 * minuteMs
  offsets.set(key, offset)
  return offset
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const all = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-u-ca-gregory-hc-h23', { timeZone, ...all })
  formats.set(timeZone, format)
  return format
}
