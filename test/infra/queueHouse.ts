import {
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  type ReceiveMessageCommandInput,
  SendMessageBatchCommand,
  type SendMessageBatchRequestEntry,
  SendMessageCommand,
  type SendMessageCommandInput,
  SQSClient,
} from '@aws-sdk/client-sqs'
import type { SQSEvent } from 'aws-lambda'
import { onTestFinished, vi } from 'vitest'
import { type QueueOptions, type QueueSettings, startQueues } from '../../infra/local/queues/server.ts'

export const mailQueue: QueueSettings = {
  name: 'mail',
  visibilityTimeoutSeconds: 60,
  maxReceiveCount: 3,
  batchSize: 5,
  deadLetterQueue: 'mail-dead',
}

/** Queues of this test's own on a clock that it moves, with the SDK's real client at the door. */
export async function queueHouse(options: Partial<QueueOptions> = {}) {
  const clock = { now: Date.parse('2026-03-01T12:00:00Z') }
  const queues = await startQueues({ queues: [mailQueue], now: () => clock.now, ...options })
  onTestFinished(() => queues.close())
  const client = sqsClient(queues.endpoint)
  const QueueUrl = queues.urlOf('mail')
  return {
    queues,
    client,
    QueueUrl,
    pass: (seconds: number) => {
      clock.now += seconds * 1000
    },
    send: (MessageBody: string, more: Partial<SendMessageCommandInput> = {}) =>
      client.send(new SendMessageCommand({ QueueUrl, MessageBody, ...more })),
    sendAll: (Entries: SendMessageBatchRequestEntry[]) =>
      client.send(new SendMessageBatchCommand({ QueueUrl, Entries })),
    receive: async (more: Partial<ReceiveMessageCommandInput> = {}) => {
      const input = { QueueUrl, MaxNumberOfMessages: 10, MessageSystemAttributeNames: ['All' as const], ...more }
      const { Messages } = await client.send(new ReceiveMessageCommand(input))
      return Messages ?? []
    },
    async count() {
      const wanted = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] })
      const Attributes: Record<string, string> = { ...(await client.send(wanted)).Attributes }
      const number = (name: string) => Number(Attributes[`ApproximateNumberOfMessages${name}`])
      return { visible: number(''), inFlight: number('NotVisible'), delayed: number('Delayed') }
    },
  }
}

export function sqsClient(endpoint: string, maxAttempts = 1): SQSClient {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  return new SQSClient({ endpoint, region: 'us-east-1', credentials, maxAttempts })
}

export const bodiesOf = (event: SQSEvent) => event.Records.map((record) => record.body)

export const until = (condition: () => boolean) =>
  vi.waitFor(() => {
    if (!condition()) throw new Error('not yet')
  })

/** Handlers that fail on purpose would fill the report. */
export function hushed() {
  const spy = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => spy.mockRestore())
  return spy
}
