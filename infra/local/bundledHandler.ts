import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export type BundledHandler = (event: unknown) => Promise<unknown>

/** The handler of a bundled function; imported with the environment that stands when this is called. @throws where the bundle holds none */
export async function bundledHandler(folder: string, name: string): Promise<BundledHandler> {
  const bundle = join(folder, name, 'index.mjs')
  const { handler } = await import(pathToFileURL(bundle).href)
  if (typeof handler !== 'function') throw new Error(`${bundle} has no handler`)
  return handler
}
