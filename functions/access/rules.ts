import type { Actor } from '../../shared/actor.ts'
import { proofMinutes } from '../../shared/policy.ts'
import type { AccountItem } from '../members/account.ts'
import { minutesAfter } from '../platform/clock.ts'
import { type SessionItem, seenEveryMinutes, sessionIdleHours, sessionMostDays, visitGapMinutes } from './session.ts'

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

/** Whether the presence of the person was proved in the last 15 minutes. */
export function isProved(actor: Actor, now: string): boolean {
  return now < minutesAfter(actor.provedAt, proofMinutes)
}
