import type { Actor } from '../../shared/actor.ts'
import type { Thread } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import { Problem } from '../../shared/problem.ts'
import type { Pins } from '../../shared/threadKindEndpoints.ts'
import type { Deps } from '../deps.ts'
import { untilDone } from '../platform/retry.ts'
import { activityOf } from './actions.ts'
import { readableSpace, readableThread, refuse } from './doors.ts'
import type { ThreadRecord } from './items.ts'
import { standsIn } from './moveStore.ts'
import type { PinRecord } from './pinStore.ts'
import { authorOf, rowFor, whyNotPin } from './rules.ts'

/** Pinning what is pinned already changes nothing. */
export async function pin(deps: Deps, actor: Actor, threadId: string): Promise<undefined> {
  return changePins(deps, actor, threadId, 'thread-pinned', (pins, { now, thread }) => {
    // Nothing stands in it any more.
    if (thread.mergedInto) throw new Problem('wrong-state')
    if (pins.some((one) => one.threadId === threadId)) return undefined
    if (pins.length >= limits.pinsPerSpace) throw new Problem('too-many-pins', { limit: limits.pinsPerSpace })
    return [{ threadId, by: authorOf(actor), at: now }, ...pins]
  })
}

export async function unpin(deps: Deps, actor: Actor, threadId: string): Promise<undefined> {
  return changePins(deps, actor, threadId, 'thread-unpinned', (pins) => {
    const others = pins.filter((one) => one.threadId !== threadId)
    return others.length < pins.length ? others : undefined
  })
}

/** Decides on the pins as they are at each try; undefined leaves them. */
async function changePins(
  deps: Deps,
  actor: Actor,
  threadId: string,
  kind: 'thread-pinned' | 'thread-unpinned',
  decide: (pins: PinRecord[], at: { now: string; thread: ThreadRecord }) => PinRecord[] | undefined,
): Promise<undefined> {
  const now = deps.clock.now()
  return untilDone(async () => {
    // Looked at again for each try: it may have been moved to another space meanwhile.
    const thread = await readableThread(deps, actor, threadId)
    refuse(whyNotPin(actor, thread))
    const activity = activityOf(deps, actor, thread, { kind, now })
    const { pins, version } = await deps.forum.pins(thread.spaceId)
    const changed = decide(pins, { now, thread })
    if (!changed) return { done: true, result: undefined }
    const record = { pins: changed, version: version + 1 }
    const written = await deps.forum.setPins(thread.spaceId, record, { activity, stands: standsIn(thread) })
    return written ? { done: true, result: undefined } : { done: false }
  })
}

export async function listPins(deps: Deps, actor: Actor, spaceId: string): Promise<Pins> {
  const { id } = await readableSpace(deps, actor, spaceId)
  const { pins } = await deps.forum.pins(id)
  const ids = pins.map(({ threadId }) => threadId)
  const { threads, marks } = await deps.forum.threadsAndMarks(actor.id, ids)
  // A row that lags behind is no way into another space.
  const here = threads.filter(({ spaceId }) => spaceId === id)
  const rows = new Map(here.map((thread: Thread) => [thread.id, rowFor(actor, thread, marks.get(thread.id))]))
  return {
    pins: pins.flatMap(({ threadId, by, at }) => {
      const thread = rows.get(threadId)
      return thread ? [{ thread, by, at }] : []
    }),
  }
}
