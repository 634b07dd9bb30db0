import * as z from 'zod'
import { Author } from './author.ts'
import { Id } from './ids.ts'
import { languages } from './languages.ts'
import { limits } from './limits.ts'
import { line } from './text.ts'

/** A space as it was called when a thread was moved. */
const SpaceThen = z.object({ id: Id('space'), title: z.string(), language: z.enum(languages) })

/** That a thread was moved, told between the posts: after which one, by whom and why. A space is named to those alone who may read it. */
export const Move = z.object({
  after: z.number().int().positive(),
  at: z.iso.datetime(),
  by: Author,
  reason: z.string(),
  from: SpaceThen.optional(),
  to: SpaceThen.optional(),
})
export type Move = z.infer<typeof Move>

export const NewPlace = z.strictObject({ spaceId: Id('space'), reason: line(limits.noteCharacters) })
export type NewPlace = z.infer<typeof NewPlace>
