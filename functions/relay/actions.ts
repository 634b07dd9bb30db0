import type { Deps } from '../deps.ts'
import type { NewRow } from '../platform/changes.ts'
import { factsOfDefect } from '../platform/log.ts'
import { activityQueues, OutboxRow, type QueueName, queueNames } from '../platform/outbox.ts'
import { portionsOf } from '../platform/portions.ts'
import type { Queues } from '../platform/queues.ts'

/** `SendMessageBatch` takes ten at a time. */
const messagesAtOnce = 10

export type RelayDeps = Deps & { queues: Queues }
type Effect = { sequence: string; queue: QueueName; body: string }

/**
 * Takes the effects among new rows to their queues, and word of what happened to those that want it. A row that cannot be read, and one that its queue did not take, keeps none of the
 * others back. Handing over twice is harmless: whoever works on a message claims it first.
 * @returns the sequence numbers of what must be handed over again
 */
export async function relay(deps: RelayDeps, rows: NewRow[]): Promise<string[]> {
  const effects = rows.filter(({ item }) => item.entity === 'outbox')
  const read = effects.map(({ sequence, item }) => ({ sequence, row: OutboxRow.safeParse(item).data }))
  const unread = read.filter(({ row }) => !row).map(({ sequence }) => sequence)
  for (const sequence of unread) deps.log('error', 'outbox-row-unread', { sequence })

  const good = read.flatMap(({ sequence, row }): Effect[] =>
    row ? [{ sequence, queue: row.queue, body: JSON.stringify({ id: row.id, message: row.message }) }] : [],
  )
  const all = [...good, ...rows.flatMap(toldOf), ...rows.flatMap(stepOf)]
  const left = await Promise.all(queueNames.map((queue) => sendAll(deps, queue, all)))
  return [...new Set([...unread, ...left.flat()])]
}

/** Where to look up what happened in a thread, when and by whom, for each queue that wants to know: never what was written. */
function toldOf({ sequence, item }: NewRow): Effect[] {
  if (!String(item.pk).startsWith('activity#') || !item.threadId) return []
  const { kind, threadId, number, actorId } = item
  const [at] = String(item.sk).split('#')
  const body = JSON.stringify({ kind, threadId, number, at, actorId })
  return activityQueues.map((queue) => ({ sequence, queue, body }))
}

/** That a practice took a step, for those who tell people: which, and nothing of why. */
function stepOf({ sequence, item }: NewRow): Effect[] {
  const [kind, practiceId] = String(item.pk).split('#')
  if (kind !== 'steps') return []
  const body = JSON.stringify({ kind: 'practice-stepped', practiceId, number: item.number })
  return [{ sequence, queue: 'notices', body }]
}

async function sendAll(deps: RelayDeps, queue: QueueName, effects: Effect[]): Promise<string[]> {
  const mine = effects.filter((effect) => effect.queue === queue)
  const left: string[] = []
  for (const some of portionsOf(mine, messagesAtOnce)) left.push(...(await sendSome(deps, queue, some)))
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
