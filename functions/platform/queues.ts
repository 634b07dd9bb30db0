import { SendMessageBatchCommand, SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs'
import type { Env } from './env.ts'
import type { QueueName } from './outbox.ts'

/** At most 10 messages at a time, as SQS takes them. @returns the ids that were not taken. */
export type Queues = { send(queue: QueueName, messages: { id: string; body: string }[]): Promise<string[]> }

const patienceMs = 5_000

export type QueueSettings = { region: string; endpoint?: string | undefined; urls: Record<QueueName, string> }

export function queueSettingsFrom(env: Env): QueueSettings {
  return {
    region: env.AWS_REGION,
    endpoint: env.SQS_ENDPOINT,
    urls: { 'urgent-mail': env.URGENT_MAIL_QUEUE_URL, index: env.INDEX_QUEUE_URL },
  }
}

export function sqsQueues(settings: QueueSettings): Queues {
  const config: SQSClientConfig = { region: settings.region, useQueueUrlAsEndpoint: !settings.endpoint }
  if (settings.endpoint) {
    config.endpoint = settings.endpoint
    config.credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  }
  const client = new SQSClient(config)
  return {
    async send(queue, messages) {
      const Entries = messages.map(({ id, body }) => ({ Id: id, MessageBody: body }))
      const command = new SendMessageBatchCommand({ QueueUrl: settings.urls[queue], Entries })
      const answer = await client.send(command, { abortSignal: AbortSignal.timeout(patienceMs) })
      return (answer.Failed ?? []).flatMap((failure) => failure.Id ?? [])
    },
  }
}
