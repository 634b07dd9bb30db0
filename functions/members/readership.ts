import type { Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'

/** How many people are active, in all and by place: pk `network`, sk `readership`. Few change it, everybody reads it. */
export type Readership = {
  people: number
  /** Countries with somebody active. */
  states: number
  byPlace: Record<string, number>
}

const key = { pk: 'network', sk: 'readership' }
const at = 'at#'

/**
 * The write that counts somebody in (1) or out (-1). Whoever makes a person active puts it in the same transaction as the change of
 * state, whose condition keeps it from counting twice. Without a country it counts for the organisations.
 */
export function readershipWrite(country: string | undefined, delta: 1 | -1): Write {
  return {
    kind: 'update',
    key,
    update: 'ADD #people :delta, #place :delta',
    names: { '#people': 'people', '#place': `${at}${country ?? 'organisations'}` },
    values: { ':delta': delta },
  }
}

/** How many people read, as people are told it beside what they write. */
export async function readReadership(table: Table): Promise<Readership> {
  const item = (await table.get(key)) ?? {}
  const places = Object.entries(item).filter(([name, count]) => name.startsWith(at) && typeof count === 'number')
  const byPlace = Object.fromEntries(places.map(([name, count]) => [name.slice(at.length), Number(count)]))
  const states = Object.entries(byPlace).filter(([place, count]) => place !== 'organisations' && count > 0).length
  return { people: typeof item.people === 'number' ? item.people : 0, states, byPlace }
}
