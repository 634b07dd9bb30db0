import type { Actor } from '../../shared/actor.ts'
import { proofMinutes } from '../../shared/policy.ts'
import type { InvitationItem } from '../invitations/invitation.ts'
import type { AccountItem } from '../members/account.ts'
import { minutesAfter } from '../platform/clock.ts'
import type { AppItem, CredentialItem, PasskeyItem } from './credential.ts'
import { type SessionItem, seenEveryMinutes, sessionIdleHours, sessionMostDays, visitGapMinutes } from './session.ts'

/** As far as the clocks of two machines may be apart, and more. */
const clocksApartMinutes = 1

/** Whether a session still opens anything: neither idle nor old beyond the limits, no recovery since, and its person active. */
export function isLive(session: SessionItem, account: AccountItem, now: string): boolean {
  const idleEnd = minutesAfter(session.lastSeenAt, sessionIdleHours * 60)
  const end = minutesAfter(session.startedAt, sessionMostDays * 24 * 60)
  return account.state === 'active' && eraOf(session) === eraOf(account) && now < idleEnd && now < end
}

/** A recovery begins an era: what was opened or enrolled before it opens nothing more. */
export function eraOf(one: { era?: number | undefined }): number {
  return one.era ?? 0
}

/** Whether the session's last sight is old enough to be written again. */
export function isSightDue(session: SessionItem, now: string): boolean {
  return now > minutesAfter(session.lastSeenAt, seenEveryMinutes)
}

/** The end of the visit before this one, when a new visit begins now. */
export function visitThatEnded(account: AccountItem, now: string): string | undefined {
  if (!account.lastSeenAt) return undefined
  return now > minutesAfter(account.lastSeenAt, visitGapMinutes) ? account.lastSeenAt : undefined
}

/** What is noted on the account of who is here: when, and the end of the visit before where a new one begins. */
export function sightOf(account: AccountItem, now: string): Pick<AccountItem, 'lastSeenAt' | 'previousVisitAt'> {
  const ended = visitThatEnded(account, now)
  return { lastSeenAt: now, ...(ended ? { previousVisitAt: ended } : {}) }
}

/**
 * Whether this person has done nothing in the app after an instant, and nothing was muted for them: whoever does something was seen a few
 * minutes before at most.
 */
export function wasAwaySince({ lastSeenAt, mutedForAt = '' }: AccountItem, instant: string): boolean {
  const before = minutesAfter(instant, -seenEveryMinutes - clocksApartMinutes)
  return lastSeenAt !== undefined && lastSeenAt < before && mutedForAt < before
}

/** Whether the presence of the person was proved in the last 15 minutes. */
export function isProved(actor: Actor, now: string): boolean {
  return now < minutesAfter(actor.provedAt, proofMinutes)
}

/** The sessions to end so that at most `most` live ones remain: what is over already, and of the rest the longest idle. */
export function sessionsToEnd(sessions: SessionItem[], account: AccountItem, now: string, most: number): SessionItem[] {
  const over = sessions.filter((one) => !isLive(one, account, now))
  const live = sessions.filter((one) => isLive(one, account, now))
  return [...over, ...newestFirst(live).slice(most)]
}

export function newestFirst(sessions: SessionItem[]): SessionItem[] {
  return sessions.toSorted((a, b) => b.lastSeenAt.localeCompare(a.lastSeenAt))
}

/** Whether an invitation, or a recovery, still opens: in time, the newest of that person, who still waits for it. */
export function isOpen(invitation: InvitationItem, account: AccountItem, now: string): boolean {
  const awaited = invitation.kind === 'invitation' ? 'invited' : 'active'
  return account.invitationId === invitation.id && account.state === awaited && now < invitation.endsAt
}

/** The authenticator app in use: the one added last. */
export function appAmong(credentials: CredentialItem[]): AppItem | undefined {
  return credentials
    .filter((one) => one.way === 'app')
    .toSorted((a, b) => b.addedAt.localeCompare(a.addedAt))
    .at(0)
}

export function passkeyAmong(credentials: CredentialItem[], credentialId: string): PasskeyItem | undefined {
  return credentials.filter((one) => one.way === 'passkey').find((one) => one.credentialId === credentialId)
}
