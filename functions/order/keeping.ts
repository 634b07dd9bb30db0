import type { Actor } from '../../shared/actor.ts'
import type { Post, PostView } from '../../shared/forum.ts'
import type { Keeping } from '../../shared/order.ts'
import type { PostMark } from '../../shared/postMark.ts'
import { Problem } from '../../shared/problem.ts'
import { recorded } from '../audit/actions.ts'
import type { Deps } from '../deps.ts'
import { activityOf, viewOf } from '../forum/actions.ts'
import { readablePost, refuse } from '../forum/doors.ts'
import { whyNotRemovePost } from '../forum/rules.ts'
import { untilDone } from '../platform/retry.ts'
import { newAct } from './acts.ts'

export type PostAt = { threadId: string; number: string }

const actOf = { visible: 'post-restored', hidden: 'post-hidden', removed: 'post-removed' } as const

/** Hides, removes or restores a post, with a reason that everybody reads in its place, and that its author may answer. */
export async function keepPost(deps: Deps, actor: Actor, at: PostAt, { state, reason }: Keeping): Promise<PostView> {
  return untilDone(async () => {
    const { thread, post } = await readablePost(deps, actor, at)
    if ((post.mark?.kind ?? 'visible') === state && !post.mark?.byAuthor) {
      return { done: true, result: viewOf(actor, thread, post) }
    }
    // What its author took away is the author's to bring back.
    if (state === 'visible' && post.mark?.byAuthor) throw new Problem('wrong-state')
    const now = deps.clock.now()
    const mark = markAfter(post.mark, { state, reason }, now)
    const { number, author } = post
    const kind = actOf[state]
    const told =
      author.id === actor.id ? undefined : newAct(deps, author.id, kind, { reason, threadId: thread.id, number })
    const about = { personId: author.id, threadId: thread.id, spaceId: thread.spaceId, number, reason }
    const entry = { act: kind, actorId: actor.id, ...about, ...(told ? { actId: told.act.id } : {}) }
    const activity = activityOf(deps, actor, thread, { kind: 'post-changed', now, number })
    const writes = deps.order.changedPostWrites({ thread, post, mark, activity })
    const { done } = await recorded(deps, entry, [...writes, ...(told?.writes ?? [])])
    return done ? { done, result: viewOf(actor, thread, marked(post, mark)) } : { done }
  })
}

function markAfter(before: PostMark | undefined, { state, reason }: Keeping, at: string): PostMark | undefined {
  const isWithdrawn = before?.byAuthor === true || before?.withdrawn === true
  if (state !== 'visible')
    return { kind: state, at, reason, byAuthor: false, ...(isWithdrawn ? { withdrawn: true } : {}) }
  return isWithdrawn ? { kind: 'removed', at, byAuthor: true } : undefined
}

/** Takes one's own post away, or brings it back: nobody needs to be told, and no reason need be given. */
export async function removeOwn(deps: Deps, actor: Actor, at: PostAt, removed: boolean): Promise<PostView> {
  return untilDone(async () => {
    const { thread, post } = await readablePost(deps, actor, at)
    refuse(whyNotRemovePost(actor, thread, post))
    if (!!post.mark === removed) return { done: true, result: viewOf(actor, thread, post) }
    const now = deps.clock.now()
    const mark: PostMark | undefined = removed ? { kind: 'removed', at: now, byAuthor: true } : undefined
    const activity = activityOf(deps, actor, thread, { kind: 'post-changed', now, number: post.number })
    const { done } = await deps.order.save(deps.order.changedPostWrites({ thread, post, mark, activity }))
    return done ? { done, result: viewOf(actor, thread, marked(post, mark)) } : { done }
  })
}

function marked({ mark: _, ...post }: Post, mark: PostMark | undefined): Post {
  return mark ? { ...post, mark } : post
}
