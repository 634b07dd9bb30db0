import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minutesAfter } from '../../functions/platform/clock.ts'
import { dayAfter, firstInstantOf, localDay, weekdayOf } from '../../functions/subscriptions/localTime.ts'
import {
  beginningAt,
  dueAfterChange,
  isDueOn,
  issueNow,
  issueSinceLast,
  nextDueAt,
  type Progress,
  type Schedule,
} from '../../functions/subscriptions/schedule.ts'

const zones = Intl.supportedValuesOf('timeZone').filter((zone) => zone.startsWith('America/'))
const weekly: Schedule = { frequency: 'weekly', weekday: 1, hour: 7, zone: 'America/Montevideo' }
const day = 24 * 60

const aZone = fc.constantFrom(...zones)
const anHour = fc.integer({ min: 0, max: 23 })
// Of the past too: rules of zones that were changed by decree are known afterwards.
const aDay = fc
  .date({ min: new Date('1995-01-01T00:00:00Z'), max: new Date('2035-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const aSchedule = fc.record({
  frequency: fc.constantFrom('daily' as const, 'weekly' as const, 'monthly' as const),
  weekday: fc.integer({ min: 1, max: 7 }),
  hour: anHour,
  zone: aZone,
})

const hourOf = (instant: string, zone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(new Date(instant))

describe('the instant of a local hour', () => {
  test.each([
    ['an ordinary day', '2026-11-23', 7, 'America/Montevideo', '2026-11-23T10:00:00.000Z'],
    // Spring forward in New York at 2:00: the hour is not there, so as soon as it has passed.
    ['an hour that is skipped', '2027-03-14', 2, 'America/New_York', '2027-03-14T07:00:00.000Z'],
    ['an hour that comes twice', '2026-11-01', 1, 'America/New_York', '2026-11-01T05:00:00.000Z'],
    ['a midnight that is skipped', '2026-09-06', 0, 'America/Santiago', '2026-09-06T04:00:00.000Z'],
    ['half an hour from the others', '2026-11-23', 7, 'America/St_Johns', '2026-11-23T10:30:00.000Z'],
    ['a change at one minute past', '2010-03-14', 0, 'America/St_Johns', '2010-03-14T03:30:00.000Z'],
    ['before a date that the zone skipped', '2011-12-29', 8, 'Pacific/Apia', '2011-12-29T18:00:00.000Z'],
  ])('%s', (_name, of, hour, zone, instant) => {
    expect(firstInstantOf(of, hour, zone)).toBe(instant)
  })

  test('a day that a zone skipped has none', () => {
    expect(firstInstantOf('2011-12-30', 8, 'Pacific/Apia')).toBeUndefined()
  })

  test('in every zone of the Americas: on that day, not before its hour, and no earlier instant is', () => {
    fc.assert(
      fc.property(aZone, aDay, anHour, (zone, of, hour) => {
        const instant = firstInstantOf(of, hour, zone)
        if (!instant) throw new Error(`${zone} ${of} ${hour}`)
        const wall = `${localDay(instant, zone)} ${hourOf(instant, zone)}`
        const wanted = `${of} ${String(hour).padStart(2, '0')}:00`
        expect(wall >= wanted).toBe(true)
        const before = minutesAfter(instant, -1)
        expect(`${localDay(before, zone)} ${hourOf(before, zone)}` < wanted).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('what is due', () => {
  test.each([
    ['daily, later today', { frequency: 'daily' }, '2026-11-23T09:59:59.000Z', '2026-11-23T10:00:00.000Z'],
    [
      'daily, from this very instant on',
      { frequency: 'daily' },
      '2026-11-23T10:00:00.000Z',
      '2026-11-24T10:00:00.000Z',
    ],
    ['weekly', {}, '2026-11-24T12:00:00.000Z', '2026-11-30T10:00:00.000Z'],
    ['weekly, on a Sunday', { weekday: 7 }, '2026-11-24T12:00:00.000Z', '2026-11-29T10:00:00.000Z'],
    ['monthly, the first Monday', { frequency: 'monthly' }, '2026-11-24T12:00:00.000Z', '2026-12-07T10:00:00.000Z'],
    ['monthly, five weeks on', { frequency: 'monthly' }, '2026-12-07T12:00:00.000Z', '2027-01-04T10:00:00.000Z'],
    ['none', { frequency: 'none' }, '2026-11-24T12:00:00.000Z', undefined],
  ] as const)('%s', (_name, changed, now, due) => {
    expect(nextDueAt({ ...weekly, ...changed }, {}, now)).toBe(due)
  })

  test('on a due day, at its hour, and no due day is passed over', () => {
    fc.assert(
      fc.property(aSchedule, aDay, anHour, (schedule, from, hour) => {
        const now = `${from}T${String(hour).padStart(2, '0')}:30:00.000Z`
        const due = nextDueAt(schedule, {}, now)
        if (!due) throw new Error('never')
        const on = localDay(due, schedule.zone)
        expect([due > now, isDueOn(on, schedule), due]).toEqual([
          true,
          true,
          firstInstantOf(on, schedule.hour, schedule.zone),
        ])
        for (let one = dayAfter(localDay(now, schedule.zone)); one < on; one = dayAfter(one)) {
          expect(isDueOn(one, schedule)).toBe(false)
        }
      }),
      { numRuns: 1_000 },
    )
  })
})

/** A year of somebody's digests: the clock rings when it rings, and the person changes what they like. */
function year(begin: Schedule, rings: string[], changes: Map<number, Partial<Schedule>> = new Map()) {
  const first = rings[0] ?? ''
  let schedule = begin
  let progress: Progress = beginningAt(undefined, first)
  let due = nextDueAt(schedule, progress, first)
  const issues: { at: string; due: string; on: string; zone: string; from: string; to: string; number: number }[] = []
  rings.forEach((now, index) => {
    const change = changes.get(index)
    if (change) {
      schedule = { ...schedule, ...change }
      due = dueAfterChange(due, schedule, progress, now)
    }
    // Fifty times at the same moment is as once: what is due has moved on.
    for (let times = 0; times < 3; times++) {
      if (!due || due > now) continue
      const made = issueNow(progress, schedule, now)
      progress = made.progress
      issues.push({ at: now, due, on: localDay(now, schedule.zone), zone: schedule.zone, ...made.issue })
      due = nextDueAt(schedule, progress, now)
    }
  })
  return issues
}

const quarters = (from: string, count: number) => Array.from({ length: count }, (_, n) => minutesAfter(from, 15 * n))
const aYear = quarters('2026-06-01T00:00:00.000Z', 366 * 96)

describe('a year of digests', () => {
  test('in each of the 144 zones: one on every due local day, within a quarter of an hour', () => {
    expect(zones.length).toBeGreaterThanOrEqual(140)
    for (const [index, zone] of zones.entries()) {
      const schedule: Schedule = {
        frequency: index % 2 ? 'daily' : 'weekly',
        weekday: (index % 7) + 1,
        hour: index % 24,
        zone,
      }
      const issues = year(schedule, aYear)
      const days: string[] = []
      const last = localDay(aYear.at(-1) ?? '', zone)
      for (let one = localDay(aYear[0] ?? '', zone); one <= last; one = dayAfter(one)) {
        const due = firstInstantOf(one, schedule.hour, zone) ?? ''
        if (isDueOn(one, schedule) && due > (aYear[0] ?? '') && due <= (aYear.at(-1) ?? '')) days.push(one)
      }
      expect(issues.map(({ on }) => on)).toEqual(days)
      for (const { at, due } of issues) expect(Date.parse(at) - Date.parse(due)).toBeLessThan(15 * 60_000)
    }
  })

  test('windows meet: nothing falls between two issues and nothing is in both', () => {
    const issues = year({ ...weekly, frequency: 'daily' }, aYear)
    for (const [index, issue] of issues.entries()) {
      expect([issue.number, issue.from < issue.to]).toEqual([index + 1, true])
      if (index > 0) expect(issue.from).toBe(issues[index - 1]?.to)
    }
  })

  test.each([
    ['half an hour', '2026-06-03T09:45:00.000Z', 30, ['03', '04', '05']],
    ['three days: once for all of them, then in its turn', '2026-06-03T09:45:00.000Z', 3 * day, ['06', '07', '08']],
    // It comes back before the hour of a day that is due: late, and therefore that day's.
    ['two days, until shortly before the hour', '2026-06-03T09:45:00.000Z', 2 * day - 30, ['05', '06', '07']],
  ])('the clock is away for %s', (_name, from, minutes, days) => {
    const back = minutesAfter(from, minutes)
    const rings = aYear.filter((ring) => ring < from || ring >= back)
    const after = year({ ...weekly, frequency: 'daily' }, rings).filter(({ at }) => at > from)
    expect(after.slice(0, 3).map(({ on }) => on.slice(8))).toEqual(days)
    expect(after[0]?.from).toBe(after[0] && minutesAfter('2026-06-02T10:00:00.000Z', -5))
  })

  test('whatever is changed and whenever the clock rings: never two on a local day, all windows meet, numbers count on', () => {
    const someRings = fc.array(fc.integer({ min: 1, max: 4 * 96 }), { minLength: 20, maxLength: 60 })
    const someChanges = fc.array(fc.tuple(fc.integer({ min: 0, max: 59 }), fc.record({ hour: anHour, zone: aZone })), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(aSchedule, someRings, someChanges, (schedule, steps, changes) => {
        let at = '2026-08-20T00:00:00.000Z'
        const rings = steps.map((quartersAway) => (at = minutesAfter(at, 15 * quartersAway)))
        const issues = year(schedule, rings, new Map(changes))
        const days = issues.map(({ on }) => on)
        expect(new Set(days).size).toBe(days.length)
        expect(issues.map(({ number }) => number)).toEqual(days.map((_, index) => index + 1))
        for (const [index, { from }] of issues.entries()) if (index > 0) expect(from).toBe(issues[index - 1]?.to)
      }),
      { numRuns: 300 },
    )
  })

  test('whoever changes hour or zone between the moment an issue is due and the ring misses none', () => {
    const change = fc.record({ hour: anHour, zone: aZone }, { requiredKeys: [] })
    fc.assert(
      fc.property(aSchedule, aDay, change, fc.nat({ max: 14 }), (schedule, from, changed, minutesLate) => {
        const before = beginningAt(undefined, `${from}T12:00:00.000Z`)
        const due = nextDueAt(schedule, before, `${from}T12:00:00.000Z`)
        if (!due) throw new Error('never')
        const after = { ...schedule, ...changed }
        expect(dueAfterChange(due, after, before, minutesAfter(due, minutesLate))).toBe(due)
        // What is not due yet follows the change.
        const early = minutesAfter(due, -minutesLate - 1)
        expect(dueAfterChange(due, after, before, early)).toBe(nextDueAt(after, before, early))
        const none = { ...after, frequency: 'none' } as const
        expect(dueAfterChange(due, none, before, due)).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })

  test('who changes the hour for a later one today gets today’s then, for an earlier one tomorrow’s', () => {
    const before = beginningAt(undefined, '2026-11-22T12:00:00.000Z')
    const daily = { ...weekly, frequency: 'daily' } as const
    expect(nextDueAt({ ...daily, hour: 18 }, before, '2026-11-23T12:00:00.000Z')).toBe('2026-11-23T21:00:00.000Z')
    expect(nextDueAt({ ...daily, hour: 8 }, before, '2026-11-23T12:00:00.000Z')).toBe('2026-11-24T11:00:00.000Z')
    const issued = issueNow(before, daily, '2026-11-23T10:00:00.000Z').progress
    expect(nextDueAt({ ...daily, hour: 18 }, issued, '2026-11-23T12:00:00.000Z')).toBe('2026-11-24T21:00:00.000Z')
  })

  test('who flies west over midnight has no second one on a day that had one', () => {
    const daily = { ...weekly, frequency: 'daily', hour: 1, zone: 'America/Sao_Paulo' } as const
    const { progress } = issueNow(beginningAt(undefined, '2026-11-22T12:00:00.000Z'), daily, '2026-11-24T04:00:00.000Z')
    expect(progress.issuedOn).toBe('2026-11-24')
    const due = nextDueAt({ ...daily, zone: 'America/Tijuana' }, progress, '2026-11-24T04:30:00.000Z')
    expect(due && localDay(due, 'America/Tijuana')).toBe('2026-11-25')
  })

  test('days of the week', () => {
    expect(['2026-11-23', '2026-11-29'].map(weekdayOf)).toEqual([1, 7])
  })
})

test('who has had every issue is told of the time since the last one that was due', () => {
  fc.assert(
    fc.property(aSchedule, aDay, anHour, (schedule, of, at) => {
      const now = firstInstantOf(of, at, schedule.zone)
      fc.pre(now !== undefined)
      if (now === undefined) return
      const { from, to } = issueSinceLast(schedule, now)
      const due = minutesAfter(from, 5)
      expect([due <= now, to]).toEqual([true, minutesAfter(now, -5)])
      expect(nextDueAt(schedule, {}, minutesAfter(due, -1))).toBe(due)
      expect((nextDueAt(schedule, {}, due) ?? '') > now).toBe(true)
    }),
  )
})
