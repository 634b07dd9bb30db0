import * as z from 'zod'
import { readItem } from './attributeValues.ts'
import { invalid, malformed } from './errors.ts'

// The requests of the data plane. Members that are not listed are ignored, as DynamoDB ignores them, but for its
// parameters from before expressions: they would change what a request means, so that they are refused.

const maxBatchGetKeys = 100
const maxBatchWrites = 25
const maxTransactionItems = 100

export const TableName = z
  .string()
  .regex(/^[a-zA-Z0-9_.-]+$/, 'Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+')
  .min(3)
  .max(255)

const Attributes = z.unknown().transform((input) => readItem(input))
const ItemAttributes = z.custom(isPresent, 'Member must not be null').transform((input) => readItem(input))

const ExpressionAttributes = {
  ExpressionAttributeNames: z.record(z.string(), z.string()).optional(),
  ExpressionAttributeValues: Attributes.optional(),
}

const ReturnConsumedCapacity = z.enum(['INDEXES', 'TOTAL', 'NONE']).optional()
const OldItemOnFailure = { ReturnValuesOnConditionCheckFailure: z.enum(['ALL_OLD', 'NONE']).optional() }
const Condition = { ConditionExpression: z.string().optional(), ...ExpressionAttributes, ...OldItemOnFailure }

const Put = z.object({ TableName, Item: ItemAttributes, ...Condition })
const Delete = z.object({ TableName, Key: ItemAttributes, ...Condition })
const Update = z.object({ TableName, Key: ItemAttributes, UpdateExpression: z.string().optional(), ...Condition })

export const PutItem = Put.extend({ ReturnConsumedCapacity, ReturnValues: z.enum(['NONE', 'ALL_OLD']).optional() })
export const DeleteItem = Delete.extend({
  ReturnConsumedCapacity,
  ReturnValues: z.enum(['NONE', 'ALL_OLD']).optional(),
})
export const UpdateItem = Update.extend({
  ReturnConsumedCapacity,
  ReturnValues: z.enum(['NONE', 'ALL_OLD', 'UPDATED_OLD', 'ALL_NEW', 'UPDATED_NEW']).optional(),
})
export type PutItem = z.infer<typeof PutItem>
export type DeleteItem = z.infer<typeof DeleteItem>
export type UpdateItem = z.infer<typeof UpdateItem>

const Get = z.object({
  TableName,
  Key: ItemAttributes,
  ProjectionExpression: z.string().optional(),
  ExpressionAttributeNames: ExpressionAttributes.ExpressionAttributeNames,
})
export const GetItem = Get.extend({ ConsistentRead: z.boolean().optional(), ReturnConsumedCapacity })

export const BatchGetItem = z.object({
  ReturnConsumedCapacity,
  RequestItems: z
    .record(
      TableName,
      z.object({
        Keys: z.array(ItemAttributes).min(1).max(maxBatchGetKeys),
        ConsistentRead: z.boolean().optional(),
        ProjectionExpression: z.string().optional(),
        ExpressionAttributeNames: ExpressionAttributes.ExpressionAttributeNames,
      }),
    )
    .refine(hasMembers, 'Member must have length greater than or equal to 1')
    .refine(
      (tables) => total(tables, ({ Keys }) => Keys.length) <= maxBatchGetKeys,
      'Too many items requested for the BatchGetItem call',
    ),
})

const WriteRequest = z.union(
  [
    z.object({ PutRequest: z.object({ Item: ItemAttributes }), DeleteRequest: z.undefined().optional() }),
    z.object({ DeleteRequest: z.object({ Key: ItemAttributes }), PutRequest: z.undefined().optional() }),
  ],
  'Supplied WriteRequest must contain exactly one of PutRequest and DeleteRequest',
)

export const BatchWriteItem = z.object({
  ReturnConsumedCapacity,
  RequestItems: z
    .record(TableName, z.array(WriteRequest).min(1))
    .refine(hasMembers, 'Member must have length greater than or equal to 1')
    .refine(
      (tables) => total(tables, (writes) => writes.length) <= maxBatchWrites,
      `Too many items requested for the BatchWriteItem call: Member must have length less than or equal to ${maxBatchWrites}`,
    ),
})

const Page = {
  TableName,
  IndexName: z.string().min(3).max(255).optional(),
  Select: z.enum(['ALL_ATTRIBUTES', 'ALL_PROJECTED_ATTRIBUTES', 'SPECIFIC_ATTRIBUTES', 'COUNT']).optional(),
  Limit: z.int('Member must be a whole number').min(1).optional(),
  ExclusiveStartKey: Attributes.optional(),
  ConsistentRead: z.boolean().optional(),
  FilterExpression: z.string().optional(),
  ProjectionExpression: z.string().optional(),
  ReturnConsumedCapacity,
  ...ExpressionAttributes,
}
export const Query = z.object({
  ...Page,
  KeyConditionExpression: z.string(
    'Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.',
  ),
  ScanIndexForward: z.boolean().optional(),
})
export const Scan = z.object({
  ...Page,
  Segment: z.int().min(0).max(999_999).optional(),
  TotalSegments: z.int().min(1).max(1_000_000).optional(),
})
export type Query = z.infer<typeof Query>
export type Scan = z.infer<typeof Scan>

const oneAction = 'TransactItems can only contain one of Check, Put, Update or Delete'
const TransactWriteItem = z
  .object({
    ConditionCheck: Delete.required({ ConditionExpression: true }).optional(),
    Put: Put.optional(),
    Update: Update.required({ UpdateExpression: true }).optional(),
    Delete: Delete.optional(),
  })
  .refine((item) => Object.values(item).filter(isPresent).length === 1, oneAction)
export type TransactWriteItem = z.infer<typeof TransactWriteItem>

export const TransactWriteItems = z.object({
  TransactItems: z.array(TransactWriteItem).min(1).max(maxTransactionItems),
  ClientRequestToken: z.string().min(1).max(36).optional(),
  ReturnConsumedCapacity,
})
export const TransactGetItems = z.object({
  TransactItems: z.array(z.object({ Get })).min(1).max(maxTransactionItems),
  ReturnConsumedCapacity,
})

const legacy = [
  'AttributesToGet',
  'AttributeUpdates',
  'ConditionalOperator',
  'Expected',
  'KeyConditions',
  'QueryFilter',
  'ScanFilter',
]

/** Reads a request; what does not fit is a ValidationException, what has the wrong JSON type a SerializationException. */
export function read<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  if (typeof input !== 'object' || input === null) throw malformed('Start of structure expected')
  const old = legacy.find((name) => name in input)
  if (old) throw invalid(`The parameter ${old} is not supported: use expressions`)
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const issues = result.error.issues
  const mistyped = issues.find((issue) => issue.code === 'invalid_type' && at(input, issue.path) !== undefined)
  if (mistyped) throw malformed(`${mistyped.path.join('.')}: ${mistyped.message}`)
  const texts = issues.map(({ path, message, code }) => {
    const why = code === 'invalid_type' ? 'Member must not be null' : message
    return `Value at '${path.join('.')}' failed to satisfy constraint: ${why}`
  })
  throw invalid(`${texts.length} validation error${texts.length > 1 ? 's' : ''} detected: ${texts.join('; ')}`)
}

function at(input: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value ? Reflect.get(value, step) : undefined),
    input,
  )
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null
}

function hasMembers(record: object): boolean {
  return Object.keys(record).length > 0
}

function total<Member>(members: Record<string, Member>, count: (member: Member) => number): number {
  return Object.values(members).reduce((sum, member) => sum + count(member), 0)
}
