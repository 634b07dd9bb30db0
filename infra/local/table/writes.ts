import { type CapacityDetail, type Consumption, reports } from './capacity.ts'
import { meets } from './conditions.ts'
import { conditionFailed, invalid, invalidParameters } from './errors.ts'
import { type Expressions, type ExpressionTexts, type Path, parseExpressions, projected } from './expressions.ts'
import { applyChange, currentVersion, type Version, versionOf } from './itemChanges.ts'
import { maxItemBytes } from './itemSize.ts'
import { checkItemKeys, checkKey, itemKey } from './keys.ts'
import { BatchWriteItem, DeleteItem, PutItem, read, UpdateItem } from './requests.ts'
import { type Store, tableNamed } from './store.ts'
import { itemOf, sizeOf } from './stored.ts'
import { attributesOf, type Table } from './tableDefinition.ts'
import { applyUpdate } from './updateExpression.ts'
import type { Item, Reply } from './wire.ts'
import type { Changes } from './writer.ts'

/** One write of one item, decided when it is known what is there. */
export type ItemWrite = {
  table: Table
  key: string
  /** What is to be there afterwards, given what is there now. */
  next: (before: Version | undefined) => Version | undefined
  condition: Expressions['condition']
  /** The existing item is sent along with the refusal when the condition fails. */
  showOnFailure: boolean
}

type Conditional = ExpressionTexts & { TableName: string; ReturnValuesOnConditionCheckFailure?: string | undefined }

export function putItem(store: Store, body: unknown): Promise<Reply> {
  const request = read(PutItem, body)
  const write = putWrite(store, request, request.Item)
  return performOne(store, write, request.ReturnConsumedCapacity, ({ before }) =>
    request.ReturnValues === 'ALL_OLD' ? before?.item : undefined,
  )
}

export function deleteItem(store: Store, body: unknown): Promise<Reply> {
  const request = read(DeleteItem, body)
  const write = deleteWrite(store, request, request.Key)
  return performOne(store, write, request.ReturnConsumedCapacity, ({ before }) =>
    request.ReturnValues === 'ALL_OLD' ? before?.item : undefined,
  )
}

export function updateItem(store: Store, body: unknown): Promise<Reply> {
  const request = read(UpdateItem, body)
  const { write, paths } = updateWrite(store, request, request.Key)
  return performOne(store, write, request.ReturnConsumedCapacity, (outcome) => updated(request, outcome, paths))
}

export async function batchWriteItem(store: Store, body: unknown): Promise<Reply> {
  const request = read(BatchWriteItem, body)
  const used: Consumption = new Map()
  const writes = Object.entries(request.RequestItems).flatMap(([TableName, wanted]) =>
    wanted.map(({ PutRequest, DeleteRequest }) =>
      PutRequest
        ? putWrite(store, { TableName }, PutRequest.Item)
        : deleteWrite(store, { TableName }, DeleteRequest?.Key ?? {}),
    ),
  )
  if (new Set(writes.map(({ key }) => key)).size < writes.length) {
    throw invalid('Provided list of item keys contains duplicates')
  }
  await store.writer.write((changes) => {
    for (const write of writes) perform(store, changes, write, used)
  })
  return { UnprocessedItems: {}, ConsumedCapacity: reports(used, request.ReturnConsumedCapacity) }
}

export function putWrite(store: Store, request: Conditional, item: Item): ItemWrite {
  const table = tableNamed(store, request.TableName)
  const after = versionOf(item)
  if (sizeOf(after.stored) > maxItemBytes) throw invalid('Item size has exceeded the maximum allowed size')
  checkItemKeys(table, item)
  return { ...conditionOf(request), table, key: itemKey(table, item), next: () => after }
}

export function deleteWrite(store: Store, request: Conditional, key: Item): ItemWrite {
  const table = tableNamed(store, request.TableName)
  checkKey(table.keys, key)
  return { ...conditionOf(request), table, key: itemKey(table, key), next: () => undefined }
}

export function updateWrite(store: Store, request: Conditional, key: Item): { write: ItemWrite; paths: Path[] } {
  const table = tableNamed(store, request.TableName)
  checkKey(table.keys, key)
  const expressions = parseExpressions(request)
  const { sections, paths } = expressions.update ?? { sections: [], paths: [] }
  const keyName = attributesOf(table.keys).find(({ name }) => sections.some(({ path }) => path[0] === name))?.name
  if (keyName) throw invalidParameters(`Cannot update attribute ${keyName}. This attribute is part of the key`)
  const next = (before: Version | undefined) => {
    const item = before ? itemOf(before.stored) : { ...key }
    applyUpdate(item, sections)
    checkItemKeys(table, item)
    const after = versionOf(item)
    if (sizeOf(after.stored) > maxItemBytes) throw invalid('Item size to update has exceeded the maximum allowed size')
    return after
  }
  return { write: { ...conditionOf(request, expressions), table, key: itemKey(table, key), next }, paths }
}

export function conditionOf(request: Conditional, expressions = parseExpressions(request)) {
  return {
    condition: expressions.condition,
    showOnFailure: request.ReturnValuesOnConditionCheckFailure === 'ALL_OLD',
  }
}

type Outcome = { before: Version | undefined; after: Version | undefined }

function perform(store: Store, changes: Changes, write: ItemWrite, used: Consumption): Outcome {
  const before = currentVersion(changes, write.key)
  if (write.condition && !meets(before?.item, write.condition)) {
    throw conditionFailed(write.showOnFailure ? before?.item : undefined)
  }
  const after = write.next(before)
  applyChange(store.log, changes, { table: write.table, before, after }, used)
  return { before, after }
}

async function performOne(
  store: Store,
  write: ItemWrite,
  detail: CapacityDetail,
  attributesOf: (outcome: Outcome) => Item | undefined,
): Promise<Reply> {
  const used: Consumption = new Map()
  const outcome = await store.writer.write((changes) => perform(store, changes, write, used))
  return { Attributes: attributesOf(outcome), ConsumedCapacity: reports(used, detail)?.[0] }
}

function updated({ ReturnValues }: UpdateItem, { before, after }: Outcome, paths: Path[]): Item | undefined {
  if (ReturnValues === 'ALL_OLD') return before?.item
  if (ReturnValues === 'ALL_NEW') return after?.item
  const changed = ReturnValues === 'UPDATED_OLD' ? before : ReturnValues === 'UPDATED_NEW' ? after : undefined
  const parts = changed && projected(paths, changed.item)
  return parts && Object.keys(parts).length > 0 ? parts : undefined
}
