import * as z from 'zod'
import { roles } from './actor.ts'
import { Id } from './ids.ts'

/** Open to the whole network (observers by invitation), or to its members only. Never changes: what was said behind a door stays there. */
export const Audience = z.enum(['network', 'members'])
export type Audience = z.infer<typeof Audience>

/** The capacity in which somebody wrote, as it was then: seats outlive their holders. */
export const Author = z.object({
  id: Id('person'),
  name: z.string(),
  role: z.enum(roles),
  country: z.string().length(2).optional(),
  institution: z.string().optional(),
})
export type Author = z.infer<typeof Author>
