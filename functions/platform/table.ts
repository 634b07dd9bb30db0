import { setTimeout as wait } from 'node:timers/promises'
import {
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { Problem } from '../../shared/problem.ts'
import { atStandIn } from './standIn.ts'
import { type IndexName, tableShape } from './tableShape.ts'
import {
  type Refusal,
  refusalFrom,
  transactItem,
  type UpdateWrite,
  updateInput,
  type Write,
  wireOf,
} from './transactions.ts'

/** How long a call may wait for the table, retries included, where nothing else is said. */
const callPatienceMs = 3_000
/** BatchGetItem takes no more. */
const keysPerRequest = 100
/** How often in a row it may have time for none of its keys, and how long it is left alone after the first time: twice as long after each. */
const mostInVain = 5
const inVainMs = 10

export type Key = { pk: string; sk: string }
/** An item as it comes from the table: unknown until a store parses it. */
export type Item = Record<string, unknown>
export type Query = {
  index?: IndexName
  pk: string
  /** Condition on the sort key, with `#sk` for its name: `begins_with(#sk, :from)`, `#sk BETWEEN :from AND :to`. */
  range?: { expression: string; values: Record<string, unknown> }
  limit?: number
  backwards?: boolean
  consistent?: boolean
  /** Exclusive: the keys of the item after which to go on. */
  after?: Item
}

/** What became of a transaction: done, or why, for each write in order, it was not. */
export type Transacted = { done: true } | { done: false; refusals: Refusal[] }

/** Saves all of these writes or none: the table's own way, or one that adds what must be kept with them. */
export type Save = (writes: Write[]) => Promise<Transacted>

/** Tells what an operation cost, for benchmarks and the tests of the cost table. */
export type Meter = (operation: string, readUnits: number, writeUnits: number) => void

export type Table = ReturnType<typeof tableOver>

export type OpenTable = Table & {
  /** The same table for one request: all its calls together wait no longer than this, retries included (safeguards, section 6). */
  within(patienceMs: number): Table
}

export function openTable(settings: {
  region: string
  endpoint?: string | undefined
  tableName: string
  meter?: Meter
}): OpenTable {
  const { region, endpoint } = settings
  const client = new DynamoDBClient({ region, maxAttempts: 5, retryMode: 'standard', ...atStandIn(endpoint) })
  for (const name of idleMiddlewares) client.middlewareStack.remove(name)
  // Each call copies it three times. One that has a getter in it, as the SDK makes it, takes six times as long: a tenth of a call.
  Object.assign(client, { config: { ...client.config } })
  return {
    ...tableOver(client, settings, patiently),
    within(patienceMs) {
      const patience = AbortSignal.timeout(patienceMs)
      return tableOver(client, settings, (call) => untilOutOf(patience, call))
    },
  }
}

type Call<T> = (signal: AbortSignal) => Promise<T>

// A signal of `AbortSignal.timeout` goes off in any case, and most of them seconds after their call was answered.
async function patiently<T>(call: Call<T>): Promise<T> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), callPatienceMs)
  try {
    return await untilOutOf(patience.signal, call)
  } finally {
    clearTimeout(timer)
  }
}

// What the SDK does for every call and nobody looks at here: an eighth of a call's processor time. The document client would be another third.
const idleMiddlewares = ['loggerMiddleware', 'getUserAgentMiddleware', 'recursionDetectionMiddleware']

function tableOver(client: DynamoDBClient, settings: { tableName: string; meter?: Meter }, inTime: typeof patiently) {
  const TableName = settings.tableName
  const metering = settings.meter ? { ReturnConsumedCapacity: 'TOTAL' as const } : {}
  const note = (
    operation: string,
    kind: 'read' | 'write',
    consumed: { CapacityUnits?: number | undefined }[] | undefined,
  ) => {
    const units = (consumed ?? []).reduce((sum, one) => sum + (one.CapacityUnits ?? 0), 0)
    settings.meter?.(operation, kind === 'read' ? units : 0, kind === 'write' ? units : 0)
  }

  return {
    async get(key: Key, consistent = false): Promise<Item | undefined> {
      const answer = await inTime((abortSignal) =>
        client.send(new GetItemCommand({ TableName, Key: wireOf(key), ConsistentRead: consistent, ...metering }), {
          abortSignal,
        }),
      )
      note('get', 'read', answer.ConsumedCapacity ? [answer.ConsumedCapacity] : [])
      return answer.Item && unmarshall(answer.Item)
    },

    /** A hundred items in each request, in no order; absent ones are left out. No key may stand there twice. */
    async getMany(keys: Key[], consistent = false): Promise<Item[]> {
      let wanted = keys.map(wireOf)
      let inVain = 0
      const found: Item[] = []
      while (wanted.length > 0) {
        const request = { [TableName]: { Keys: wanted.slice(0, keysPerRequest), ConsistentRead: consistent } }
        const answer = await inTime((abortSignal) =>
          client.send(new BatchGetItemCommand({ RequestItems: request, ...metering }), { abortSignal }),
        )
        note('getMany', 'read', answer.ConsumedCapacity)
        for (const item of answer.Responses?.[TableName] ?? []) found.push(unmarshall(item))
        const left = answer.UnprocessedKeys?.[TableName]?.Keys ?? []
        inVain = left.length === Math.min(wanted.length, keysPerRequest) ? inVain + 1 : 0
        if (inVain > mostInVain) throw new Problem('unavailable', { retryAfterSeconds: 2 })
        if (inVain > 0) await wait(inVainMs * 2 ** inVain * (1 + Math.random()))
        wanted = [...left, ...wanted.slice(keysPerRequest)]
      }
      return found
    },

    async query(query: Query): Promise<{ items: Item[]; after?: Item }> {
      const input = { ...queryInput(TableName, query), ...metering }
      const answer = await inTime((abortSignal) => client.send(new QueryCommand(input), { abortSignal }))
      note('query', 'read', answer.ConsumedCapacity ? [answer.ConsumedCapacity] : [])
      const items = (answer.Items ?? []).map((item) => unmarshall(item))
      return answer.LastEvaluatedKey ? { items, after: unmarshall(answer.LastEvaluatedKey) } : { items }
    },

    /** How many items a query finds, without their being sent. */
    async count(query: Query): Promise<number> {
      let found = 0
      let after: QueryCommandInput['ExclusiveStartKey']
      do {
        const input = {
          ...queryInput(TableName, query),
          Select: 'COUNT',
          ExclusiveStartKey: after,
          ...metering,
        } as const
        const answer = await inTime((abortSignal) => client.send(new QueryCommand(input), { abortSignal }))
        note('count', 'read', answer.ConsumedCapacity ? [answer.ConsumedCapacity] : [])
        found += answer.Count ?? 0
        after = answer.LastEvaluatedKey
      } while (after)
      return found
    },

    /** All or nothing, at most 100 writes; may be sent twice safely (the SDK's client request token). */
    async transact(writes: Write[]): Promise<Transacted> {
      try {
        const answer = await inTime((abortSignal) =>
          client.send(
            new TransactWriteItemsCommand({
              TransactItems: writes.map((write) => transactItem(TableName, write)),
              ...metering,
            }),
            {
              abortSignal,
            },
          ),
        )
        note('transact', 'write', answer.ConsumedCapacity)
        return { done: true }
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw error
        const reasons = error.CancellationReasons ?? []
        if (reasons.some((reason) => reason.Code === 'ThrottlingError'))
          throw new Problem('unavailable', { retryAfterSeconds: 2 })
        return { done: false, refusals: reasons.map(refusalFrom) }
      }
    },

    /** A single update whose being done twice does no harm: counters for limits, read marks. Undefined when its condition fails. */
    async update(write: UpdateWrite, returning: 'NONE' | 'ALL_NEW' | 'ALL_OLD' = 'NONE'): Promise<Item | undefined> {
      try {
        const answer = await inTime((abortSignal) =>
          client.send(
            new UpdateItemCommand({ ...updateInput(TableName, write), ReturnValues: returning, ...metering }),
            {
              abortSignal,
            },
          ),
        )
        note('update', 'write', answer.ConsumedCapacity ? [answer.ConsumedCapacity] : [])
        return unmarshall(answer.Attributes ?? {})
      } catch (error) {
        if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return undefined
        throw error
      }
    },
  }
}

function queryInput(TableName: string, query: Query): QueryCommandInput {
  const keys = query.index ? tableShape.indexes[query.index] : tableShape
  return {
    TableName,
    IndexName: query.index,
    KeyConditionExpression: query.range ? `#pk = :pk AND ${query.range.expression}` : '#pk = :pk',
    ExpressionAttributeNames: { '#pk': keys.partitionKey, ...(query.range ? { '#sk': keys.sortKey } : {}) },
    ExpressionAttributeValues: wireOf({ ':pk': query.pk, ...query.range?.values }),
    Limit: query.limit,
    ScanIndexForward: !query.backwards,
    ConsistentRead: query.consistent ?? false,
    ExclusiveStartKey: query.after && wireOf(query.after),
  }
}

/** Every item of a query, however many pages of a megabyte it takes. */
export async function allOf(table: Table, query: Query): Promise<Item[]> {
  const all: Item[] = []
  let after: Item | undefined
  do {
    const page = await table.query({ ...query, ...(after ? { after } : {}) })
    all.push(...page.items)
    after = page.after
  } while (after)
  return all
}

const passing = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'InternalServerError',
  'TransactionInProgressException',
  'TransactionConflictException',
])

const conflictTries = 5

/** Runs a call with the SDK's retries inside our patience; what is still failing then is told as a passing trouble. */
async function untilOutOf<T>(signal: AbortSignal, call: Call<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call(signal)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      // A single write that met a transaction on its item had no effect; the SDK leaves it to us to try again.
      if (error.name === 'TransactionConflictException' && attempt < conflictTries) {
        await wait(20 * attempt * (1 + Math.random()))
        continue
      }
      if (isPassing(error)) throw new Problem('unavailable', { retryAfterSeconds: 2 })
      throw error
    }
  }
}

function isPassing(error: Error & { $fault?: string; $retryable?: unknown; code?: string }): boolean {
  const broken =
    error.name === 'AbortError' ||
    error.name === 'TimeoutError' ||
    error.code === 'ECONNREFUSED' ||
    error.code === 'ECONNRESET'
  return broken || passing.has(error.name) || error.$fault === 'server'
}
