import type { Deps } from '../deps.ts'
import { factsOfDefect } from '../platform/log.ts'

const peopleAtOnce = 100
/** What one run takes on: the next one, a quarter of an hour later, goes on from there. */
const mostPages = 20

/**
 * Gives those the digest that everybody begins with who were members before there were digests; whoever comes later gets it with the
 * membership. Done once, page by page; whoever has chosen is left alone.
 */
export async function beginForMembers(deps: Deps): Promise<void> {
  try {
    for (let pages = 0; pages < mostPages; pages++) if (await beginForSome(deps)) return
  } catch (error) {
    deps.log('error', 'digests-not-begun', factsOfDefect(error))
  }
}

/** @returns whether there is nobody left */
async function beginForSome(deps: Deps): Promise<boolean> {
  const { after, isDone } = await deps.subscriptions.begunTo()
  if (isDone) return true
  const { rows, more } = await deps.members.people({ limit: peopleAtOnce, backwards: false, after })
  const members = rows.filter(({ account: { state } }) => state === 'active' || state === 'suspended')
  const now = deps.clock.now()
  await Promise.all(members.map(({ account: { id, zone } }) => deps.subscriptions.begin(id, zone, now)))
  const last = more ? rows.at(-1) : undefined
  await deps.subscriptions.noteBegun(last && { listingSk: last.listingSk, id: last.account.id })
  return !last
}
