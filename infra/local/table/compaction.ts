import { ClassicLevel } from 'classic-level'
import type { Level } from './storage.ts'

const compactedKey = 'm/compacted'
// Before and after every key that there is.
const [first, last] = ['!', '~']
const day = 24 * 60 * 60 * 1000

/**
 * LevelDB keeps what was written over or deleted in its files until it happens to merge them. Once a day they are all merged, so that what was redacted is
 * gone from the disk too, a day later at most: as long as DynamoDB's stream keeps its old images.
 */
export async function compactDaily(level: Level, now: number): Promise<void> {
  const before = Number((await level.get(compactedKey))?.toString() ?? Number.NaN)
  if (now - before < day) return
  await level.put(compactedKey, Buffer.from(String(now)))
  // A table that is new has nothing old in it.
  if (Number.isNaN(before) || !(level instanceof ClassicLevel)) return
  await level.compactRange(first, last)
  // What came to the lowest level at once, from memory, was merged with nothing: two deletions around it make it take part.
  await level.batch([
    { type: 'del', key: first },
    { type: 'del', key: last },
  ])
  await level.compactRange(first, last)
}
