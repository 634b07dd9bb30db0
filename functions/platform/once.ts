import * as z from 'zod'
import { Problem } from '../../shared/problem.ts'
import { epochSeconds, minutesAfter } from './clock.ts'
import type { Item, Key, Table } from './table.ts'
import type { Write } from './transactions.ts'

/** A creation that may be tried again: who, with which `Idempotency-Key`, and a hash of what was asked. */
export type Once = { personId: string; key: string; requestHash: string }

const OnceRow = z.object({ requestHash: z.string(), made: z.string() })
// A device that was without a line sends again what may have arrived: for 28 days (web/composer/outbox.ts).
const keptMinutes = 30 * 24 * 60

/** The write that makes a creation happen once; `made` tells where its result is found again. */
export function onceWrite(once: Once, made: string, now: string): Write {
  const expiresAt = epochSeconds(minutesAfter(now, keptMinutes))
  const item = { ...onceKey(once), requestHash: once.requestHash, made, expiresAt }
  return { kind: 'put', item, condition: 'attribute_not_exists(pk)' }
}

/** What an earlier try made, read before the creation is tried. */
export async function madeBefore(table: Table, once: Once | undefined): Promise<string | undefined> {
  if (!once) return undefined
  const item = await table.get(onceKey(once), true)
  return item && madeFrom(item, once)
}

/** What stands in the row that refused a second try. @throws Problem `key-reused` when the key came with another request. */
export function madeFrom(item: Item, once: Once): string {
  const row = OnceRow.parse(item)
  if (row.requestHash !== once.requestHash) throw new Problem('key-reused')
  return row.made
}

export function onceKey(once: Once): Key {
  return { pk: `once#${once.personId}#${once.key}`, sk: 'once' }
}
