import { expirySpace } from './expiryEntries.ts'
import { applyChange, currentVersion } from './itemChanges.ts'
import { compareNumbers, sortableNumber } from './numbers.ts'
import { entries, range } from './storage.ts'
import type { Store } from './store.ts'

// An item whose expiry lies further back than this is left alone ("Using time to live" of the Developer Guide).
const longestAgoSeconds = 5 * 365 * 24 * 60 * 60
const deletedAtOnce = 500

/** Deletes what has expired and says how much that was. Until then expired items are there as all others. */
export async function expire(store: Store): Promise<number> {
  let deleted = 0
  for (const { name } of [...store.tables.values()]) deleted += await expireIn(store, name)
  return deleted
}

async function expireIn(store: Store, tableName: string): Promise<number> {
  const now = Math.floor(store.now() / 1000)
  const space = expirySpace(tableName)
  const due = range(
    `${space}${sortableNumber(String(now - longestAgoSeconds))}`,
    `${space}${sortableNumber(String(now))}\u0000`,
  )
  let deleted = 0
  for (;;) {
    const found = await entries(store.level, due, { limit: deletedAtOnce }).all()
    if (found.length === 0) return deleted
    deleted += await deleteExpired(store, tableName, found, now)
  }
}

/** The expiry may have been moved since the list was read, so that it is looked at again here. */
function deleteExpired(store: Store, tableName: string, found: [Buffer, Buffer][], now: number): Promise<number> {
  return store.writer.write((changes) => {
    const table = store.tables.get(tableName)
    let deleted = 0
    for (const [entryKey, key] of found) {
      changes.remove(entryKey.toString())
      const before = currentVersion(changes, key.toString())
      const instant = before?.item[table?.definition.ExpiryAttribute ?? '']?.N
      if (!table || !before || instant === undefined || compareNumbers(instant, String(now)) >= 0) continue
      applyChange(store.log, changes, { table, before, after: undefined, byExpiry: true }, new Map())
      deleted += 1
    }
    return deleted
  })
}
