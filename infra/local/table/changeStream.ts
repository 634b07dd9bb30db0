import type { DynamoDBRecord } from 'aws-lambda'
import { z } from 'zod'
import { itemBytes } from './itemSize.ts'
import { clear, type Level, range, rangeOf, values } from './storage.ts'
import { jsonOf, type Stored, sizeOf } from './stored.ts'
import { attributesOf, region, type Table } from './tableDefinition.ts'
import type { Item } from './wire.ts'
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

export type ItemChange = {
  table: Table
  keys: Item
  before: Stored | undefined
  after: Stored | undefined
  byExpiry: boolean
}

const day = 24 * 60 * 60 * 1000
const reservedAtOnce = 10_000
const sequenceKey = 'm/sequence'
const streamSpace = (tableName: string) => `s/${tableName}/`
const checkpointSpace = 'c/'

const Checkpoint = z.object({ sequenceNumber: z.string(), tableNames: z.array(z.string()) })

/** Sequence numbers have 21 digits, so that they sort as texts. */
const sequenceNumberOf = (position: number) => `1${String(position).padStart(20, '0')}`

export async function openChangeLog(
  level: Level,
  now: () => number,
  tables: () => Iterable<Table>,
): Promise<ChangeLog> {
  let position = Number(level.getSync(sequenceKey)?.toString() ?? 0)
  let reserved = position
  let storedPosition = position
  let seenPosition = position
  let waiting = new Set<() => void>()

  // Numbers are reserved in blocks; those of a block that a crash leaves unused are skipped.
  function nextSequenceNumber(changes: Changes): string {
    position += 1
    if (position > reserved) {
      reserved = position + reservedAtOnce
      changes.put(sequenceKey, Buffer.from(String(reserved)))
    }
    return sequenceNumberOf(position)
  }

  async function trim(): Promise<void> {
    const checkpoints = await readCheckpoints(level)
    for (const table of tables()) {
      const passed = checkpoints.filter((checkpoint) => checkpoint.tableNames.includes(table.name))
      const oldest =
        passed.map((checkpoint) => checkpoint.sequenceNumber).sort()[0] ?? (await lastBefore(table, now() - day))
      if (oldest) await clear(level, range(streamSpace(table.name), `${streamSpace(table.name)}${oldest}\u0000`))
    }
  }

  async function lastBefore(table: Table, instant: number): Promise<string | undefined> {
    let last: string | undefined
    for await (const stored of values(level, rangeOf(streamSpace(table.name)))) {
      const record = recordOf(stored)
      if ((record.dynamodb?.ApproximateCreationDateTime ?? 0) * 1000 > instant) return last
      last = record.dynamodb?.SequenceNumber
    }
    return last
  }

  return {
    append(changes, change) {
      const number = nextSequenceNumber(changes)
      changes.put(streamSpace(change.table.name) + number, Buffer.from(recordJson(change, number, now())))
    },
    stored() {
      if (storedPosition === position) return
      storedPosition = position
      const woken = waiting
      waiting = new Set()
      for (const wake of woken) wake()
    },
    async read(tableName, after, limit) {
      seenPosition = storedPosition
      const space = rangeOf(streamSpace(tableName))
      const from = after === undefined ? space.from : Buffer.from(`${streamSpace(tableName)}${after}\u0000`)
      const found = await values(level, { from, to: space.to }, { limit }).all()
      return found.map(recordOf)
    },
    changed() {
      if (storedPosition > seenPosition) return Promise.resolve()
      return new Promise((resolve) => waiting.add(resolve))
    },
    changedSince(sequenceNumber, milliseconds) {
      if (sequenceNumberOf(storedPosition) > sequenceNumber) return Promise.resolve()
      return new Promise((resolve) => {
        const timer = setTimeout(done, milliseconds).unref()
        function done() {
          clearTimeout(timer)
          waiting.delete(done)
          resolve()
        }
        waiting.add(done)
      })
    },
    async checkpoint(name) {
      const stored = await level.get(checkpointSpace + name)
      return stored && checkpointOf(stored).sequenceNumber
    },
    async saveCheckpoint(name, sequenceNumber) {
      const tableNames = [...tables()]
        .map((table) => table.name)
        .filter((tableName) => level.getSync(streamSpace(tableName) + sequenceNumber))
      const before = await level.get(checkpointSpace + name)
      const known = before ? checkpointOf(before).tableNames : []
      const checkpoint = { sequenceNumber, tableNames: [...new Set([...known, ...tableNames])] }
      await level.put(checkpointSpace + name, Buffer.from(JSON.stringify(checkpoint)))
    },
    trim,
    lastSequenceNumber: () => sequenceNumberOf(storedPosition),
  }
}

/** The change log of a table that is no more. */
export const dropChanges = (level: Level, tableName: string): Promise<void> =>
  clear(level, rangeOf(streamSpace(tableName)))

async function readCheckpoints(level: Level) {
  return (await values(level, rangeOf(checkpointSpace)).all()).map(checkpointOf)
}

const checkpointOf = (stored: Buffer) => Checkpoint.parse(JSON.parse(stored.toString()))

function recordOf(stored: Buffer): DynamoDBRecord {
  const record: DynamoDBRecord = JSON.parse(stored.toString())
  return record
}

/** Put together from the JSON that is stored already. */
function recordJson({ table, keys, before, after, byExpiry }: ItemChange, number: string, now: number): string {
  const view = table.streamView ?? 'NEW_AND_OLD_IMAGES'
  const newImage = view === 'NEW_AND_OLD_IMAGES' || view === 'NEW_IMAGE' ? after : undefined
  const oldImage = view === 'NEW_AND_OLD_IMAGES' || view === 'OLD_IMAGE' ? before : undefined
  const keysJson = JSON.stringify(keys)
  const head = {
    eventID: number.padStart(32, '0'),
    eventName: before ? (after ? 'MODIFY' : 'REMOVE') : 'INSERT',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: region,
    eventSourceARN: table.streamArn,
    ...(byExpiry ? { userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' } } : {}),
  }
  const change = {
    ApproximateCreationDateTime: Math.floor(now / 1000),
    SequenceNumber: number,
    SizeBytes: itemBytes(keys) + (newImage ? sizeOf(newImage) : 0) + (oldImage ? sizeOf(oldImage) : 0),
    StreamViewType: view,
  }
  const images = [newImage && `,"NewImage":${jsonOf(newImage)}`, oldImage && `,"OldImage":${jsonOf(oldImage)}`]
  const body = `${JSON.stringify(change).slice(0, -1)},"Keys":${keysJson}${images.filter(Boolean).join('')}}`
  return `${JSON.stringify(head).slice(0, -1)},"dynamodb":${body}}`
}

export const keysOf = (table: Table, item: Item): Item =>
  Object.fromEntries(
    attributesOf(table.keys).flatMap(({ name }) => {
      const value = item[name]
      return value ? [[name, value]] : []
    }),
  )
