import * as z from 'zod'
import { epochSeconds, minutesAfter } from './clock.ts'
import type { Key } from './table.ts'
import type { Write } from './transactions.ts'

/** The queues that effects travel by; each has its own dead-letter queue. */
export const queueNames = ['urgent-mail', 'bulk-mail', 'notices', 'index', 'files', 'inbound', 'publish'] as const
export type QueueName = (typeof queueNames)[number]

/** The queues that are told of everything that happens in threads, by the keys under which it can be looked up. */
export const activityQueues: readonly QueueName[] = ['notices', 'index']

export type QueueRules = {
  /** How long the function behind the queue may work on a batch. */
  workSeconds: number
  /** When a message comes back whose function died. */
  visibilitySeconds: number
  mostTries: number
  /** When one comes back that could not be done now: the first time, and at most. */
  pauseSeconds: { first: number; most: number }
  /** How many messages are worked on together, and how long the first of them may wait for others; SQS gives more than 10 only to who waits. */
  batch?: { most: number; windowSeconds: number }
}

const mail = {
  // Two reads, a claim, the sending, its note and the pause, each with its own patience.
  workSeconds: 20,
  // Six times as long, as AWS advises, so that no batch comes back while it is still being worked on.
  visibilitySeconds: 120,
}

export const queueRules = {
  // Codes. Twenty tries within the ten minutes that a code is good for, and some more.
  'urgent-mail': { ...mail, mostTries: 40, pauseSeconds: { first: 2, most: 30 } },
  // Everything that can wait: about four hours before it is given up.
  'bulk-mail': { ...mail, mostTries: 20, pauseSeconds: { first: 30, most: 900 } },
  // Twenty followers with each two requests: the ten thousand of a network in half a minute. Nobody minds being told some seconds later, and
  // who follows a busy thread is looked at once for all that came meanwhile.
  notices: {
    workSeconds: 120,
    visibilitySeconds: 6 * 120 + 5,
    mostTries: 5,
    pauseSeconds: { first: 30, most: 900 },
    batch: { most: 100, windowSeconds: 5 },
  },
  // Building the whole index anew is the longest. A batch that comes back while it is still being worked on does no harm, only work.
  index: {
    workSeconds: 600,
    visibilitySeconds: 660,
    mostTries: 8,
    pauseSeconds: { first: 30, most: 900 },
    batch: { most: 1_000, windowSeconds: 20 },
  },
  // One file at a time: somebody waits for it, and a large picture takes some seconds and much memory.
  // What SES took, one mail at a time: thirty-six megabytes of it are read in some seconds. Its files are looked at elsewhere, and it comes back for them.
  inbound: { workSeconds: 60, visibilitySeconds: 6 * 60, mostTries: 12, pauseSeconds: { first: 5, most: 300 } },
  files: { workSeconds: 60, visibilitySeconds: 6 * 60, mostTries: 5, pauseSeconds: { first: 10, most: 300 } },
  // One practice takes a second, and all of them some minutes. Nobody waits longer for others than it takes to read the first word of a page:
  // what is withdrawn is gone within a minute.
  publish: {
    workSeconds: 600,
    visibilitySeconds: 660,
    mostTries: 12,
    pauseSeconds: { first: 5, most: 300 },
    batch: { most: 100, windowSeconds: 2 },
  },
} as const satisfies Record<QueueName, QueueRules>

/** What was read of a mail is taken away at once. What we failed at lies as long as a weekend, for whoever mends that and puts it back: redacting reaches no mail. */
export const inboxDays = 3

/** An effect that waits in the table until the stream takes it to its queue. Written in the transaction of its cause. */
export const OutboxRow = z.object({
  entity: z.literal('outbox'),
  id: z.string(),
  queue: z.enum(queueNames),
  message: z.record(z.string(), z.unknown()),
})
export type OutboxRow = z.infer<typeof OutboxRow>

/** What of the table's changes is for the relay: new effects, new activity and the steps that practices take, in the language of Lambda's event filters. */
export const relayFilters = [
  { eventName: ['INSERT'], dynamodb: { NewImage: { entity: { S: ['outbox'] } } } },
  { eventName: ['INSERT'], dynamodb: { NewImage: { pk: { S: [{ prefix: 'activity#' }] } } } },
  { eventName: ['INSERT'], dynamodb: { NewImage: { pk: { S: [{ prefix: 'steps#' }] } } } },
] as const

// The stream keeps changes for a day; a week leaves time to look at what went wrong.
const keptMinutes = 7 * 24 * 60

export function outboxKey(id: string): Key {
  return { pk: `outbox#${id}`, sk: 'outbox' }
}

/** The write that hands over an effect. The id makes it one effect however often its cause is tried. */
export function outboxWrite(row: Omit<OutboxRow, 'entity'>, now: string): Write {
  return {
    kind: 'put',
    item: { ...outboxKey(row.id), entity: 'outbox', ...row, expiresAt: epochSeconds(minutesAfter(now, keptMinutes)) },
  }
}
