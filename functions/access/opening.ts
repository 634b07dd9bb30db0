import { limits } from '../../shared/limits.ts'
import type { Deps } from '../deps.ts'
import { hashOf, randomToken } from '../platform/secrets.ts'
import type { Write } from '../platform/transactions.ts'
import { sessionCookieValue } from './actor.ts'
import type { Browser } from './browser.ts'
import { deviceOf } from './device.ts'
import { eraOf, sessionsToEnd } from './rules.ts'
import type { SessionItem } from './session.ts'
import type { Keyring } from './store.ts'
import { sessionDelete, sessionPut } from './writes.ts'

/** A session about to open: the writes, and what the browser is given once they are done. */
export type Opening = { cookie: string; writes: Write[] }

/** A new session of this person in this browser, in place of those that are over or too many. */
export function sessionOpening(
  deps: Deps,
  browser: Browser,
  { account, sessions }: Pick<Keyring, 'account' | 'sessions'>,
  way: SessionItem['way'],
): Opening {
  const now = deps.clock.now()
  const token = randomToken()
  const session: SessionItem = {
    id: deps.ids.next('session'),
    tokenHash: hashOf(token),
    way,
    device: deviceOf(browser.userAgent),
    startedAt: now,
    lastSeenAt: now,
    provedAt: now,
    era: eraOf(account),
  }
  const ended = sessionsToEnd(sessions, account, now, limits.sessionsPerPerson - 1)
  return {
    cookie: sessionCookieValue(account.id, token),
    writes: [sessionPut(account.id, session), ...ended.map((one) => sessionDelete(account.id, one))],
  }
}

/** The same session under a new token, proved just now: a rise in rights never keeps the old token (safeguards, section 3). */
export function sessionRenewal(deps: Deps, personId: string, before: SessionItem): Opening {
  const token = randomToken()
  const now = deps.clock.now()
  const session = { ...before, tokenHash: hashOf(token), lastSeenAt: now, provedAt: now }
  return {
    cookie: sessionCookieValue(personId, token),
    writes: [sessionDelete(personId, before, 'existing'), sessionPut(personId, session)],
  }
}
