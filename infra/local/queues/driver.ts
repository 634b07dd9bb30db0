import type { SQSEvent, SQSMessageAttributes, SQSRecord } from 'aws-lambda'
import * as z from 'zod'
import type { QueueCore, Received } from './core.ts'
import { md5OfAttributes, md5OfBody } from './messages.ts'
import { arnOf, region } from './names.ts'

/** A Lambda handler. What it answers is `SQSBatchResponse` or nothing; Lambda looks for itself, and so do we. */
export type QueueHandler = (event: SQSEvent) => Promise<unknown>

export type DriveOptions = {
  batchSize?: number
  /** How long a batch that is not full may wait for more. 0 unless told, as with Lambda. */
  batchingWindowSeconds?: number
  /** As in the event source mapping: off unless told, and then the answer of the handler is not looked at. */
  reportBatchItemFailures?: boolean
  /** Batches at once; Lambda begins with 5. */
  concurrency?: number
}

export type Driver = { stop(): Promise<void> }

const lambdaConcurrency = 5
// A moved clock rings no bell, so whoever waits for one looks at it this often.
const lookMs = 25
const quietMs = 500

/** Calls `handler` with what arrives, by the rules of Lambda's event source mapping for SQS. */
export function drive(core: QueueCore, queue: string, handler: QueueHandler, options: DriveOptions = {}): Driver {
  let stopped = false
  const batchSize = options.batchSize ?? core.settingsOf(queue)?.batchSize ?? 10
  const windowMs = (options.batchingWindowSeconds ?? 0) * 1000
  const poller = async () => {
    while (!stopped) {
      const batch = isReady(core, queue, batchSize, windowMs) ? core.receive(queue, batchSize) : []
      if (batch.length > 0) await invoke(core, queue, handler, batch, options)
      else await core.waitForChange(core.store.isEmpty(queue) ? quietMs : lookMs)
    }
  }
  const pollers = Array.from({ length: options.concurrency ?? lambdaConcurrency }, poller)
  return {
    async stop() {
      stopped = true
      core.ring()
      await Promise.all(pollers)
    },
  }
}

function isReady(core: QueueCore, queue: string, batchSize: number, windowMs: number): boolean {
  if (windowMs === 0) return true
  const { visible, oldest } = core.store.waiting(queue, core.now(), batchSize)
  return visible >= batchSize || (oldest !== null && core.now() - oldest >= windowMs)
}

// A failed batch is left in flight: it comes back when its visibility timeout is over, as on AWS.
async function invoke(core: QueueCore, queue: string, handler: QueueHandler, batch: Received[], options: DriveOptions) {
  try {
    const answer = await handler({ Records: batch.map((message) => recordOf(queue, message)) })
    if (core.faults.next({ action: 'Invoke', queue }, ['crash'])) return
    const failed = options.reportBatchItemFailures ? failuresIn(answer, batch) : new Set<string>()
    const done = batch.filter((message) => !failed.has(message.id))
    core.remove(
      queue,
      done.map((message) => message.receiptHandle),
    )
  } catch (error) {
    console.error(`the handler of queue ${queue} failed; its batch of ${batch.length} comes back`, error)
  }
}

const BatchResponse = z
  .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish() })
  .nullish()

/**
 * Which messages failed. An answer that Lambda cannot read, or that names a message that was not in the batch, fails all:
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
function failuresIn(answer: unknown, batch: Received[]): Set<string> {
  const ids = new Set(batch.map((message) => message.id))
  const parsed = BatchResponse.safeParse(answer)
  if (!parsed.success) return ids
  const failed = (parsed.data?.batchItemFailures ?? []).map((failure) => failure.itemIdentifier)
  return failed.every((id) => ids.has(id)) ? new Set(failed) : ids
}

function recordOf(queue: string, message: Received): SQSRecord {
  const md5OfMessageAttributes = md5OfAttributes(message.attributes)
  return {
    messageId: message.id,
    receiptHandle: message.receiptHandle,
    body: message.body,
    attributes: {
      ApproximateReceiveCount: String(message.receiveCount),
      SentTimestamp: String(message.sentAt),
      SenderId: 'local',
      ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? message.sentAt),
      ...(message.sourceQueue ? { DeadLetterQueueSourceArn: arnOf(message.sourceQueue) } : {}),
    },
    messageAttributes: attributesOf(message),
    md5OfBody: md5OfBody(message.body),
    ...(md5OfMessageAttributes ? { md5OfMessageAttributes } : {}),
    eventSource: 'aws:sqs',
    eventSourceARN: arnOf(queue),
    awsRegion: region,
  }
}

function attributesOf({ attributes }: Received): SQSMessageAttributes {
  const entries = Object.entries(attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
    name,
    {
      ...(StringValue === undefined ? {} : { stringValue: StringValue }),
      ...(BinaryValue === undefined ? {} : { binaryValue: BinaryValue }),
      stringListValues: [],
      binaryListValues: [],
      dataType: DataType,
    },
  ])
  return Object.fromEntries(entries)
}
