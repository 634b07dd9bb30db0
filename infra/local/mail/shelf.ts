import { randomUUID } from 'node:crypto'
import { mkdir, open, opendir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Files on disk in the order in which they came. An id carries its instant, as SES's message ids do, and says which
 * hour's folder the files are in; so a page is read from a folder or two, and nothing is held in memory.
 */
export type Shelf = {
  /** A new id, later than any before it. */
  nextId(): string
  /** Puts the parts on disk, each whole or not at all. The last part is what makes the entry exist. */
  keep(id: string, parts: { suffix: string; bytes: Buffer | string }[]): Promise<void>
  read(id: string, suffix: string): Promise<Buffer | undefined>
  /** Ids older than `before` (from the newest when undefined), newest first. */
  older(before: string | undefined, count: number): Promise<string[]>
  /** Ids later than `after` (from the oldest when undefined), oldest first. */
  later(after: string | undefined, count: number): Promise<string[]>
  /** How many entries there are since that instant. */
  countSince(instantMs: number): Promise<number>
}

const idPattern = /^0100([0-9a-f]{12})-[0-9a-f-]{36}-000000$/

export function isShelfId(text: string): boolean {
  return idPattern.test(text)
}

export async function openShelf(directory: string, suffix: string, now: () => number): Promise<Shelf> {
  const drafts = join(directory, '.drafts')
  await rm(drafts, { recursive: true, force: true })
  await mkdir(drafts, { recursive: true })
  const [newest] = await page(directory, suffix, 'newest', undefined, 1)
  let lastMs = newest ? instantOf(newest) : 0

  return {
    nextId() {
      lastMs = Math.max(lastMs + 1, Math.floor(now()))
      return `0100${lastMs.toString(16).padStart(12, '0')}-${randomUUID()}-000000`
    },
    async keep(id, parts) {
      const folder = join(directory, hourOf(instantOf(id)))
      const isNewFolder = (await mkdir(folder, { recursive: true })) !== undefined
      const names = parts.map((part) => id + part.suffix)
      await Promise.all(parts.map((part) => writeWhole(join(drafts, id + part.suffix), part.bytes)))
      for (const name of names) await rename(join(drafts, name), join(folder, name))
      await syncFolder(folder)
      if (isNewFolder) await syncFolder(directory)
    },
    async read(id, part) {
      if (!isShelfId(id)) return undefined
      return readFile(join(directory, hourOf(instantOf(id)), id + part)).catch(ifAbsent)
    },
    older: (before, count) => page(directory, suffix, 'newest', before, count),
    later: (after, count) => page(directory, suffix, 'oldest', after, count),
    countSince: (instantMs) => countSince(directory, suffix, instantMs),
  }
}

type End = 'newest' | 'oldest'

async function page(directory: string, suffix: string, end: End, edge: string | undefined, count: number) {
  const found: string[] = []
  const edgeHour = edge === undefined ? undefined : hourOf(instantOf(edge))
  for (const hour of await hoursOf(directory, end)) {
    if (edgeHour !== undefined && isBeyond(end, edgeHour, hour)) continue
    found.push(...(await nearest(join(directory, hour), suffix, end, edge, count - found.length)))
    if (found.length >= count) break
  }
  return found
}

// Keeps no more than twice what is asked for while it reads a folder of any size.
async function nearest(folder: string, suffix: string, end: End, edge: string | undefined, count: number) {
  let best: string[] = []
  for await (const id of idsIn(folder, suffix)) {
    if (edge !== undefined && !isBeyond(end, id, edge)) continue
    best.push(id)
    if (best.length >= count * 2) best = inOrder(best, end).slice(0, count)
  }
  return inOrder(best, end).slice(0, count)
}

async function countSince(directory: string, suffix: string, instantMs: number): Promise<number> {
  let count = 0
  for (const hour of await hoursOf(directory, 'newest')) {
    if (hour < hourOf(instantMs)) break
    for await (const id of idsIn(join(directory, hour), suffix)) if (instantOf(id) >= instantMs) count += 1
  }
  return count
}

async function* idsIn(folder: string, suffix: string): AsyncGenerator<string> {
  for await (const entry of await opendir(folder)) {
    const id = entry.name.slice(0, -suffix.length)
    if (entry.name.endsWith(suffix) && isShelfId(id)) yield id
  }
}

function isBeyond(end: End, one: string, edge: string): boolean {
  return end === 'newest' ? one < edge : one > edge
}

function inOrder(names: string[], end: End): string[] {
  const sorted = names.sort()
  return end === 'newest' ? sorted.reverse() : sorted
}

async function hoursOf(directory: string, end: End): Promise<string[]> {
  const names = await readdir(directory)
  return inOrder(
    names.filter((name) => /^\d{4}-\d\d-\d\dT\d\d$/.test(name)),
    end,
  )
}

function hourOf(instantMs: number): string {
  return new Date(instantMs).toISOString().slice(0, 13)
}

export function instantOf(id: string): number {
  return Number.parseInt(id.slice(4, 16), 16)
}

async function writeWhole(path: string, bytes: Buffer | string): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

// The rename itself must be on disk before anybody is told that the entry is kept.
async function syncFolder(folder: string): Promise<void> {
  const file = await open(folder, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

function ifAbsent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
