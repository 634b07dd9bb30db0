import * as z from 'zod'
import type { SpaceLevel } from '../../shared/digestLists.ts'
import { DigestChoice } from '../../shared/digests.ts'
import { Zone } from '../../shared/members.ts'
import type { Item, Key } from '../platform/table.ts'
import { fieldsUpdate, type UpdateWrite, type Write } from '../platform/transactions.ts'
import { localDay } from './localTime.ts'
import {
  beginningAt,
  dueAfterChange,
  type Issue,
  issueNow,
  nextDueAt,
  type Progress,
  type Schedule,
} from './schedule.ts'

/** By space: muted, highlights alone, nothing of it; of a space that is in none of them everything. */
export type Levels = { quiet: ReadonlySet<string>; brief: ReadonlySet<string>; left: ReadonlySet<string> }

/**
 * How somebody wants to be told by mail, and how far that has come: pk `person#ID`, sk `digest`. The zone is the profile's, so that what is
 * due is known from this row alone. `quiet` are the spaces that the person muted (`functions/notices`), `brief` and `left` those of which the digest tells
 * little or nothing. `dueAt` is when the next issue is due:
 * absent for who wants none.
 */
export type Subscription = Schedule &
  Progress &
  Levels & { personId: string; version: number; dueAt?: string | undefined }

/** What every member begins with: once a week, in the mailbox when the week begins, an hour before most offices open. */
const everybodys: DigestChoice = { frequency: 'weekly', weekday: 1, hour: 7 }

export const dueDigests = 'digests'

const LevelSets = z.object({
  quiet: z.set(z.string()).optional(),
  brief: z.set(z.string()).optional(),
  left: z.set(z.string()).optional(),
})
const Row = DigestChoice.extend({
  pk: z.string(),
  zone: Zone,
  number: z.number().int().nonnegative(),
  cutoffAt: z.iso.datetime(),
  issuedOn: z.iso.date().optional(),
  dueSk: z.string().optional(),
  version: z.number().int().positive(),
}).strip()

const none: ReadonlySet<string> = new Set()

export function subscriptionKey(personId: string): Key {
  return { pk: `person#${personId}`, sk: 'digest' }
}

export function levelsFrom(item: Item | undefined): Levels {
  const { quiet = none, brief = none, left = none } = LevelSets.parse(item ?? {})
  return { quiet, brief, left }
}

/** Undefined where nothing was chosen yet: what is muted may stand there alone. */
export function subscriptionFrom(item: Item | undefined): Subscription | undefined {
  if (!item || item.version === undefined) return undefined
  const { pk, dueSk, ...row } = Row.parse(item)
  const dueAt = dueSk?.split('#')[0]
  return { personId: pk.slice('person#'.length), ...row, ...levelsFrom(item), ...(dueAt ? { dueAt } : {}) }
}

/** As it stands for who has not chosen: version 0. */
export function unchosen(personId: string, zone: string, now: string, levels = levelsFrom(undefined)): Subscription {
  return { personId, ...everybodys, zone, ...beginningAt(undefined, now), ...levels, version: 0 }
}

/** The write that gives a member the digest that everybody begins with, where nothing was chosen; the first tells of what happened since `from`. */
export function beginningWrite(personId: string, zone: string, now: string, from = now): UpdateWrite {
  const before = unchosen(personId, zone, from)
  return changeWrite(before, { ...before, version: 1 }, now)
}

export function chosen(before: Subscription, choice: DigestChoice, now: string): Subscription {
  const begins = before.frequency === 'none' || before.version === 0
  return { ...before, ...choice, ...(begins ? beginningAt(before, now) : {}), version: before.version + 1 }
}

export function inZone(before: Subscription, zone: string): Subscription {
  return { ...before, zone, version: before.version + 1 }
}

/** Holds while the row is as it was read: no other choice, and no issue made or taken back in between. */
export function changeWrite(before: Subscription, after: Subscription, now: string): UpdateWrite {
  return writeFrom(before, after, dueAfterChange(before.dueAt, after, after, now))
}

function writeFrom(before: Subscription, after: Subscription, due: string | undefined): UpdateWrite {
  const same = '#version = :before AND #number = :issued AND cutoffAt = :reached'
  const asRead = before.version === 0 ? 'attribute_not_exists(#version)' : same
  const { personId, version, number } = after
  const dueAs = due ? dueKeys(personId, due) : { duePk: undefined, dueSk: undefined }
  const { values, ...said } = fieldsUpdate({ version, number, ...changedFacts(before, after), ...dueAs })
  const read = { ':before': before.version, ':issued': before.number, ':reached': before.cutoffAt }
  return {
    kind: 'update',
    key: subscriptionKey(personId),
    ...said,
    condition: asRead,
    values: before.version === 0 ? values : { ...values, ...read },
  }
}

/** All that is not as it was read: of an issue a third. */
function changedFacts(before: Subscription, after: Subscription): Partial<Subscription> {
  const { personId: _id, quiet: _quiet, brief: _brief, left: _left, dueAt: _dueAt, ...facts } = after
  const known = new Map<string, unknown>(before.version === 0 ? [] : Object.entries(before))
  return Object.fromEntries(Object.entries(facts).filter(([name, value]) => known.get(name) !== value))
}

/** Whether the day, by the reader's calendar, has had an issue: no other is made on it, whatever says that one is due. */
export function hadToday({ issuedOn, zone }: Subscription, now: string): boolean {
  return issuedOn !== undefined && localDay(now, zone) <= issuedOn
}

/** The write that moves on to the next day that is due, without an issue. */
export function toNextDay(before: Subscription, now: string): UpdateWrite {
  return writeFrom(before, before, nextDueAt(before, before, now))
}

/** What is due of somebody, made now: the issue, and the write that moves on to the next, which holds once. */
export function issuing(before: Subscription, now: string): { issue: Issue; write: UpdateWrite } {
  const { issue, progress } = issueNow(before, before, now)
  const after = { ...before, ...progress }
  return { issue, write: writeFrom(before, after, nextDueAt(after, after, now)) }
}

/**
 * Takes an issue back that will not be sent: what it was to tell is told by the next one, which is due at once, also on the same day. Refused where
 * none is wanted any more, or was begun anew.
 */
export function withdrawingWrite(issue: Issue & { personId: string }, issuedOn: string | undefined): UpdateWrite {
  const { personId, number, from, to } = issue
  return {
    kind: 'update',
    key: subscriptionKey(personId),
    update: `SET cutoffAt = :from, duePk = :due, dueSk = :dueSk${issuedOn ? ', issuedOn = :on' : ''}`,
    condition: 'frequency <> :none AND cutoffAt > :from AND (#number > :number OR cutoffAt = :to)',
    names: { '#number': 'number' },
    values: {
      ...{ ':from': from, ':to': to, ':number': number, ':none': 'none' },
      ...{ ':due': dueDigests, ':dueSk': dueKeys(personId, to).dueSk },
      ...(issuedOn ? { ':on': issuedOn } : {}),
    },
  }
}

/** Ends the digests of somebody, as they were read. */
export function endedWrite(before: Subscription, now: string): UpdateWrite {
  return changeWrite(before, { ...before, frequency: 'none', version: before.version + 1 }, now)
}

/** Ends the digests of somebody, whoever chose what meanwhile; the rest of the choice stays for whoever wants them again. */
export function endingWrite(personId: string): UpdateWrite {
  return {
    kind: 'update',
    key: subscriptionKey(personId),
    update: 'SET frequency = :none, #version = #version + :one REMOVE duePk, dueSk',
    condition: 'attribute_exists(#version) AND frequency <> :none',
    names: { '#version': 'version' },
    values: { ':none': 'none', ':one': 1 },
  }
}

/** Keeps the spaces that are muted where a digest reads them, in the transaction by which they are. */
export function quietWrites(personId: string, spaces: readonly { id: string; muted: boolean }[]): Write[] {
  const ids = (muted: boolean) => spaces.filter((space) => space.muted === muted).map(({ id }) => id)
  const parts = [
    { act: 'ADD', name: ':muted', of: ids(true) },
    { act: 'DELETE', name: ':heard', of: ids(false) },
  ].filter(({ of }) => of.length > 0)
  if (parts.length === 0) return []
  return [
    {
      kind: 'update',
      key: subscriptionKey(personId),
      update: parts.map(({ act, name }) => `${act} quiet ${name}`).join(' '),
      values: Object.fromEntries(parts.map(({ name, of }) => [name, new Set(of)])),
    },
  ]
}

/** How much of a space stands in somebody's digests. Nothing of the choice of when changes, so that neither meets the other. */
export function levelWrite(personId: string, spaceId: string, level: SpaceLevel): UpdateWrite {
  const sets = { highlights: 'brief', none: 'left' } as const
  const mine = level === 'all' ? undefined : sets[level]
  const others = Object.values(sets).filter((name) => name !== mine)
  return {
    kind: 'update',
    key: subscriptionKey(personId),
    update: `${mine ? `ADD #${mine} :space ` : ''}DELETE ${others.map((name) => `#${name} :space`).join(', ')}`,
    names: Object.fromEntries(Object.values(sets).map((name) => [`#${name}`, name])),
    values: { ':space': new Set([spaceId]) },
  }
}

function dueKeys(personId: string, due: string) {
  return { duePk: dueDigests, dueSk: `${due}#${personId}` }
}
