import type {
  AttributeValue,
  CancellationReason,
  TransactWriteItem,
  UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type { Item, Key } from './table.ts'

type Values = Record<string, unknown>
type Expression = { condition?: string; names?: Record<string, string>; values?: Values }

/** One write of a transaction. `put` replaces the whole item; `update` is an update expression. */
export type Write =
  | ({ kind: 'put'; item: Item & Key } & Expression)
  | UpdateWrite
  | ({ kind: 'delete'; key: Key } & Expression)
  | CheckWrite
export type CheckWrite = { kind: 'check'; key: Key } & Expression & { condition: string }
export type UpdateWrite = { kind: 'update'; key: Key; update: string } & Expression

/** What an update says that leaves these fields on an item, each under its own name: those that are undefined go. One at least is there. */
export function fieldsUpdate(fields: Values): { update: string; names: Record<string, string>; values: Values } {
  const entries = Object.entries(fields)
  const set = entries.filter(([, value]) => value !== undefined)
  const gone = entries.filter(([, value]) => value === undefined)
  const remove = gone.length > 0 ? ` REMOVE ${gone.map(([name]) => `#${name}`).join(', ')}` : ''
  return {
    update: `SET ${set.map(([name]) => `#${name} = :${name}`).join(', ')}${remove}`,
    names: Object.fromEntries(entries.map(([name]) => [`#${name}`, name])),
    values: Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])),
  }
}

/** Why one write of a transaction was refused: `None` for those that were not the reason; `item` is what stands there now. */
export type Refusal = { code: string; item?: Item }

/** An item as it goes over the wire: each value under the letter of its type. What is undefined is left out. */
export function wireOf(values: Values): Record<string, AttributeValue> {
  return marshall(values, { removeUndefinedValues: true })
}

/** A write as `TransactWriteItems` wants it; a refused one brings the item that stood in its way. */
export function transactItem(TableName: string, write: Write): TransactWriteItem {
  const common = { TableName, ...expression(write), ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const }
  if (write.kind === 'put') return { Put: { ...common, Item: wireOf(write.item) } }
  if (write.kind === 'update') return { Update: { ...common, Key: wireOf(write.key), UpdateExpression: write.update } }
  if (write.kind === 'delete') return { Delete: { ...common, Key: wireOf(write.key) } }
  return { ConditionCheck: { ...common, Key: wireOf(write.key), ConditionExpression: write.condition } }
}

export function updateInput(TableName: string, write: UpdateWrite): UpdateItemCommandInput {
  return { TableName, Key: wireOf(write.key), UpdateExpression: write.update, ...expression(write) }
}

function expression(write: Expression) {
  return {
    ...(write.condition ? { ConditionExpression: write.condition } : {}),
    ...(write.names ? { ExpressionAttributeNames: write.names } : {}),
    ...(write.values ? { ExpressionAttributeValues: wireOf(write.values) } : {}),
  }
}

export function refusalFrom(reason: CancellationReason): Refusal {
  return { code: reason.Code ?? 'None', ...(reason.Item ? { item: unmarshall(reason.Item) } : {}) }
}
