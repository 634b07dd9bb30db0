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
const MovesItem = z.object({ moves: z.array(MoveItem) })

/** A thread tells of its latest moves; the audit trail of all. They are read with each page, so they stay one small row. */
const mostMoves = 20

export function movesKey(threadId: string): Key {
  return { pk: `thread#${threadId}`, sk: 'moves' }
}

export function movesFrom(item: Item | undefined): MoveRecord[] {
  return item ? MovesItem.parse(item).moves : []
}

type Moving = {
  before: Thread
  thread: Thread
  moves: MoveRecord[]
  pins: PinsRecord
  activity: Activity
  /** The States of whom nothing is awaited any more, by who belonged to the new space then. */
  releasing?: { states: Country[]; admitted: SpaceRecord['admitted'] }
}

export function moveStore(table: Table) {
  return {
    /** The latest first. */
    async moves(threadId: string): Promise<MoveRecord[]> {
      return movesFrom(await table.get(movesKey(threadId), true))
    },

    /** A thread from one space to another, as both were read: with nobody's reply in between, into a space that is open, off the pins of the old one. */
    moveWrites({ before, thread, moves, pins, activity, releasing }: Moving): Write[] {
      const { states = [], admitted } = releasing ?? {}
      return [
        {
          kind: 'update',
          key: threadKey(thread.id),
          update: 'SET spaceId = :to, audience = :audience, #version = :version',
          condition: '#version = :before AND spaceId = :from AND postCount = :count',
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
        { kind: 'put', item: { ...movesKey(thread.id), moves: kept(moves.slice(0, mostMoves)) } },
        pinsWrite(before.spaceId, {
          pins: pins.pins.filter(({ threadId }) => threadId !== thread.id),
          version: pins.version + 1,
        }),
        activityWrite(activity),
        ...kindWrites(before, thread),
        ...states.map((country) => releaseWrite(thread.id, country)),
      ]
    },

    /** The same moves in other words, made from those that were read. */
    rewordedMovesWrite(threadId: string, { before, after }: { before: MoveRecord[]; after: MoveRecord[] }): Write {
      return {
        kind: 'update',
        key: movesKey(threadId),
        update: 'SET moves = :after',
        condition: 'moves = :before',
        values: { ':after': kept(after), ':before': kept(before) },
      }
    },
  }
}

function kept(moves: MoveRecord[]) {
  return moves.map(({ by, ...move }) => ({ ...move, by: briefByline(by) }))
}

/** Holds that a thread still stands where it was read, for what is written beside it. */
export function standsIn({ id, spaceId }: Pick<Thread, 'id' | 'spaceId'>): Write {
  return { kind: 'check', key: threadKey(id), condition: 'spaceId = :space', values: { ':space': spaceId } }
}
