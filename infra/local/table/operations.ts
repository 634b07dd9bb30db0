import { isRecord } from './attributeValues.ts'
import { query, scan } from './pages.ts'
import { batchGetItem, getItem, transactGetItems } from './reads.ts'
import type { Store } from './store.ts'
import {
  createTable,
  deleteTable,
  describeTable,
  describeTimeToLive,
  listTables,
  updateTable,
  updateTimeToLive,
} from './tables.ts'
import { transactWriteItems } from './transactions.ts'
import type { Reply } from './wire.ts'
import { batchWriteItem, deleteItem, putItem, updateItem } from './writes.ts'

export type Operation = (store: Store, body: unknown) => Reply | Promise<Reply>

/** Everything the server can do, under the name by which the protocol asks for it. */
export const operations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['BatchGetItem', batchGetItem],
  ['BatchWriteItem', batchWriteItem],
  ['CreateTable', createTable],
  ['DeleteItem', deleteItem],
  ['DeleteTable', deleteTable],
  ['DescribeTable', describeTable],
  ['DescribeTimeToLive', describeTimeToLive],
  ['GetItem', getItem],
  ['ListTables', listTables],
  ['PutItem', putItem],
  ['Query', query],
  ['Scan', scan],
  ['TransactGetItems', transactGetItems],
  ['TransactWriteItems', transactWriteItems],
  ['UpdateItem', updateItem],
  ['UpdateTable', updateTable],
  ['UpdateTimeToLive', updateTimeToLive],
])

/** The tables that a request names, without checking it any further. */
export function tablesIn(body: unknown): string[] {
  if (!isRecord(body)) return []
  const { TableName, RequestItems, TransactItems } = body
  const inTransaction = Array.isArray(TransactItems)
    ? TransactItems.flatMap((item) => (isRecord(item) ? Object.values(item).flatMap(tablesIn) : []))
    : []
  const named = typeof TableName === 'string' ? [TableName] : []
  return [...new Set([...named, ...(isRecord(RequestItems) ? Object.keys(RequestItems) : []), ...inTransaction])]
}
