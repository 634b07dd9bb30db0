import type { Deps } from '../deps.ts'
import type { NewRow } from '../platform/changes.ts'
import { factsOfDefect } from '../platform/log.ts'
import { OutboxRow, type QueueName, queueNames } from '../platform/outbox.ts'
import type { Queues } from '../platform/queues.ts'

/** `SendMessageBatch` takes ten at a time. */
const messagesAtOnce = 10

export type RelayDeps = Deps & { queues: Queues }
type Effect = { sequence: string; row: OutboxRow }

/**
 * Takes the effects among new rows to their queues. A row that cannot be read, and one that its queue did not take, keeps none of the
 * others back. Handing over twice is harmless: whoever works on a message claims it first.
 * @returns the sequence numbers of what must be handed over again
 */
export async function relay(deps: RelayDeps, rows: NewRow[]): Promise<string[]> {
  const effects = rows.filter(({ item }) => item.entity === 'outbox')
  const read = effects.map(({ sequence, item }) => ({ sequence, row: OutboxRow.safeParse(item).data }))
  const unread = read.filter(({ row }) => !row).map(({ sequence }) => sequence)
  for (const sequence of unread) deps.log('error', 'outbox-row-unread', { sequence })

  const good = read.flatMap(({ sequence, row }) => (row ? [{ sequence, row }] : []))
  const left = await Promise.all(queueNames.map((queue) => sendAll(deps, queue, good)))
  return [...unread, ...left.flat()]
}

async function sendAll(deps: RelayDeps, queue: QueueName, effects: Effect[]): Promise<string[]> {
  const mine = effects.filter(({ row }) => row.queue === queue)
  const left: string[] = []
  for (let from = 0; from < mine.length; from += messagesAtOnce) {
    left.push(...(await sendSome(deps, queue, mine.slice(from, from + messagesAtOnce))))
  }
  return left
}

async function sendSome(deps: RelayDeps, queue: QueueName, effects: Effect[]): Promise<string[]> {
  // The place in the batch names the message: SQS takes no more than 80 characters of it.
  const messages = effects.map(({ row }, index) => ({
    id: String(index),
    body: JSON.stringify({ id: row.id, message: row.message }),
  }))
  try {
    const refused = await deps.queues.send(queue, messages)
    return refused.flatMap((index) => effects[Number(index)]?.sequence ?? [])
  } catch (error) {
    deps.log('error', 'queue-unreachable', { queue, ...factsOfDefect(error) })
    return effects.map(({ sequence }) => sequence)
  }
}
