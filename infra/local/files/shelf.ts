import { createHash } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Refusal } from './refusal.ts'

export type Shelf = ReturnType<typeof shelfIn>

/** Things by bucket and key, one file each: what a key may hold beyond this, a name of a file may not. */
export function shelfIn(directory: string) {
  mkdirSync(directory, { recursive: true })
  const pathOf = (place: string) => join(directory, encodeURIComponent(place))
  let uploads = 0
  // A condition and what it guards are one step: of two writers at once, one is refused.
  let turn: Promise<unknown> = Promise.resolve()

  return {
    pathOf,
    has: (place: string) => existsSync(pathOf(place)),
    etag: (place: string) => etagOf(pathOf(place)),
    bytes: (place: string) => statSync(pathOf(place)).size,
    remove: (place: string) => rmSync(pathOf(place), { force: true }),

    /** Takes the whole of it or nothing. */
    async put(place: string, request: IncomingMessage): Promise<string | Refusal> {
      const arriving = join(directory, `.arriving-${++uploads}`)
      try {
        await pipeline(request, createWriteStream(arriving))
      } catch (error) {
        rmSync(arriving, { force: true })
        throw error
      }
      const etag = await etagOf(arriving)
      const settled = turn.then(() => settle(pathOf(place), arriving, request))
      turn = settled.catch(() => undefined)
      return (await settled) ?? etag
    },

    /** Takes away what stands in a bucket since before an instant. */
    expire(bucket: string, beforeMs: number): void {
      for (const place of this.under(`${bucket}/`)) if (statSync(pathOf(place)).mtimeMs < beforeMs) this.remove(place)
    },

    /** Places that begin so, in the order of their keys. */
    under(beginning: string): string[] {
      return readdirSync(directory)
        .filter((name) => !name.startsWith('.arriving-'))
        .map(decodeURIComponent)
        .filter((place) => place.startsWith(beginning))
        .sort()
    },
  }
}

async function settle(path: string, arriving: string, request: IncomingMessage): Promise<Refusal | undefined> {
  const refusal = await refusalOf(path, request, statSync(arriving).size)
  if (refusal) rmSync(arriving)
  else renameSync(arriving, path)
  return refusal
}

async function refusalOf(path: string, { headers }: IncomingMessage, bytes: number): Promise<Refusal | undefined> {
  if (Number(headers['content-length']) !== bytes) return { status: 400, code: 'IncompleteBody' }
  const { 'if-match': match, 'if-none-match': none } = headers
  const there = existsSync(path) ? await etagOf(path) : undefined
  if (match && !there) return { status: 404, code: 'NoSuchKey' }
  const isRefused = (match && match !== there) || (none === '*' && there)
  return isRefused ? { status: 412, code: 'PreconditionFailed' } : undefined
}

async function etagOf(path: string): Promise<string> {
  const hash = createHash('md5')
  await pipeline(createReadStream(path), hash)
  return `"${hash.digest('hex')}"`
}
