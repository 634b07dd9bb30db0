import { randomUUID } from 'node:crypto'
import { custom as whyNotCreate } from 'dynalite/validations/createTable.js'
import * as z from 'zod'
import { backfill, dropIndex, fillExpiryList } from './backfill.ts'
import { dropChanges } from './changeStream.ts'
import { invalid, invalidParameters, TableError } from './errors.ts'
import { expirySpace } from './expiryEntries.ts'
import { indexesSpace, itemSpace } from './keys.ts'
import { read, TableName } from './requests.ts'
import { clear, rangeOf, values } from './storage.ts'
import { type Store, tableNamed } from './store.ts'
import { type Table, TableDefinition, tableOf } from './tableDefinition.ts'
import type { Reply } from './wire.ts'

const definitionSpace = 't/'
const maxTablesListed = 100

const Throughput = TableDefinition.shape.ProvisionedThroughput
const NewIndex = z.object({
  IndexName: z
    .string()
    .regex(/^[a-zA-Z0-9_.-]+$/)
    .min(3)
    .max(255),
  KeySchema: TableDefinition.shape.KeySchema.min(1).max(2),
  Projection: z.object({
    ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
    NonKeyAttributes: z.array(z.string()).min(1).optional(),
  }),
  ProvisionedThroughput: Throughput,
})

const CreateTable = z.object({
  TableName,
  AttributeDefinitions: TableDefinition.shape.AttributeDefinitions,
  KeySchema: TableDefinition.shape.KeySchema.min(1).max(2),
  GlobalSecondaryIndexes: z.array(NewIndex).optional(),
  LocalSecondaryIndexes: z.array(NewIndex).optional(),
  BillingMode: z.enum(['PAY_PER_REQUEST', 'PROVISIONED']).default('PROVISIONED'),
  ProvisionedThroughput: Throughput,
  DeletionProtectionEnabled: z.boolean().default(false),
  StreamSpecification: TableDefinition.shape.StreamSpecification,
})

const UpdateTable = z.object({
  TableName,
  AttributeDefinitions: TableDefinition.shape.AttributeDefinitions.optional(),
  BillingMode: z.enum(['PAY_PER_REQUEST', 'PROVISIONED']).optional(),
  ProvisionedThroughput: Throughput,
  DeletionProtectionEnabled: z.boolean().optional(),
  StreamSpecification: TableDefinition.shape.StreamSpecification,
  GlobalSecondaryIndexUpdates: z
    .array(z.object({ Create: NewIndex.optional(), Delete: z.object({ IndexName: z.string() }).optional() }))
    .max(1, 'Only 1 online index can be created or deleted simultaneously per table')
    .optional(),
})

/** Reads the tables that are on disk; what a killed process left half done is done again. */
export async function loadTables(store: Store): Promise<void> {
  for await (const stored of values(store.level, rangeOf(definitionSpace))) {
    const table = tableOf(TableDefinition.parse(JSON.parse(stored.toString())))
    store.tables.set(table.name, table)
  }
  for (const table of [...store.tables.values()]) await finishIndexes(store, table)
}

export function createTable(store: Store, body: unknown): Promise<Reply> {
  const request = read(CreateTable, body)
  const refusal = whyNotCreate(structuredClone(request))
  if (refusal) throw invalid(refusal)
  return store.writer.exclusively(async () => {
    if (store.tables.has(request.TableName)) throw inUse(`Table already exists: ${request.TableName}`)
    const definition = TableDefinition.parse({
      ...request,
      TableId: randomUUID(),
      CreationDateTime: store.now() / 1000,
      GlobalSecondaryIndexes: request.GlobalSecondaryIndexes ?? [],
      LocalSecondaryIndexes: request.LocalSecondaryIndexes ?? [],
      StreamLabel: request.StreamSpecification?.StreamEnabled ? streamLabel(store) : undefined,
    })
    return { TableDescription: described(await keep(store, definition)) }
  })
}

export function describeTable(store: Store, body: unknown): Reply {
  return { Table: described(tableNamed(store, read(z.object({ TableName }), body).TableName)) }
}

export function listTables(store: Store, body: unknown): Reply {
  const Request = z.object({
    ExclusiveStartTableName: z.string().optional(),
    Limit: z.int().min(1).max(maxTablesListed).optional(),
  })
  const { ExclusiveStartTableName: start = '', Limit = maxTablesListed } = read(Request, body)
  const names = [...store.tables.keys()].filter((name) => name > start).sort()
  const listed = names.slice(0, Limit)
  return { TableNames: listed, LastEvaluatedTableName: names.length > Limit ? listed.at(-1) : undefined }
}

export function deleteTable(store: Store, body: unknown): Promise<Reply> {
  const request = read(z.object({ TableName }), body)
  return store.writer.exclusively(async () => {
    const table = tableNamed(store, request.TableName)
    if (table.definition.DeletionProtectionEnabled) {
      throw invalid(
        'Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.',
      )
    }
    // The definition goes last, so that a deletion that is cut short can be repeated.
    for (const space of [itemSpace(table.name), indexesSpace(table.name), expirySpace(table.name)]) {
      await clear(store.level, rangeOf(space))
    }
    await dropChanges(store.level, table.name)
    await store.level.del(definitionSpace + table.name)
    store.tables.delete(table.name)
    return { TableDescription: { ...described(table), TableStatus: 'DELETING' } }
  })
}

export function updateTable(store: Store, body: unknown): Promise<Reply> {
  const request = read(UpdateTable, body)
  return store.writer.exclusively(async () => {
    const { definition } = tableNamed(store, request.TableName)
    const [update] = request.GlobalSecondaryIndexUpdates ?? []
    const stream = request.StreamSpecification
    if (stream?.StreamEnabled && definition.StreamSpecification?.StreamEnabled) {
      throw invalid('Table already has an enabled stream')
    }
    const next = TableDefinition.parse({
      ...definition,
      AttributeDefinitions: merged(definition, request.AttributeDefinitions ?? []),
      BillingMode: request.BillingMode ?? definition.BillingMode,
      ProvisionedThroughput: request.ProvisionedThroughput ?? definition.ProvisionedThroughput,
      DeletionProtectionEnabled: request.DeletionProtectionEnabled ?? definition.DeletionProtectionEnabled,
      StreamSpecification: stream ?? definition.StreamSpecification,
      StreamLabel: stream?.StreamEnabled ? streamLabel(store) : definition.StreamLabel,
      GlobalSecondaryIndexes: withUpdate(definition, update),
    })
    const table = await keep(store, next)
    if (update?.Delete) await dropIndex(store, table.name, update.Delete.IndexName)
    return { TableDescription: described(await finishIndexes(store, table)) }
  })
}

const TimeToLive = z.object({
  TableName,
  TimeToLiveSpecification: z.object({ AttributeName: z.string().min(1).max(255), Enabled: z.boolean() }),
})

export function updateTimeToLive(store: Store, body: unknown): Promise<Reply> {
  const { TableName, TimeToLiveSpecification: wanted } = read(TimeToLive, body)
  return store.writer.exclusively(async () => {
    const { definition } = tableNamed(store, TableName)
    const current = definition.ExpiryAttribute
    if (wanted.Enabled && current !== undefined) throw invalid('TimeToLive is already enabled')
    if (!wanted.Enabled && current === undefined) throw invalid('TimeToLive is already disabled')
    if (!wanted.Enabled && current !== wanted.AttributeName)
      throw invalid('TimeToLive is active on a different AttributeName')
    const { ExpiryAttribute: _, ...rest } = definition
    const next = tableOf({ ...rest, ...(wanted.Enabled ? { ExpiryAttribute: wanted.AttributeName } : {}) })
    await clear(store.level, rangeOf(expirySpace(TableName)))
    await fillExpiryList(store, next)
    await keep(store, next.definition)
    return { TimeToLiveSpecification: wanted }
  })
}

export function describeTimeToLive(store: Store, body: unknown): Reply {
  const { definition } = tableNamed(store, read(z.object({ TableName }), body).TableName)
  const AttributeName = definition.ExpiryAttribute
  return { TimeToLiveDescription: { TimeToLiveStatus: AttributeName ? 'ENABLED' : 'DISABLED', AttributeName } }
}

async function keep(store: Store, definition: TableDefinition): Promise<Table> {
  const table = tableOf(definition)
  await store.level.put(definitionSpace + table.name, Buffer.from(JSON.stringify(definition)))
  store.tables.set(table.name, table)
  return table
}

/** Fills the indexes that were added and marks them as complete. */
async function finishIndexes(store: Store, table: Table): Promise<Table> {
  const unfinished = table.definition.GlobalSecondaryIndexes.filter(({ IndexStatus }) => IndexStatus === 'CREATING')
  if (unfinished.length === 0) return table
  for (const { IndexName } of unfinished) await backfill(store, table, IndexName)
  const indexes = table.definition.GlobalSecondaryIndexes.map((index) => ({ ...index, IndexStatus: 'ACTIVE' as const }))
  return keep(store, { ...table.definition, GlobalSecondaryIndexes: indexes })
}

type IndexUpdate = NonNullable<z.infer<typeof UpdateTable>['GlobalSecondaryIndexUpdates']>[number]

function withUpdate(definition: TableDefinition, update: IndexUpdate | undefined) {
  const indexes = definition.GlobalSecondaryIndexes
  const name = update?.Create?.IndexName ?? update?.Delete?.IndexName
  const exists = indexes.some(({ IndexName }) => IndexName === name)
  if (update?.Create) {
    if (exists) throw invalid(`Attempting to create an index which already exists: ${name}`)
    return [...indexes, { ...update.Create, IndexStatus: 'CREATING' }]
  }
  if (!update?.Delete) return indexes
  if (!exists)
    throw new TableError('ResourceNotFoundException', `Requested resource not found: Index: ${name} not found`)
  return indexes.filter(({ IndexName }) => IndexName !== name)
}

function merged(definition: TableDefinition, more: TableDefinition['AttributeDefinitions']) {
  const known = definition.AttributeDefinitions.filter(
    (attribute) => !more.some(({ AttributeName }) => AttributeName === attribute.AttributeName),
  )
  const changed = more.find((attribute) =>
    definition.AttributeDefinitions.some(
      ({ AttributeName, AttributeType }) =>
        AttributeName === attribute.AttributeName && AttributeType !== attribute.AttributeType,
    ),
  )
  if (changed) throw invalidParameters(`The type of the attribute ${changed.AttributeName} cannot be changed`)
  return [...known, ...more]
}

function described({ arn, definition, streamArn }: Table) {
  const {
    StreamLabel,
    ExpiryAttribute: _,
    BillingMode,
    GlobalSecondaryIndexes,
    LocalSecondaryIndexes,
    ...rest
  } = definition
  const index = <Kind extends { IndexName: string }>(kind: Kind) => ({
    ...kind,
    IndexArn: `${arn}/index/${kind.IndexName}`,
    ItemCount: 0,
    IndexSizeBytes: 0,
  })
  return {
    ...rest,
    TableArn: arn,
    TableStatus: 'ACTIVE',
    ItemCount: 0,
    TableSizeBytes: 0,
    BillingModeSummary: { BillingMode },
    LatestStreamArn: streamArn,
    LatestStreamLabel: StreamLabel,
    GlobalSecondaryIndexes: GlobalSecondaryIndexes.length > 0 ? GlobalSecondaryIndexes.map(index) : undefined,
    LocalSecondaryIndexes: LocalSecondaryIndexes.length > 0 ? LocalSecondaryIndexes.map(index) : undefined,
  }
}

const streamLabel = (store: Store) => new Date(store.now()).toISOString().slice(0, -1)

const inUse = (message: string) => new TableError('ResourceInUseException', message)
