import * as z from 'zod'
import type { Endpoint } from './endpoint.ts'
import { Id } from './ids.ts'
import { limits } from './limits.ts'
import { mailKinds } from './mailLists.ts'
import { Page, PageQuery } from './page.ts'
import { line } from './text.ts'

const Instant = z.iso.datetime()
const count = z.number().int().nonnegative()

/** How many mails of a kind came to what, on one day (UTC). */
export const MailFigure = z.object({
  day: z.iso.date(),
  kind: z.enum(mailKinds),
  ...{ sent: count, delivered: count, bounced: count, softBounced: count, complained: count, rejected: count },
})
export type MailFigure = z.infer<typeof MailFigure>

/** About as many as the queues say. */
const MailWaiting = z.object({
  queue: z.enum(['urgent-mail', 'bulk-mail']),
  /** Absent where the queue does not answer. */
  depth: z.object({ waiting: count, inHand: count, givenUp: count }).optional(),
})
export type MailWaiting = z.infer<typeof MailWaiting>

export const MailHealth = z.object({
  today: z.iso.date(),
  /** Of fourteen days, the earliest first; days and kinds of which nothing is known are left out. */
  figures: z.array(MailFigure),
  /** Of the latest seven days, or since digests paused by themselves on that day: how many of ten thousand. */
  rates: z.object({ sent: count, bounce: z.number(), complaint: z.number(), since: z.iso.date().optional() }),
  waiting: z.array(MailWaiting),
})
export type MailHealth = z.infer<typeof MailHealth>

const Stopped = z.object({ since: Instant, kind: z.enum(mailKinds) })
/** An address that is stopped, and whose it is: nobody's, where who had it has another one by now, or none. */
export const StoppedAddress = z.object({
  /** Names it, and does not tell it. */
  hash: z.string(),
  person: z.object({ id: Id('person'), name: z.string(), email: z.string() }).optional(),
  /** Who gets the public digest there, without an account. */
  subscriber: z.object({ id: Id('subscriber'), email: z.string() }).optional(),
  /** It takes no mail. */
  bounce: Stopped.optional(),
  /** It takes no digests. */
  complaint: Stopped.optional(),
})
export type StoppedAddress = z.infer<typeof StoppedAddress>

export const mailHealthEndpoints = {
  'GET /mail-health': {
    summary: 'What became of the mails, and what waits',
    action: 'mail.watch',
    answer: MailHealth,
    status: 200,
  },
  'GET /mail-health/stops': {
    summary: 'Addresses that take no mail or no digests, the latest first',
    action: 'mail.watch',
    query: PageQuery,
    answer: Page(StoppedAddress),
    status: 200,
  },
  'PUT /mail-health/stops/:hash/release': {
    summary: 'Let mail go again to an address that had bounced',
    action: 'mail.release',
    body: z.strictObject({ reason: line(limits.noteCharacters) }),
    status: 204,
  },
  'PUT /me/address/confirmation': {
    summary: 'Say that my address takes mail again',
    action: 'address.confirm',
    status: 204,
    rate: { most: 3, minutes: 24 * 60 },
  },
} as const satisfies Record<string, Endpoint>
