import type { Person, PersonRecord } from '../../shared/members.ts'
import type { WritingPause } from '../../shared/orderAnswer.ts'
import type { AccountItem } from './account.ts'

/** A person as members see one another. */
export function personOf(account: AccountItem): Person {
  const { id, name, role, country, institution, seatId, seatTitle, languages, about } = account
  return { id, name, role, country, institution, seatId, seatTitle, languages, about }
}

/** A person as coordinators see one. */
export function recordOf(account: AccountItem, now: string): PersonRecord {
  const { email, state, language, zone, invitedAt, acceptedAt, invitationEndsAt, lastSeenAt, version } = account
  return {
    ...personOf(account),
    ...{ email, state, language, zone, invitedAt, acceptedAt, version },
    // An active person's link is a recovery's, which is nobody's business here.
    invitationEndsAt: state === 'invited' ? invitationEndsAt : undefined,
    lastSeenOn: lastSeenAt?.slice(0, 10),
    pause: pauseOf(account, now),
  }
}

/** A pause that is not over. */
export function pauseOf({ pausedUntil, pausedFor, pausedBy }: AccountItem, now: string): WritingPause | undefined {
  if (!pausedUntil || !pausedBy || pausedUntil <= now) return undefined
  return { until: pausedUntil, reason: pausedFor ?? '', actId: pausedBy }
}
