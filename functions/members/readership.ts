import * as z from 'zod'
import type { Role } from '../../shared/actor.ts'
import type { Item, Key, Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'

/** How many people are active, in all and by place: pk `network`, sk `readership`. Few change it, everybody reads it. */
export type Readership = {
  people: number
  /** Countries with somebody active. */
  states: number
  /** Active editors and coordinators: they read every space. */
  staff: number
  byPlace: Record<string, number>
}

const Totals = z.object({ people: z.number().default(0), staff: z.number().default(0) })

export const readershipKey: Key = { pk: 'network', sk: 'readership' }
// Flat counters (`at#MX`), so that the first one of a place needs no map to stand ready.
const at = 'at#'

type Reader = { country?: string | undefined; role: Role }
/** Somebody who becomes active (1) or ceases to be (-1). Without a country it counts for the organisations. */
export type Coming = Reader & { delta: 1 | -1 }

/**
 * The write that counts somebody in or out. Whoever makes a person active puts it in the same transaction as the change of state, whose
 * condition keeps it from counting twice.
 */
export function readershipWrite({ country, role }: Reader, delta: 1 | -1): Write {
  return changeWrite(countersOf({ country, role, delta }))
}

/** Several at once: a transaction writes an item once only. Nothing when they cancel out. */
export function readershipWrites(comings: Coming[]): Write[] {
  const sums = new Map<string, number>()
  for (const [name, delta] of comings.flatMap(countersOf)) sums.set(name, (sums.get(name) ?? 0) + delta)
  const changed = [...sums].filter(([, delta]) => delta !== 0)
  return changed.length > 0 ? [changeWrite(changed)] : []
}

/** An active person goes on with another role, or at another place. */
export function readershipMove(before: Reader, after: Reader): Coming[] {
  return [
    { country: before.country, role: before.role, delta: -1 },
    { country: after.country, role: after.role, delta: 1 },
  ]
}

function countersOf({ country, role, delta }: Coming): [string, number][] {
  const names = ['people', `${at}${country ?? 'organisations'}`]
  if (role === 'editor' || role === 'coordinator') names.push('staff')
  return names.map((name) => [name, delta])
}

function changeWrite(counters: [string, number][]): Write {
  return {
    kind: 'update',
    key: readershipKey,
    update: `ADD ${counters.map((_, index) => `#n${index} :d${index}`).join(', ')}`,
    names: Object.fromEntries(counters.map(([name], index) => [`#n${index}`, name])),
    values: Object.fromEntries(counters.map(([, delta], index) => [`:d${index}`, delta])),
  }
}

export function readershipFrom(item: Item = {}): Readership {
  const counts = Object.entries(item).flatMap(([name, count]) =>
    name.startsWith(at) && typeof count === 'number' ? [[name.slice(at.length), count] as const] : [],
  )
  const states = counts.filter(([place, count]) => place !== 'organisations' && count > 0).length
  const { people, staff } = Totals.parse(item)
  return { people, states, staff, byPlace: Object.fromEntries(counts) }
}

export async function readReadership(table: Table): Promise<Readership> {
  return readershipFrom(await table.get(readershipKey))
}
