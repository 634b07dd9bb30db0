import * as z from 'zod'
import { catalogueSorts, type FacetName, facetOptions } from './catalogueFacets.ts'
import type { Endpoint } from './endpoint.ts'
import { Id } from './ids.ts'
import { limits } from './limits.ts'
import { Cursor } from './page.ts'
import { line, words } from './text.ts'

const Words = words(200).pipe(z.string().min(1))

function anyOf<const Options extends readonly [string, ...string[]]>(options: Options) {
  return z
    .array(z.enum(options))
    .min(1)
    .max(options.length)
    .refine((chosen) => new Set(chosen).size === chosen.length, { error: 'not-a-choice' })
}

const chosen = {
  country: anyOf(facetOptions.country),
  theme: anyOf(facetOptions.theme),
  outcome: anyOf(facetOptions.outcome),
  age: anyOf(facetOptions.age),
  company: anyOf(facetOptions.company),
  group: anyOf(facetOptions.group),
  stage: anyOf(facetOptions.stage),
  level: anyOf(facetOptions.level),
  language: anyOf(facetOptions.language),
  year: z
    .array(z.string().regex(/^(?:19|20)\d\d$/))
    .min(1)
    .max(20),
} satisfies Record<FacetName, z.ZodType>

/** Any of what is chosen in a facet, and so in each of them. What is not chosen says nothing. */
export const CatalogueFilter = z.strictObject({ q: Words, ...chosen }).partial()
export type CatalogueFilter = z.infer<typeof CatalogueFilter>

/** In an address the choices of a facet stand one after the other, with commas between. */
function listed<Schema extends z.ZodType<string[], string[]>>(schema: Schema) {
  return z
    .string()
    .max(400)
    .transform((text, context) => {
      const { data } = schema.safeParse(text.split(','))
      if (data) return data
      context.addIssue({ code: 'custom', message: 'not-a-choice' })
      return z.NEVER
    })
    .optional()
}

export const CatalogueFilterQuery = z.strictObject({
  q: Words.optional(),
  country: listed(chosen.country),
  theme: listed(chosen.theme),
  outcome: listed(chosen.outcome),
  age: listed(chosen.age),
  company: listed(chosen.company),
  group: listed(chosen.group),
  stage: listed(chosen.stage),
  level: listed(chosen.level),
  language: listed(chosen.language),
  year: listed(chosen.year),
})

export const CatalogueQuery = CatalogueFilterQuery.extend({
  sort: z.enum(catalogueSorts).optional(),
  /** In which language titles and summaries are wanted, where they are there. */
  in: z.enum(facetOptions.language).optional(),
  cursor: Cursor.optional(),
})
export type CatalogueQuery = z.infer<typeof CatalogueQuery>

const filterFields = {
  name: line(limits.filterNameCharacters),
  filter: CatalogueFilter,
  /** Whether digests tell of what comes to match. */
  digest: z.boolean(),
}
export const NewFilter = z.strictObject({ ...filterFields, digest: filterFields.digest.default(true) })
export type NewFilter = z.infer<typeof NewFilter>
export const FilterEdit = z.strictObject(filterFields).partial()
export type FilterEdit = z.infer<typeof FilterEdit>

/** What somebody wants to find again, under a name of their own. */
export const SavedFilter = z.object({ ...filterFields, id: Id('filter'), savedAt: z.iso.datetime() })
export type SavedFilter = z.infer<typeof SavedFilter>

/** At most `limits.filtersPerPerson`, so that they come together. */
const SavedFilters = z.object({ items: z.array(SavedFilter) })
export type SavedFilters = z.infer<typeof SavedFilters>

export const filterEndpoints = {
  'GET /me/filters': {
    summary: 'The filters of the catalogue that I saved',
    action: 'filter.list',
    answer: SavedFilters,
    status: 200,
  },
  'POST /me/filters': {
    summary: 'Save a filter of the catalogue under a name, in the place of the one that had it',
    action: 'filter.write',
    body: NewFilter,
    answer: SavedFilter,
    status: 201,
  },
  'PATCH /me/filters/:filterId': {
    summary: 'Another name, other choices, or whether digests tell of it',
    action: 'filter.write',
    body: FilterEdit,
    answer: SavedFilter,
    status: 200,
  },
  'DELETE /me/filters/:filterId': {
    summary: 'A saved filter goes',
    action: 'filter.write',
    status: 204,
  },
} as const satisfies Record<string, Endpoint>
