import { setTimeout as wait } from 'node:timers/promises'
import type { Transacted } from '../../../functions/platform/table.ts'
import type { Write } from '../../../functions/platform/transactions.ts'
import { Problem } from '../../../shared/problem.ts'
import type { ThreadRows } from './threadWrites.ts'

const mostWrites = 100
const mostTries = 20

/**
 * Threads as transactions. A thread that fits is written whole; of a longer one the posts come first and `heads` keeps for last what
 * makes it visible, so that a load that stops half-way shows no thread with posts missing. The same threads make the same batches:
 * one that was written before is refused as a whole.
 */
export function* threadBatches(threads: Iterable<ThreadRows>, heads: Write[][]): Generator<Write[]> {
  let batch: Write[] = []
  for (const { head, posts } of threads) {
    const isLong = head.length + posts.reduce((sum, rows) => sum + rows.length, 0) > mostWrites
    const groups = isLong ? posts : [[...posts.flat(), ...head]]
    if (isLong) heads.push(onlyOnce(head))
    for (const group of groups) {
      if (batch.length + group.length > mostWrites) {
        yield onlyOnce(batch)
        batch = []
      }
      batch.push(...group)
    }
  }
  if (batch.length > 0) yield onlyOnce(batch)
}

// One condition speaks for the whole transaction, and a hundred take the table server as long as the writes themselves.
export function onlyOnce([first, ...others]: Write[]): Write[] {
  return first?.kind === 'put' ? [{ ...first, condition: 'attribute_not_exists(pk)' }, ...others] : []
}

export type Save = (writes: Write[]) => Promise<Transacted>
type Saving = { atOnce: number; onRefused?: (writes: Write[]) => void; onDone?: (writes: Write[]) => void }

/** Saves all, several at once; what stands there already from an earlier load is left as it is. */
export async function saveAll(save: Save, batches: Iterable<Write[]>, saving: Saving): Promise<void> {
  const queue = batches[Symbol.iterator]()
  const worker = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      if (!(await isSaved(save, next.value))) saving.onRefused?.(next.value)
      saving.onDone?.(next.value)
    }
  }
  await Promise.all(Array.from({ length: saving.atOnce }, worker))
}

/** @returns false when a condition refused it: it was written before. */
async function isSaved(save: Save, writes: Write[]): Promise<boolean> {
  for (let tries = 1; ; tries++) {
    const outcome = await attempt(save, writes)
    if (outcome?.done) return true
    if (outcome?.refusals.some(({ code }) => code === 'ConditionalCheckFailed')) return false
    if (tries === mostTries) throw new Error(`The table refuses a batch: ${refusalCodes(outcome)}.`)
    await wait(tries * 20)
  }
}

/** Undefined when the table had no time. */
async function attempt(save: Save, writes: Write[]): Promise<Exclude<Transacted, undefined> | undefined> {
  try {
    return await save(writes)
  } catch (error) {
    if (error instanceof Problem && error.code === 'unavailable') return undefined
    throw error
  }
}

function refusalCodes(outcome: Transacted | undefined): string {
  if (!outcome || outcome.done) return 'it is not to be reached'
  return [...new Set(outcome.refusals.map(({ code }) => code))].join(', ')
}
