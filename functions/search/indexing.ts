import * as z from 'zod'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { QueueEvent } from '../platform/batches.ts'
import { type Files, sha256Of } from '../platform/files.ts'
import type { Item } from '../platform/table.ts'
import { type Doc, docOf } from './doc.ts'
import { openIndexFile } from './indexFile.ts'
import { baseKey, type Manifest, manifestFrom, manifestKey } from './shape.ts'
import { drop, fetchBase, placeForFile } from './snapshot.ts'

const Happened = z.object({ kind: z.string(), threadId: z.string(), number: z.number().int().positive().optional() })
const Asked = z.object({ message: z.object({ kind: z.literal('repair') }) })
/** A post, or every one of its thread: who may find them changed. */
type Place = { threadId: string; number: number | 'all' }
type PostPlace = { threadId: string; number: number }

const kinds = new Set(['thread-moved', 'thread-opened', 'thread-edited', 'post-written', 'post-edited', 'post-changed'])
/** What it takes of the world: posts to read, and a place for the index. */
export type Indexing = {
  forum: Pick<Deps['forum'], 'threadsAndPosts' | 'latestThreads' | 'posts' | 'thread'>
  files: Files
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
    if (!manifest || (mustLook && !(await isWhole(deps, manifest)))) await rebuildIndex(deps)
    // What the messages name is added to a new index too: the listing that it is built from may lag behind.
    else {
      const { docs, unread } = await docsAt(deps, places)
      if (!(await addAll(deps, manifest, etag, docs))) continue
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
  return [{ threadId, number: kind === 'thread-moved' ? 'all' : number }]
}

function nameOf({ threadId, number }: Place): string {
  return `${threadId} ${number}`
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
  for (let from = 0; from < places.length; from += postsAtOnce) await take(places.slice(from, from + postsAtOnce))
  return { docs, unread }
}

/** Each post once, those of a moved thread all of them, as many as there are now. */
async function postsAt(deps: Indexing, asked: Place[], unread: Set<string>): Promise<PostPlace[]> {
  const places = new Map<string, PostPlace>()
  const add = (place: PostPlace) => places.set(nameOf(place), place)
  for (const { threadId, number } of asked) {
    if (number !== 'all') add({ threadId, number })
    else {
      try {
        const { postCount = 0 } = (await deps.forum.thread(threadId)) ?? {}
        for (let one = 1; one <= postCount; one++) add({ threadId, number: one })
      } catch (error) {
        if (error instanceof Problem) throw error
        unread.add(nameOf({ threadId, number }))
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

/** A new file of the one before and all that was added; what comes meanwhile stays added. One that fails is tried again with the next change. */
async function merge(deps: Indexing, { base, added }: Manifest): Promise<void> {
  const fetched = await fetchBase(deps.files, base)
  // Readers have noticed that it is lost, and ask for a repair.
  if (!fetched) return
  try {
    fetched.index.putAll(added)
    await publish(deps, fetched.path, { over: base, without: added })
  } finally {
    drop(fetched)
  }
}

/** Puts a file in the place of the one that stands, and keeps what was added to that. @returns false when another one stands by now */
async function publish(
  { files }: Indexing,
  path: string,
  { over, without }: { over: string | undefined; without: readonly Doc[] },
): Promise<boolean> {
  const base = await sha256Of(path)
  await files.upload(baseKey(base), path)
  const merged = new Set(without.map((doc) => JSON.stringify(doc)))
  for (let tries = 0; tries < mostTries; tries++) {
    const file = await files.get(manifestKey)
    const standing = file.state === 'new' ? manifestFrom(file.bytes) : undefined
    if (standing && over && standing.base !== over) return false
    const added = standing?.added.filter((doc) => !merged.has(JSON.stringify(doc))) ?? []
    const next: Manifest = { base, added, ...(standing && standing.base !== base ? { before: standing.base } : {}) }
    if (!(await files.replace(manifestKey, JSON.stringify(next), file.state === 'new' ? file.etag : undefined)))
      continue
    if (standing?.before && standing.before !== base) await files.remove(baseKey(standing.before))
    return true
  }
  return false
}

/**
 * Builds the whole index from the table; `onPosts` hears how many more were read. @returns false when somebody else published another file
 * meanwhile, which may hold what came too late for this one
 */
export async function rebuildIndex(deps: Indexing, onPosts: (count: number) => void = () => {}): Promise<boolean> {
  const { manifest } = await publishedNow(deps)
  const path = placeForFile()
  const index = openIndexFile(path)
  try {
    await index.fill(everyDoc(deps, onPosts))
    return await publish(deps, path, { over: manifest?.base, without: [] })
  } finally {
    drop({ index, path })
  }
}

const threadsPerPage = 100
const threadsAtOnce = 8

async function* everyDoc(deps: Indexing, onPosts: (count: number) => void): AsyncGenerator<Doc> {
  let after: Item | undefined
  do {
    const page = await deps.forum.latestThreads(threadsPerPage, after)
    for (let from = 0; from < page.threads.length; from += threadsAtOnce) {
      const some = page.threads.slice(from, from + threadsAtOnce)
      const posts = await Promise.all(some.map(({ id, postCount }) => deps.forum.posts(id, 1, postCount)))
      onPosts(posts.flat().length)
      yield* some.flatMap((thread, at) => (posts[at] ?? []).map((post) => docOf(thread, post)))
    }
    after = page.after
  } while (after)
}
