import type { DynamoDBRecord } from 'aws-lambda'
import { createBell } from './bell.ts'
import { type ItemChange, recordJson, recordOf } from './changeRecords.ts'
import { checkpointNamed, keepCheckpoint, slowestReader } from './checkpoints.ts'
import { clear, type Level, range, rangeOf, values } from './storage.ts'
import type { Table } from './tableDefinition.ts'
import type { Changes } from './writer.ts'

/** The changes of all tables whose stream is on, in the order in which they happened, in the shape that Lambda gives them. */
export type ChangeStream = {
  /** At most `limit` records that follow the sequence number `after`; from the oldest kept one when it is undefined. */
  read(tableName: string, after: string | undefined, limit: number): Promise<DynamoDBRecord[]>
  /** Resolves at the next change, or at once if something changed since the last `read`. It may resolve for other tables' changes. */
  changed(): Promise<void>
  checkpoint(name: string): Promise<string | undefined>
  /** Records that every checkpoint of their table has passed are dropped; without checkpoints, after 24 hours. */
  saveCheckpoint(name: string, sequenceNumber: string): Promise<void>
}

export type ChangeLog = ChangeStream & {
  /** Adds a record to the changes that are being made, to be stored together with them. */
  append(changes: Changes, change: ItemChange): void
  /** To be called when changes have been stored. */
  stored(): void
  trim(): Promise<void>
  /** Of the latest change that has been stored. */
  lastSequenceNumber(): string
  /** Resolves when a change is stored whose number follows `sequenceNumber`, or when the time is over. */
  changedSince(sequenceNumber: string, milliseconds: number): Promise<void>
}

const day = 24 * 60 * 60 * 1000
const reservedAtOnce = 10_000
const sequenceKey = 'm/sequence'
const streamSpace = (tableName: string) => `s/${tableName}/`

/** Sequence numbers have 21 digits, so that they sort as texts. */
const sequenceNumberOf = (position: number) => `1${String(position).padStart(20, '0')}`

export function openChangeLog(level: Level, now: () => number, tables: () => Iterable<Table>): ChangeLog {
  const sequence = openSequence(level)
  const bell = createBell()
  let stored = sequence.position()
  let seen = stored

  return {
    append(changes, change) {
      const number = sequenceNumberOf(sequence.next(changes))
      changes.put(streamSpace(change.table.name) + number, Buffer.from(recordJson(change, number, now())))
    },
    stored() {
      if (stored === sequence.position()) return
      stored = sequence.position()
      bell.ring()
    },
    read(tableName, after, limit) {
      seen = stored
      return readRecords(level, tableName, after, limit)
    },
    changed: () => (stored > seen ? Promise.resolve() : bell.wait()),
    changedSince(sequenceNumber, milliseconds) {
      return sequenceNumberOf(stored) > sequenceNumber ? Promise.resolve() : bell.wait(milliseconds)
    },
    checkpoint: async (name) => (await checkpointNamed(level, name))?.sequenceNumber,
    async saveCheckpoint(name, sequenceNumber) {
      const names = [...tables()].map((table) => table.name)
      const tableNames = names.filter((tableName) => level.getSync(streamSpace(tableName) + sequenceNumber))
      await keepCheckpoint(level, name, { sequenceNumber, tableNames })
    },
    async trim() {
      for (const { name } of tables()) {
        const last = (await slowestReader(level, name)) ?? (await lastBefore(level, name, now() - day))
        if (last) await clear(level, range(streamSpace(name), `${streamSpace(name)}${last}\u0000`))
      }
    },
    lastSequenceNumber: () => sequenceNumberOf(stored),
  }
}

/** The change log of a table that is no more. */
export const dropChanges = (level: Level, tableName: string): Promise<void> =>
  clear(level, rangeOf(streamSpace(tableName)))

/** Numbers are reserved in blocks; those of a block that a crash leaves unused are skipped. */
function openSequence(level: Level) {
  let position = Number(level.getSync(sequenceKey)?.toString() ?? 0)
  let reserved = position
  return {
    position: () => position,
    next(changes: Changes): number {
      position += 1
      if (position > reserved) {
        reserved = position + reservedAtOnce
        changes.put(sequenceKey, Buffer.from(String(reserved)))
      }
      return position
    },
  }
}

async function readRecords(
  level: Level,
  tableName: string,
  after: string | undefined,
  limit: number,
): Promise<DynamoDBRecord[]> {
  const space = rangeOf(streamSpace(tableName))
  const from = after === undefined ? space.from : Buffer.from(`${streamSpace(tableName)}${after}\u0000`)
  const found = await values(level, { from, to: space.to }, { limit }).all()
  return found.map(recordOf)
}

async function lastBefore(level: Level, tableName: string, instant: number): Promise<string | undefined> {
  let last: string | undefined
  for await (const stored of values(level, rangeOf(streamSpace(tableName)))) {
    const { dynamodb } = recordOf(stored)
    if ((dynamodb?.ApproximateCreationDateTime ?? 0) * 1000 > instant) return last
    last = dynamodb?.SequenceNumber
  }
  return last
}
