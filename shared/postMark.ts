import * as z from 'zod'

/** What stands in the place of a text that was hidden or removed. The text itself is for its author and for those who keep order. */
export const PostMark = z.object({
  kind: z.enum(['hidden', 'removed']),
  at: z.iso.datetime(),
  /** Absent when its author removed it. */
  reason: z.string().optional(),
  byAuthor: z.boolean(),
  /** Its author had taken it away before: so it is again, once the coordination lets it go. */
  withdrawn: z.boolean().optional(),
})
export type PostMark = z.infer<typeof PostMark>

/** What is left of a file that the coordination took out: that there was one, and why it is gone. */
export const TakenOut = z.object({
  /** The file's, by which a second try of the same is known. */
  id: z.string(),
  at: z.iso.datetime(),
  /** By whom, as they were called. */
  by: z.string(),
  reason: z.string(),
})
export type TakenOut = z.infer<typeof TakenOut>

export const PostMay = z.object({
  edit: z.boolean(),
  /** Take one's own post away, or bring it back. */
  remove: z.boolean(),
  restore: z.boolean(),
  flag: z.boolean(),
  /** Hide, remove, restore and redact. */
  keep: z.boolean(),
})
