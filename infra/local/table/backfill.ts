import { expiryEntry } from './expiryEntries.ts'
import { indexEntry } from './itemChanges.ts'
import { indexSpace, itemSpace } from './keys.ts'
import { clear, rangeOf, values } from './storage.ts'
import type { Store } from './store.ts'
import { itemOf, type Stored } from './stored.ts'
import type { Table } from './tableDefinition.ts'

const itemsAtOnce = 1000

/** Fills an index with what the table holds, from the beginning. Nothing else may be written meanwhile. */
export async function backfill(store: Store, table: Table, indexName: string): Promise<void> {
  const index = table.indexes.find(({ name }) => name === indexName)
  if (!index) return
  await dropIndex(store, table.name, indexName)
  await putForEachItem(store, table, (stored) => {
    const entry = indexEntry(table, index, { item: itemOf(stored), stored })
    return entry && { key: entry.key, value: entry.stored }
  })
}

export const dropIndex = (store: Store, tableName: string, indexName: string): Promise<void> =>
  clear(store.level, rangeOf(indexSpace(tableName, indexName)))

/** Lists what is to expire in a table that has items already. Nothing else may be written meanwhile. */
export async function fillExpiryList(store: Store, table: Table): Promise<void> {
  if (table.definition.ExpiryAttribute === undefined) return
  await putForEachItem(store, table, (stored) => expiryEntry(table, itemOf(stored)))
}

type Entry = { key: string; value: Buffer }

async function putForEachItem(
  store: Store,
  table: Table,
  entryOf: (stored: Stored) => Entry | undefined,
): Promise<void> {
  let batch: (Entry & { type: 'put' })[] = []
  for await (const stored of values(store.level, rangeOf(itemSpace(table.name)))) {
    const entry = entryOf(stored)
    if (entry) batch.push({ type: 'put', ...entry })
    if (batch.length < itemsAtOnce) continue
    await store.level.batch(batch)
    batch = []
  }
  await store.level.batch(batch)
}
