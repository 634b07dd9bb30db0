import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'

/** A message attribute as it travels; a binary value is base64. */
export const MessageAttribute = z.object({
  DataType: z.string(),
  StringValue: z.string().optional(),
  BinaryValue: z.string().optional(),
})
export type MessageAttributes = Record<string, z.infer<typeof MessageAttribute>>

const Row = z.object({
  seq: z.number(),
  queue: z.string(),
  id: z.string(),
  body: z.string(),
  attributes: z.string().transform((text) => z.record(z.string(), MessageAttribute).parse(JSON.parse(text))),
  sentAt: z.number(),
  visibleAt: z.number(),
  receiveCount: z.number(),
  firstReceivedAt: z.number().nullable(),
  receipt: z.string().nullable(),
  sourceQueue: z.string().nullable(),
})
export type StoredMessage = z.infer<typeof Row>

export type NewRow = {
  queue: string
  id: string
  body: string
  attributes: MessageAttributes
  visibleAt: number
  /** Of a dead letter: the queue that it is put back to. */
  sourceQueue?: string
}

const Counts = z.object({ visible: z.number(), inFlight: z.number(), delayed: z.number() })
const Count = z.object({ count: z.number() })
const Waiting = z.object({ visible: z.number(), oldest: z.number().nullable() })
export type QueueCounts = z.infer<typeof Counts>

/** The messages of all queues. Bodies stay on disk: what is held in memory does not grow with a backlog. */
export type MessageStore = ReturnType<typeof openStore>

const schema = `
CREATE TABLE IF NOT EXISTS messages (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL,
  attributes TEXT NOT NULL, sentAt INTEGER NOT NULL, visibleAt INTEGER NOT NULL, receiveCount INTEGER NOT NULL DEFAULT 0,
  firstReceivedAt INTEGER, receipt TEXT, sourceQueue TEXT) STRICT;
CREATE INDEX IF NOT EXISTS next ON messages (queue, visibleAt, seq);
CREATE INDEX IF NOT EXISTS exhausted ON messages (queue, receiveCount);`

/** In `directory`, or in memory without one. A transaction is on disk when it returns (`synchronous = FULL`). */
export function openStore(directory: string | undefined) {
  if (directory) mkdirSync(directory, { recursive: true })
  const db = new DatabaseSync(directory ? join(directory, 'queues.sqlite') : ':memory:')
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 2000; ${schema}`)
  return { ...sending(db), ...receiving(db), ...counting(db), ...burying(db), close: () => db.close() }
}

function sending(db: DatabaseSync) {
  const add = db.prepare(
    'INSERT INTO messages (queue, id, body, attributes, sentAt, visibleAt, sourceQueue) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  return {
    add({ queue, id, body, attributes, visibleAt, sourceQueue }: NewRow, sentAt: number) {
      add.run(queue, id, body, JSON.stringify(attributes), sentAt, visibleAt, sourceQueue ?? null)
    },
    atomically<T>(work: () => T): T {
      db.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        db.exec('COMMIT')
        return result
      } catch (error) {
        db.exec('ROLLBACK')
        throw error
      }
    },
  }
}

function receiving(db: DatabaseSync) {
  const oldest = db.prepare('SELECT * FROM messages WHERE queue = ? AND visibleAt <= ? ORDER BY visibleAt, seq LIMIT ?')
  const newest = db.prepare('SELECT * FROM messages WHERE queue = ? AND visibleAt <= ? ORDER BY seq DESC LIMIT ?')
  const take = db.prepare(`UPDATE messages SET receiveCount = receiveCount + 1, receipt = ?, visibleAt = ?,
    firstReceivedAt = coalesce(firstReceivedAt, ?) WHERE seq = ?`)
  const remove = db.prepare('DELETE FROM messages WHERE queue = ? AND id = ? AND receipt = ?')
  const hide = db.prepare(
    'UPDATE messages SET visibleAt = ? WHERE queue = ? AND id = ? AND receipt = ? AND visibleAt > ?',
  )
  return {
    visible: (queue: string, now: number, limit: number, order: 'oldest' | 'newest') =>
      (order === 'oldest' ? oldest : newest).all(queue, now, limit).map((row) => Row.parse(row)),
    take: (seq: number, receipt: string, visibleAt: number, now: number) => take.run(receipt, visibleAt, now, seq),
    /** False when the receipt is not the newest one of that message. */
    remove: (queue: string, id: string, receipt: string) => remove.run(queue, id, receipt).changes === 1,
    /** False when the message is not in flight under that receipt. */
    hide: (queue: string, id: string, receipt: string, visibleAt: number, now: number) =>
      hide.run(visibleAt, queue, id, receipt, now).changes === 1,
  }
}

function counting(db: DatabaseSync) {
  const count = db.prepare(`SELECT count(*) FILTER (WHERE visibleAt <= :now) AS visible,
    count(*) FILTER (WHERE visibleAt > :now AND receipt IS NOT NULL) AS inFlight,
    count(*) FILTER (WHERE visibleAt > :now AND receipt IS NULL) AS delayed FROM messages WHERE queue = :queue`)
  const waiting = db.prepare(`SELECT count(*) AS visible, min(visibleAt) AS oldest FROM
    (SELECT visibleAt FROM messages WHERE queue = ? AND visibleAt <= ? ORDER BY visibleAt LIMIT ?)`)
  const any = db.prepare('SELECT 1 FROM messages WHERE queue = ? LIMIT 1')
  const anyAtWork = db.prepare(
    'SELECT 1 FROM messages WHERE queue = ? AND (visibleAt <= ? OR receipt IS NOT NULL) LIMIT 1',
  )
  return {
    counts: (queue: string, now: number) => Counts.parse(count.get({ queue, now })),
    /** The first `limit` visible ones: how many they are, and since when the oldest has been visible. */
    waiting: (queue: string, now: number, limit: number) => Waiting.parse(waiting.get(queue, now, limit)),
    isEmpty: (queue: string) => any.get(queue) === undefined,
    /** Whether anything is visible or in flight. */
    isBusy: (queue: string, now: number) => anyAtWork.get(queue, now) !== undefined,
  }
}

function burying(db: DatabaseSync) {
  const bury =
    db.prepare(`UPDATE messages INDEXED BY exhausted SET queue = ?, sourceQueue = queue, receipt = NULL, visibleAt = ?
    WHERE queue = ? AND visibleAt <= ? AND receiveCount >= ?`)
  const dead = db.prepare('SELECT * FROM messages WHERE queue = ? AND sourceQueue = ? ORDER BY seq LIMIT ?')
  const deadCount = db.prepare('SELECT count(*) AS count FROM messages WHERE queue = ? AND sourceQueue = ?')
  const revive = db.prepare(`UPDATE messages SET queue = sourceQueue, sourceQueue = NULL, id = ?, sentAt = ?,
    visibleAt = ?, receiveCount = 0, firstReceivedAt = NULL, receipt = NULL WHERE seq = ?`)
  return {
    /** Moves what has been received `maxReceiveCount` times, and is visible again, to the dead letters. */
    bury: (queue: string, deadLetterQueue: string, maxReceiveCount: number, now: number) =>
      Number(bury.run(deadLetterQueue, now, queue, now, maxReceiveCount).changes),
    dead: (deadLetterQueue: string, sourceQueue: string, limit: number) =>
      dead.all(deadLetterQueue, sourceQueue, limit).map((row) => Row.parse(row)),
    deadCount: (deadLetterQueue: string, sourceQueue: string) =>
      Count.parse(deadCount.get(deadLetterQueue, sourceQueue)).count,
    revive: (seq: number, id: string, now: number) => revive.run(id, now, now, seq),
  }
}
