import * as z from 'zod'
import { DigestChoice } from '../../shared/digests.ts'
import { Zone } from '../../shared/members.ts'
import type { Item, Key } from '../platform/table.ts'
import type { UpdateWrite, Write } from '../platform/transactions.ts'
import { beginningAt, type Issue, issueNow, nextDueAt, type Progress, type Schedule } from './schedule.ts'

/**
 * How somebody wants to be told by mail, and how far that has come: pk `person#ID`, sk `digest`. The zone is the profile's, so that what is
 * due is known from this row alone. `quiet` are the spaces that the person muted (`functions/notices`).
 */
export type Subscription = Schedule & Progress & { personId: string; version: number; quiet: ReadonlySet<string> }

/** What every member begins with: once a week, in the mailbox when the week begins, an hour before most offices open. */
const everybodys: DigestChoice = { frequency: 'weekly', weekday: 1, hour: 7 }

export const dueDigests = 'digests'

const Row = DigestChoice.extend({
  pk: z.string(),
  zone: Zone,
  number: z.number().int().nonnegative(),
  cutoffAt: z.iso.datetime(),
  issuedOn: z.iso.date().optional(),
  quiet: z.set(z.string()).optional(),
  version: z.number().int().positive(),
}).strip()

export function subscriptionKey(personId: string): Key {
  return { pk: `person#${personId}`, sk: 'digest' }
}

/** Undefined where nothing was chosen yet: what is muted may stand there alone. */
export function subscriptionFrom(item: Item | undefined): Subscription | undefined {
  if (!item || item.version === undefined) return undefined
  const { pk, quiet = new Set<string>(), ...row } = Row.parse(item)
  return { personId: pk.slice('person#'.length), quiet, ...row }
}

/** As it stands for who has not chosen: version 0. */
export function unchosen(personId: string, zone: string, now: string): Subscription {
  return { personId, ...everybodys, zone, ...beginningAt(undefined, now), quiet: new Set(), version: 0 }
}

/** The write that gives a member the digest that everybody begins with, where nothing was chosen. */
export function beginningWrite(personId: string, zone: string, now: string): UpdateWrite {
  const before = unchosen(personId, zone, now)
  return changeWrite(before, { ...before, version: 1 }, now)
}

export function chosen(before: Subscription, choice: DigestChoice, now: string): Subscription {
  const begins = before.frequency === 'none' || before.version === 0
  return { ...before, ...choice, ...(begins ? beginningAt(before, now) : {}), version: before.version + 1 }
}

export function inZone(before: Subscription, zone: string): Subscription {
  return { ...before, zone, version: before.version + 1 }
}

/** Holds while the row is as it was read: no other choice, and no issue in between. */
export function changeWrite(before: Subscription, after: Subscription, now: string): UpdateWrite {
  const asRead = before.version === 0 ? 'attribute_not_exists(#version)' : '#version = :before AND #number = :issued'
  const { personId, quiet: _, issuedOn, ...facts } = after
  const due = nextDueAt(after, after, now)
  const fields = { ...facts, ...(issuedOn ? { issuedOn } : {}), ...(due ? dueKeys(personId, due) : {}) }
  return {
    kind: 'update',
    key: subscriptionKey(personId),
    update: `SET ${Object.keys(fields).map((name) => `#${name} = :${name}`)}${due ? '' : ' REMOVE duePk, dueSk'}`,
    condition: asRead,
    names: Object.fromEntries(Object.keys(fields).map((name) => [`#${name}`, name])),
    values: {
      ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [`:${name}`, value])),
      ...(before.version === 0 ? {} : { ':before': before.version, ':issued': before.number }),
    },
  }
}

/** What is due of somebody, made now: the issue, and the write that moves on to the next, which holds once. */
export function issuing(before: Subscription, now: string): { issue: Issue; write: UpdateWrite } {
  const { issue, progress } = issueNow(before, before, now)
  return { issue, write: changeWrite(before, { ...before, ...progress }, now) }
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

function dueKeys(personId: string, due: string) {
  return { duePk: dueDigests, dueSk: `${due}#${personId}` }
}
