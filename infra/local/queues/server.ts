import { type Exchange, serveLoopback } from '../loopback.ts'
import { openCore, type QueueCore, type QueueFault, type QueueSettings } from './core.ts'
import { type DriveOptions, type Driver, drive, type QueueHandler } from './driver.ts'
import { account } from './names.ts'
import { answerSqs } from './protocol.ts'
import type { MessageAttributes, StoredMessage } from './store.ts'

export type { QueueFault, QueueSettings } from './core.ts'
export type { DriveOptions, Driver, QueueHandler } from './driver.ts'

export type QueueOptions = {
  /** Where messages are kept; in memory without one. */
  directory?: string
  port?: number
  now?: () => number
  queues: QueueSettings[]
}

export type DeadLetter = {
  messageId: string
  body: string
  attributes: MessageAttributes
  receiveCount: number
  sentAt: string
}

export type Queues = {
  endpoint: string
  urlOf(name: string): string
  /** Calls the handler with what arrives in that queue, as Lambda's event source mapping does. */
  drive(name: string, handler: QueueHandler, options?: DriveOptions): Driver
  /** Resolves when nothing is visible or in flight, dead letters aside. What failed is in flight until its time is up. */
  idle(): Promise<void>
  /** The first `limit` (1,000 unless told) that the queue of that name gave up on, oldest first. */
  deadLetters(name: string, limit?: number): Promise<DeadLetter[]>
  deadLetterCount(name: string): number
  /** Lays among the dead letters of that queue what was given up before it came to it. */
  bury(name: string, body: string): void
  /** Sends the dead letters of that queue to it again, as new messages; how many. */
  putBack(name: string): Promise<number>
  faults: { inject(fault: QueueFault): void; clear(): void }
  /** Stops the drivers, waits for the handlers that run, and closes. */
  close(): Promise<void>
}

/** SQS on one machine: standard queues with their dead letters, over HTTP for senders and a driver for handlers. */
export async function startQueues(options: QueueOptions): Promise<Queues> {
  const core = openCore(options.queues, options.directory, options.now ?? Date.now)
  let endpoint = ''
  const answer = (exchange: Exchange) => answerSqs(core, exchange, endpoint)
  const server = await serveLoopback(options.port ?? 0, answer).catch((error: unknown) => {
    core.close()
    throw error
  })
  endpoint = server.endpoint
  const drivers = new Set<Driver>()
  let closing: Promise<void> | undefined
  const shut = async () => {
    await Promise.all([...drivers].map((driver) => driver.stop()))
    await server.close()
    core.close()
  }
  return {
    endpoint,
    urlOf: (name) => {
      core.settingsOf(name)
      return `${endpoint}/${account}/${name}`
    },
    drive(name, handler, driveOptions) {
      const driver = drive(core, name, handler, driveOptions)
      drivers.add(driver)
      return driver
    },
    idle: () => untilIdle(core),
    deadLetters: async (name, limit = 1000) => core.deadLetters(name, limit).map(letterOf),
    deadLetterCount: core.deadLetterCount,
    bury: core.bury,
    putBack: async (name) => core.putBack(name),
    faults: core.faults,
    close() {
      closing ??= shut()
      return closing
    },
  }
}

async function untilIdle(core: QueueCore): Promise<void> {
  const busy = () => core.names().some((name) => !core.isBurial(name) && core.isBusy(name))
  while (busy()) await core.waitForChange(20)
}

function letterOf({ id, body, attributes, receiveCount, sentAt }: StoredMessage): DeadLetter {
  return { messageId: id, body, attributes, receiveCount, sentAt: new Date(sentAt).toISOString() }
}
