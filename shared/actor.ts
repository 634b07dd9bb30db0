import type { Language } from './languages.ts'

export const roles = ['liaison', 'editor', 'coordinator', 'observer'] as const
export type Role = (typeof roles)[number]

/** Who acts, as read from the table for this very request. */
export type Actor = {
  id: string
  name: string
  role: Role
  /** ISO 3166-1 alpha-2, absent for those who sit for an organisation. */
  country?: string | undefined
  /** The institution of the person's seat, by name. */
  institution?: string | undefined
  /** The seat that the person holds, if any. */
  seatId?: string | undefined
  /** The thread at hand, where it was opened from the seat that the person holds now: what is the seat's own is the holder's own. */
  keeps?: string | undefined
  language: Language
  zone: string
  /** The spaces for members only that this person belongs to; network-wide ones need no entry, except for observers. */
  spaceIds: readonly string[]
  sessionId: string
  /** When this session last proved, with passkey or codes, that the person is there. */
  provedAt: string
  /** Threads that have been silent since then count as read. */
  readBefore: string
  /** Until when this person's writing is paused, if it is. */
  pausedUntil?: string | undefined
  /** When the visit before this one ended, if there was one. */
  previousVisitAt?: string | undefined
}

/** The State that somebody answers for when it is asked something. */
export function stateAnsweredFor({ role, country }: Pick<Actor, 'role' | 'country'>): Actor['country'] {
  return role === 'liaison' ? country : undefined
}
