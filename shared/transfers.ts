import * as z from 'zod'
import { Author } from './author.ts'
import { Id } from './ids.ts'
import { languages } from './languages.ts'
import { limits } from './limits.ts'
import { line } from './text.ts'

const PostNumber = z.number().int().positive()

/** The other thread of a transfer, as it is called now: named to those alone who may read it. */
export const OtherThread = z.object({ id: Id('thread'), title: z.string(), language: z.enum(languages) })
export type OtherThread = z.infer<typeof OtherThread>

/** Posts `from` to `last` that stand in another thread now, the first of them there as `number`. */
export const Gone = z.object({
  from: PostNumber,
  last: PostNumber,
  to: OtherThread.extend({ number: PostNumber }).optional(),
})
export type Gone = z.infer<typeof Gone>

/** That posts came from another thread or went to one, told before post `number`: by whom and why. `merged` where it was all of that thread. */
export const Transfer = z.object({
  number: PostNumber,
  way: z.enum(['came', 'went']),
  merged: z.boolean(),
  count: PostNumber,
  at: z.iso.datetime(),
  by: Author,
  reason: z.string(),
  other: OtherThread.optional(),
})
export type Transfer = z.infer<typeof Transfer>

/** What a page of a thread tells of posts that came or went; each is absent when there is nothing to tell. */
export const transferFields = {
  gone: z.array(Gone).optional(),
  transfers: z.array(Transfer).optional(),
  /** All of it stands in another thread now; without a name where this reader may not read that one. */
  merged: z.object({ into: OtherThread.optional() }).optional(),
}

export const NewMerger = z.strictObject({ into: Id('thread'), reason: line(limits.noteCharacters) })
export type NewMerger = z.infer<typeof NewMerger>

/** Into a thread that is there, or into a new one with this title and language. */
export const NewSplit = z.strictObject({
  numbers: z.array(PostNumber.max(1e9)).min(1).max(limits.postsPerTransfer),
  into: Id('thread').optional(),
  title: line(limits.titleCharacters).optional(),
  language: z.enum(languages).optional(),
  reason: line(limits.noteCharacters),
})
export type NewSplit = z.infer<typeof NewSplit>

/** Where the first of the posts stands now. */
export const Arrived = z.object({ threadId: Id('thread'), number: PostNumber })
export type Arrived = z.infer<typeof Arrived>
