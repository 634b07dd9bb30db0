import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Hono } from 'hono'
import { afterAll, beforeAll } from 'vitest'
import { catalogueRowsIn } from '../../functions/catalogue/reading.ts'
import { type Deps, depsFrom } from '../../functions/deps.ts'
import type { Vars } from '../../functions/http/app.ts'
import { createApp } from '../../functions/http/app.ts'
import type { MailDeps } from '../../functions/mail/actions.ts'
import { s3Files } from '../../functions/platform/files.ts'
import { mailSettingsFrom, sesMailer } from '../../functions/platform/mailer.ts'
import { queueSettingsFrom, sqsQueues } from '../../functions/platform/queues.ts'
import { type Meter, openTable, type Table } from '../../functions/platform/table.ts'
import { s3Vault } from '../../functions/platform/vault.ts'
import type { RelayDeps } from '../../functions/relay/actions.ts'
import type { Indexing } from '../../functions/search/indexing.ts'
import { snapshotWhenAsked } from '../../functions/search/reading.ts'
import { startTableServer, type TableServer } from '../../infra/local/table/server.ts'
import { createTableInput } from '../../infra/local/tableDefinition.ts'
import { origin, testEnv } from './testEnv.ts'

export { origin, testEnv }

/** A clock that stands still until a test moves it. */
export function testClock(start = '2026-11-23T12:00:00.000Z') {
  let ms = Date.parse(start)
  return {
    now: () => new Date(ms).toISOString(),
    ms: () => ms,
    forward(minutes: number) {
      ms += minutes * 60_000
    },
  }
}

export type Cost = { operation: string; readUnits: number; writeUnits: number }

/** The application over the wire on an embedded table of its own: what a request does is what it does when deployed. */
export type World = {
  app: Hono<Vars>
  deps: Deps & MailDeps & RelayDeps & Indexing
  server: TableServer
  clock: ReturnType<typeof testClock>
  /** The table itself, unmetered: to lay things down and to look at what was kept. */
  table: Table
  tableName: string
  /** What was asked of the table since `costs.length = 0`. */
  costs: Cost[]
}

let tables = 0

export async function newWorld(server: TableServer, filesEndpoint?: string): Promise<World> {
  const tableName = `enlaces-test-${++tables}`
  const client = new DynamoDBClient({
    region: 'us-east-1',
    endpoint: server.endpoint,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  await client.send(new CreateTableCommand(createTableInput(tableName)))
  client.destroy()
  const clock = testClock()
  const costs: Cost[] = []
  const meter: Meter = (operation, readUnits, writeUnits) => costs.push({ operation, readUnits, writeUnits })
  const env = testEnv(server.endpoint, tableName, filesEndpoint)
  const files = s3Files(env)
  const effects = { mailer: sesMailer(mailSettingsFrom(env)), queues: sqsQueues(queueSettingsFrom(env)), files }
  const deps = {
    ...depsFrom(env, {
      clock,
      meter,
      log: () => undefined,
      snapshot: snapshotWhenAsked(files, clock),
      catalogueRows: catalogueRowsIn(files, clock),
      vault: s3Vault(env),
    }),
    ...effects,
  }
  const table = openTable({ region: 'us-east-1', endpoint: server.endpoint, tableName })
  return { app: createApp(deps), deps, server, clock, table, tableName, costs }
}

/** One table server for a test file. */
export function useTableServer(): { server(): TableServer } {
  let server: TableServer | undefined
  beforeAll(async () => {
    server = await startTableServer({})
  })
  afterAll(async () => {
    await server?.close()
  })
  return {
    server() {
      if (!server) throw new Error('the table server starts in beforeAll')
      return server
    },
  }
}
