import * as z from 'zod'
import { epochSeconds, minutesAfter } from './clock.ts'
import type { Write } from './transactions.ts'

/** The queues that effects travel by; each has its own dead-letter queue. */
export const queueNames = ['urgent-mail', 'index'] as const
export type QueueName = (typeof queueNames)[number]
/** The queues that hear of every activity by its own row, so that a change needs no outbox row for each of them. */
export const activityQueues: readonly QueueName[] = ['index']

/** How long the function behind a queue may work on a batch, and how often and after how long a message comes back that was not done. */
export const queueRules = {
  'urgent-mail': {
    // Two reads, a claim, the sending and its note, each with its own patience.
    workSeconds: 20,
    // Six times as long, as AWS advises, so that no batch comes back while it is still being worked on.
    visibilitySeconds: 120,
    // About a quarter of an hour: longer than a sign-in code is good for.
    mostTries: 8,
  },
  index: {
    // Building the whole index anew is the longest that it does.
    workSeconds: 600,
    visibilitySeconds: 3_600,
    mostTries: 8,
  },
} as const satisfies Record<QueueName, { workSeconds: number; visibilitySeconds: number; mostTries: number }>

/** An effect that waits in the table until the stream takes it to its queue. Written in the transaction of its cause. */
export const OutboxRow = z.object({
  entity: z.literal('outbox'),
  id: z.string(),
  queue: z.enum(queueNames),
  message: z.record(z.string(), z.unknown()),
})
export type OutboxRow = z.infer<typeof OutboxRow>

// The stream keeps changes for a day; a week leaves time to look at what went wrong.
const keptMinutes = 7 * 24 * 60

/** The write that hands over an effect. The id makes it one effect however often its cause is tried. */
export function outboxWrite(row: Omit<OutboxRow, 'entity'>, now: string): Write {
  const key = { pk: `outbox#${row.id}`, sk: 'outbox' }
  return {
    kind: 'put',
    item: { ...key, entity: 'outbox', ...row, expiresAt: epochSeconds(minutesAfter(now, keptMinutes)) },
  }
}
