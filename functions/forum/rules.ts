import type { z } from 'zod'
import type { Actor } from '../../shared/actor.ts'
import type { Audience, Author, Post, Space, Thread, ThreadRow } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import { type Action, conditionFor, isWriting } from '../../shared/policy.ts'
import type { ProblemCode } from '../../shared/problem.ts'
import type { ThreadMay } from '../../shared/threadMay.ts'
import type { ThreadRecord } from './items.ts'

/** Where something stands, and whose it is: what the policy's conditions look at. */
type Place = { id?: string; spaceId: string; audience: Audience; author?: Pick<Author, 'id'> }

/** As much of a person as the policy's conditions look at. */
type Reader = Pick<Actor, 'id' | 'role' | 'spaceIds' | 'keeps' | 'pausedUntil'>

/** Whether the policy lets this person do this to what stands there. */
function may(actor: Reader, action: Action, place: Place): boolean {
  // Whose writing is paused is offered nothing that would be refused.
  if (actor.pausedUntil && isWriting(action)) return false
  const condition = conditionFor(actor.role, action)
  if (condition === 'own') return isOwn(actor, place) && mayRead(actor, place)
  if (condition === 'in-space') return isIn(actor, place)
  return condition === 'always'
}

// A thread is its author's, and its seat's: whoever holds that goes on with it. A post stays its author's alone.
function isOwn(actor: Reader, { id, author }: Place): boolean {
  return author?.id === actor.id || (id !== undefined && id === actor.keeps)
}

function isIn(actor: Reader, { spaceId, audience }: Place): boolean {
  return (audience === 'network' && actor.role !== 'observer') || actor.spaceIds.includes(spaceId)
}

export function mayRead(actor: Reader, place: Place): boolean {
  return may(actor, 'thread.read', place)
}

export function placeOf({ id, audience }: Pick<Space, 'id' | 'audience'>): Place {
  return { spaceId: id, audience }
}

export function whyNotOpenThread(actor: Actor, space: Space): ProblemCode | undefined {
  if (!may(actor, 'thread.open', placeOf(space))) return 'forbidden'
  return space.closedAt ? 'space-closed' : undefined
}

/** Announcing is for the Institute's staff. */
export function whyNotAnnounce(actor: Actor, space: Space): ProblemCode | undefined {
  if (!may(actor, 'thread.announce', placeOf(space))) return 'forbidden'
  return space.closedAt ? 'space-closed' : undefined
}

export function whyNotReply(actor: Actor, thread: Thread): ProblemCode | undefined {
  if (!may(actor, 'post.write', thread)) return 'forbidden'
  return thread.closedAt ? 'thread-closed' : undefined
}

/** A closed thread stays as it was: neither its title nor its texts change any more. */
export function whyNotEditThread(actor: Actor, thread: Thread): ProblemCode | undefined {
  if (!may(actor, 'thread.edit', thread)) return 'forbidden'
  return thread.closedAt ? 'thread-closed' : undefined
}

export function whyNotCloseThread(actor: Actor, thread: ThreadRecord): ProblemCode | undefined {
  if (!may(actor, 'thread.close', thread)) return 'forbidden'
  // Nothing stands in it any more.
  return thread.mergedInto ? 'wrong-state' : undefined
}

export function whyNotEditPost(actor: Actor, thread: Thread, post: Post): ProblemCode | undefined {
  const place = { spaceId: thread.spaceId, audience: thread.audience, author: post.author }
  if (!may(actor, 'post.edit', place)) return 'forbidden'
  // What was hidden or removed stays as it was until it is restored.
  if (post.mark) return 'wrong-state'
  return thread.closedAt ? 'thread-closed' : undefined
}

/** Whether the text of a post is for this reader: what was hidden or removed is for its author and for those who keep order. */
export function mayReadText(actor: Reader, post: Pick<Post, 'author' | 'mark'>): boolean {
  return !post.mark || post.author.id === actor.id || mayKeep(actor)
}

export function mayKeep(actor: Pick<Actor, 'role'>): boolean {
  return conditionFor(actor.role, 'post.keep') === 'always'
}

/** One takes one's own post away, and brings back what one took away oneself. */
export function whyNotRemovePost(actor: Actor, thread: Thread, post: Post): ProblemCode | undefined {
  const place = { spaceId: thread.spaceId, audience: thread.audience, author: post.author }
  if (!may(actor, 'post.remove', place)) return 'forbidden'
  return post.mark && !post.mark.byAuthor ? 'wrong-state' : undefined
}

/** One asks others to look at others' posts, while there is something to see. */
export function whyNotFlag(actor: Actor, post: Post): ProblemCode | undefined {
  return post.mark || post.author.id === actor.id ? 'wrong-state' : undefined
}

/** Only a question has an answer, and a closed one keeps the answer it has. */
export function whyNotMarkAnswer(actor: Actor, thread: Thread): ProblemCode | undefined {
  if (!may(actor, 'thread.answer', thread)) return 'forbidden'
  if (thread.kind !== 'question') return 'wrong-state'
  return thread.closedAt ? 'thread-closed' : undefined
}

/** Who opened it may put it right as long as nobody has replied: from then on it belongs to others too. A closed thread may be moved. */
export function whyNotMove(actor: Actor, thread: Thread): ProblemCode | undefined {
  if (!may(actor, 'thread.move', thread)) return 'forbidden'
  return conditionFor(actor.role, 'thread.move') === 'own' && thread.postCount > 1 ? 'wrong-state' : undefined
}

/** What asks and what announces has people waiting at its own address, and a marked answer its question: such threads stay whole. */
export function whyNotMerge(actor: Actor, thread: Thread): ProblemCode | undefined {
  if (!may(actor, 'thread.merge', thread)) return 'forbidden'
  return thread.answer === undefined ? whyNotExchange(thread) : 'wrong-state'
}

export function whyNotSplit(actor: Actor, thread: Thread): ProblemCode | undefined {
  return may(actor, 'thread.split', thread) ? whyNotExchange(thread) : 'forbidden'
}

/** Why posts may neither leave a thread nor come to it. */
export function whyNotExchange({ kind, closedAt }: Thread): ProblemCode | undefined {
  if (kind === 'request' || kind === 'announcement') return 'wrong-state'
  return closedAt ? 'thread-closed' : undefined
}

/** A closed thread too: that is when one sees what it arrived at. */
export function whyNotSummarize(actor: Actor, thread: Thread): ProblemCode | undefined {
  return may(actor, 'thread.summarize', thread) ? undefined : 'forbidden'
}

export function whyNotPin(actor: Actor, thread: Thread): ProblemCode | undefined {
  return may(actor, 'thread.pin', thread) ? undefined : 'forbidden'
}

/** Any reply may be the answer; the question itself may not. */
export function isReply(thread: Thread, number: number): boolean {
  return number > 1 && number <= thread.postCount
}

/** What the page offers: decided by the same rules that refuse. */
export function mayOf(actor: Actor, thread: Thread, acknowledged = false): z.infer<typeof ThreadMay> {
  const mayClose = !whyNotCloseThread(actor, thread)
  return {
    reply: !whyNotReply(actor, thread),
    edit: !whyNotEditThread(actor, thread),
    close: mayClose && !thread.closedAt,
    reopen: mayClose && !!thread.closedAt,
    move: !whyNotMove(actor, thread),
    merge: !whyNotMerge(actor, thread),
    split: thread.postCount > 1 && !whyNotSplit(actor, thread),
    markAnswer: !whyNotMarkAnswer(actor, thread),
    summarize: !whyNotSummarize(actor, thread),
    acknowledge: thread.acknowledge === true && !acknowledged && thread.author.id !== actor.id,
  }
}

/** Whether a person needs no mark here: nobody begins with ten years of unread posts. */
export function isSilent(actor: Actor, thread: Thread): boolean {
  return thread.lastPostAt <= actor.readBefore
}

/** The thread with how far this reader got; `mark` is the last post number noted, if any. One's own last post is no news. */
export function rowFor(actor: Actor, thread: ThreadRecord, mark: number | undefined): ThreadRow {
  const read = isSilent(actor, thread) || thread.mergedInto ? thread.postCount : Math.min(mark ?? 0, thread.postCount)
  const own = thread.lastAuthor.id === actor.id && read < thread.postCount ? 1 : 0
  return { ...thread, lastRead: read, unread: thread.postCount - read - own }
}

/** The post at which a thread opens by itself: the first unread one, the last one when all are read, the first on the first visit. */
export function openingNumber(thread: Thread, mark: number | undefined): number {
  return mark === undefined ? 1 : Math.min(mark + 1, thread.postCount)
}

/** Pages are the same for everybody: 1 to 20, 21 to 40 …; the one that holds this post, the last one for numbers beyond. */
export function pageAround(
  thread: Thread,
  number: number,
): { from: number; to: number; next?: number; previous?: number } {
  const size = limits.postsPerPage
  const held = Math.max(1, Math.min(number, thread.postCount))
  const from = Math.floor((held - 1) / size) * size + 1
  const to = Math.min(from + size - 1, Math.max(1, thread.postCount))
  return {
    from,
    to,
    ...(to < thread.postCount ? { next: to + 1 } : {}),
    ...(from > 1 ? { previous: from - size } : {}),
  }
}

export function authorOf({ id, name, role, country, institution }: Actor): Author {
  return { id, name, role, ...(country ? { country } : {}), ...(institution ? { institution } : {}) }
}
