import * as z from 'zod'
import { TaskTold } from '../tasks/task.ts'

/** A message of the queue, as `relay` made it of an activity row: where to look, when and by whom it was done, and nothing of what stands there. */
export const Happening = z.object({
  kind: z.string(),
  threadId: z.string(),
  number: z.number().int().positive().optional(),
  at: z.iso.datetime().optional(),
  actorId: z.string().optional(),
})
export type Happening = z.infer<typeof Happening>

const Stepped = z.object({
  kind: z.literal('practice-stepped'),
  practiceId: z.string(),
  number: z.number().int().positive(),
})
/** Word of a good practice: a step that it took, or what somebody is to do about it, as it comes from the outbox. */
export const PracticeHappening = z.union([Stepped, z.object({ message: TaskTold }).transform(({ message }) => message)])
export type PracticeHappening = z.infer<typeof PracticeHappening>
