import * as z from 'zod'
import { Id } from '../../shared/ids.ts'
import { factsOfDefect } from '../platform/log.ts'
import { queueRules } from '../platform/outbox.ts'
import type { Queues } from '../platform/queues.ts'
import { bring, bringAll, type SiteDeps } from './bringing.ts'

/** What this function is told: a practice came to stand otherwise, or all of it is to be gone through. */
const Message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('publication'), practiceId: Id('practice') }),
  z.object({ kind: z.literal('site') }),
])
type Message = z.infer<typeof Message>

const Event = z.object({
  Records: z.array(
    z.object({
      messageId: z.string(),
      receiptHandle: z.string(),
      body: z.string(),
      attributes: z.object({ ApproximateReceiveCount: z.coerce.number() }),
    }),
  ),
})
type Queued = z.infer<typeof Event>['Records'][number]

export type PublishDeps = SiteDeps & { queues: Pick<Queues, 'postpone'> }

/**
 * Works off a batch: the practices that it names first, for somebody may be waiting for one to go. What fails comes again within seconds, and
 * keeps none of the others back. @returns the ids of those to be tried later
 */
export async function publishAll(deps: PublishDeps, event: unknown): Promise<string[]> {
  const queued = Event.parse(event).Records.map((one) => ({ ...one, message: messageIn(one.body) }))
  const named = queued.flatMap(({ message }) => (message?.kind === 'publication' ? [message.practiceId] : []))
  const again = queued.some(({ attributes }) => attributes.ApproximateReceiveCount > 1)
  const unread =
    named.length > 0 ? await attempt(deps, () => bring(deps, [...new Set(named)], { lists: true, again })) : []
  const isWhole = queued.some(({ message }) => message?.kind === 'site')
  const isDone = !isWhole || (await attempt(deps, () => bringAll(deps)))
  const isLeft = (message: Message | undefined) => {
    if (message?.kind === 'site') return !isDone
    return !message || !unread || unread.includes(message.practiceId)
  }
  const left = queued.filter(({ message }) => isLeft(message))
  for (const one of left) await attempt(deps, () => postpone(deps, one))
  return left.map(({ messageId }) => messageId)
}

function messageIn(body: string): Message | undefined {
  try {
    return Message.parse(JSON.parse(body).message)
  } catch {
    return undefined
  }
}

/** @returns nothing where it failed */
async function attempt<Result>(deps: PublishDeps, work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work()
  } catch (error) {
    deps.log('error', 'not-published', factsOfDefect(error))
    return undefined
  }
}

function postpone({ queues }: PublishDeps, { receiptHandle, attributes }: Queued): Promise<void> {
  const { first, most } = queueRules.publish.pauseSeconds
  const seconds = Math.min(most, first * 2 ** (attributes.ApproximateReceiveCount - 1))
  return queues.postpone('publish', receiptHandle, seconds)
}
