import { type Consumption, consume, transactionFactor, writeUnits } from './capacity.ts'
import { keysOf } from './changeRecords.ts'
import type { ChangeLog } from './changeStream.ts'
import { sameItem } from './conditions.ts'
import { expiryEntry } from './expiryEntries.ts'
import { indexKey, itemKey } from './keys.ts'
import { itemOf, type Stored, sizeOf, store } from './stored.ts'
import { attributesOf, type Index, type Table } from './tableDefinition.ts'
import type { Item } from './wire.ts'
import type { Changes } from './writer.ts'

/** An item on its way into or out of a table. */
export type Version = { item: Item; stored: Stored }

export type Change = {
  table: Table
  before: Version | undefined
  after: Version | undefined
  byExpiry?: boolean
  transactional?: boolean
}

export const versionOf = (item: Item): Version => ({ item, stored: store(item) })

export function currentVersion(changes: Changes, key: string): Version | undefined {
  const stored = changes.get(key)
  return stored && { item: itemOf(stored), stored }
}

/** Writes one item with everything that follows from it: index entries, expiry, the stream. Nothing, if nothing changes. */
export function applyChange(log: ChangeLog, changes: Changes, change: Change, used: Consumption): void {
  const { table, before, after } = change
  const bytes = Math.max(before ? sizeOf(before.stored) : 0, after ? sizeOf(after.stored) : 0)
  consume(used, table, writeUnits(bytes) * (change.transactional ? transactionFactor : 1))
  if (isSame(before, after)) return

  const some = after ?? before
  if (!some) return
  writeEntry(changes, itemKey(table, some.item), after?.stored)
  for (const index of table.indexes) changeIndex(changes, change, index, used)
  changeExpiry(changes, change)
  if (!table.streamView) return
  log.append(changes, {
    table,
    keys: keysOf(table, some.item),
    before: before?.stored,
    after: after?.stored,
    byExpiry: change.byExpiry ?? false,
  })
}

/** What an index holds of an item: nothing when the item lacks one of the index's keys. */
export function indexEntry(table: Table, index: Index, version: Version | undefined) {
  if (!version || !attributesOf(index.keys).every(({ name }) => version.item[name])) return undefined
  const key = indexKey(table, index, version.item)
  return { key, stored: index.attributes ? store(onlyOf(version.item, index.attributes)) : version.stored }
}

/** One write for an entry that comes, goes or changes; two when its key changes: the old one goes and a new one comes. */
function changeIndex(changes: Changes, { table, before, after }: Change, index: Index, used: Consumption): void {
  const gone = indexEntry(table, index, before)
  const come = indexEntry(table, index, after)
  if (gone && come && gone.key === come.key) {
    if (gone.stored.equals(come.stored)) return
    changes.put(come.key, come.stored)
    consume(used, table, writeUnits(Math.max(sizeOf(gone.stored), sizeOf(come.stored))), index)
    return
  }
  if (gone) {
    changes.remove(gone.key)
    consume(used, table, writeUnits(sizeOf(gone.stored)), index)
  }
  if (come) {
    changes.put(come.key, come.stored)
    consume(used, table, writeUnits(sizeOf(come.stored)), index)
  }
}

function changeExpiry(changes: Changes, { table, before, after }: Change): void {
  const gone = expiryEntry(table, before?.item)
  const come = expiryEntry(table, after?.item)
  if (gone?.key === come?.key) return
  if (gone) changes.remove(gone.key)
  if (come) changes.put(come.key, come.value)
}

function isSame(before: Version | undefined, after: Version | undefined): boolean {
  if (!before || !after) return before === after
  return before.stored.equals(after.stored) || sameItem(before.item, after.item)
}

function writeEntry(changes: Changes, key: string, stored: Stored | undefined): void {
  if (stored) changes.put(key, stored)
  else changes.remove(key)
}

function onlyOf(item: Item, attributes: string[]): Item {
  const kept: Item = {}
  for (const name of attributes) {
    const value = item[name]
    if (value) kept[name] = value
  }
  return kept
}
