import * as z from 'zod'
import { adoptionStates } from './adoptionStates.ts'
import { americas } from './countries.ts'
import type { Endpoint } from './endpoint.ts'
import { FileAddress } from './files.ts'
import { Id } from './ids.ts'
import { languages } from './languages.ts'
import { NewRedaction } from './order.ts'
import { Standing, StepReason } from './practiceStandings.ts'
import { practiceOutcomes } from './practiceStates.ts'
import { PracticeFacts, PracticeTexts, TextVersions } from './practices.ts'
import { Assessment } from './reviews.ts'

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

/** A version as it was published: it never changes, but for passages that are taken out of it. */
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
  /** What its review found. */
  assessment: Assessment.optional(),
})
export type PublishedVersion = z.infer<typeof PublishedVersion>

/** How many States have come how far with it. */
export const AdoptionCounts = z.record(z.enum(adoptionStates), z.number().int().nonnegative())
export type AdoptionCounts = z.infer<typeof AdoptionCounts>
const noAdoptions: AdoptionCounts = { considering: 0, adapting: 0, adopted: 0, stopped: 0 }

/** That it held in another State too, by evidence that the Institute has confirmed. */
const Replication = z.object({ country: z.enum(americas), at: z.iso.datetime() })
export type Replication = z.infer<typeof Replication>

const Line = z.partialRecord(LanguageTag, z.string())

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
  /** How often translations came to this version after it was published. */
  translated: z.number().int().positive().optional(),
  /** How often a passage was taken out of what is published, since this version was. */
  redacted: z.number().int().positive().optional(),
  /** In every language that it was published in. */
  titles: Line,
  summaries: Line,
  /** The practice that took its place. */
  successorId: Id('practice').optional(),
  /** Of what is archived or withdrawn. */
  reason: z.string().optional(),
  adoptions: AdoptionCounts.default(noAdoptions),
  /** While there is one, a validated practice stands as replicated. */
  replications: z.array(Replication).default([]),
  /** The published practices that it was adapted from, the first of them first. */
  lineage: z.array(Id('practice')).default([]),
})
export type CatalogueEntry = z.infer<typeof CatalogueEntry>

/** A published practice with one of its versions; a withdrawn one has none left to read. */
const Publication = z.object({ entry: CatalogueEntry, version: PublishedVersion.optional() })
export type Publication = z.infer<typeof Publication>

/** Which of its versions; the last one where none is named. */
const VersionQuery = z.strictObject({ number: z.coerce.number().int().positive().max(1e6).optional() })
export type VersionQuery = z.infer<typeof VersionQuery>

/** What stands in its place is no longer than this. */
const shortestPassage = 3
const NewPracticeRedaction = NewRedaction.extend({
  passage: NewRedaction.shape.passage.pipe(z.string().min(shortestPassage)),
})
/** How many published texts were rewritten. */
const PracticeRedaction = z.object({ rewritten: z.number().int() })
export type PracticeRedaction = z.infer<typeof PracticeRedaction>

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
  'GET /publications/:practiceId/evidence': {
    summary: 'Signed addresses of the files that show the results of a published version, for a minute',
    action: 'publication.read',
    query: VersionQuery,
    answer: z.object({ files: z.array(FileAddress) }),
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
  'PUT /publications/:practiceId/translations/:language': {
    summary: 'Carry the translation of what has not changed since over to the published version',
    action: 'practice.write',
    answer: CatalogueEntry,
    status: 200,
  },
  'POST /publications/:practiceId/redaction': {
    summary: 'Take a passage out of everything that was published of it, and of its record',
    action: 'practice.assess',
    body: NewPracticeRedaction,
    answer: PracticeRedaction,
    status: 200,
    patienceSeconds: 9,
  },
  'PUT /publications/:practiceId/withdrawal': {
    summary: 'Withdraw it for ever: nothing of it stays but that it was there, and why it went',
    action: 'publication.end',
    body: StepReason,
    answer: Standing,
    status: 200,
  },
} as const satisfies Record<string, Endpoint>
