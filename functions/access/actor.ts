import { type Actor, stateAnsweredFor } from '../../shared/actor.ts'
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

/** What a cookie says of itself; nothing of it is known to be true. */
function partsOf(cookie: string): { personId?: string | undefined; token?: string | undefined } {
  const [, personId, token] = /^(person_[0-9A-Z]{26})\.([A-Za-z0-9_-]{43})$/.exec(cookie) ?? []
  return { personId, token }
}

/** Whom this cookie names, as this instance remembers that person; only good for knowing what to ask for. */
export function familiarTo({ familiar }: Pick<Deps, 'familiar'>, cookie: string) {
  const { personId } = partsOf(cookie)
  const remembered = personId ? familiar.of(personId) : undefined
  if (!personId || !remembered) return undefined
  return { id: personId, seatId: remembered.seatId, answersFor: stateAnsweredFor(remembered) }
}

/**
 * Who sends this cookie, read from the table anew for every request, so that a suspension or a new role holds from the next one on.
 * Undefined for anything but a live session of an active person. With `byKeys` the account is asked for in a way that other items can be
 * read along with.
 */
export async function actorOfCookie(deps: Deps, cookie: string, byKeys: boolean): Promise<Actor | undefined> {
  const { personId, token } = partsOf(cookie)
  if (!personId || !token) return undefined
  const tokenHash = hashOf(token)
  const partition = byKeys ? await familiarPartition(deps, personId, tokenHash) : await wholePartition(deps, personId)
  const session = partition?.sessions.find((one) => one.tokenHash === tokenHash)
  const now = deps.clock.now()
  if (!partition || !session || !isLive(session, partition.account, now)) return undefined

  const ended = visitThatEnded(partition.account, now)
  if (isSightDue(session, now)) await deps.access.noteSeen(partition.account, session, now)
  return actorFrom(partition, session, { ended, now })
}

async function familiarPartition(deps: Deps, personId: string, tokenHash: string) {
  const found = await deps.access.accountAndSession(personId, tokenHash)
  const remembered = deps.familiar.of(personId)
  if (found && remembered && found.account.spacesChangedAt === remembered.spacesChangedAt) {
    return { ...found, spaceIds: remembered.spaceIds }
  }
  return wholePartition(deps, personId)
}

async function wholePartition(deps: Deps, personId: string): Promise<AccountPartition | undefined> {
  const partition = await deps.access.accountPartition(personId)
  if (partition) deps.familiar.note(partition, deps.clock.now())
  return partition
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
