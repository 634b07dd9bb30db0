import * as z from 'zod'
import { americas } from './countries.ts'
import { Id } from './ids.ts'
import { languages } from './languages.ts'

const LanguageTag = z.enum(languages)

/** A published good practice, by what it is called in each of its languages. */
export const NamedPractice = z.object({
  id: Id('practice'),
  language: LanguageTag,
  titles: z.partialRecord(LanguageTag, z.string()),
})
export type NamedPractice = z.infer<typeof NamedPractice>

/** Where a record that is begun comes from. */
export const newOriginFields = {
  /** The thread, which its author may read. */
  threadId: Id('thread').optional(),
  /** The published practice of which this is to be a State's own version. */
  adaptedFrom: Id('practice').optional(),
}

/** Where a record comes from. */
export const originFields = {
  /** The thread, for who may read it. */
  thread: z.object({ id: Id('thread'), title: z.string(), language: LanguageTag }).optional(),
  /** The published practice that it adapts; of a withdrawn one the State alone is left. */
  adaptedFrom: NamedPractice.extend({ country: z.enum(['', ...americas]) }).optional(),
}
