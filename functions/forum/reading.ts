import { type Actor, stateAnsweredFor } from '../../shared/actor.ts'
import type {
  Home,
  PostSource,
  Revision,
  SpaceView,
  Thread,
  ThreadLatest,
  ThreadPage,
  ThreadPageQuery,
  ThreadRow,
} from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import type { Page, PageQuery } from '../../shared/page.ts'
import { conditionFor } from '../../shared/policy.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { dayIn } from '../platform/clock.ts'
import type { Item } from '../platform/table.ts'
import { viewOf } from './actions.ts'
import { pageOn } from './dayPage.ts'
import { keeperOf, known, readable, readablePost, readableSpace, readableThread } from './doors.ts'
import { textPlaceOf } from './items.ts'
import { renderMarkdown } from './markdown.ts'
import { movesFor } from './moving.ts'
import type { ThreadPlace } from './readStore.ts'
import { isSilent, mayOf, mayRead, mayReadText, openingNumber, pageAround, rowFor } from './rules.ts'
import { spacesFor } from './spaceActions.ts'
import { transfersFor } from './transfersTold.ts'

/** A page of posts. Which one: where the cursor leads, else the one that holds post `from`, else that of the day, else the one where this reader stopped. */
export async function readThread(
  deps: Deps,
  actor: Actor,
  threadId: string,
  { cursor, from, on }: ThreadPageQuery,
): Promise<ThreadPage> {
  const named = cursor ? Number(deps.cursors.read(postList(threadId), cursor).from) : from
  const {
    thread: found,
    mark,
    acknowledged,
    summary,
    isOfSeat,
    traces,
    practices,
  } = await deps.forum.threadAndMark(known('thread', threadId), actor)
  const thread = readable(actor, found)
  const keeper = isOfSeat ? keeperOf(actor, thread) : actor
  const isBefore = named === undefined && on !== undefined ? isBeforeDay(actor, on) : undefined
  const ofDay = isBefore && (await pageOn(thread, isBefore, (numbers) => deps.forum.writtenAts(threadId, numbers)))
  const opening = isBefore ? (ofDay ?? thread.postCount) : openingNumber(thread, mark)
  const page = pageAround(thread, named ?? opening)
  const rows = await deps.postPages.posts(thread, page, deps.clock.now(), () =>
    deps.forum.posts(threadId, page.from, page.to),
  )
  const told = movesFor(actor, traces.moves, page)
  const transferred = await transfersFor(deps, actor, { thread, rows, transfers: traces.transfers, page })
  const posts = rows.filter(({ gone }) => !gone)
  const cursorTo = (number: number) => deps.cursors.write(postList(threadId), { from: number })
  return {
    thread: { ...rowFor(actor, thread, mark), may: mayOf(keeper, thread, acknowledged) },
    posts: posts.map((post) => viewOf(actor, thread, post)),
    ...(summary ? { summary } : {}),
    ...(told.length > 0 ? { moves: told } : {}),
    ...transferred,
    ...(practices.length > 0 ? { practices } : {}),
    ...(isBefore ? { opensAt: posts.find(({ writtenAt }) => !isBefore(writtenAt))?.number } : {}),
    ...(page.next ? { next: cursorTo(page.next) } : {}),
    ...(page.previous ? { previous: cursorTo(page.previous) } : {}),
  }
}

function isBeforeDay({ zone }: Actor, day: string): (writtenAt: string) => boolean {
  const dayOf = dayIn(zone)
  return (writtenAt) => dayOf(writtenAt) < day
}

/** Of what is asked for most, the least: one item, behind the same door. */
export async function readLatest(deps: Deps, actor: Actor, threadId: string): Promise<ThreadLatest> {
  const { postCount } = await readableThread(deps, actor, threadId)
  return { postCount }
}

function postList(threadId: string): string {
  return `posts of ${threadId}`
}

/** Threads of a space, the latest first, with how far this reader got in each. */
export async function listThreads(
  deps: Deps,
  actor: Actor,
  spaceId: string,
  { cursor }: PageQuery,
): Promise<Page<ThreadRow>> {
  const place = cursor ? placeFrom(deps, spaceId, cursor) : undefined
  const isLetThrough = await passDoor(deps, actor, spaceId)
  const { threads, more } = await deps.forum.threadsOf(spaceId, place, limits.threadsPerPage)
  const [first] = threads
  // Where there is no thread to show, the space says whether it is empty or absent.
  if (isLetThrough && !first) await readableSpace(deps, actor, spaceId)
  const items = await rowsFor(deps, actor, threads)
  const last = threads.at(-1)
  const hasNext = place?.back ? true : more
  const hasPrevious = place?.back ? more : place !== undefined
  return {
    items,
    ...(last && hasNext ? { next: cursorAt(deps, last, false) } : {}),
    ...(first && hasPrevious ? { previous: cursorAt(deps, first, true) } : {}),
  }
}

/**
 * Who is not known to be let through asks at the door before a thread is read: a hidden space takes no more reading than an absent one.
 * @returns whether the space itself was not looked at
 */
export async function passDoor(deps: Deps, actor: Actor, spaceId: string): Promise<boolean> {
  const audience = deps.openSpaces.has(known('space', spaceId)) ? 'network' : 'members'
  if (mayRead(actor, { spaceId, audience })) return true
  await readableSpace(deps, actor, spaceId)
  return false
}

function threadList(spaceId: string): string {
  return `threads of ${spaceId}`
}

function cursorAt(deps: Deps, { id, lastPostAt, spaceId }: Thread, back: boolean): string {
  return deps.cursors.write(threadList(spaceId), { id, at: lastPostAt, back: back ? 1 : 0 })
}

function placeFrom(deps: Deps, spaceId: string, cursor: string): ThreadPlace {
  const { id, at, back } = deps.cursors.read(threadList(spaceId), cursor)
  return { id: String(id), lastPostAt: String(at), spaceId, back: back === 1 }
}

async function rowsFor(deps: Deps, actor: Actor, threads: Thread[]): Promise<ThreadRow[]> {
  const wanted = threads.filter((thread) => !isSilent(actor, thread)).map(({ id }) => id)
  const marks = await deps.forum.marks(actor.id, wanted)
  return threads.map((thread) => rowFor(actor, thread, marks.get(thread.id)))
}

const threadsAtHome = 25
const latestAtHome = 10
const threadsPerLook = 60
const mostLooks = 3
const spacesAtHome = 50
const requestsAtHome = 5
const flagsAtHome = 10

export async function readHome(deps: Deps, actor: Actor): Promise<Home> {
  const country = stateAnsweredFor(actor)
  const keepsOrder = conditionFor(actor.role, 'flag.settle') !== undefined
  const [threads, { spaces }, awaitedIds, { flags }] = await Promise.all([
    latestReadable(deps, actor),
    deps.forum.spaces({ limit: spacesAtHome, consistent: false }),
    country ? deps.forum.awaitedOf(country, requestsAtHome) : [],
    keepsOrder ? deps.order.flagsIn('open', undefined, flagsAtHome) : { flags: [] },
  ])
  const wanted = threads.filter((thread) => !isSilent(actor, thread)).map(({ id }) => id)
  const { marks, awaited, readership, tasks } = await deps.forum.homeRows(actor, wanted, awaitedIds)
  const rowsOf = (some: Thread[]) => some.map((thread) => rowFor(actor, thread, marks.get(thread.id)))
  const rows = rowsOf(threads)
  const requests = rowsOf(awaited.filter((thread) => mayRead(actor, thread) && !thread.closedAt))
  return {
    ...(actor.previousVisitAt ? { previousVisitAt: actor.previousVisitAt } : {}),
    unreadThreads: rows.filter(({ unread }) => unread > 0),
    latestThreads: rows.slice(0, latestAtHome),
    spaces: openFirst(spacesFor(deps, actor, spaces, readership)),
    ...(requests.length > 0 ? { requests } : {}),
    ...(flags.length > 0 ? { flags: flags.length } : {}),
    ...(tasks > 0 ? { tasks } : {}),
  }
}

/** One look is enough unless the latest threads are mostly behind doors that are closed to this reader. */
async function latestReadable(deps: Deps, actor: Actor): Promise<Thread[]> {
  const readables: Thread[] = []
  let after: Item | undefined
  for (let look = 0; look < mostLooks && readables.length < latestAtHome; look++) {
    const page = await deps.forum.latestThreads(threadsPerLook, after)
    // What was merged away is news where it stands now.
    readables.push(...page.threads.filter((thread) => mayRead(actor, thread) && !thread.mergedInto))
    after = page.after
    if (!after) break
  }
  return readables.slice(0, threadsAtHome)
}

function openFirst(spaces: SpaceView[]): SpaceView[] {
  return spaces.toSorted((a, b) => Number(!!a.closedAt) - Number(!!b.closedAt))
}

/** Notes how far this reader got; numbers beyond the last post mean the last post. */
export async function markRead(deps: Deps, actor: Actor, threadId: string, lastRead: number): Promise<undefined> {
  const thread = await readableThread(deps, actor, threadId)
  await deps.forum.setMark(actor.id, threadId, Math.min(lastRead, thread.postCount))
  return undefined
}

/** A post with the Markdown it was written in. */
export async function readPost(deps: Deps, actor: Actor, threadId: string, number: string): Promise<PostSource> {
  const { thread, post } = await readablePost(deps, actor, { threadId, number })
  if (!mayReadText(actor, post)) throw new Problem('not-found')
  const text = await deps.forum.text(textPlaceOf(post), post.version)
  if (!text) throw new Problem('not-found')
  return { ...viewOf(actor, thread, post), body: text.body }
}

const revisionsPerPage = 10

/** Every state of a post, the latest first; HTML is made from what was written then. */
export async function readHistory(
  deps: Deps,
  actor: Actor,
  at: { threadId: string; number: string },
  { cursor }: PageQuery,
): Promise<Page<Revision>> {
  const { post } = await readablePost(deps, actor, at)
  const { threadId, number } = textPlaceOf(post)
  const list = `revisions of ${threadId} ${number}`
  const before = cursor ? { before: Number(deps.cursors.read(list, cursor).before) } : {}
  if (!mayReadText(actor, post)) throw new Problem('not-found')
  const texts = await deps.forum.texts({ threadId, number, limit: revisionsPerPage, ...before })
  const items = texts.map((text) => {
    const place = { anchor: `${post.id}-${text.version}`, origin: deps.publicOrigin }
    const html = renderMarkdown(text.body, { ...place, language: text.language })
    return { ...text, html }
  })
  const [first, last] = [texts.at(0), texts.at(-1)]
  const newer = first && first.version < post.version ? Math.min(first.version + revisionsPerPage, post.version) + 1 : 0
  return {
    items,
    ...(last && last.version > 1 ? { next: deps.cursors.write(list, { before: last.version }) } : {}),
    ...(newer ? { previous: deps.cursors.write(list, { before: newer }) } : {}),
  }
}
