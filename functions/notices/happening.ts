import * as z from 'zod'

/** A message of the queue, as `relay` made it of an activity row: where to look, when and by whom it was done, and nothing of what stands there. */
export const Happening = z.object({
  kind: z.string(),
  threadId: z.string(),
  number: z.number().int().positive().optional(),
  at: z.iso.datetime().optional(),
  actorId: z.string().optional(),
})
export type Happening = z.infer<typeof Happening>
