import type { DynamoDBRecord } from 'aws-lambda'
import * as z from 'zod'
import { queueNames, queueRules, relayFilters } from '../../functions/platform/outbox.ts'
import { passes } from './eventFilter.ts'
import { feedbackQueue } from './feedback.ts'
import type { QueueHandler, QueueSettings, Queues } from './queues/server.ts'
import { driveStream, type StreamDriver, type StreamHandler } from './streamDriver.ts'
import type { ChangeStream } from './table/server.ts'

// Changes come to the relay by the stream. This queue is there for those that are put back, and for its dead letters.
const relayQueue: QueueSettings = {
  name: 'relay',
  visibilityTimeoutSeconds: 30,
  maxReceiveCount: 5,
  batchSize: 10,
  deadLetterQueue: 'relay-dead',
}

export const machineQueues: QueueSettings[] = [
  ...queueNames.map((name) => ({
    name,
    visibilityTimeoutSeconds: queueRules[name].visibilitySeconds,
    maxReceiveCount: queueRules[name].mostTries,
    batchSize: 10,
    deadLetterQueue: `${name}-dead`,
  })),
  relayQueue,
  feedbackQueue,
]

type Relay = {
  stream: ChangeStream
  queues: Queues
  tableName: string
  handler: StreamHandler
  longestPauseMs?: number
}

/** Calls the relay with the changes of the table; one that it gave up lies in `relay-dead` before the next are handed over. */
export function driveRelay({ queues, handler, ...options }: Relay): StreamDriver {
  const changes = driveStream({
    ...{ ...options, name: 'relay', handler },
    filter: (record) => relayFilters.some((filter) => passes(filter, record)),
    bury(record) {
      console.error('a change could not be relayed', record.dynamodb?.SequenceNumber)
      queues.bury(relayQueue.name, JSON.stringify(record))
    },
  })
  const again = queues.drive(relayQueue.name, relayAgain(handler), {
    reportBatchItemFailures: true,
    concurrency: 1,
  })
  return {
    idle: changes.idle,
    stop: async () => {
      await Promise.all([changes.stop(), again.stop()])
    },
  }
}

const Change = z.custom<DynamoDBRecord>((record) => typeof record === 'object')

function relayAgain(relay: StreamHandler): QueueHandler {
  return async ({ Records: messages }) => {
    const changes = messages.map(({ body }) => Change.parse(JSON.parse(body)))
    const answer = await relay({ Records: changes })
    const failed = new Set(answer?.batchItemFailures.map((failure) => failure.itemIdentifier))
    const left = messages.filter((_, at) => failed.has(changes[at]?.dynamodb?.SequenceNumber ?? ''))
    return { batchItemFailures: left.map(({ messageId }) => ({ itemIdentifier: messageId })) }
  }
}
