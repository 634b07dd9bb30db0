import type { SessionSummary } from '../../shared/access.ts'
import type { Actor } from '../../shared/actor.ts'
import { Problem } from '../../shared/problem.ts'
import { recorded } from '../audit/actions.ts'
import type { Deps } from '../deps.ts'
import type { Browser } from './browser.ts'
import { isLive, newestFirst } from './rules.ts'
import type { SessionItem } from './session.ts'
import type { AccountPartition } from './store.ts'
import { sessionDelete } from './writes.ts'

type Sessions = { items: SessionSummary[] }

export async function signOut(deps: Deps, actor: Actor, browser: Browser): Promise<undefined> {
  return endMySession(deps, actor, browser, actor.sessionId)
}

export async function mySessions(deps: Deps, actor: Actor): Promise<Sessions> {
  return sessionsOf(deps, actor, actor.id)
}

export async function endMySession(deps: Deps, actor: Actor, browser: Browser, sessionId: string): Promise<undefined> {
  const { account, sessions } = await somebody(deps, actor.id)
  const ended = sessions.filter((one) => one.id === sessionId && isLive(one, account, deps.clock.now()))
  if (ended.length === 0) throw new Problem('not-found')
  await end(deps, actor.id, ended)
  if (sessionId === actor.sessionId) browser.dropSession()
}

/** Where somebody is signed in, the last seen first. */
export async function sessionsOf(deps: Deps, actor: Actor, personId: string): Promise<Sessions> {
  const { account, sessions } = await somebody(deps, personId)
  const live = sessions.filter((one) => isLive(one, account, deps.clock.now()))
  return { items: newestFirst(live).map((one) => summaryOf(one, actor)) }
}

export async function endSessionsOf(deps: Deps, actor: Actor, browser: Browser, personId: string): Promise<undefined> {
  const { sessions } = await somebody(deps, personId)
  if (sessions.length > 0) await endRecorded(deps, actor, personId, sessions)
  if (personId === actor.id) browser.dropSession()
}

async function somebody(deps: Deps, personId: string): Promise<AccountPartition> {
  const partition = await deps.access.accountPartition(personId)
  if (!partition) throw new Problem('not-found')
  return partition
}

async function endRecorded(deps: Deps, actor: Actor, personId: string, sessions: SessionItem[]): Promise<void> {
  const ended = sessions.map((one) => sessionDelete(personId, one))
  const entry = { act: 'sessions-ended', actorId: actor.id, personId } as const
  // Nothing about a session is a condition: what is refused met another write of the moment.
  const { done } = await recorded(deps, entry, ended, deps.access.commit)
  if (!done) throw new Problem('unavailable', { retryAfterSeconds: 1 })
}

async function end(deps: Deps, personId: string, sessions: SessionItem[]): Promise<void> {
  if (sessions.length > 0) await deps.access.commit(sessions.map((one) => sessionDelete(personId, one)))
}

function summaryOf({ id, device, way, startedAt, lastSeenAt }: SessionItem, actor: Actor): SessionSummary {
  return { id, device, way, startedAt, lastSeenAt, current: id === actor.sessionId }
}
