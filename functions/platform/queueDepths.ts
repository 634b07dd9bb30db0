import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { Env } from './env.ts'
import { atStandIn } from './standIn.ts'

/** About how many messages wait in a queue, are being sent or come back later, and were given up. */
export type QueueDepth = { waiting: number; inHand: number; givenUp: number }
export type MailQueue = 'urgent-mail' | 'bulk-mail'
/** Undefined where the queues do not answer. */
export type QueueDepths = (queue: MailQueue) => Promise<QueueDepth | undefined>

type DepthEnv = Pick<
  Env,
  | 'AWS_REGION'
  | 'SQS_ENDPOINT'
  | 'URGENT_MAIL_QUEUE_URL'
  | 'BULK_MAIL_QUEUE_URL'
  | 'URGENT_MAIL_DEAD_QUEUE_URL'
  | 'BULK_MAIL_DEAD_QUEUE_URL'
>

const patienceMs = 2_000
const names = {
  waiting: 'ApproximateNumberOfMessages',
  inHand: 'ApproximateNumberOfMessagesNotVisible',
} as const

/** For who wants to know, and sends nothing. The client is made with the first call: hardly anybody asks. */
export function sqsDepths(env: DepthEnv): QueueDepths {
  const urls = {
    'urgent-mail': [env.URGENT_MAIL_QUEUE_URL, env.URGENT_MAIL_DEAD_QUEUE_URL],
    'bulk-mail': [env.BULK_MAIL_QUEUE_URL, env.BULK_MAIL_DEAD_QUEUE_URL],
  }
  let client: SQSClient | undefined
  const counted = async (QueueUrl: string) => {
    client ??= new SQSClient({
      region: env.AWS_REGION,
      useQueueUrlAsEndpoint: !env.SQS_ENDPOINT,
      ...atStandIn(env.SQS_ENDPOINT),
    })
    const command = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: Object.values(names) })
    const { Attributes = {} } = await client.send(command, { abortSignal: AbortSignal.timeout(patienceMs) })
    const count = (name: keyof typeof names) => Number(Attributes[names[name]] ?? 0)
    return { waiting: count('waiting'), inHand: count('inHand') }
  }
  return async (queue) => {
    try {
      const [depth, dead] = await Promise.all(urls[queue].map(counted))
      return depth && dead && { ...depth, givenUp: dead.waiting + dead.inHand }
    } catch {
      // What else there is to see of the mail matters most when something is out of reach.
      return undefined
    }
  }
}
