import * as z from 'zod'

const Instant = z.iso.datetime()

/** How long a session lasts (safeguards, section 3). */
export const sessionIdleHours = 12
export const sessionMostDays = 14
/** How exactly "last seen" is kept; a longer silence between two sights than this makes a new visit. */
export const seenEveryMinutes = 5
export const visitGapMinutes = 30

/** A session as it is kept: pk `person#ID`, sk `account#session#HASH-OF-TOKEN`; read together with the account on every request. */
export const SessionItem = z.object({
  id: z.string(),
  tokenHash: z.string(),
  way: z.enum(['passkey', 'codes']),
  device: z.string(),
  startedAt: Instant,
  lastSeenAt: Instant,
  provedAt: Instant,
  /** The account's count of recoveries when it was opened. */
  era: z.number().int().nonnegative().optional(),
})
export type SessionItem = z.infer<typeof SessionItem>
