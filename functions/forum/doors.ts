import type { Actor } from '../../shared/actor.ts'
import type { Thread } from '../../shared/forum.ts'
import { type IdKind, isId } from '../../shared/ids.ts'
import { Problem, type ProblemCode } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import type { PostRow, SpaceRecord, ThreadRecord } from './items.ts'
import { mayRead, placeOf } from './rules.ts'

// The only doors to threads and spaces for a member. Absent and hidden look the same from outside.

/** @throws Problem `not-found` */
export async function readableThread(deps: Deps, actor: Actor, threadId: string): Promise<ThreadRecord> {
  return readable(actor, await deps.forum.thread(known('thread', threadId)))
}

/**
 * A thread to be changed, and who changes it: what was opened from a seat is kept by whoever holds that seat now.
 * @throws Problem `not-found`
 */
export async function keptThread(
  deps: Deps,
  actor: Actor,
  threadId: string,
): Promise<{ thread: ThreadRecord; keeper: Actor }> {
  const { thread: found, isOfSeat } = await deps.forum.threadAndSeat(known('thread', threadId), actor.seatId)
  const thread = readable(actor, found)
  return { thread, keeper: isOfSeat ? keeperOf(actor, thread) : actor }
}

export function keeperOf(actor: Actor, { id }: Pick<Thread, 'id'>): Actor {
  return { ...actor, keeps: id }
}

/** A thread already fetched passes the same door. @throws Problem `not-found` */
export function readable(actor: Actor, thread: ThreadRecord | undefined): ThreadRecord {
  if (!thread || !mayRead(actor, thread)) throw new Problem('not-found')
  return thread
}

/**
 * A post behind the door of its thread. One request brings both: what hides a thread looks at nothing of the post. An address that it had
 * before leads to where it stands now, through the door of that thread alone.
 * @throws Problem `not-found`
 */
export async function readablePost(
  deps: Deps,
  actor: Actor,
  at: { threadId: string; number: string },
): Promise<{ thread: ThreadRecord; post: PostRow }> {
  let found = await deps.forum.threadAndPost(known('thread', at.threadId), postNumber(at.number))
  while (found.post?.gone) {
    const { threadId, number } = found.post.gone
    found = await deps.forum.threadAndPost(threadId, number)
  }
  const thread = readable(actor, found.thread)
  if (!found.post) throw new Problem('not-found')
  return { thread, post: found.post }
}

/** @throws Problem `not-found` */
export async function readableSpace(deps: Deps, actor: Actor, spaceId: string): Promise<SpaceRecord> {
  const space = await deps.forum.space(known('space', spaceId))
  if (!space || !mayRead(actor, placeOf(space))) throw new Problem('not-found')
  deps.openSpaces.note(space)
  return space
}

/** Of these threads and spaces those that this person may read; at most 100 of each. */
export async function readableIds(deps: Deps, actor: Actor, ids: string[]): Promise<Set<string>> {
  const [threads, spaces] = await Promise.all([
    deps.forum.threadsNamed(ids.filter((id) => id.startsWith('thread_'))),
    deps.forum.spacesNamed(ids.filter((id) => id.startsWith('space_'))),
  ])
  const readableThreads = threads.filter((thread) => mayRead(actor, thread))
  const readableSpaces = spaces.filter((space) => mayRead(actor, placeOf(space)))
  return new Set([...readableThreads, ...readableSpaces].map(({ id }) => id))
}

/** What cannot be an id is not found, and asks nothing of the table. */
export function known(kind: IdKind, id: string): string {
  if (!isId(kind, id)) throw new Problem('not-found')
  return id
}

/** A post's number as it stands in an address. @throws Problem `not-found` */
export function postNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Problem('not-found')
  return Number(text)
}

export function refuse(reason: ProblemCode | undefined): void {
  if (reason) throw new Problem(reason)
}
