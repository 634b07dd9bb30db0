import type { AttributeValue, CancellationReason } from '@aws-sdk/client-dynamodb'
import type { TransactWriteCommandInput, UpdateCommandInput } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Item, Key } from './table.ts'

type Values = Record<string, unknown>
type Expression = { condition?: string; names?: Record<string, string>; values?: Values }

/** One write of a transaction. `put` replaces the whole item; `update` is an update expression. */
export type Write =
  | ({ kind: 'put'; item: Item & Key } & Expression)
  | UpdateWrite
  | ({ kind: 'delete'; key: Key } & Expression)
  | ({ kind: 'check'; key: Key } & Expression & { condition: string })
export type UpdateWrite = { kind: 'update'; key: Key; update: string } & Expression

/** Why one write of a transaction was refused: `None` for those that were not the reason; `item` is what stands there now. */
export type Refusal = { code: string; item?: Item }

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/** A write as `TransactWriteItems` wants it; a refused one brings the item that stood in its way. */
export function transactItem(TableName: string, write: Write): TransactItem {
  const common = { TableName, ...expression(write), ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const }
  if (write.kind === 'put') return { Put: { ...common, Item: write.item } }
  if (write.kind === 'update') return { Update: { ...common, Key: write.key, UpdateExpression: write.update } }
  if (write.kind === 'delete') return { Delete: { ...common, Key: write.key } }
  return { ConditionCheck: { ...common, Key: write.key, ConditionExpression: write.condition } }
}

export function updateInput(TableName: string, write: UpdateWrite): UpdateCommandInput {
  return { TableName, Key: write.key, UpdateExpression: write.update, ...expression(write) }
}

function expression(write: Expression) {
  return {
    ...(write.condition ? { ConditionExpression: write.condition } : {}),
    ...(write.names ? { ExpressionAttributeNames: write.names } : {}),
    ...(write.values ? { ExpressionAttributeValues: write.values } : {}),
  }
}

/** The SDK's document layer leaves the items inside an error in the wire's form. */
export function refusalFrom(reason: CancellationReason): Refusal {
  const item: Record<string, AttributeValue> | undefined = reason.Item
  return { code: reason.Code ?? 'None', ...(item ? { item: unmarshall(item) } : {}) }
}
