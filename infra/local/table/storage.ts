import type { AbstractLevel } from 'abstract-level'
import { ClassicLevel } from 'classic-level'
import { MemoryLevel } from 'memory-level'

// What lies under which key; each file named here writes it.
//   t/<table>                        the definition of a table, JSON                     tables.ts
//   i/<table>/…   x/<table>/<index>/…  items and index entries                           keys.ts, stored.ts
//   e/<table>/<instant>␀<item's key> what expires when                                   expiryEntries.ts
//   s/<table>/<sequence number>      a change, JSON as Lambda gets it                    changeStream.ts
//   c/<name>      m/sequence         checkpoints of readers; the numbers given out       changeStream.ts
//   m/compacted                      when all files were merged last                     compaction.ts
//   k/<instant>/<token>              transactions of the last ten minutes                transactionTokens.ts

/** LevelDB with texts for keys and bytes for values. */
export type Level = AbstractLevel<string | Buffer | Uint8Array, string, Buffer>

const encodings = { keyEncoding: 'utf8', valueEncoding: 'buffer' } as const
const cacheBytes = 16 * 1024 * 1024
const writeBufferBytes = 4 * 1024 * 1024
const pageBytes = 1024 * 1024

/** Kept in `directory`, or in memory when there is none. */
export async function openLevel(directory: string | undefined): Promise<Level> {
  if (directory === undefined) {
    const level = new MemoryLevel<string, Buffer>(encodings)
    await level.open()
    return level
  }
  const options = { ...encodings, cacheSize: cacheBytes, writeBufferSize: writeBufferBytes }
  const level = new ClassicLevel<string, Buffer>(directory, options)
  await level.open()
  return level
}

/** From `from` on, before `to`; in bytes, because FF ends a range of texts and is no text itself. */
export type Range = { from: Buffer; to: Buffer }

export const range = (from: string, to: string): Range => ({ from: Buffer.from(from), to: Buffer.from(to) })

/** All keys that begin with `beginning`. */
export const rangeOf = (beginning: string): Range => ({ from: Buffer.from(beginning), to: after(beginning) })

/** Follows every key that begins with `beginning`. */
export const after = (beginning: string): Buffer => Buffer.concat([Buffer.from(beginning), Buffer.from([0xff])])

type Reading = { reverse?: boolean; limit?: number }

export function values(level: Level, { from, to }: Range, { reverse = false, limit = -1 }: Reading = {}) {
  const bounds = { gte: from, lt: to, reverse, limit, keyEncoding: 'buffer', valueEncoding: 'buffer' } as const
  return level.values<Buffer, Buffer>({ ...bounds, ...{ highWaterMarkBytes: pageBytes, fillCache: true } })
}

export function entries(level: Level, { from, to }: Range, { limit = -1 }: Reading = {}) {
  const bounds = { gte: from, lt: to, limit, keyEncoding: 'buffer', valueEncoding: 'buffer' } as const
  return level.iterator<Buffer, Buffer>({ ...bounds, ...{ highWaterMarkBytes: pageBytes, fillCache: true } })
}

export function clear(level: Level, { from, to }: Range): Promise<void> {
  return level.clear<Buffer>({ gte: from, lt: to, keyEncoding: 'buffer' })
}
