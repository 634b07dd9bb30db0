import * as z from 'zod'
import type { Endpoint } from './endpoint.ts'
import { Id } from './ids.ts'
import { languages } from './languages.ts'
import { practiceOutcomes } from './practiceStates.ts'
import { PracticeFacts, PracticeTexts, Standing, StepReason, TextVersions } from './practices.ts'

const LanguageTag = z.enum(languages)

/** What has become of a published practice. Of one that is withdrawn nothing but that it was there stays. */
export const publicationStates = ['published', 'due', 'superseded', 'archived', 'withdrawn'] as const

const TranslatedVersion = z.object({
  language: LanguageTag,
  texts: PracticeTexts,
  /** From which version of each text it was made: what is older than the text's own is stale. */
  versions: TextVersions,
  byMachine: z.boolean(),
})
export type TranslatedVersion = z.infer<typeof TranslatedVersion>

/** A version as it was published: it never changes. */
export const PublishedVersion = z.object({
  practiceId: Id('practice'),
  number: z.number().int().positive(),
  publishedAt: z.iso.datetime(),
  outcome: z.enum(practiceOutcomes),
  language: LanguageTag,
  facts: PracticeFacts,
  texts: PracticeTexts,
  textVersions: TextVersions,
  translations: z.array(TranslatedVersion),
})
export type PublishedVersion = z.infer<typeof PublishedVersion>

const Line = z.partialRecord(LanguageTag, z.string())

const Adoptions = z.object({
  considering: z.number().int().nonnegative(),
  adapting: z.number().int().nonnegative(),
  adopted: z.number().int().nonnegative(),
})

/** A published practice as the catalogue shows it: what its last version says in short, and what has become of it. */
export const CatalogueEntry = PublishedVersion.pick({
  practiceId: true,
  number: true,
  publishedAt: true,
  outcome: true,
  language: true,
  facts: true,
}).extend({
  state: z.enum(publicationStates),
  firstPublishedAt: z.iso.datetime(),
  /** When it came to stand as it does. */
  stateAt: z.iso.datetime(),
  /** In every language that it was published in. */
  titles: Line,
  summaries: Line,
  /** How many States consider, adapt and have adopted it; who has not been told counts none. */
  adoptions: Adoptions.optional(),
  /** The practice that took its place. */
  successorId: Id('practice').optional(),
  /** Of what is archived or withdrawn. */
  reason: z.string().optional(),
})
export type CatalogueEntry = z.infer<typeof CatalogueEntry>

/** A published practice with one of its versions; a withdrawn one has none left to read. */
const Publication = z.object({ entry: CatalogueEntry, version: PublishedVersion.optional() })
export type Publication = z.infer<typeof Publication>

/** Which of its versions; the last one where none is named. */
const VersionQuery = z.strictObject({ number: z.coerce.number().int().positive().max(1e6).optional() })
export type VersionQuery = z.infer<typeof VersionQuery>

const NewReviewDate = z.strictObject({ reviewOn: z.iso.date() })
const Successor = z.strictObject({ practiceId: Id('practice') })

export const catalogueEndpoints = {
  'GET /publications/:practiceId': {
    summary: 'A published good practice, in its last version or another one',
    action: 'publication.read',
    query: VersionQuery,
    answer: Publication,
    status: 200,
  },
  'PUT /publications/:practiceId': {
    summary: 'Publish what was decided, as a version that never changes',
    action: 'practice.assess',
    answer: Standing,
    status: 200,
  },
  'PUT /publications/:practiceId/confirmation': {
    summary: 'Confirm that it still holds, until another review date',
    action: 'practice.write',
    body: NewReviewDate,
    answer: Standing,
    status: 200,
  },
  'PUT /publications/:practiceId/revision': {
    summary: 'Begin to write a new version; the published one stays',
    action: 'practice.write',
    answer: Standing,
    status: 200,
  },
  'DELETE /publications/:practiceId/revision': {
    summary: 'Let go what was written since: the published version is the record again',
    action: 'practice.write',
    answer: Standing,
    status: 200,
  },
  'PUT /publications/:practiceId/archive': {
    summary: 'Archive it: it is done with, and stays to be read',
    action: 'publication.end',
    body: StepReason,
    answer: Standing,
    status: 200,
  },
  'DELETE /publications/:practiceId/archive': {
    summary: 'Bring it back from the archive',
    action: 'practice.assess',
    answer: Standing,
    status: 200,
  },
  'PUT /publications/:practiceId/successor': {
    summary: 'Say which published practice took its place',
    action: 'practice.assess',
    body: Successor,
    answer: Standing,
    status: 200,
  },
  'PUT /publications/:practiceId/withdrawal': {
    summary: 'Withdraw it for ever: nothing of it stays but that it was there, and why it went',
    action: 'publication.end',
    body: StepReason,
    answer: Standing,
    status: 200,
  },
} as const satisfies Record<string, Endpoint>
