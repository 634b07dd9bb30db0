import { pathToFileURL } from 'node:url'
import { parentPort } from 'node:worker_threads'
import type { Asked, Told } from './apiFunction.ts'
import { noteAsked } from './idleMemory.ts'

// The other side of `startApiFunction`. Nothing is loaded here but the function itself: whoever starts the machine waits for it.

const loaded = Promise.withResolvers<(event: unknown) => Promise<unknown>>()

parentPort?.on('message', async ({ id, ...asked }: Asked & { id: number }) => {
  noteAsked()
  parentPort?.postMessage({ id, ...(await toldOf(asked)) } satisfies Told)
})

async function toldOf(asked: Asked): Promise<Omit<Told, 'id'>> {
  try {
    if ('event' in asked) return { answer: await (await loaded.promise)(asked.event) }
    if ('ending' in asked) {
      await new Promise((resolve) => process.stdout.write('', resolve))
      return {}
    }
    Object.assign(process.env, asked.environment)
    const { handler } = await import(pathToFileURL(asked.bundle).href)
    if (typeof handler !== 'function') throw new Error(`${asked.bundle} has no handler`)
    loaded.resolve(handler)
    return {}
  } catch (error) {
    return { fault: String(error) }
  }
}
