import * as z from 'zod'
import { epochSeconds, minutesAfter } from './clock.ts'
import type { Write } from './transactions.ts'

/** The queues that effects travel by; each has its own dead-letter queue. */
export const queueNames = ['urgent-mail'] as const
export type QueueName = (typeof queueNames)[number]

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
