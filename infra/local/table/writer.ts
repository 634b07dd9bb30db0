import type { PageCache } from './pageCache.ts'
import type { Level } from './storage.ts'

/** What one request reads and changes; its changes reach the disk together or not at all. */
export type Changes = {
  get(key: string): Buffer | undefined
  put(key: string, value: Buffer): void
  remove(key: string): void
}

export type Writer = {
  /**
   * Runs `work` at once and alone, on the state that all earlier work leaves behind, and answers when its changes are
   * stored. Work that throws changes nothing. This is what makes writes and transactions serialisable.
   */
  write<Result>(work: (changes: Changes) => Result): Promise<Result>
  /** Runs `work` while nothing else is written. */
  exclusively<Result>(work: () => Promise<Result>): Promise<Result>
}

/** Work that arrives while a batch is being stored is collected into the next one. */
export function createWriter(level: Level, cache: PageCache, stored: () => void): Writer {
  const queue = createQueue(level, cache, stored)
  let closedBy: Promise<unknown> | undefined

  return {
    async write(work) {
      while (closedBy) await closedBy.catch(() => undefined)
      return queue.add(work)
    },
    async exclusively(work) {
      while (closedBy) await closedBy.catch(() => undefined)
      const turn = queue.idle().then(() => {
        cache.writingAnything()
        return work()
      })
      closedBy = turn
      try {
        return await turn
      } finally {
        cache.written()
        closedBy = undefined
      }
    },
  }
}

type Operation = { type: 'put'; key: string; value: Buffer } | { type: 'del'; key: string }
type Waiting = { stored: () => void; failed: (reason: unknown) => void }

function createQueue(level: Level, cache: PageCache, stored: () => void) {
  // What has been decided and is not on disk yet; undefined stands for a removed key.
  const ahead = new Map<string, { value: Buffer | undefined }>()
  let operations: Operation[] = []
  let waiting: Waiting[] = []
  let storing: Promise<void> | undefined

  async function storeAll(): Promise<void> {
    while (waiting.length > 0) {
      const [batch, settled] = [operations, waiting]
      operations = []
      waiting = []
      try {
        await storeBatch(level, cache, ahead, batch)
        for (const { stored } of settled) stored()
        stored()
      } catch (error) {
        // What was decided meanwhile was decided on changes that did not happen.
        for (const { failed } of [...settled, ...waiting]) failed(error)
        operations = []
        waiting = []
        ahead.clear()
      }
    }
    storing = undefined
  }

  return {
    idle: () => storing ?? Promise.resolve(),
    add<Result>(work: (changes: Changes) => Result): Promise<Result> {
      const { result, mine } = decide(level, ahead, work)
      if (mine.length === 0 && !storing) return Promise.resolve(result)
      for (const operation of mine) {
        ahead.set(operation.key, { value: operation.type === 'put' ? operation.value : undefined })
        operations.push(operation)
      }
      return new Promise((resolve, reject) => {
        waiting.push({ stored: () => resolve(result), failed: reject })
        storing ??= storeAll()
      })
    },
  }
}

type Ahead = Map<string, { value: Buffer | undefined }>

function decide<Result>(level: Level, ahead: Ahead, work: (changes: Changes) => Result) {
  const mine: Operation[] = []
  const result = work({
    get: (key) => {
      const uncommitted = ahead.get(key)
      return uncommitted ? uncommitted.value : level.getSync(key)
    },
    put: (key, value) => mine.push({ type: 'put', key, value }),
    remove: (key) => mine.push({ type: 'del', key }),
  })
  return { result, mine }
}

async function storeBatch(level: Level, cache: PageCache, ahead: Ahead, batch: Operation[]): Promise<void> {
  const mine = new Map(batch.map(({ key }) => [key, ahead.get(key)]))
  cache.writing([...mine.keys()])
  try {
    await level.batch(batch)
    // Unless later work has decided on the same key again.
    for (const [key, value] of mine) if (ahead.get(key) === value) ahead.delete(key)
  } finally {
    cache.written()
  }
}
