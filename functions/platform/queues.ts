import { ChangeMessageVisibilityCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { Env } from './env.ts'
import type { QueueName } from './outbox.ts'
import { atStandIn } from './standIn.ts'

export type Queues = {
  /** At most 10 messages at a time, as SQS takes them. @returns the ids that were not taken. */
  send(queue: QueueName, messages: { id: string; body: string }[]): Promise<string[]>
  /** Lets a message that was received come back in so many seconds. */
  postpone(queue: QueueName, receiptHandle: string, seconds: number): Promise<void>
}

const patienceMs = 5_000

export type QueueSettings = { region: string; endpoint?: string | undefined; urls: Record<QueueName, string> }

type QueueEnv = Pick<
  Env,
  | 'AWS_REGION'
  | 'SQS_ENDPOINT'
  | 'URGENT_MAIL_QUEUE_URL'
  | 'BULK_MAIL_QUEUE_URL'
  | 'NOTICES_QUEUE_URL'
  | 'INDEX_QUEUE_URL'
  | 'FILES_QUEUE_URL'
  | 'INBOUND_QUEUE_URL'
  | 'PUBLISH_QUEUE_URL'
>

export function queueSettingsFrom(env: QueueEnv): QueueSettings {
  const urls = {
    'urgent-mail': env.URGENT_MAIL_QUEUE_URL,
    'bulk-mail': env.BULK_MAIL_QUEUE_URL,
    notices: env.NOTICES_QUEUE_URL,
    index: env.INDEX_QUEUE_URL,
    files: env.FILES_QUEUE_URL,
    inbound: env.INBOUND_QUEUE_URL,
    publish: env.PUBLISH_QUEUE_URL,
  }
  return { region: env.AWS_REGION, endpoint: env.SQS_ENDPOINT, urls }
}

function sqsClientFor({ region, endpoint }: QueueSettings): SQSClient {
  return new SQSClient({ region, useQueueUrlAsEndpoint: !endpoint, ...atStandIn(endpoint) })
}

export function sqsQueues(settings: QueueSettings): Queues {
  const client = sqsClientFor(settings)
  return {
    async postpone(queue, ReceiptHandle, VisibilityTimeout) {
      const command = new ChangeMessageVisibilityCommand({
        ...{ QueueUrl: settings.urls[queue], ReceiptHandle, VisibilityTimeout },
      })
      await client.send(command, { abortSignal: AbortSignal.timeout(patienceMs) })
    },
    async send(queue, messages) {
      const Entries = messages.map(({ id, body }) => ({ Id: id, MessageBody: body }))
      const command = new SendMessageBatchCommand({ QueueUrl: settings.urls[queue], Entries })
      const answer = await client.send(command, { abortSignal: AbortSignal.timeout(patienceMs) })
      return (answer.Failed ?? []).flatMap((failure) => failure.Id ?? [])
    },
  }
}
