import * as z from 'zod'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { QueueEvent } from '../platform/batches.ts'
import type { Files } from '../platform/files.ts'
import type { Log } from '../platform/log.ts'
import { isListed, type Row, rowOf, rowsFromBytes, rowsInBytes, rowsKey } from './rows.ts'

const Changed = z.object({ message: z.object({ kind: z.literal('publication'), practiceId: z.string() }) })
const Asked = z.object({ message: z.object({ kind: z.literal('repair') }) })

export type CatalogueIndexing = {
  catalogue: Pick<Deps['catalogue'], 'entry' | 'version' | 'entries'>
  files: Files
  log?: Log
}

const mostTries = 5
const entriesAtOnce = 20

/**
 * Brings the rows of the catalogue up to what the table says now about the practices that the messages name, so that twice, late and out of order is
 * as once. Two at once: one publishes, the other begins again from that. A file that is lost or damaged is built anew.
 * @returns the ids of the messages to be tried later
 */
export async function catalogueChanges(deps: CatalogueIndexing, event: unknown): Promise<string[]> {
  const messages = QueueEvent.parse(event).Records.map(({ messageId, body }) => ({ messageId, body: parsed(body) }))
  const changes = messages.flatMap(({ messageId, body }) => {
    const { data } = Changed.safeParse(body)
    return data ? [{ messageId, practiceId: data.message.practiceId }] : []
  })
  const isAsked = messages.some(({ body }) => Asked.safeParse(body).success)
  if (changes.length === 0 && !isAsked) return []
  for (let tries = 0; tries < mostTries; tries++) {
    const { rows: standing, etag } = await published(deps.files)
    const rows = standing ?? (await everyRow(deps))
    // Read after the file: what stands in it was read before. The listing that a new one is built from may lag behind.
    const { changed, unread } = await withChanges(deps, rows, new Set(changes.map(({ practiceId }) => practiceId)))
    const failed = changes.filter(({ practiceId }) => unread.has(practiceId)).map(({ messageId }) => messageId)
    if (standing && sameRows(standing, changed)) return failed
    if (await deps.files.replace(rowsKey, await rowsInBytes(changed), etag)) return failed
  }
  throw new Error('the catalogue was published by others all the time')
}

/** The whole catalogue anew from the table, whatever stands there. */
export async function rebuildCatalogue(deps: CatalogueIndexing): Promise<void> {
  for (let tries = 0; tries < mostTries; tries++) {
    const { etag } = await published(deps.files)
    if (await deps.files.replace(rowsKey, await rowsInBytes(await everyRow(deps)), etag)) return
  }
  throw new Error('the catalogue was published by others all the time')
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

async function published(files: Files): Promise<{ rows?: Row[] | undefined; etag?: string }> {
  const file = await files.get(rowsKey)
  return file.state === 'new' ? { rows: await rowsFromBytes(file.bytes), etag: file.etag } : {}
}

async function everyRow(deps: CatalogueIndexing): Promise<Row[]> {
  const rows: Row[] = []
  let after: Record<string, unknown> | undefined
  do {
    const page = await deps.catalogue.entries(entriesAtOnce, after)
    const read = await Promise.all(page.entries.map((entry) => rowUnlessUnread(deps, entry.practiceId)))
    rows.push(...read.flatMap((row) => row ?? []))
    after = page.after
  } while (after)
  return rows
}

async function rowUnlessUnread(deps: CatalogueIndexing, practiceId: string): Promise<Row | undefined> {
  try {
    return await rowNow(deps, practiceId)
  } catch (error) {
    if (error instanceof Problem) throw error
    deps.log?.('error', 'unindexed', { practiceId })
    return undefined
  }
}

async function rowNow({ catalogue }: CatalogueIndexing, practiceId: string): Promise<Row | undefined> {
  const entry = await catalogue.entry(practiceId)
  if (!entry || !isListed(entry)) return undefined
  const version = await catalogue.version(practiceId, entry.number)
  return version && rowOf(entry, version)
}

/** One that cannot be read stays as it stood, and keeps none of the others back. */
async function withChanges(deps: CatalogueIndexing, rows: readonly Row[], practiceIds: ReadonlySet<string>) {
  const byId = new Map(rows.map((row) => [row.practiceId, row]))
  const unread = new Set<string>()
  for (const practiceId of practiceIds) {
    try {
      const row = await rowNow(deps, practiceId)
      if (row) byId.set(practiceId, row)
      else byId.delete(practiceId)
    } catch (error) {
      if (error instanceof Problem) throw error
      unread.add(practiceId)
    }
  }
  return { changed: [...byId.values()], unread }
}

function sameRows(before: readonly Row[], after: readonly Row[]): boolean {
  return (
    before.length === after.length &&
    after.every((row, at) => row === before[at] || JSON.stringify(row) === JSON.stringify(before[at]))
  )
}
