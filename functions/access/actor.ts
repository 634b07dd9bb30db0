import type { Actor } from '../../shared/actor.ts'
import type { Deps } from '../deps.ts'
import { hashOf } from '../platform/secrets.ts'
import { personFrom } from './doors.ts'
import { isLive, isSightDue, visitThatEnded } from './rules.ts'
import type { SessionItem } from './session.ts'
import type { AccountPartition } from './store.ts'

/** The session cookie's value: the person's id, a dot, and 256 random bits. */
export function sessionCookieValue(personId: string, token: string): string {
  return `${personId}.${token}`
}

/**
 * Who sends this cookie, read from the table anew for every request, so that a suspension or a new role holds from the next one on.
 * Undefined for anything but a live session of an active person.
 */
export async function actorOfCookie(deps: Deps, cookie: string): Promise<Actor | undefined> {
  const [, personId, token] = /^(person_[0-9A-Z]{26})\.([A-Za-z0-9_-]{43})$/.exec(cookie) ?? []
  if (!personId || !token) return undefined
  const partition = await deps.access.accountPartition(personId)
  const session = partition?.sessions.find((one) => one.tokenHash === hashOf(token))
  const now = deps.clock.now()
  if (!partition || !session || !isLive(session, partition.account, now)) return undefined

  const ended = visitThatEnded(partition.account, now)
  if (isSightDue(session, now)) await deps.access.noteSeen(personId, session, now, ended)
  return actorFrom(partition, session, { ended, now })
}

function actorFrom(
  partition: AccountPartition,
  session: SessionItem,
  { ended, now }: { ended: string | undefined; now: string },
): Actor {
  const person = personFrom(partition, now)
  return {
    ...person,
    sessionId: session.id,
    provedAt: session.provedAt,
    previousVisitAt: ended ?? person.previousVisitAt,
  }
}
