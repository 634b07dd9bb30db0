import type { DigestChoice } from '../../shared/digests.ts'
import { minutesAfter } from '../platform/clock.ts'
import { type Day, dayAfter, firstInstantOf, localDay, weekdayOf } from './localTime.ts'

export type Schedule = DigestChoice & { zone: string }

/**
 * How far somebody's digests have come. An issue tells of what happened after `cutoffAt` of the one before; `issuedOn` is the day, by the
 * clock on the reader's wall, on which the last one was due or went out.
 */
export type Progress = { number: number; cutoffAt: string; issuedOn?: Day | undefined }

/** What one issue tells of: after `from`, up to `to`. */
export type Issue = { number: number; from: string; to: string }

/**
 * Notices are made some seconds after what they tell of, or a minute where a first try failed. What is younger is for the next issue, so
 * that nothing falls between two.
 */
const settlingMinutes = 5
// The longest way from one first Monday to the next is five weeks.
const mostDaysApart = 40

export function isDueOn(day: Day, { frequency, weekday }: DigestChoice): boolean {
  if (frequency === 'none') return false
  if (frequency === 'daily') return true
  return weekdayOf(day) === weekday && (frequency === 'weekly' || Number(day.slice(8)) <= 7)
}

/** When the next issue is due: after `now`, and on no day that had one. Undefined for who wants none. */
export function nextDueAt(schedule: Schedule, { issuedOn = '' }: Pick<Progress, 'issuedOn'>, now: string) {
  const { zone, hour } = schedule
  const today = localDay(now, zone)
  for (let ahead = 0; ahead <= mostDaysApart; ahead++) {
    const day = dayAfter(today, ahead)
    if (day <= issuedOn || !isDueOn(day, schedule)) continue
    const due = firstInstantOf(day, hour, zone)
    if (due && due > now) return due
  }
  return undefined
}

/** The issue that somebody who has had every one until now would get this moment. */
export function issueSinceLast(schedule: Schedule, now: string): Issue {
  const lastDueAt = lastDue(schedule, now) ?? now
  return issueNow(beginningAt(undefined, lastDueAt), schedule, now).issue
}

function lastDue(schedule: Schedule, now: string): string | undefined {
  const { zone, hour } = schedule
  const today = localDay(now, zone)
  for (let back = 0; back <= mostDaysApart; back++) {
    const day = dayAfter(today, -back)
    const due = isDueOn(day, schedule) ? firstInstantOf(day, hour, zone) : undefined
    if (due && due <= now) return due
  }
  return undefined
}

/**
 * After a change of choice or zone: what was due already and is not made yet stays due, so that the next ring finds it; unless the reader went
 * to where it is still the day that had one.
 */
export function dueAfterChange(dueAt: string | undefined, schedule: Schedule, progress: Progress, now: string) {
  const isLate = dueAt !== undefined && dueAt <= now && schedule.frequency !== 'none'
  const hadOne = localDay(now, schedule.zone) <= (progress.issuedOn ?? '')
  return isLate && !hadOne ? dueAt : nextDueAt(schedule, progress, now)
}

/**
 * The issue that is made now, because the time has come, and how far the digests have come with it. One that is late goes once for all the
 * days that were missed, and is that of the day on which it goes: the next one is due on another.
 */
export function issueNow(before: Progress, schedule: Schedule, now: string): { issue: Issue; progress: Progress } {
  const to = later(before.cutoffAt, minutesAfter(now, -settlingMinutes))
  const number = before.number + 1
  const today = localDay(now, schedule.zone)
  // Whoever travelled west has an earlier day than the one that had an issue.
  const issuedOn = before.issuedOn ? later(before.issuedOn, today) : today
  return { issue: { number, from: before.cutoffAt, to }, progress: { number, cutoffAt: to, issuedOn } }
}

/** Who begins, or begins again, is told of what comes from now on. */
export function beginningAt(before: Progress | undefined, now: string): Progress {
  const { number = 0, issuedOn } = before ?? {}
  return { number, issuedOn, cutoffAt: minutesAfter(now, -settlingMinutes) }
}

/** Both texts compare as the moments that they name. */
function later(a: string, b: string): string {
  return a > b ? a : b
}
