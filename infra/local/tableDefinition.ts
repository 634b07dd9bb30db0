import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb'
import { tableShape } from '../../functions/platform/tableShape.ts'

/** The table as `CreateTable` wants it, from the same shape as the deployed one. */
export function createTableInput(TableName: string): CreateTableCommandInput {
  const indexes = Object.entries(tableShape.indexes)
  const keys = [tableShape, ...Object.values(tableShape.indexes)].flatMap((one) => [one.partitionKey, one.sortKey])
  return {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...new Set(keys)].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: keySchema(tableShape),
    GlobalSecondaryIndexes: indexes.map(([IndexName, index]) => ({
      IndexName,
      KeySchema: keySchema(index),
      Projection: { ProjectionType: 'ALL' },
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  }
}

function keySchema(keys: { partitionKey: string; sortKey: string }) {
  return [
    { AttributeName: keys.partitionKey, KeyType: 'HASH' as const },
    { AttributeName: keys.sortKey, KeyType: 'RANGE' as const },
  ]
}
