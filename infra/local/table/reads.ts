import { type Consumption, consume, readUnits, reports, transactionFactor } from './capacity.ts'
import { invalid, TableError, transactionCancelled } from './errors.ts'
import { type Path, parseExpressions, projected } from './expressions.ts'
import { checkKey, itemKey } from './keys.ts'
import { BatchGetItem, GetItem, read, TransactGetItems } from './requests.ts'
import { type Store, tableNamed } from './store.ts'
import { itemOf, jsonOf, type Stored, sizeOf } from './stored.ts'
import { type Reply, rawList, rawObject, withRawMember } from './wire.ts'

const maxBatchReplyBytes = 16 * 1024 * 1024

export function getItem(store: Store, body: unknown): Reply {
  const request = read(GetItem, body)
  const table = tableNamed(store, request.TableName)
  const { projection } = parseExpressions(request)
  checkKey(table.keys, request.Key)
  const stored = store.level.getSync(itemKey(table, request.Key))
  const used: Consumption = new Map()
  consume(used, table, readUnits(stored ? sizeOf(stored) : 0, request.ConsistentRead))
  const reply = { ConsumedCapacity: reports(used, request.ReturnConsumedCapacity)?.[0] }
  return stored ? withRawMember(reply, 'Item', sent(stored, projection)) : reply
}

export function batchGetItem(store: Store, body: unknown): Reply {
  const request = read(BatchGetItem, body)
  const used: Consumption = new Map()
  const unprocessed: Record<string, { Keys: unknown[] }> = {}
  let room = maxBatchReplyBytes
  const lists = Object.entries(request.RequestItems).map(([name, wanted]) => {
    const table = tableNamed(store, name)
    const { projection } = parseExpressions(wanted)
    for (const Key of wanted.Keys) checkKey(table.keys, Key)
    const keys = wanted.Keys.map((Key) => itemKey(table, Key))
    if (new Set(keys).size < keys.length) throw invalid('Provided list of item keys contains duplicates')
    const items: Buffer[] = []
    keys.forEach((key, position) => {
      const stored = store.level.getSync(key)
      room -= stored ? sizeOf(stored) : 0
      if (room < 0) {
        unprocessed[name] ??= { ...wanted, Keys: [] }
        unprocessed[name].Keys.push(wanted.Keys[position])
        return
      }
      consume(used, table, readUnits(stored ? sizeOf(stored) : 0, wanted.ConsistentRead))
      if (stored) items.push(sent(stored, projection))
    })
    return [name, rawList(items)] as const
  })
  const reply = { UnprocessedKeys: unprocessed, ConsumedCapacity: reports(used, request.ReturnConsumedCapacity) }
  return withRawMember(reply, 'Responses', rawObject(lists))
}

/** All items as they were at one moment. */
export async function transactGetItems(store: Store, body: unknown): Promise<Reply> {
  const request = read(TransactGetItems, body)
  const used: Consumption = new Map()
  const snapshot = store.level.snapshot()
  try {
    const gets = request.TransactItems.map(({ Get }) => {
      const table = tableNamed(store, Get.TableName)
      return { table, Get, projection: parseExpressions(Get).projection }
    })
    refuseBadKeys(
      gets.map(
        ({ table, Get }) =>
          () =>
            checkKey(table.keys, Get.Key),
      ),
    )
    const responses = gets.map(({ table, Get, projection }) => {
      const stored = store.level.getSync(itemKey(table, Get.Key), { snapshot })
      consume(used, table, readUnits(stored ? sizeOf(stored) : 0, true) * transactionFactor)
      return stored ? withRawMember({}, 'Item', sent(stored, projection)) : emptyObject
    })
    const reply = { ConsumedCapacity: reports(used, request.ReturnConsumedCapacity, 'ReadCapacityUnits') }
    return withRawMember(reply, 'Responses', rawList(responses))
  } finally {
    await snapshot.close()
  }
}

/** The JSON of an item, or of the parts of it that were asked for. */
export function sent(stored: Stored, projection: Path[] | undefined): Buffer {
  return projection ? Buffer.from(JSON.stringify(projected(projection, itemOf(stored)))) : jsonOf(stored)
}

function refuseBadKeys(checks: (() => void)[]): void {
  const reasons = checks.map((check) => {
    try {
      check()
      return { Code: 'None' }
    } catch (error) {
      if (error instanceof TableError) return { Code: 'ValidationError', Message: error.message }
      throw error
    }
  })
  if (reasons.some(({ Code }) => Code !== 'None')) throw transactionCancelled(reasons)
}

const emptyObject = Buffer.from('{}')
