import { dueAfterChange } from '../../functions/subscriptions/schedule.ts'
import { chosen, inZone, issuing, type Subscription, unchosen } from '../../functions/subscriptions/subscription.ts'
import { chanceFrom } from '../../infra/local/sample/chance.ts'
import { firstFrom, type Owed, owedTo, type Turn } from './digestOracle.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const quarterMs = 15 * minuteMs

const americanZones = Intl.supportedValuesOf('timeZone').filter((zone) => zone.startsWith('America/'))

/** Two years in which rules changed: Mexico gave up its summer time in the first, Greenland and Paraguay changed theirs in the others. */
const beginnings = ['2022-09-01', '2023-03-01', '2024-03-01'].map((day) => Date.parse(`${day}T00:00:00Z`))

export type Year = { beginMs: number; clock: ReturnType<typeof ringsOf>; happenings: number[] }

/** Some years, with outages and happenings of their own. */
export function someYears(count: number): Year[] {
  return Array.from({ length: count }, (_, index) => {
    const beginMs = beginnings[index % beginnings.length] ?? 0
    return { beginMs, clock: ringsOf(`${index}`, beginMs), happenings: happeningsOf(`${index}`, beginMs) }
  })
}

export type Simulated = { zone: string; owed: Owed[]; made: Owed[] }

/** Person after person, zone after zone: the digests that were made for each, beside those that were owed. */
export function* simulated(people: number, years: Year[]): Generator<Simulated> {
  for (let index = 0; index < people; index++) {
    const zone = americanZones[index % americanZones.length]
    const year = years[index % years.length]
    if (!zone || !year) throw new Error('there is no zone or no year')
    const turns = turnsOf(`person ${index}`, zone, year.beginMs)
    const told = (all: Owed[]) => withContents(all, year.happenings)
    yield { zone, owed: told(owedTo(turns, year.clock.rings)), made: told(livedBy(turns, year.clock)) }
  }
}

/** The rings of a year: every quarter of an hour, but for outages of minutes, hours and days. `times` is how often each comes. */
function ringsOf(seed: string, beginMs: number): { rings: number[]; times(ring: number): number } {
  const chance = chanceFrom(seed)
  const away = Array.from({ length: 24 }, (_, index) => {
    const minutes = [20, 3 * 60, 26 * 60, 4 * 24 * 60][index % 4] ?? 20
    const fromMs = beginMs + Math.floor(chance() * 360) * dayMs + Math.floor(chance() * 96) * quarterMs
    return { fromMs, toMs: fromMs + chance() * minutes * minuteMs }
  })
  const isAway = (ms: number) => away.some(({ fromMs, toMs }) => ms >= fromMs && ms <= toMs)
  const all = Array.from({ length: 366 * 96 }, (_, index) => beginMs + index * quarterMs)
  return {
    rings: all.filter((ms) => !isAway(ms)),
    times: (ring) => ({ 0: 50, 1: 2, 2: 2 })[(ring / quarterMs) % 23] ?? 1,
  }
}

/** When something happens that everybody may read of: some days bring much, some nothing. */
function happeningsOf(seed: string, beginMs: number): number[] {
  const chance = chanceFrom(`happenings ${seed}`)
  const days = Array.from({ length: 366 }, (_, day) => (day % 5 < 2 ? 0 : Math.floor(chance() * 4)))
  return days.flatMap((count, day) =>
    Array.from({ length: count }, () => beginMs + day * dayMs + Math.floor(chance() * dayMs)).toSorted((a, b) => a - b),
  )
}

/** Somebody's year: how it begins, and what is changed in it, at moments when no clock rings. */
function turnsOf(seed: string, zone: string, beginMs: number): Turn[] {
  const chance = chanceFrom(`turns ${seed}`)
  const pick = <T>(of: readonly T[]): T | undefined => of[Math.floor(chance() * of.length)]
  // Half of them at the hours at which clocks change.
  const anHour = () => Math.floor(chance() * (chance() < 0.5 ? 4 : 24))
  const first: Turn = { atMs: beginMs + 7 * minuteMs, zone, frequency: 'daily', weekday: 1, hour: anHour() }
  const changes = Math.floor(chance() * 8)
  const moments = Array.from({ length: changes }, () => beginMs + Math.floor(chance() * 365) * dayMs)
  const turns: Turn[] = [{ ...first, frequency: pick(['daily', 'daily', 'weekly', 'monthly'] as const) ?? 'daily' }]
  for (const moment of [...new Set(moments)].toSorted((a, b) => a - b)) {
    const before = turns.at(-1) ?? first
    const atMs = moment + Math.floor(chance() * 96) * quarterMs + 8 * minuteMs
    const frequency = pick(['daily', 'daily', 'weekly', 'monthly', 'none'] as const) ?? 'daily'
    const wish = { frequency, weekday: 1 + Math.floor(chance() * 7), hour: anHour() }
    turns.push(chance() < 0.4 ? { ...before, atMs, zone: pick(americanZones) ?? zone } : { ...before, atMs, ...wish })
  }
  return turns
}

/**
 * The same year as the house lives it: the row of a subscription, changed by the writes of the code under the conditions that these carry.
 * Rings that come several times find the row as it stood before the first of them, as functions do that run at once.
 */
function livedBy(turns: Turn[], { rings, times }: ReturnType<typeof ringsOf>): Owed[] {
  const made: Owed[] = []
  const [first, ...later] = turns
  if (!first) return made
  let row = chosen(unchosen('person', first.zone, instant(first.atMs)), wishOf(first), instant(first.atMs))
  let due = dueOf(row, first.atMs)
  const advance = (untilMs: number) => {
    for (let ring = firstFrom(rings, due); ring !== undefined && ring < untilMs; ring = firstFrom(rings, due)) {
      const [before, now] = [row, instant(ring)]
      const dueBefore = due
      for (let time = times(ring); time > 0; time--) {
        const { issue, write } = issuing(before, now)
        if (write.values?.[':before'] !== row.version || write.values[':issued'] !== row.number) continue
        made.push({ atMs: ring, fromMs: Date.parse(issue.from), toMs: Date.parse(issue.to) })
        row = { ...row, number: issue.number, cutoffAt: issue.to, issuedOn: String(write.values[':issuedOn']) }
        due = Date.parse(String(write.values[':dueSk']).split('#')[0] ?? '')
      }
      if (due <= dueBefore) throw new Error(`what was due at ${now} is due for ever`)
    }
  }
  let before = first
  for (const turn of later) {
    advance(turn.atMs)
    const now = instant(turn.atMs)
    row = turn.zone === before.zone ? chosen(row, wishOf(turn), now) : inZone(row, turn.zone)
    due = dueOf(row, turn.atMs, due)
    before = turn
  }
  advance(Number.POSITIVE_INFINITY)
  return made
}

/** Those that tell of anything. */
function withContents(made: Owed[], happenings: number[]): Owed[] {
  return made.filter(({ fromMs, toMs }) => (firstFrom(happenings, fromMs + 1) ?? toMs + 1) <= toMs)
}

function wishOf({ frequency, weekday, hour }: Turn) {
  return { frequency, weekday, hour }
}

function dueOf(row: Subscription, nowMs: number, dueMs = Number.POSITIVE_INFINITY): number {
  const dueBefore = Number.isFinite(dueMs) ? instant(dueMs) : undefined
  const due = dueAfterChange(dueBefore, row, row, instant(nowMs))
  return due ? Date.parse(due) : Number.POSITIVE_INFINITY
}

function instant(ms: number): string {
  return new Date(ms).toISOString()
}
