import * as z from 'zod'
import { epochSeconds, minutesAfter } from './clock.ts'
import type { Write } from './transactions.ts'

/** The queues that effects travel by; each has its own dead-letter queue. */
export const queueNames = ['urgent-mail', 'notices'] as const
export type QueueName = (typeof queueNames)[number]

/** The queues that are told of everything that happens in threads, by the keys under which it can be looked up. */
export const activityQueues: readonly QueueName[] = ['notices']

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
  notices: {
    // A few hundred followers a second: as many as a network of ten thousand has.
    workSeconds: 120,
    visibilitySeconds: 720,
    mostTries: 5,
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
