import { parentPort } from 'node:worker_threads'
import type { Asked, Told } from './apiFunction.ts'
import { type BundledHandler, bundledHandler } from './bundledHandler.ts'
import { noteAsked } from './idleMemory.ts'

// The other side of `startApiFunction`. Nothing is loaded here but the function itself: whoever starts the machine waits for it.

const loaded = Promise.withResolvers<BundledHandler>()

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
    loaded.resolve(await bundledHandler(asked.folder, 'api'))
    return {}
  } catch (error) {
    return { fault: String(error) }
  }
}
