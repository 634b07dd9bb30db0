import {
  type CreateTableCommandInput,
  DynamoDB,
  type GlobalSecondaryIndex,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll } from 'vitest'
import { startTableServer, type TableServer } from '../../../infra/local/table/server.ts'

/** Set to run the suite against another server that speaks the protocol; what only ours can do is then left out. */
const elsewhere = process.env.DYNAMODB_ENDPOINT
export const isElsewhere = elsewhere !== undefined

export type TableOptions = Partial<CreateTableCommandInput> & {
  /** The type of the sort key; none for a table without one. */
  sort?: 'S' | 'N' | 'B' | undefined
  indexes?: Record<string, { hash: string; range?: string; keep?: 'KEYS_ONLY' | string[] }>
}

/** One server for the tests of a file, each of which makes tables of its own. */
export function tableSuite() {
  let server: TableServer | undefined
  let client: DynamoDB | undefined
  let document: DynamoDBDocument | undefined
  let now = Date.now()
  const made: string[] = []

  beforeAll(async () => {
    if (elsewhere) refuseRemote(elsewhere)
    else server = await startTableServer({ now: () => now })
    client = clientFor(server?.endpoint ?? elsewhere ?? '')
    document = DynamoDBDocument.from(client, { marshallOptions: { removeUndefinedValues: true } })
  })
  afterAll(async () => {
    if (elsewhere) await Promise.allSettled(made.map((TableName) => raw().deleteTable({ TableName })))
    client?.destroy()
    await server?.close()
  })

  const raw = (): DynamoDB => client ?? notStarted()
  return {
    /** With attribute values as the wire has them. */
    raw,
    /** With attribute values as JavaScript has them. */
    db: (): DynamoDBDocument => document ?? notStarted(),
    server: (): TableServer => server ?? notStarted(),
    passTime: (milliseconds: number) => {
      now += milliseconds
    },
    now: () => now,
    async table(options: TableOptions = {}): Promise<string> {
      const TableName = `t-${made.length}-${Math.random().toString(36).slice(2)}`
      made.push(TableName)
      await raw().createTable(definition(TableName, options))
      if (elsewhere) await waitUntilTableExists({ client: raw(), maxWaitTime: 60, minDelay: 1 }, { TableName })
      return TableName
    },
  }
}

export function clientFor(endpoint: string): DynamoDB {
  return new DynamoDB({
    endpoint,
    region: 'us-east-1',
    ...(process.env.AWS_ACCESS_KEY_ID ? {} : { credentials: { accessKeyId: 'test', secretAccessKey: 'test' } }),
    maxAttempts: 1,
  })
}

export function definition(TableName: string, options: TableOptions): CreateTableCommandInput {
  const { sort, indexes = {}, ...rest } = { sort: 'S' as const, ...options }
  const keyNames = Object.values(indexes).flatMap(({ hash, range }) => (range ? [hash, range] : [hash]))
  const types = new Map<string, 'S' | 'N' | 'B'>([['pk', 'S'], ...keyNames.map((name) => [name, 'S'] as const)])
  if (sort) types.set('sk', sort)
  const GlobalSecondaryIndexes = Object.entries(indexes).map(([name, index]) => globalIndex(name, index))
  return {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...types].map(([AttributeName, AttributeType]) => ({ AttributeName, AttributeType })),
    KeySchema: keySchema('pk', sort && 'sk'),
    ...(GlobalSecondaryIndexes.length > 0 ? { GlobalSecondaryIndexes } : {}),
    ...rest,
  }
}

export const keySchema = (hash: string, range?: string) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  ...(range ? [{ AttributeName: range, KeyType: 'RANGE' as const }] : []),
]

type IndexOptions = NonNullable<TableOptions['indexes']>[string]

function globalIndex(IndexName: string, { hash, range, keep }: IndexOptions): GlobalSecondaryIndex {
  const Projection = Array.isArray(keep)
    ? { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: keep }
    : { ProjectionType: keep ?? ('ALL' as const) }
  return { IndexName, KeySchema: keySchema(hash, range), Projection: Projection as GlobalSecondaryIndex['Projection'] }
}

/** Nothing is sent to another machine unless the one who runs the tests names it. */
function refuseRemote(endpoint: string): void {
  const { hostname } = new URL(endpoint)
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
  if (!isHere && process.env.ALLOW_REMOTE_DYNAMODB !== 'yes') {
    throw new Error(`${endpoint} is not on this machine; set ALLOW_REMOTE_DYNAMODB=yes to use it all the same`)
  }
}

function notStarted(): never {
  throw new Error('The server has not been started')
}

/** The name of the error that a request ends with; `undefined` when it succeeds. */
export async function errorName(request: Promise<unknown>): Promise<string | undefined> {
  try {
    await request
    return undefined
  } catch (error) {
    return error instanceof Error ? error.name : String(error)
  }
}
