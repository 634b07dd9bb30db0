import * as z from 'zod'
import { digestOutcomes, pausers, spaceLevels } from './digestLists.ts'
import { DigestSettings } from './digests.ts'
import type { Endpoint } from './endpoint.ts'
import { limits } from './limits.ts'
import { Page, PageQuery } from './page.ts'
import { line } from './text.ts'

const Instant = z.iso.datetime()
const Count = z.number().int().nonnegative()
const Reason = z.strictObject({ reason: line(limits.noteCharacters) })

/** Whether digests go out; while they are paused, by what and since when. `waiting` are those that are due and not made yet. */
export const DigestSending = z.object({
  pausedAt: Instant.optional(),
  pausedBy: z.enum(pausers).optional(),
  reason: z.string().optional(),
  waiting: Count,
  version: Count,
})
export type DigestSending = z.infer<typeof DigestSending>

/** How many things a digest told of in each of its parts: never which. */
export const DigestCounts = z.object({ needs: Count, follows: Count, news: Count, rest: Count })
export type DigestCounts = z.infer<typeof DigestCounts>

/** One issue of one person, or one that was sent again, and what became of it. */
export const DigestIssue = z.object({
  number: z.number().int().positive(),
  /** Counted from 1 where a coordinator had it sent again. */
  again: z.number().int().positive().optional(),
  /** It tells of what came after `from`, up to `to`. */
  from: Instant.optional(),
  to: Instant,
  issuedAt: Instant,
  outcome: z.enum(digestOutcomes),
  /** When it came to that. */
  at: Instant.optional(),
  told: DigestCounts.optional(),
})
export type DigestIssue = z.infer<typeof DigestIssue>

/** As the reader alone sees it: with the reasons for which things stood in it, and why there was nothing. */
export const MyDigestIssue = DigestIssue.extend({
  reasons: z.record(z.string(), Count).optional(),
  /** What was new had been looked at on the web, or stood in spaces that the reader leaves out. */
  silence: z.object({ seen: z.boolean(), left: z.boolean() }).optional(),
})
export type MyDigestIssue = z.infer<typeof MyDigestIssue>

/** What came of asking to send one again: the sending that waits, or why there is none. */
export const DigestAgain = z.object({ issue: DigestIssue.optional(), refused: z.enum(digestOutcomes).optional() })
export type DigestAgain = z.infer<typeof DigestAgain>

const paused = { pausedAt: Instant.optional() }

/** What there is to say of somebody's digests: the choice, the last issues, and whether sending is paused for everybody. Who has no account has their address for a name. */
export const DigestsOf = Page(DigestIssue).extend({
  name: z.string(),
  settings: DigestSettings.omit({ spaces: true }),
  ...paused,
})
export type DigestsOf = z.infer<typeof DigestsOf>
export const MyDigests = Page(MyDigestIssue).extend(paused)
export type MyDigests = z.infer<typeof MyDigests>

export const digestRunEndpoints = {
  'GET /digests/sending': {
    summary: 'Whether digests go out, and how many wait',
    action: 'digest.administer',
    answer: DigestSending,
    status: 200,
  },
  'PUT /digests/pause': {
    summary: 'Pause the digests of everybody',
    action: 'digest.administer',
    body: Reason,
    answer: DigestSending,
    status: 200,
    ifMatch: true,
  },
  'DELETE /digests/pause': {
    summary: 'Let digests go out again',
    action: 'digest.administer',
    answer: DigestSending,
    status: 200,
    ifMatch: true,
  },
  'GET /people/:personId/digests': {
    summary: 'What became of the digests of a person',
    action: 'digest.administer',
    query: PageQuery,
    answer: DigestsOf,
    status: 200,
  },
  'POST /people/:personId/digests/:number/sendings': {
    summary: 'Send an issue of a person again',
    action: 'digest.administer',
    body: Reason,
    answer: DigestAgain,
    status: 200,
  },
  'GET /subscribers/:subscriberId/digests': {
    summary: 'What became of the public digests of somebody without an account',
    action: 'digest.administer',
    query: PageQuery,
    answer: DigestsOf,
    status: 200,
  },
  'POST /subscribers/:subscriberId/digests/:number/sendings': {
    summary: 'Send an issue of the public digest again, to one who gets it without an account',
    action: 'digest.administer',
    body: Reason,
    answer: DigestAgain,
    status: 200,
  },
  'GET /me/digest/issues': {
    summary: 'What became of my digests, and why',
    action: 'digest.read',
    query: PageQuery,
    answer: MyDigests,
    status: 200,
  },
  'PUT /me/digest/spaces/:spaceId': {
    summary: 'How much of a space stands in my digest',
    action: 'following.change',
    body: z.strictObject({ level: z.enum(spaceLevels) }),
    status: 204,
  },
} as const satisfies Record<string, Endpoint>
