import type { Item, Key, Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'

/** How many people are active, in all and by place: pk `network`, sk `readership`. Few change it, everybody reads it. */
export type Readership = {
  people: number
  /** Countries with somebody active. */
  states: number
  byPlace: Record<string, number>
}

export const readershipKey: Key = { pk: 'network', sk: 'readership' }
// Flat counters (`at#MX`), so that the first one of a place needs no map to stand ready.
const at = 'at#'

/**
 * The write that counts somebody in (1) or out (-1). Whoever makes a person active puts it in the same transaction as the change of
 * state, whose condition keeps it from counting twice. Without a country it counts for the organisations.
 */
export function readershipWrite(country: string | undefined, delta: 1 | -1): Write {
  return changeWrite([[placeName(country), delta]], delta)
}

export type Coming = { country: string | undefined; delta: 1 | -1 }

/** Several at once: a transaction writes an item once only. Nothing when they cancel out. */
export function readershipWrites(comings: Coming[]): Write[] {
  const byPlace = new Map<string, number>()
  for (const { country, delta } of comings) {
    byPlace.set(placeName(country), (byPlace.get(placeName(country)) ?? 0) + delta)
  }
  const changed = [...byPlace].filter(([, delta]) => delta !== 0)
  const people = comings.reduce((sum, { delta }) => sum + delta, 0)
  return changed.length > 0 ? [changeWrite(changed, people)] : []
}

const placeName = (country: string | undefined) => `${at}${country ?? 'organisations'}`

function changeWrite(places: [string, number][], people: number): Write {
  const all: [string, number][] = [['people', people], ...places]
  return {
    kind: 'update',
    key: readershipKey,
    update: `ADD ${all.map((_, index) => `#n${index} :d${index}`).join(', ')}`,
    names: Object.fromEntries(all.map(([name], index) => [`#n${index}`, name])),
    values: Object.fromEntries(all.map(([, delta], index) => [`:d${index}`, delta])),
  }
}

export function readershipFrom(item: Item = {}): Readership {
  const counts = Object.entries(item).flatMap(([name, count]) =>
    name.startsWith(at) && typeof count === 'number' ? [[name.slice(at.length), count] as const] : [],
  )
  const states = counts.filter(([place, count]) => place !== 'organisations' && count > 0).length
  return { people: typeof item.people === 'number' ? item.people : 0, states, byPlace: Object.fromEntries(counts) }
}

export async function readReadership(table: Table): Promise<Readership> {
  return readershipFrom(await table.get(readershipKey))
}
