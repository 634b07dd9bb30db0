import * as z from 'zod'
import { openShelf, type Shelf } from './shelf.ts'
import type { SesNotification } from './simulator.ts'

export type NotificationListener = (notification: SesNotification, id: string) => Promise<void> | void

export type Notifications = {
  append(notification: SesNotification): Promise<void>
  /** Newest first. */
  page(before: string | undefined, count: number): Promise<{ notifications: Kept[]; next: string | undefined }>
  /** Calls with each notification to come, in order; with those after `after` first, for who was away. */
  subscribe(listener: NotificationListener, after?: string): () => void
  /** Resolves when every listener has had what there is. */
  settled(): Promise<void>
}

type Kept = { id: string; notification: unknown }

const tries = 3
const pumpBatch = 50

/** The feed that stands for the SNS topic of bounces and complaints: on disk before anybody hears of it. */
export async function openNotifications(directory: string, now: () => number): Promise<Notifications> {
  const shelf = await openShelf(directory, '.json', now)
  let [newest] = await shelf.older(undefined, 1)
  const pumps = new Set<Pump>()
  return {
    async append(notification) {
      const id = shelf.nextId()
      await shelf.keep(id, [{ suffix: '.json', bytes: JSON.stringify(notification) }])
      newest = id
      for (const pump of pumps) pump.poke()
    },
    async page(before, count) {
      const ids = await shelf.older(before, count + 1)
      const shown = ids.slice(0, count)
      const notifications = await Promise.all(shown.map(async (id) => ({ id, notification: await readOne(shelf, id) })))
      return { notifications, next: ids.length > count ? shown.at(-1) : undefined }
    },
    subscribe(listener, after) {
      const pump = startPump(shelf, listener, after ?? newest)
      pumps.add(pump)
      return () => {
        pumps.delete(pump)
        pump.stop()
      }
    },
    async settled() {
      await Promise.all([...pumps].map((pump) => pump.settled()))
    },
  }
}

type Pump = { poke(): void; stop(): void; settled(): Promise<void> }

function startPump(shelf: Shelf, listener: NotificationListener, from: string | undefined): Pump {
  let position = from
  let stopped = false
  let running: Promise<void> = Promise.resolve()
  const poke = () => {
    running = running.then(drain).catch((error: unknown) => console.error('the feed of notifications failed', error))
  }
  poke()
  return { poke, stop: () => (stopped = true), settled: () => running }

  async function drain(): Promise<void> {
    for (;;) {
      const ids = await shelf.later(position, pumpBatch)
      for (const id of ids) {
        if (stopped) return
        await deliver(shelf, listener, id)
        position = id
      }
      if (ids.length < pumpBatch) return
    }
  }
}

// SNS tries again, and gives up in the end: one poisonous notification must not hold up the others.
async function deliver(shelf: Shelf, listener: NotificationListener, id: string): Promise<void> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    try {
      await listener(await readOne(shelf, id), id)
      return
    } catch (error) {
      if (attempt === tries) console.error(`a notification was refused ${tries} times: ${id}`, error)
    }
  }
}

const Readable = z.custom<SesNotification>((value) => typeof value === 'object' && value !== null && 'mail' in value)

async function readOne(shelf: Shelf, id: string): Promise<SesNotification> {
  const bytes = await shelf.read(id, '.json')
  return Readable.parse(JSON.parse(bytes?.toString('utf8') ?? 'null'))
}
