import * as z from 'zod'
import type { KeyType } from './wire.ts'

// One place for the ARNs: a local table has no account.
export const region = 'us-east-1'
const account = '000000000000'

const KeySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }))

const SecondaryIndex = z.object({
  IndexName: z.string(),
  KeySchema,
  Projection: z.object({
    ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
    NonKeyAttributes: z.array(z.string()).optional(),
  }),
  /** `CREATING` is kept on disk until the index holds every item, so that a killed backfill starts anew. */
  IndexStatus: z.enum(['CREATING', 'ACTIVE']).default('ACTIVE'),
})
export type SecondaryIndex = z.infer<typeof SecondaryIndex>

const StreamViewType = z.enum(['NEW_AND_OLD_IMAGES', 'NEW_IMAGE', 'OLD_IMAGE', 'KEYS_ONLY'])

/** What is kept of a table on disk, under DynamoDB's own names. */
export const TableDefinition = z.object({
  TableName: z.string(),
  TableId: z.string(),
  CreationDateTime: z.number(),
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  KeySchema,
  GlobalSecondaryIndexes: z.array(SecondaryIndex),
  LocalSecondaryIndexes: z.array(SecondaryIndex),
  BillingMode: z.enum(['PAY_PER_REQUEST', 'PROVISIONED']),
  ProvisionedThroughput: z.object({ ReadCapacityUnits: z.number(), WriteCapacityUnits: z.number() }).optional(),
  DeletionProtectionEnabled: z.boolean(),
  StreamSpecification: z.object({ StreamEnabled: z.boolean(), StreamViewType: StreamViewType.optional() }).optional(),
  StreamLabel: z.string().optional(),
  ExpiryAttribute: z.string().optional(),
})
export type TableDefinition = z.infer<typeof TableDefinition>

export type KeyAttribute = { name: string; type: KeyType }
export type Keys = { hash: KeyAttribute; range: KeyAttribute | undefined }

/** A table with its keys looked up once, as the operations need it. */
export type Table = {
  name: string
  arn: string
  definition: TableDefinition
  keys: Keys
  indexes: Index[]
  streamView: z.infer<typeof StreamViewType> | undefined
  streamArn: string | undefined
}

export type Index = {
  name: string
  global: boolean
  keys: Keys
  /** All attributes when undefined. */
  attributes: string[] | undefined
}

export function tableOf(definition: TableDefinition): Table {
  const arn = `arn:aws:dynamodb:${region}:${account}:table/${definition.TableName}`
  const stream = definition.StreamSpecification
  const keys = keysOf(definition, definition.KeySchema)
  return {
    name: definition.TableName,
    arn,
    definition,
    keys,
    indexes: [
      ...definition.GlobalSecondaryIndexes.map((index) => indexOf(definition, keys, index, true)),
      ...definition.LocalSecondaryIndexes.map((index) => indexOf(definition, keys, index, false)),
    ],
    streamView: stream?.StreamEnabled ? (stream.StreamViewType ?? 'NEW_AND_OLD_IMAGES') : undefined,
    streamArn: definition.StreamLabel && `${arn}/stream/${definition.StreamLabel}`,
  }
}

export const attributesOf = (keys: Keys): KeyAttribute[] => (keys.range ? [keys.hash, keys.range] : [keys.hash])

function indexOf(definition: TableDefinition, tableKeys: Keys, index: SecondaryIndex, global: boolean): Index {
  const keys = keysOf(definition, index.KeySchema)
  const { ProjectionType, NonKeyAttributes = [] } = index.Projection
  const keyNames = [...attributesOf(keys), ...attributesOf(tableKeys)].map((attribute) => attribute.name)
  const attributes = ProjectionType === 'ALL' ? undefined : [...new Set([...keyNames, ...NonKeyAttributes])]
  return { name: index.IndexName, global, keys, attributes }
}

function keysOf(definition: TableDefinition, schema: TableDefinition['KeySchema']): Keys {
  const [hash, range] = schema.map(({ AttributeName }) => {
    const found = definition.AttributeDefinitions.find((attribute) => attribute.AttributeName === AttributeName)
    return { name: AttributeName, type: found?.AttributeType ?? 'S' }
  })
  if (!hash) throw new Error(`Table ${definition.TableName} has an empty key schema`)
  return { hash, range }
}
