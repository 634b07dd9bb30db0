import { randomUUID } from 'node:crypto'
import { type Fault, planFaults } from '../faultPlan.ts'
import type { NewMessage } from './messages.ts'
import { invalidReceipt, noSuchQueue, notInFlight } from './refusals.ts'
import { type MessageStore, openStore, type QueueCounts, type StoredMessage } from './store.ts'

export type QueueSettings = {
  name: string
  visibilityTimeoutSeconds: number
  maxReceiveCount: number
  /** What its Lambda is given at once. */
  batchSize: number
  deadLetterQueue: string
}

export type QueueCall = { action: string; queue: string }

/**
 * `errorBefore`, `errorAfter` (the effect took place), `lostReply` (so too, and the line is cut), `throttle` and `delay`
 * strike calls over HTTP; `failEntries` refuses single entries of a batch (`entryIds`, or all). `duplicate` lets what is
 * received be received again at once; `reverse` gives the newest first; `crash` (action `Invoke`) loses the answer of a
 * handler that has run.
 */
export type QueueFault = Fault<
  'throttle' | 'errorBefore' | 'errorAfter' | 'lostReply' | 'delay' | 'failEntries' | 'duplicate' | 'reverse' | 'crash',
  QueueCall
> & { entryIds?: string[] }

export const defaultVisibilitySeconds = 30

export type Received = StoredMessage & { receiptHandle: string }

type Faults = ReturnType<typeof planFaults<QueueFault, QueueCall>>

export type QueueCore = ReturnType<typeof openCore>

/** The rules of SQS for standard queues, over a store, on a clock that may be moved. */
export function openCore(settings: QueueSettings[], directory: string | undefined, now: () => number) {
  const queues = new Map(settings.map((one) => [one.name, one]))
  const burials = new Set(settings.map((one) => one.deadLetterQueue))
  const world: World = {
    store: openStore(directory),
    faults: planFaults<QueueFault, QueueCall>(),
    bell: makeBell(),
    now,
    /** Undefined for a queue of dead letters, which has no settings of its own; throws for a name not known. */
    settingsOf(name) {
      if (!queues.has(name) && !burials.has(name)) throw noSuchQueue()
      return queues.get(name)
    },
  }
  const { store, faults, bell, settingsOf } = world
  return {
    ...{ store, faults, now, settingsOf, ring: bell.ring, waitForChange: bell.wait },
    names: () => [...queues.keys()],
    isBurial: (name: string) => burials.has(name),
    close: () => store.close(),
    ...sending(world),
    ...receiving(world),
    ...counting(world),
  }
}

type World = {
  store: MessageStore
  faults: Faults
  bell: ReturnType<typeof makeBell>
  now: () => number
  settingsOf(name: string): QueueSettings | undefined
}

function sending({ store, bell, now, settingsOf }: World) {
  return {
    send(queue: string, messages: NewMessage[]): string[] {
      settingsOf(queue)
      const rows = messages.map(({ body, attributes, delaySeconds }) => ({
        ...{ queue, id: randomUUID(), body, attributes, visibleAt: now() + delaySeconds * 1000 },
      }))
      store.atomically(() => {
        for (const row of rows) store.add(row, now())
      })
      bell.ring()
      return rows.map((row) => row.id)
    },
    bury(queue: string, body: string): void {
      const letters = settingsOf(queue)?.deadLetterQueue
      if (!letters) throw noSuchQueue()
      const row = { queue: letters, sourceQueue: queue, id: randomUUID(), body, attributes: {}, visibleAt: now() }
      store.add(row, now())
    },
    putBack(queue: string): number {
      const letters = settingsOf(queue)?.deadLetterQueue
      const moved = letters ? store.atomically(() => reviveAll(store, letters, queue, now())) : 0
      bell.ring()
      return moved
    },
  }
}

function receiving({ store, faults, bell, now, settingsOf }: World) {
  return {
    receive(queue: string, count: number, visibilityTimeoutSeconds?: number): Received[] {
      const own = settingsOf(queue)
      // Whoever waits is woken by whatever happens in any queue: mostly there is nothing to take, and no transaction to begin.
      if (store.waiting(queue, now(), 1).visible === 0) return []
      const seconds = visibilityTimeoutSeconds ?? own?.visibilityTimeoutSeconds ?? defaultVisibilitySeconds
      return store.atomically(() => receive(store, faults, { queue, own, count, hiddenMs: seconds * 1000, now: now() }))
    },
    /** A receipt that is not the newest is answered as if all were well, and deletes nothing, as SQS does. */
    remove(queue: string, receiptHandles: string[]): void {
      settingsOf(queue)
      const parsed = receiptHandles.map(parseReceipt)
      store.atomically(() => {
        for (const { id, receipt } of parsed) store.remove(queue, id, receipt)
      })
      bell.ring()
    },
    changeVisibility(queue: string, receiptHandle: string, seconds: number): void {
      settingsOf(queue)
      const { id, receipt } = parseReceipt(receiptHandle)
      if (!store.hide(queue, id, receipt, now() + seconds * 1000, now())) throw notInFlight()
      bell.ring()
    },
  }
}

function counting({ store, now, settingsOf }: World) {
  const settled = (queue: string) => {
    const own = settingsOf(queue)
    if (own) store.bury(queue, own.deadLetterQueue, own.maxReceiveCount, now())
    return queue
  }
  return {
    counts: (queue: string): QueueCounts => store.counts(settled(queue), now()),
    isBusy: (queue: string): boolean => store.isBusy(settled(queue), now()),
    deadLetterCount(queue: string): number {
      const letters = settingsOf(settled(queue))?.deadLetterQueue
      return letters === undefined ? 0 : store.deadCount(letters, queue)
    },
    deadLetters(queue: string, limit: number): StoredMessage[] {
      const letters = settingsOf(settled(queue))?.deadLetterQueue
      return letters === undefined ? [] : store.dead(letters, queue, limit)
    },
  }
}

type Receiving = { queue: string; own: QueueSettings | undefined; count: number; hiddenMs: number; now: number }

// SQS moves a message to the dead letters when it would have to be received once too often, not when it fails.
function receive(store: MessageStore, faults: Faults, { queue, own, count, hiddenMs, now }: Receiving): Received[] {
  if (own) store.bury(queue, own.deadLetterQueue, own.maxReceiveCount, now)
  const call = { action: 'ReceiveMessage', queue }
  const found = store.visible(queue, now, count, 'oldest')
  if (found.length === 0) return []
  const messages = faults.next(call, ['reverse']) ? store.visible(queue, now, count, 'newest') : found
  const visibleAt = faults.next(call, ['duplicate']) ? now : now + hiddenMs
  return messages.map((message) => {
    const receipt = randomUUID()
    store.take(message.seq, receipt, visibleAt, now)
    const receiveCount = message.receiveCount + 1
    const firstReceivedAt = message.firstReceivedAt ?? now
    return { ...message, receipt, receiveCount, firstReceivedAt, receiptHandle: `${message.id}:${receipt}` }
  })
}

// What is put back is new to SQS: another id, another instant, never received.
function reviveAll(store: MessageStore, letters: string, queue: string, now: number): number {
  let moved = 0
  for (;;) {
    const page = store.dead(letters, queue, 200)
    if (page.length === 0) return moved
    for (const letter of page) store.revive(letter.seq, randomUUID(), now)
    moved += page.length
  }
}

function parseReceipt(handle: string): { id: string; receipt: string } {
  const [, id, receipt] = /^([0-9a-f-]{36}):([0-9a-f-]{36})$/.exec(handle) ?? []
  if (id === undefined || receipt === undefined) throw invalidReceipt(handle)
  return { id, receipt }
}

function makeBell() {
  const waiting = new Set<() => void>()
  return {
    ring() {
      for (const wake of waiting) wake()
    },
    /** Resolves when something has changed in a queue, or after `ms`. */
    wait: (ms: number) =>
      new Promise<void>((resolve) => {
        const wake = () => {
          clearTimeout(timer)
          waiting.delete(wake)
          resolve()
        }
        const timer = setTimeout(wake, ms)
        waiting.add(wake)
      }),
  }
}
