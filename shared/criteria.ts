import * as z from 'zod'
import { Author } from './author.ts'
import { reviewLimits, type scaleMarks } from './reviewRules.ts'
import { line, paragraphs } from './text.ts'

export function inEachLanguage<Text extends z.ZodType>(text: Text) {
  return z.strictObject({ es: text, en: text, pt: text, fr: text })
}

export const Criterion = z.strictObject({
  /** Stays the same from set to set, so that what was scored can be compared. */
  key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  weight: z.number().int().min(1).max(reviewLimits.weight),
  name: inEachLanguage(line(reviewLimits.criterionCharacters)),
  guidance: inEachLanguage(paragraphs(reviewLimits.guidanceCharacters)),
})
export type Criterion = z.infer<typeof Criterion>

/** What a new set of criteria says; a review is held to the set that it was begun with. */
export const NewCriteriaSet = z.strictObject({
  criteria: z
    .array(Criterion)
    .min(1)
    .max(reviewLimits.criteria)
    .refine((all) => new Set(all.map(({ key }) => key)).size === all.length, { error: 'taken' }),
  /** What each score means, of whatever criterion. */
  scale: z.strictObject({
    lowest: inEachLanguage(line(reviewLimits.markCharacters)),
    low: inEachLanguage(line(reviewLimits.markCharacters)),
    high: inEachLanguage(line(reviewLimits.markCharacters)),
    highest: inEachLanguage(line(reviewLimits.markCharacters)),
  } satisfies Record<(typeof scaleMarks)[number], z.ZodType>),
})
export type NewCriteriaSet = z.infer<typeof NewCriteriaSet>
export const CriteriaSet = NewCriteriaSet.extend({
  number: z.number().int().positive(),
  /** Nobody, of the one that came with the network. */
  by: Author.optional(),
  savedAt: z.iso.datetime().optional(),
})
export type CriteriaSet = z.infer<typeof CriteriaSet>
