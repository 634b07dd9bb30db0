import * as z from 'zod'
import { Author } from './author.ts'
import { americas } from './countries.ts'
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
  /** The States whose answer was awaited, and is no longer: none of their people may read the new space. */
  released: z.array(z.enum(americas)).optional(),
  from: SpaceThen.optional(),
  to: SpaceThen.optional(),
})
export type Move = z.infer<typeof Move>

/** What a move would take from the States that a request was sent to. */
export const MoveForeseen = z.object({ released: z.array(z.enum(americas)) })
export type MoveForeseen = z.infer<typeof MoveForeseen>

export const NewPlace = z.strictObject({ spaceId: Id('space'), reason: line(limits.noteCharacters) })
export type NewPlace = z.infer<typeof NewPlace>
