import * as z from 'zod'
import { roles } from './actor.ts'
import { americas } from './countries.ts'
import type { Endpoint } from './endpoint.ts'
import { Id } from './ids.ts'
import { Term } from './members.ts'
import { words } from './text.ts'

const Place = { country: z.enum(americas).optional(), institution: z.string().optional() }

/**
 * A person or a seat that may be mentioned. `reads` says whether what is written in this space is told at all: by role and
 * by belonging to the space, which those who read a space may see anyway.
 */
export const Mentionable = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('person'),
    id: Id('person'),
    name: z.string(),
    role: z.enum(roles),
    ...Place,
    reads: z.boolean(),
  }),
  z.object({
    kind: z.literal('seat'),
    id: Id('seat'),
    name: z.string(),
    holder: z.string(),
    ...Place,
    reads: z.boolean(),
  }),
])
export type Mentionable = z.infer<typeof Mentionable>

/** Where a seat stands, who holds it now, if they have come, and who held it, the latest first: at most 30. */
export const SeatFound = z.object({
  id: Id('seat'),
  title: z.string(),
  ...Place,
  holder: z.object({ id: Id('person'), name: z.string(), role: z.enum(roles) }).optional(),
  terms: z.array(Term),
})
export type SeatFound = z.infer<typeof SeatFound>

export const mentionEndpoints = {
  'GET /spaces/:spaceId/mentionable': {
    summary: 'Whom to mention: by the beginning of words of their name, or by the ids that stand in a text',
    action: 'post.write',
    query: z.strictObject({
      text: words(80).optional(),
      ids: z
        .string()
        .regex(/^(?:person|seat)_[0-9A-Z]{26}(?:,(?:person|seat)_[0-9A-Z]{26}){0,19}$/)
        .optional(),
    }),
    answer: z.object({ items: z.array(Mentionable).max(20) }),
    status: 200,
  },
  'GET /seats/:seatId': {
    summary: 'A seat and who holds it',
    action: 'directory.read',
    answer: SeatFound,
    status: 200,
  },
} as const satisfies Record<string, Endpoint>
