import type { Item, Key, Table } from './table.ts'

/**
 * A table for one request that brings these items along with its first consistent reading of named ones, and hands them out when exactly
 * they, or some of them, are asked for: one journey to the table less. Each item is handed out once, so that whoever reads again reads anew.
 */
export function readingAhead(table: Table, keys: Key[]): Table {
  if (keys.length === 0) return table
  let waiting = keys
  const held = new Map<string, Item | undefined>()
  return {
    ...table,
    async getMany(wanted, consistent = false) {
      if (!consistent) return table.getMany(wanted)
      if (wanted.every((key) => held.has(nameOf(key)))) return wanted.flatMap((key) => taken(held, nameOf(key)))

      for (const key of wanted) held.delete(nameOf(key))
      const along = waiting
      waiting = []
      const items = await table.getMany([...wanted, ...along], true)
      const names = new Set(along.map(nameOf))
      for (const name of names) held.set(name, undefined)
      for (const item of items) if (names.has(nameOf(item))) held.set(nameOf(item), item)
      return items.filter((item) => !names.has(nameOf(item)))
    },
  }
}

function taken(held: Map<string, Item | undefined>, name: string): Item[] {
  const item = held.get(name)
  held.delete(name)
  return item ? [item] : []
}

function nameOf({ pk, sk }: Item): string {
  return `${pk}\n${sk}`
}
