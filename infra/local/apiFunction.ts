import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { gatherOutput } from './output.ts'

/** What the thread is told first, what it is asked from then on, and that it is going to be ended. */
export type Asked =
  | { folder: string; environment: Record<string, string | undefined> }
  | { event: APIGatewayProxyEventV2 }
  | { ending: true }
export type Told = { id: number; answer?: unknown; fault?: string }

const lastWordsMs = 500

export type ApiFunction = {
  /** The bundled function with the environment that it would have; whoever calls it before waits until it is loaded. Rejects one that is none. */
  load(folder: string, environment: Record<string, string | undefined>): Promise<void>
  call(event: APIGatewayProxyEventV2): Promise<unknown>
  stop(): Promise<void>
}

/**
 * The `api` Lambda in a thread of its own, as on AWS it has machines of its own: whoever asks waits neither for mails nor for indexes that
 * are being made, and a second processor has something to do (docs/decisions/0043).
 */
export function startApiFunction(): ApiFunction {
  const thread = new Worker(new URL('apiThread.ts', import.meta.url))
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>()
  let calls = 0
  const ask = (asked: Asked) =>
    new Promise<unknown>((resolve, reject) => {
      waiting.set(++calls, { resolve, reject })
      thread.postMessage({ id: calls, ...asked })
    })
  thread.on('message', ({ id, answer, fault }: Told) => {
    const caller = waiting.get(id)
    waiting.delete(id)
    if (fault === undefined) caller?.resolve(answer)
    else caller?.reject(new Error(fault))
  })
  return {
    async load(folder, environment) {
      await ask({ folder, environment })
    },
    call(event) {
      gatherOutput()
      return ask({ event })
    },
    async stop() {
      // What it logged comes piece by piece, and what has not come is lost with it; one that hangs is not waited for.
      await Promise.race([ask({ ending: true }), wait(lastWordsMs, undefined, { ref: false })])
      await thread.terminate()
    },
  }
}
