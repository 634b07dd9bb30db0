import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import type { ChangeStream } from './table/server.ts'

const batchSize = 100
const mostTries = 10

export type StreamHandler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse | undefined>
export type StreamDriver = {
  stop(): Promise<void> /** Resolves when everything in the stream so far was handled. */
  idle(): Promise<void>
}

type StreamOptions = {
  stream: ChangeStream
  tableName: string
  name: string
  filter: (record: DynamoDBRecord) => boolean
  handler: StreamHandler
  bury: (record: DynamoDBRecord) => void
  /** The pauses grow up to this; ten seconds unless told. */
  longestPauseMs?: number
}

/**
 * Calls a Lambda with the changes of the table as Lambda's event source mapping does: only what the filter lets through, in order, at least once, from
 * the first record that failed again with growing pauses, and a record that fails for good goes to `bury` so that the others go on.
 */
export function driveStream(options: StreamOptions): StreamDriver {
  const { stream, tableName, name } = options
  let stopped = false
  let after: string | undefined

  const run = async () => {
    after = await stream.checkpoint(name)
    while (!stopped) {
      const changed = stream.changed()
      const records = await stream.read(tableName, after, batchSize)
      if (records.length === 0) {
        await changed
        continue
      }
      await handleAll(options, records.filter(options.filter), () => stopped)
      if (stopped) return
      after = records.at(-1)?.dynamodb?.SequenceNumber ?? after
      if (after) await stream.saveCheckpoint(name, after)
    }
  }
  const running = run().catch((error: unknown) => {
    if (!stopped) console.error(`the ${name} driver ended`, error)
  })
  return {
    async stop() {
      stopped = true
      await Promise.race([running, pause(200)])
    },
    async idle() {
      while (!stopped && (await stream.read(tableName, after, 1)).length > 0) await pause(20)
    },
  }
}

async function handleAll(
  { handler, bury, longestPauseMs = 10_000 }: Pick<StreamOptions, 'handler' | 'bury' | 'longestPauseMs'>,
  records: DynamoDBRecord[],
  isStopped: () => boolean,
): Promise<void> {
  let left = records
  for (let tries = 1; left.length > 0 && !isStopped(); tries++) {
    const failedAt = await firstFailure(handler, left)
    if (failedAt === -1) return
    if (failedAt > 0) tries = 1
    left = left.slice(failedAt)
    const [first] = left
    if (tries < mostTries || !first) {
      await pause(Math.min(50 * 2 ** tries, longestPauseMs))
      continue
    }
    bury(first)
    left = left.slice(1)
    tries = 0
  }
}

// A thrown error fails the batch from its first record; reported failures fail it from the earliest one named. -1 when all went well.
async function firstFailure(handler: StreamHandler, records: DynamoDBRecord[]): Promise<number> {
  try {
    const answer = await handler({ Records: records })
    const failed = new Set(answer?.batchItemFailures.map((failure) => failure.itemIdentifier))
    return records.findIndex((record) => failed.has(record.dynamodb?.SequenceNumber ?? ''))
  } catch {
    return 0
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
