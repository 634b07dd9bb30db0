import * as z from 'zod'
import { CatalogueEntry } from '../../shared/catalogue.ts'
import type { themes } from '../../shared/practiceFields.ts'
import { PracticeFacts } from '../../shared/practices.ts'

export type Theme = (typeof themes)[number]

/**
 * What the public lists say of a practice: an extract by name, so that nothing becomes public by being added elsewhere. Seats, who cleared
 * it and why it was archived or withdrawn are not of it.
 */
export const Listed = CatalogueEntry.pick({
  ...{ practiceId: true, number: true, state: true, outcome: true, language: true, successorId: true },
  ...{ publishedAt: true, firstPublishedAt: true, stateAt: true, titles: true, summaries: true },
}).extend({
  facts: PracticeFacts.pick({
    ...{ country: true, level: true, themes: true, ages: true, companies: true, groups: true, stages: true },
    ...{ began: true, regular: true, ended: true, reviewOn: true },
  }),
})
export type Listed = z.infer<typeof Listed>

export const isGone = ({ state }: Listed) => state === 'withdrawn'

/** The latest first, in an order that never depends on the one before. */
export function latestFirst(one: Listed, other: Listed): number {
  if (one.publishedAt !== other.publishedAt) return one.publishedAt < other.publishedAt ? 1 : -1
  return one.practiceId < other.practiceId ? -1 : 1
}

const Hashes = z.record(z.string(), z.string())
/** What the site holds of a practice, and the hash of each of its objects, by its key. */
const Row = Listed.extend({ hashes: Hashes })
export type Row = z.infer<typeof Row>

/** What the site holds: of every practice, withdrawn ones too, and of what is made of all of them. */
export const SiteState = z.object({ practices: z.record(z.string(), Row), lists: Hashes })
export type SiteState = z.infer<typeof SiteState>
