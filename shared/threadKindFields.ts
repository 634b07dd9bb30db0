import * as z from 'zod'
import { americas } from './countries.ts'
import { openKinds, requestSubjects, threadKinds } from './threadKinds.ts'

export const ThreadKind = z.enum(threadKinds)

/** What the opening of a request says besides its text. Without `to` it goes to every State of the network, as it is on that day. */
export const NewRequest = z.strictObject({
  subject: z.enum(requestSubjects),
  to: z.array(z.enum(americas)).min(1).max(americas.length).optional(),
  /** The last day for answering, by the calendar of each reader. */
  dueOn: z.iso.date(),
})
export type NewRequest = z.infer<typeof NewRequest>

/** What a thread tells of its kind. */
export const threadKindFields = {
  /** Absent for a discussion. */
  kind: ThreadKind.optional(),
  /** Of a request: the last day for answering. */
  dueOn: z.iso.date().optional(),
  /** Of a question: the number of the post that answers it. */
  answer: z.number().int().positive().optional(),
  /** Of an announcement: its readers are asked to acknowledge it. */
  acknowledge: z.literal(true).optional(),
}

/** What the opening of a thread may say of its kind; `request` is asked for when the kind is one, and refused otherwise. */
export const newThreadKindFields = { kind: z.enum(openKinds).optional(), request: NewRequest.optional() }
