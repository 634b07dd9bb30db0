import type { Actor } from '../../shared/actor.ts'
import type { Country } from '../../shared/countries.ts'
import type { Thread } from '../../shared/forum.ts'
import type { Move, MoveForeseen, NewPlace } from '../../shared/moves.ts'
import { Problem } from '../../shared/problem.ts'
import { recorded } from '../audit/actions.ts'
import type { Deps } from '../deps.ts'
import { untilDone } from '../platform/retry.ts'
import { activityOf } from './actions.ts'
import { keptThread, refuse } from './doors.ts'
import type { SpaceRecord } from './items.ts'
import type { MoveRecord, SpaceThen } from './moveStore.ts'
import { authorOf, mayRead, placeOf, whyNotMove, whyNotOpenThread } from './rules.ts'
import { continueTransfer } from './transferring.ts'

/**
 * Takes a thread to another space, whose readers are from then on its readers. It keeps its address, its posts their numbers, and so everything that
 * points at them. Moving it to where it stands changes nothing: a move whose answer was lost is safely sent again.
 */
export async function moveThread(
  deps: Deps,
  actor: Actor,
  at: { threadId: string; version: number },
  { spaceId, reason }: NewPlace,
): Promise<Thread> {
  return untilDone(async () => {
    const { thread, keeper } = await keptThread(deps, actor, at.threadId)
    if (await continueTransfer(deps, thread.underway)) return { done: false }
    refuse(whyNotMove(keeper, thread))
    if (thread.spaceId === spaceId) return { done: true, result: thread }
    if (thread.version !== at.version) {
      throw new Problem('edit-conflict', { current: { version: thread.version, text: thread.title } })
    }
    const { from, to } = await spacesBetween(deps, actor, thread.spaceId, spaceId)
    refuse(whyNotOpenThread(actor, to))

    const [traces, pins, released] = await Promise.all([
      deps.forum.traces(thread.id),
      deps.forum.pins(from.id),
      releasedBy(deps, thread, to),
    ])
    const now = deps.clock.now()
    const moved = { ...thread, spaceId: to.id, audience: to.audience, version: thread.version + 1 }
    const told = { after: thread.postCount, at: now, by: authorOf(actor), reason, from: nameOf(from), to: nameOf(to) }
    const move = released.length > 0 ? { ...told, released } : told
    const activity = activityOf(deps, actor, moved, { kind: 'thread-moved', now, number: thread.postCount })
    const writes = deps.forum.moveWrites({
      ...{ before: thread, thread: moved, traces, move, pins, activity },
      ...(released.length > 0 ? { releasing: { states: released, admitted: to.admitted } } : {}),
    })
    const { id: personId } = thread.author
    const about = { personId, threadId: thread.id, number: thread.postCount, spaceId: to.id, reason }
    const entry = { act: 'thread-moved', actorId: actor.id, ...about, detail: { from: from.id } } as const
    const { done } = await recorded(deps, entry, writes)
    return done ? { done, result: moved } : { done }
  })
}

/** The same decision before it is taken: nothing is asked of who could not move it there. */
export async function foreseeMove(
  deps: Deps,
  actor: Actor,
  threadId: string,
  spaceId: string | undefined,
): Promise<MoveForeseen> {
  const { thread, keeper } = await keptThread(deps, actor, threadId)
  refuse(whyNotMove(keeper, thread))
  if (!spaceId || spaceId === thread.spaceId) return { released: [] }
  const { to } = await spacesBetween(deps, actor, thread.spaceId, spaceId)
  refuse(whyNotOpenThread(actor, to))
  return { released: await releasedBy(deps, thread, to) }
}

/** Of these an answer is awaited, and none of theirs belongs to the space. */
async function releasedBy(deps: Deps, thread: Thread, to: SpaceRecord): Promise<Country[]> {
  if (thread.kind !== 'request' || to.audience === 'network') return []
  const unanswered = await deps.forum.unanswered(thread.id)
  return unanswered.filter((country) => !to.admitted[country])
}

/** A space that is not there and one that this person may not see are the same wrong choice. */
async function spacesBetween(
  deps: Deps,
  actor: Actor,
  fromId: string,
  toId: string,
): Promise<{ from: SpaceRecord; to: SpaceRecord }> {
  const spaces = await deps.forum.spacesNamed([fromId, toId])
  const from = spaces.find(({ id }) => id === fromId)
  const to = spaces.find(({ id }) => id === toId)
  if (!from || !to || !mayRead(actor, placeOf(to))) {
    throw new Problem('invalid', { fields: [{ field: 'spaceId', fault: 'not-a-choice' }] })
  }
  return { from, to }
}

function nameOf({ id, title, language, audience }: SpaceRecord): SpaceThen {
  return { id, title, language, audience }
}

/** The moves that are told beside these posts; each space is named to those alone who may read it. */
export function movesFor(actor: Actor, moves: MoveRecord[], page: { from: number; to: number }): Move[] {
  const isNamed = (space: SpaceThen) => mayRead(actor, placeOf(space))
  return moves
    .filter(({ after }) => after >= page.from && after <= page.to)
    .map(({ from, to, ...move }) => ({
      ...move,
      ...(isNamed(from) ? { from } : {}),
      ...(isNamed(to) ? { to } : {}),
    }))
    .reverse()
}
