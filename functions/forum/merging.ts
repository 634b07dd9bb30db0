import type { Actor } from '../../shared/actor.ts'
import { limits } from '../../shared/limits.ts'
import { Problem } from '../../shared/problem.ts'
import type { Arrived, NewMerger, NewSplit } from '../../shared/transfers.ts'
import { recorded } from '../audit/actions.ts'
import type { Deps } from '../deps.ts'
import type { Once } from '../platform/once.ts'
import { untilDone } from '../platform/retry.ts'
import { activityOf } from './actions.ts'
import { readablePost, readableSpace, readableThread, refuse } from './doors.ts'
import type { ThreadRecord } from './items.ts'
import type { PinsRecord } from './pinStore.ts'
import { authorOf, mayRead, whyNotExchange, whyNotMerge, whyNotOpenThread, whyNotSplit } from './rules.ts'
import { continueTransfer } from './transferring.ts'
import type { TransferOnItsWay } from './transferStore.ts'

type At = { threadId: string; version: number }

/**
 * Takes every post of a thread into another one, behind what stands there. The thread stays as a signpost, closed for good. A merger whose
 * answer was lost is safely sent again.
 */
export async function mergeThread(deps: Deps, actor: Actor, at: At, { into, reason }: NewMerger): Promise<Arrived> {
  await begin(deps, actor, at, async (thread) => {
    if (thread.mergedInto === into) return undefined
    refuse(whyNotMerge(actor, thread))
    const { postCount } = thread
    if (postCount > limits.postsPerTransfer) throw tooMany()
    const target = await targetOf(deps, actor, thread, into)
    const numbers = Array.from({ length: postCount }, (_, index) => index + 1)
    return { target, to: into, merged: true, numbers, reason }
  })
  return arrival(deps, actor, at.threadId, 1)
}

/** Takes some posts out of a thread, in their order: into a new thread of the same space, or into one that is there, behind what stands in it. */
export async function splitThread(
  deps: Deps,
  actor: Actor,
  at: At,
  { once, ...split }: NewSplit & { once: Once | undefined },
): Promise<Arrived> {
  const numbers = [...new Set(split.numbers)].sort((a, b) => a - b)
  const [first = 0] = numbers
  const opened = deps.ids.next('thread')
  await begin(deps, actor, { ...at, once }, async (thread) => {
    if (await deps.forum.madeBefore(once)) return undefined
    refuse(whyNotSplit(actor, thread))
    await refusePosts(deps, thread, numbers)
    const { into, reason } = split
    if (into) {
      if (split.title !== undefined) throw wrongField('title', 'unknown')
      const target = await targetOf(deps, actor, thread, into)
      return { target, to: into, merged: false, numbers, reason }
    }
    const { title, language } = split
    if (!title) throw wrongField('title', 'required')
    if (!language) throw wrongField('language', 'required')
    refuse(whyNotOpenThread(actor, await readableSpace(deps, actor, thread.spaceId)))
    const { spaceId, audience } = thread
    return { to: opened, merged: false, numbers, reason, opening: { title, language, spaceId, audience } }
  })
  return arrival(deps, actor, at.threadId, first)
}

type Decided = Pick<TransferOnItsWay, 'to' | 'merged' | 'numbers' | 'reason' | 'opening'> & { target?: ThreadRecord }

/** Decides on the thread as it is at each try, with nothing underway from it or to it; undefined where it was begun before. */
async function begin(
  deps: Deps,
  actor: Actor,
  { threadId, version, once }: At & { once?: Once | undefined },
  decide: (thread: ThreadRecord) => Promise<Decided | undefined>,
): Promise<void> {
  await untilDone(async () => {
    const thread = await readableThread(deps, actor, threadId)
    if (await continueTransfer(deps, thread.underway)) return { done: false }
    const decided = await decide(thread)
    if (!decided) return { done: true, result: undefined }
    if (thread.version !== version) {
      throw new Problem('edit-conflict', { current: { version: thread.version, text: thread.title } })
    }
    const { target, ...what } = decided
    if (await continueTransfer(deps, target?.underway)) return { done: false }
    const done = await claim(deps, actor, thread, { ...what, once })
    return done ? { done, result: undefined } : { done }
  })
  await continueTransfer(deps, threadId)
}

/** The act itself, with its row in the trail; from here on it goes to its end. @returns whether nothing came in between */
async function claim(
  deps: Deps,
  actor: Actor,
  before: ThreadRecord,
  { once, ...decided }: Omit<Decided, 'target'> & { once: Once | undefined },
): Promise<boolean> {
  const now = deps.clock.now()
  const by = authorOf(actor)
  const { to, merged, numbers, reason } = decided
  const transfer = { ...decided, from: before.id, next: 0, count: 0, by, at: now }
  const closed = merged ? { closedAt: now, closedBy: by, mergedInto: to } : {}
  const thread = { ...before, ...closed, version: before.version + 1 }
  const activity = activityOf(deps, actor, thread, { kind: 'transfer-begun', now })
  const pins = merged ? await pinsWithout(deps, before) : undefined
  const writes = deps.forum.beginningWrites({ before, thread, transfer, pins, activity, once, now })
  const about = { personId: before.author.id, threadId: before.id, number: numbers[0], spaceId: before.spaceId, reason }
  const act = merged ? 'thread-merged' : 'posts-split'
  const entry = { act, actorId: actor.id, ...about, detail: { to, posts: String(numbers.length) } } as const
  return (await recorded(deps, entry, writes)).done
}

/** A new version of them even where it is not pinned: whoever pins it at this moment then looks at it again. */
async function pinsWithout(deps: Deps, { id, spaceId }: ThreadRecord): Promise<PinsRecord> {
  const { pins, version } = await deps.forum.pins(spaceId)
  return { pins: pins.filter(({ threadId }) => threadId !== id), version: version + 1 }
}

/** One that is not there, one that this person may not see, one of another space and the thread itself are the same wrong choice. */
async function targetOf(deps: Deps, actor: Actor, { id, spaceId }: ThreadRecord, into: string): Promise<ThreadRecord> {
  const target = await deps.forum.thread(into)
  const isHere = target && mayRead(actor, target) && target.spaceId === spaceId && target.id !== id
  if (!isHere) throw wrongField('into', 'not-a-choice')
  refuse(whyNotExchange(target))
  return target
}

/** The opening post stays with its thread, and the answer with its question; what is gone cannot go again. */
async function refusePosts(deps: Deps, { id, answer }: ThreadRecord, numbers: number[]): Promise<void> {
  const { posts } = await deps.forum.threadAndPosts(id, numbers)
  const there = new Set(posts.filter(({ gone }) => !gone).map(({ number }) => number))
  const wrong = numbers.some((number) => number === 1 || number === answer || !there.has(number))
  if (wrong) throw wrongField('numbers', 'not-a-choice')
}

function wrongField(field: string, fault: 'not-a-choice' | 'required' | 'unknown'): Problem {
  return new Problem('invalid', { fields: [{ field, fault }] })
}

function tooMany(): Problem {
  return new Problem('too-many-posts', { limit: limits.postsPerTransfer })
}

/** Where the first of them stands now, behind the door of its thread. */
async function arrival(deps: Deps, actor: Actor, threadId: string, number: number): Promise<Arrived> {
  const { post } = await readablePost(deps, actor, { threadId, number: String(number) })
  return { threadId: post.threadId, number: post.number }
}
