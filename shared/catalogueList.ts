import * as z from 'zod'
import { CatalogueEntry } from './catalogue.ts'
import { facetNames } from './catalogueFacets.ts'
import { CatalogueFilterQuery, CatalogueQuery } from './catalogueFilter.ts'
import { americas } from './countries.ts'
import type { Endpoint } from './endpoint.ts'
import { languages } from './languages.ts'
import { Page } from './page.ts'
import { themes } from './practiceFields.ts'

const LanguageTag = z.enum(languages)
/** In the language that was asked for, or else in the original's. */
const Shown = z.object({ language: LanguageTag, text: z.string() })
export type Shown = z.infer<typeof Shown>

/** A published practice in a list. */
export const CatalogueCard = CatalogueEntry.pick({
  practiceId: true,
  outcome: true,
  state: true,
  language: true,
  publishedAt: true,
}).extend({
  title: Shown,
  summary: Shown,
  /** Those that it was published in. */
  languages: z.array(LanguageTag),
  facts: CatalogueEntry.shape.facts.pick({ country: true, level: true, themes: true, began: true }),
  /** In how many States it was adopted. */
  adopted: z.number().int().nonnegative(),
})
export type CatalogueCard = z.infer<typeof CatalogueCard>

const count = z.number().int().nonnegative()

/** What was found, a page of it, and how many there would be with each choice: within a facet the other facets count, not its own choices. */
export const CataloguePage = Page(CatalogueCard)
  .omit({ previous: true })
  .extend({
    total: count,
    facets: z.record(z.enum(facetNames), z.array(z.object({ value: z.string(), count }))),
    /** Nothing was found: what was perhaps meant, and finds something. */
    meant: z.string().optional(),
    /** Nothing was found: how many there would be without the words, or without what was chosen in one facet. */
    loosened: z.array(z.object({ without: z.enum(['q', ...facetNames]), count })).optional(),
    /** Nothing was found: practices that are what was chosen and hold some of the words, most of them first. */
    near: z.array(CatalogueCard).optional(),
  })
export type CataloguePage = z.infer<typeof CataloguePage>

/** How many there are of each State and theme. Who is not in it has none. */
export const CatalogueMatrix = z.object({
  total: count,
  countries: z.array(z.object({ country: z.enum(americas), count, themes: z.partialRecord(z.enum(themes), count) })),
})
export type CatalogueMatrix = z.infer<typeof CatalogueMatrix>

const { stages, ages, companies, groups } = CatalogueEntry.shape.facts.shape
/** What two practices have in common. */
const InCommon = z.object({
  themes: z.array(z.enum(themes)),
  ...{ stages, ages, companies, groups },
  /** Of the title, as they stand in it. */
  words: z.array(z.string()),
})
export type InCommon = z.infer<typeof InCommon>

export const SimilarPractices = z.object({
  items: z.array(z.object({ card: CatalogueCard, inCommon: InCommon })),
})
export type SimilarPractices = z.infer<typeof SimilarPractices>

export const catalogueListEndpoints = {
  'GET /catalogue': {
    summary:
      'The published good practices that are what one chose and hold the words, with how many there are of each kind',
    action: 'publication.read',
    query: CatalogueQuery,
    answer: CataloguePage,
    status: 200,
  },
  'GET /catalogue/matrix': {
    summary: 'How many of them there are of each State and theme',
    action: 'publication.read',
    query: CatalogueFilterQuery,
    answer: CatalogueMatrix,
    status: 200,
  },
  'GET /catalogue/similar/:practiceId': {
    summary: 'Those that are like a published practice, and in what',
    action: 'publication.read',
    query: CatalogueQuery.pick({ in: true }),
    answer: SimilarPractices,
    status: 200,
  },
} as const satisfies Record<string, Endpoint>
