import { itemKey } from './keys.ts'
import { sortableNumber } from './numbers.ts'
import type { Table } from './tableDefinition.ts'
import type { Item } from './wire.ts'

export const expirySpace = (tableName: string) => `e/${tableName}/`

/** A row of the list, by instant, of what is to expire. */
export function expiryEntry(table: Table, item: Item | undefined): { key: string; value: Buffer } | undefined {
  const attribute = table.definition.ExpiryAttribute
  const instant = attribute === undefined ? undefined : item?.[attribute]?.N
  if (item === undefined || instant === undefined) return undefined
  const key = itemKey(table, item)
  return { key: `${expirySpace(table.name)}${sortableNumber(instant)}\u0000${key}`, value: Buffer.from(key) }
}
