import { z } from 'zod'
import { CountryCode, LanguageTag, personStates, RoleName, Zone } from '../../shared/members.ts'

const Instant = z.iso.datetime()

/** A person's account as it is kept: pk `person#ID`, sk `account`. */
export const AccountItem = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: RoleName,
  state: z.enum(personStates),
  language: LanguageTag,
  languages: z.array(LanguageTag),
  about: z.string(),
  zone: Zone,
  seatId: z.string().optional(),
  seatTitle: z.string().optional(),
  country: CountryCode.optional(),
  institution: z.string().optional(),
  invitedAt: Instant,
  acceptedAt: Instant.optional(),
  invitationEndsAt: Instant.optional(),
  suspendedAt: Instant.optional(),
  departedAt: Instant.optional(),
  lastSeenAt: Instant.optional(),
  previousVisitAt: Instant.optional(),
  /** Threads silent since then count as read: nobody begins with ten years of unread posts. */
  readBefore: Instant,
  version: z.number().int().positive(),
})
export type AccountItem = z.infer<typeof AccountItem>
