import { pathToFileURL } from 'node:url'
import { parentPort } from 'node:worker_threads'
import type { Asked, Told } from './apiFunction.ts'
import { noteAsked } from './idleMemory.ts'

// The other side of `startApiFunction`. Nothing is loaded here but the function itself: whoever starts the machine waits for it.

const loaded = Promise.withResolvers<(event: unknown) => Promise<unknown>>()

parentPort?.on('message', async (asked: Asked) => {
  noteAsked()
  if ('bundle' in asked) {
    Object.assign(process.env, asked.environment)
    loaded.resolve(import(pathToFileURL(asked.bundle).href).then(({ handler }) => handler))
    return
  }
  const told = await answerTo(asked.event)
  parentPort?.postMessage({ id: asked.id, ...told } satisfies Told)
})

async function answerTo(event: unknown) {
  try {
    const handler = await loaded.promise
    return { answer: await handler(event) }
  } catch (error) {
    return { fault: String(error) }
  }
}
