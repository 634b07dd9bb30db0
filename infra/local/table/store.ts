import type { ChangeLog } from './changeStream.ts'
import { tableNotFound } from './errors.ts'
import type { PageCache } from './pageCache.ts'
import type { Level } from './storage.ts'
import type { Table } from './tableDefinition.ts'
import type { TransactionTokens } from './transactionTokens.ts'
import type { Writer } from './writer.ts'

/** All that an operation works on. */
export type Store = {
  level: Level
  tables: Map<string, Table>
  writer: Writer
  cache: PageCache
  log: ChangeLog
  tokens: TransactionTokens
  now: () => number
}

export function tableNamed(store: Store, name: string): Table {
  const table = store.tables.get(name)
  if (!table) throw tableNotFound(name)
  return table
}
