import * as z from 'zod'
import type { Deps } from '../deps.ts'
import type { NewRow } from '../platform/changes.ts'
import { factsOfDefect } from '../platform/log.ts'
import { activityQueues, OutboxRow, type QueueName, queueNames } from '../platform/outbox.ts'
import type { Queues } from '../platform/queues.ts'

/** `SendMessageBatch` takes ten at a time. */
const messagesAtOnce = 10

export type RelayDeps = Deps & { queues: Queues }
type Effect = { sequence: string; queues: readonly QueueName[]; body: string }

/** Of an activity, what has to be looked up; never more. */
const ActivityRow = z.object({
  sk: z.string(),
  kind: z.string(),
  threadId: z.string().optional(),
  number: z.number().optional(),
})

/**
 * Takes the effects among new rows to their queues, and what happened to those that hear of every activity. A row that cannot be read, and
 * one that its queue did not take, keeps none of the others back. Handing over twice is harmless: whoever works on a message claims it first
 * or looks at the table.
 * @returns the sequence numbers of what must be handed over again
 */
export async function relay(deps: RelayDeps, rows: NewRow[]): Promise<string[]> {
  const wanted = rows.filter(({ item }) => item.entity === 'outbox' || isActivity(item))
  const read = wanted.map((row) => ({ sequence: row.sequence, effect: effectFrom(row) }))
  const unread = read.filter(({ effect }) => !effect).map(({ sequence }) => sequence)
  for (const sequence of unread) deps.log('error', 'outbox-row-unread', { sequence })

  const good = read.flatMap(({ effect }) => effect ?? [])
  const left = await Promise.all(queueNames.map((queue) => sendAll(deps, queue, good)))
  return [...new Set([...unread, ...left.flat()])]
}

function isActivity({ pk }: NewRow['item']): boolean {
  return typeof pk === 'string' && pk.startsWith('activity#')
}

function effectFrom({ sequence, item }: NewRow): Effect | undefined {
  if (isActivity(item)) {
    const { data } = ActivityRow.safeParse(item)
    if (!data) return undefined
    const { sk, ...message } = data
    return { sequence, queues: activityQueues, body: JSON.stringify({ id: sk, message }) }
  }
  const { data } = OutboxRow.safeParse(item)
  if (!data) return undefined
  const { id, queue, message } = data
  return { sequence, queues: [queue], body: JSON.stringify({ id, message }) }
}

async function sendAll(deps: RelayDeps, queue: QueueName, effects: Effect[]): Promise<string[]> {
  const mine = effects.filter(({ queues }) => queues.includes(queue))
  const left: string[] = []
  for (let from = 0; from < mine.length; from += messagesAtOnce) {
    left.push(...(await sendSome(deps, queue, mine.slice(from, from + messagesAtOnce))))
  }
  return left
}

async function sendSome(deps: RelayDeps, queue: QueueName, effects: Effect[]): Promise<string[]> {
  // The place in the batch names the message: SQS takes no more than 80 characters of it.
  const messages = effects.map(({ body }, index) => ({ id: String(index), body }))
  try {
    const refused = await deps.queues.send(queue, messages)
    return refused.flatMap((index) => effects[Number(index)]?.sequence ?? [])
  } catch (error) {
    deps.log('error', 'queue-unreachable', { queue, ...factsOfDefect(error) })
    return effects.map(({ sequence }) => sequence)
  }
}
