import * as z from 'zod'
import { americas, type Country } from '../../shared/countries.ts'
import { Audience, type Thread } from '../../shared/forum.ts'
import { languages } from '../../shared/languages.ts'
import { type Activity, activityWrite } from '../activity/activity.ts'
import type { Item, Key, Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import { Byline, briefByline } from './byline.ts'
import { type SpaceRecord, spaceKey, threadKey } from './items.ts'
import { kindWrites } from './kindStore.ts'
import { type PinsRecord, pinsWrite } from './pinStore.ts'
import { releaseWrite } from './requestStore.ts'

const SpaceThen = z.object({ id: z.string(), title: z.string(), language: z.enum(languages), audience: Audience })
export type SpaceThen = z.infer<typeof SpaceThen>

const MoveItem = z.object({
  after: z.number().int(),
  at: z.string(),
  by: Byline,
  reason: z.string(),
  released: z.array(z.enum(americas)).optional(),
  from: SpaceThen,
  to: SpaceThen,
})
export type MoveRecord = z.infer<typeof MoveItem>

const TransferItem = z.object({
  number: z.number().int(),
  /** Of the last of the posts, which replies that came meanwhile may part. */
  last: z.number().int(),
  way: z.enum(['came', 'went']),
  merged: z.boolean(),
  count: z.number().int(),
  at: z.string(),
  by: Byline,
  reason: z.string(),
  /** The other thread. */
  threadId: z.string(),
})
/** That posts came to a thread or went from it. */
export type TransferRecord = z.infer<typeof TransferItem>

const TracesItem = z.object({ moves: z.array(MoveItem).default([]), transfers: z.array(TransferItem).default([]) })
/** What was done with a thread as a whole or with many of its posts, the latest of each kind first. */
export type Traces = z.infer<typeof TracesItem>

/** A thread tells of the latest; the audit trail of all. They are read with each page, so they stay one small row. */
const mostTraces = 20

export function movesKey(threadId: string): Key {
  return { pk: `thread#${threadId}`, sk: 'moves' }
}

export function tracesFrom(item: Item | undefined): Traces {
  return TracesItem.parse(item ?? {})
}

type Moving = {
  before: Thread
  thread: Thread
  traces: Traces
  move: MoveRecord
  pins: PinsRecord
  activity: Activity
  /** The States of whom nothing is awaited any more, by who belonged to the new space then. */
  releasing?: { states: Country[]; admitted: SpaceRecord['admitted'] }
}

export function moveStore(table: Table) {
  return {
    async traces(threadId: string): Promise<Traces> {
      return tracesFrom(await table.get(movesKey(threadId), true))
    },

    /** A thread from one space to another, as both were read: with nobody's reply in between, into a space that is open, off the pins of the old one. */
    moveWrites({ before, thread, traces, move, pins, activity, releasing }: Moving): Write[] {
      const { states = [], admitted } = releasing ?? {}
      return [
        {
          kind: 'update',
          key: threadKey(thread.id),
          update: 'SET spaceId = :to, audience = :audience, #version = :version',
          condition: '#version = :before AND spaceId = :from AND postCount = :count AND attribute_not_exists(underway)',
          names: { '#version': 'version' },
          values: {
            ...{ ':to': thread.spaceId, ':audience': thread.audience, ':version': thread.version },
            ...{ ':before': before.version, ':from': before.spaceId, ':count': before.postCount },
          },
        },
        {
          kind: 'check',
          key: spaceKey(thread.spaceId),
          condition: `attribute_exists(pk) AND attribute_not_exists(closedAt)${admitted ? ' AND admitted = :admitted' : ''}`,
          ...(admitted ? { values: { ':admitted': admitted } } : {}),
        },
        tracesWrite(thread.id, traces, { ...traces, moves: [move, ...traces.moves] }),
        pinsWrite(before.spaceId, {
          pins: pins.pins.filter(({ threadId }) => threadId !== thread.id),
          version: pins.version + 1,
        }),
        activityWrite(activity),
        ...kindWrites(before, thread),
        ...states.map((country) => releaseWrite(thread.id, country)),
      ]
    },

    tracesWrite,
  }
}

/** Made from what was read, by whoever adds to it or takes words out of it. The practices that stand in the same row stay. */
function tracesWrite(threadId: string, before: Traces, after: Traces): Write {
  const [moves, transfers] = [after.moves.slice(0, mostTraces), after.transfers.slice(0, mostTraces)]
  return {
    kind: 'update',
    key: movesKey(threadId),
    update: 'SET moves = :movesNow, transfers = :transfersNow',
    condition: [asRead('moves', before.moves), asRead('transfers', before.transfers)].join(' AND '),
    values: {
      ...{ ':movesNow': moves.map(kept), ':transfersNow': transfers.map(kept) },
      ...{ ':moves': before.moves.map(kept), ':transfers': before.transfers.map(kept) },
    },
  }
}

function asRead(name: keyof Traces, { length }: readonly unknown[]): string {
  return length > 0 ? `${name} = :${name}` : `(attribute_not_exists(${name}) OR ${name} = :${name})`
}

function kept<Trace extends MoveRecord | TransferRecord>({ by, ...trace }: Trace) {
  return { ...trace, by: briefByline(by) }
}

/** Holds that a thread still stands where it was read, for what is written beside it. */
export function standsIn({ id, spaceId }: Pick<Thread, 'id' | 'spaceId'>): Write {
  return { kind: 'check', key: threadKey(id), condition: 'spaceId = :space', values: { ':space': spaceId } }
}
