import { serveLoopback } from '../loopback.ts'
import { type ChangeStream, openChangeLog } from './changeStream.ts'
import { compactDaily } from './compaction.ts'
import { expire } from './expiry.ts'
import { createFaults, type FaultPlan } from './faults.ts'
import { answerLocally, localPath } from './localApi.ts'
import { createPageCache } from './pageCache.ts'
import { answer } from './protocol.ts'
import { openLevel } from './storage.ts'
import type { Store } from './store.ts'
import type { Table } from './tableDefinition.ts'
import { loadTables } from './tables.ts'
import { openTransactionTokens } from './transactionTokens.ts'
import { createWriter } from './writer.ts'

export type { ChangeStream } from './changeStream.ts'
export type { Fault, FaultPlan, FaultRule } from './faults.ts'
export { connectChangeStream, connectFaults } from './localClient.ts'

export type TableServer = {
  /** `http://127.0.0.1:<port>`, for the AWS SDK. */
  endpoint: string
  stream: ChangeStream
  faults: FaultPlan
  /** Deletes what has expired now rather than at the next sweep; answers how many items that were. */
  expire(): Promise<number>
  /** All that happens once a minute: expiry, old changes, old transaction tokens; and once a day what is left of them on the disk. */
  sweep(): Promise<void>
  close(): Promise<void>
}

export type TableServerOptions = {
  /** Where the data are kept; in memory when absent. */
  directory?: string | undefined
  /** Any free port when absent. */
  port?: number | undefined
  /** Milliseconds since 1970, for expiry, tokens and the age of changes. */
  now?: (() => number) | undefined
}

const sweepIntervalMs = 60_000

/** A server on 127.0.0.1 that speaks DynamoDB's protocol and is stricter than DynamoDB where that finds mistakes. */
export async function startTableServer(options: TableServerOptions = {}): Promise<TableServer> {
  const store = await openStore(options.directory, options.now ?? Date.now)
  const faults = createFaults()
  const local = { stream: store.log, faults, expire: () => expire(store) }
  const loopback = await serveLoopback(options.port ?? 0, ({ request, response, url }) =>
    url.pathname.startsWith(localPath)
      ? answerLocally(local, { request, response, url })
      : answer(store, faults, request, response),
  ).catch(async (error: unknown) => {
    await store.level.close()
    throw error
  })
  const sweep = () => sweepStore(store)
  const sweeping = startSweeping(sweep)
  return {
    endpoint: loopback.endpoint,
    stream: store.log,
    faults,
    expire: local.expire,
    sweep,
    async close() {
      clearInterval(sweeping)
      await loopback.close()
      await store.writer.exclusively(() => store.level.close())
    },
  }
}

async function openStore(directory: string | undefined, now: () => number): Promise<Store> {
  const level = await openLevel(directory)
  const tables = new Map<string, Table>()
  const log = openChangeLog(level, now, () => tables.values())
  const tokens = await openTransactionTokens(level, now)
  const cache = createPageCache()
  const writer = createWriter(level, cache, () => log.stored())
  const store = { level, tables, writer, cache, log, tokens, now }
  await loadTables(store)
  return store
}

async function sweepStore(store: Store): Promise<void> {
  await expire(store)
  await store.tokens.forgetOld()
  await store.log.trim()
  await compactDaily(store.level, store.now())
}

function startSweeping(sweep: () => Promise<void>): NodeJS.Timeout {
  const report = (error: unknown) => console.error('The sweep of the table server failed:', error)
  return setInterval(() => void sweep().catch(report), sweepIntervalMs).unref()
}
