import * as z from 'zod'
import { SessionSummary } from './access.ts'
import { AdoptionOfState } from './adoptions.ts'
import { SavedFilter } from './catalogueFilter.ts'
import { Draft } from './drafts.ts'
import { PostFile } from './files.ts'
import { Account } from './members.ts'
import { Followed } from './notices.ts'
import { Flag, OrderAct } from './order.ts'
import { PracticeInFile } from './practiceFiles.ts'
import { OwnReview } from './reviews.ts'
import { OwnAcknowledgement, Writing } from './writings.ts'

const Written = Writing.pick({ threadId: true, within: true }).extend({
  /** Where it stands in the forum. */
  address: z.string(),
  /** The first state first; the last one is the text of now. */
  revisions: z.array(Writing.pick({ version: true, body: true, language: true, writtenAt: true, redacted: true })),
})

/** Why a file that a post carries is not in the archive: too much for this device, not to be had any more, or not asked for. */
export const leftOutReasons = ['over-limit', 'unreadable', 'unwanted'] as const

const ExportedFile = PostFile.omit({ id: true }).extend({
  /** Its place in the archive; absent when it was left out. */
  path: z.string().optional(),
  leftOut: z.enum(leftOutReasons).optional(),
})
export type ExportedFile = z.infer<typeof ExportedFile>

/** `enlaces.json`: what a person takes along. `docs/export.schema.json` is made from it. */
export const Exported = z.object({
  format: z.literal('enlaces-export'),
  version: z.literal(1),
  exportedAt: z.iso.datetime(),
  profile: Account.omit({ may: true, proved: true, takesOver: true }),
  posts: z.array(Written.extend({ number: z.number().int().positive(), files: z.array(ExportedFile).optional() })),
  summaries: z.array(Written),
  drafts: z.array(
    Draft.pick({ title: true, body: true, language: true, savedAt: true }).extend({
      /** `reply:THREAD`, `thread:SPACE`, `edit:THREAD:NUMBER` */
      place: z.string(),
      within: z.object({ title: z.string(), language: z.string() }),
    }),
  ),
  following: z.array(Followed),
  acknowledgements: z.array(OwnAcknowledgement),
  /** Where I am signed in: without anything that would let somebody in. */
  sessions: z.array(SessionSummary),
  /** What I asked the coordination to look at. */
  flags: z.array(Flag),
  /** What the coordination did that concerns me, with what I answered. */
  acts: z.array(OrderAct),
  /** The good practices of my seat, or my own where I hold none, with their translations. */
  practices: z.array(PracticeInFile),
  /** The reviews that I wrote, or am writing. */
  reviews: z.array(OwnReview),
  /** What I noted, for my State, of practices of others: every version that is mine. */
  adoptions: z.array(AdoptionOfState.omit({ notedBy: true, replication: true })),
  /** The filters of the catalogue that I saved. */
  filters: z.array(SavedFilter.omit({ id: true })),
})
export type Exported = z.infer<typeof Exported>
