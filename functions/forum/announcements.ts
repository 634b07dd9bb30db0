import type { Actor } from '../../shared/actor.ts'
import type { Thread } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import type { PageQuery } from '../../shared/page.ts'
import { Problem } from '../../shared/problem.ts'
import type { Acknowledgements } from '../../shared/threadKindEndpoints.ts'
import type { Deps } from '../deps.ts'
import { untilDone } from '../platform/retry.ts'
import { readableThread } from './doors.ts'
import { authorOf } from './rules.ts'
import { readSpace } from './spaceActions.ts'

/** Acknowledging again changes nothing: the first instant stays. */
export async function acknowledge(deps: Deps, actor: Actor, threadId: string): Promise<undefined> {
  const { id } = await acknowledgeable(deps, actor, threadId)
  const given = { person: authorOf(actor), at: deps.clock.now() }
  return untilDone(async () =>
    (await deps.forum.acknowledge(id, given)) ? { done: true, result: undefined } : { done: false },
  )
}

export async function listAcknowledgements(
  deps: Deps,
  actor: Actor,
  threadId: string,
  { cursor }: PageQuery,
): Promise<Acknowledgements> {
  const { id, spaceId } = await acknowledgeable(deps, actor, threadId)
  const list = `acknowledgements of ${id}`
  const after = cursor ? String(deps.cursors.read(list, cursor).after) : undefined
  const [{ given, more }, acknowledged, { readership }] = await Promise.all([
    deps.forum.acknowledgements(id, after, limits.peoplePerPage),
    deps.forum.acknowledgedBy(id),
    readSpace(deps, actor, spaceId),
  ])
  const last = given.at(-1)
  return {
    items: given,
    acknowledged,
    // Without the author. Somebody who acknowledged may have left since.
    readers: Math.max(acknowledged, readership.people - 1),
    ...(last && more ? { next: deps.cursors.write(list, { after: last.person.id }) } : {}),
  }
}

async function acknowledgeable(deps: Deps, actor: Actor, threadId: string): Promise<Thread> {
  const thread = await readableThread(deps, actor, threadId)
  if (!thread.acknowledge) throw new Problem('wrong-state')
  return thread
}
