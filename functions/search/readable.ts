import type { Actor } from '../../shared/actor.ts'
import type { Thread } from '../../shared/forum.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { mayRead } from '../forum/rules.ts'
import { factsOfDefect } from '../platform/log.ts'
import { tag } from './doc.ts'
import type { IndexFile } from './indexFile.ts'

const repairSeconds = 15

/** @throws Problem `unavailable` while there is no index */
export async function indexFor(deps: Deps): Promise<IndexFile> {
  const { index, isWhole } = await deps.snapshot.current().catch((error: unknown) => {
    deps.log('error', 'search-index-unreachable', factsOfDefect(error))
    throw new Problem('unavailable', { retryAfterSeconds: repairSeconds })
  })
  if (!isWhole) await deps.search.askForRepair(deps.clock.now())
  if (!index) throw new Problem('unavailable', { retryAfterSeconds: repairSeconds })
  return index
}

/** The tags of what this person may read, by the forum's own rule; undefined for those who read every space. */
export function readableBy(actor: Actor): string[] | undefined {
  const mayReadIn = (audience: Thread['audience'], spaceId = '') => mayRead(actor, { spaceId, audience })
  if (mayReadIn('members')) return undefined
  const own = actor.spaceIds.filter((spaceId) => mayReadIn('members', spaceId)).map(tag.space)
  const readable = mayReadIn('network') ? [tag.open, ...own] : own
  // Who may read nothing finds what stands nowhere.
  return readable.length > 0 ? readable : [tag.space('')]
}
