import * as z from 'zod'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { QueueEvent } from '../platform/batches.ts'
import { type Files, sha256Of } from '../platform/files.ts'
import type { Log } from '../platform/log.ts'
import { portionsOf } from '../platform/portions.ts'
import { type Doc, docOf } from './doc.ts'
import { everyDoc, type Listener } from './everyDoc.ts'
import { openIndexFile } from './indexFile.ts'
import { baseKey, type Manifest, manifestFrom, manifestKey } from './shape.ts'
import { drop, fetchBase, placeForFile } from './snapshot.ts'

const Happened = z.object({ kind: z.string(), threadId: z.string(), number: z.number().int().positive().optional() })
const Asked = z.object({ message: z.object({ kind: z.literal('repair') }) })
/** A post, or every one of its thread from there on: who may find them, or where they stand, changed. */
type Place = { threadId: string; number: number; andAfter?: boolean }
type PostPlace = { threadId: string; number: number }

/** What happened to every post of a thread, or to all from one number on. */
const wide = new Set(['thread-moved', 'posts-gone', 'posts-come'])
const kinds = new Set([...wide, 'thread-opened', 'thread-edited', 'post-written', 'post-edited', 'post-changed'])
/** What it takes of the world: posts to read, and a place for the index. */
export type Indexing = {
  forum: Pick<Deps['forum'], 'threadsAndPosts' | 'everyThread' | 'posts' | 'thread'>
  files: Files
  log?: Log
}

const mostTries = 5
const postsAtOnce = 50
/** What readers fetch again with every change; beyond that it becomes part of the file. */
const mostAddedBytes = 1_000_000

/**
 * Brings the index up to what the table says now about the posts that the messages name, so that twice, late and out of order is as once. Two
 * at once: one publishes, the other begins again from that. An index that is lost or damaged is built anew. What cannot be read keeps none of the
 * others back.
 * @returns the ids of the messages to be tried later
 */
export async function indexChanges(deps: Indexing, event: unknown): Promise<string[]> {
  const messages = QueueEvent.parse(event).Records.map(({ messageId, body }) => ({ messageId, body: parsed(body) }))
  const bodies = messages.map(({ body }) => body)
  const places = [...new Map(bodies.flatMap(placesIn).map((place) => [nameOf(place), place])).values()]
  let mustLook = bodies.some((body) => Asked.safeParse(body).success)
  for (let tries = 0; tries < mostTries; tries++) {
    const { manifest, etag } = await publishedNow(deps)
    if (!manifest || (mustLook && !(await isWhole(deps, manifest)))) await rebuildIndex(deps, unreadInto(deps.log))
    // What the messages name is added to a new index too: the listing that it is built from may lag behind.
    else {
      const { docs, unread } = await docsAt(deps, places)
      if (!(await addAll(deps, manifest, etag, docs))) continue
      if (bodies.some(isTakenAway)) await forgetOldWords(deps)
      const isLeft = (body: unknown) => body === undefined || placesIn(body).some((place) => unread.has(nameOf(place)))
      return messages.filter(({ body }) => isLeft(body)).map(({ messageId }) => messageId)
    }
    mustLook = false
  }
  throw new Error('the index was published by others all the time')
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** The post to look at, if any. A new title stands with the thread's first one. */
function placesIn(body: unknown): Place[] {
  const happened = Happened.safeParse(body).data
  if (!happened || !kinds.has(happened.kind)) return []
  const { kind, threadId, number = 1 } = happened
  if (kind === 'thread-moved') return [{ threadId, number: 1, andAfter: true }]
  return [{ threadId, number, andAfter: wide.has(kind) }]
}

/** Something was hidden, removed or redacted: its words leave the files too, not only what is found. */
function isTakenAway(body: unknown): boolean {
  return Happened.safeParse(body).data?.kind === 'post-changed'
}

function unreadInto(log: Log | undefined): Listener {
  return { onUnread: (place) => log?.('error', 'unindexed', { place }) }
}

function nameOf({ threadId, number, andAfter }: Place): string {
  return `${threadId} ${number}${andAfter ? '…' : ''}`
}

async function publishedNow({ files }: Indexing): Promise<{ manifest?: Manifest | undefined; etag?: string }> {
  const file = await files.get(manifestKey)
  return file.state === 'new' ? { manifest: manifestFrom(file.bytes), etag: file.etag } : {}
}

async function isWhole({ files }: Indexing, { base }: Manifest): Promise<boolean> {
  const fetched = await fetchBase(files, base)
  if (fetched) drop(fetched)
  return fetched !== undefined
}

async function docsAt(deps: Indexing, asked: Place[]): Promise<{ docs: Doc[]; unread: Set<string> }> {
  const docs: Doc[] = []
  const unread = new Set<string>()
  const places = await postsAt(deps, asked, unread)
  const take = async (some: PostPlace[]): Promise<void> => {
    try {
      const found = await deps.forum.threadsAndPosts(some)
      docs.push(...found.map(({ thread, post }) => docOf(thread, post)))
    } catch (error) {
      if (error instanceof Problem) throw error
      // One that cannot be read is found by looking at each by itself.
      if (some.length > 1) for (const place of some) await take([place])
      else for (const place of some) unread.add(nameOf(place))
    }
  }
  for (const some of portionsOf(places, postsAtOnce)) await take(some)
  return { docs, unread }
}

/** Each post once, of a moved thread all of them, as many as there are now. */
async function postsAt(deps: Indexing, asked: Place[], unread: Set<string>): Promise<PostPlace[]> {
  const places = new Map<string, PostPlace>()
  const add = (place: PostPlace) => places.set(nameOf(place), place)
  for (const { threadId, number, andAfter } of asked) {
    if (!andAfter) add({ threadId, number })
    else {
      try {
        const { postCount = 0 } = (await deps.forum.thread(threadId)) ?? {}
        for (let one = number; one <= postCount; one++) add({ threadId, number: one })
      } catch (error) {
        if (error instanceof Problem) throw error
        unread.add(nameOf({ threadId, number, andAfter }))
      }
    }
  }
  return [...places.values()]
}

async function addAll(deps: Indexing, manifest: Manifest, etag: string | undefined, docs: Doc[]): Promise<boolean> {
  const added = newest([...manifest.added, ...docs])
  if (added.length === manifest.added.length && added.every((doc, at) => doc === manifest.added[at])) return true
  const next = { ...manifest, added }
  const text = JSON.stringify(next)
  const newEtag = await deps.files.replace(manifestKey, text, etag)
  if (newEtag && text.length > mostAddedBytes) await merge(deps, next)
  return newEtag !== undefined
}

/** The newest of each post; of two that are equally new the one that was read later, for what is hidden keeps its version. */
function newest(docs: Doc[]): Doc[] {
  const kept = new Map<string, Doc>()
  for (const doc of docs) {
    const name = `${doc.threadId} ${doc.number}`
    const before = kept.get(name)
    const isNewer = !before || doc.revision > before.revision
    if (isNewer || (doc.revision === before.revision && JSON.stringify(doc) !== JSON.stringify(before)))
      kept.set(name, doc)
  }
  return [...kept.values()]
}

async function forgetOldWords(deps: Indexing): Promise<void> {
  for (let tries = 0; tries < mostTries; tries++) {
    const { manifest } = await publishedNow(deps)
    if (!manifest || (await merge(deps, manifest, true))) return
  }
  throw new Error('the index was published by others all the time')
}

/**
 * A new file of the one before and all that was added; what comes meanwhile stays added. One that fails is tried again with the next change. To
 * `forget` keeps nothing of what was replaced: neither in the file nor the file before it. @returns whether nothing came in between
 */
async function merge(deps: Indexing, { base, added }: Manifest, forget = false): Promise<boolean> {
  const fetched = await fetchBase(deps.files, base)
  // Readers have noticed that it is lost, and ask for a repair.
  if (!fetched) return true
  try {
    fetched.index.putAll(added)
    if (forget) fetched.index.compact()
    return await publish(deps, fetched.path, { over: base, without: added, forget })
  } finally {
    drop(fetched)
  }
}

/** Puts a file in the place of the one that stands, and keeps what was added to that. @returns false when another one stands by now */
async function publish(
  { files }: Indexing,
  path: string,
  { over, without, forget }: { over: string | undefined; without: readonly Doc[]; forget: boolean },
): Promise<boolean> {
  const base = await sha256Of(path)
  await files.upload(baseKey(base), path)
  const merged = new Set(without.map((doc) => JSON.stringify(doc)))
  for (let tries = 0; tries < mostTries; tries++) {
    const file = await files.get(manifestKey)
    const standing = file.state === 'new' ? manifestFrom(file.bytes) : undefined
    if (standing && over && standing.base !== over) return false
    const added = standing?.added.filter((doc) => !merged.has(JSON.stringify(doc))) ?? []
    const old = standing && standing.base !== base ? standing.base : undefined
    const next: Manifest = { base, added, ...(old && !forget ? { before: old } : {}) }
    if (!(await files.replace(manifestKey, JSON.stringify(next), file.state === 'new' ? file.etag : undefined)))
      continue
    if (standing?.before && standing.before !== base) await files.remove(baseKey(standing.before))
    if (old && forget) await files.remove(baseKey(old))
    return true
  }
  return false
}

/**
 * Builds the whole index from the table, of all that can be read. @returns false when somebody else published another file
 * meanwhile, which may hold what came too late for this one
 */
export async function rebuildIndex(deps: Indexing, listener: Listener = {}): Promise<boolean> {
  const { manifest } = await publishedNow(deps)
  const path = placeForFile()
  const index = openIndexFile(path)
  try {
    await index.fill(everyDoc(deps.forum, listener))
    return await publish(deps, path, { over: manifest?.base, without: [], forget: false })
  } finally {
    drop({ index, path })
  }
}
