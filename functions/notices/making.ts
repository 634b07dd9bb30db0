import * as z from 'zod'
import type { Post, Thread } from '../../shared/forum.ts'
import type { Deps } from '../deps.ts'
import { mayRead } from '../forum/rules.ts'
import { minutesAfter } from '../platform/clock.ts'
import { factsOfDefect } from '../platform/log.ts'
import { untilDone } from '../platform/retry.ts'
import { type Standing, tellingOf, withPost } from './rules.ts'
import { type Followable, type Follower, noticeDays } from './store.ts'

/** A message of the queue, as `relay` made it of an activity row: where to look, and nothing of what stands there. */
const Happened = z.object({ kind: z.string(), threadId: z.string(), number: z.number().int().positive().optional() })
const QueueEvent = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) })

const followersAtOnce = 25

/** A batch of the queue, one message after the other. One that fails keeps none of the others back. @returns the ids of those to be tried later */
export async function makeAllNotices(deps: Deps, event: unknown): Promise<string[]> {
  const left: string[] = []
  for (const { messageId, body } of QueueEvent.parse(event).Records) {
    try {
      await makeNotices(deps, body)
    } catch (error) {
      deps.log('error', 'notices-wait', factsOfDefect(error))
      left.push(messageId)
    }
  }
  return left
}

/** Tells those who follow of a new post. Done twice, late or out of order it leaves what doing it once leaves. */
export async function makeNotices(deps: Deps, body: string): Promise<void> {
  const { kind, threadId, number } = Happened.parse(JSON.parse(body))
  if (!number || (kind !== 'post-written' && kind !== 'thread-opened')) return
  const { thread, post } = await deps.forum.threadAndPost(threadId, number)
  if (!thread || !post || isTooOld(deps, post)) return
  const id: Followable = `thread_${threadId.slice('thread_'.length)}`
  await untilDone(async () => {
    const done = await deps.notices.followByWriting(post.author.id, id, post.writtenAt)
    return done ? { done, result: undefined } : { done }
  })
  const spaceId: Followable = `space_${thread.spaceId.slice('space_'.length)}`
  await eachPage(deps, id, async (followers) => {
    const inSpace = await deps.notices.standingOf(spaceId, idsOf(followers))
    await tellAll(deps, thread, post, followers, ({ personId, level, auto }) => {
      const space = inSpace.get(personId)?.level
      return { thread: level, auto, ...(space ? { space } : {}) }
    })
  })
  await eachPage(deps, spaceId, async (followers) => {
    // Who stands to the thread itself was told, or not, above.
    const inThread = await deps.notices.standingOf(id, idsOf(followers))
    const others = followers.filter(({ personId }) => !inThread.has(personId))
    await tellAll(deps, thread, post, others, ({ level }) => ({ space: level }))
  })
}

function isTooOld({ clock }: Deps, { writtenAt }: Post): boolean {
  return minutesAfter(writtenAt, noticeDays * 24 * 60) <= clock.now()
}

function idsOf(followers: Follower[]): string[] {
  return followers.map(({ personId }) => personId)
}

async function eachPage(deps: Deps, id: Followable, work: (followers: Follower[]) => Promise<void>): Promise<void> {
  let after: string | undefined
  do {
    const { followers, more } = await deps.notices.followers(id, after, followersAtOnce)
    await work(followers)
    after = more ? followers.at(-1)?.personId : undefined
  } while (after)
}

async function tellAll(
  deps: Deps,
  thread: Thread,
  post: Post,
  followers: Follower[],
  standing: (follower: Follower) => Standing,
): Promise<void> {
  const telling = followers.map(async (follower) => {
    if (follower.personId === post.author.id) return
    const way = tellingOf(standing(follower), post.number)
    if (way) await tell(deps, follower.personId, { thread, post, way })
  })
  await Promise.all(telling)
}

async function tell(
  deps: Deps,
  personId: string,
  { thread, post, way }: { thread: Thread; post: Post; way: 'each' | 'together' },
): Promise<void> {
  const reader = await deps.access.accountPartition(personId)
  if (reader?.account.state !== 'active') return
  if (!mayRead({ id: personId, role: reader.account.role, spaceIds: reader.spaceIds }, thread)) return
  const readTo = (await deps.forum.marks(personId, [thread.id])).get(thread.id) ?? 0
  const where = { personId, threadId: thread.id, ...(way === 'each' ? { number: post.number } : {}) }
  await untilDone(async () => {
    const before = await deps.notices.notice(where)
    const span = withPost(before, post.number, readTo)
    if (!span) return { done: true, result: undefined }
    const at = before && before.at > post.writtenAt ? before.at : post.writtenAt
    const done = await deps.notices.putNotice(where, span, at, before)
    return done ? { done, result: undefined } : { done }
  })
}
