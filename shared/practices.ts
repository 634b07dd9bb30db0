import * as z from 'zod'
import { Author } from './author.ts'
import { americas } from './countries.ts'
import type { Endpoint } from './endpoint.ts'
import { fileKinds } from './fileKinds.ts'
import { FileAddress } from './files.ts'
import { Id } from './ids.ts'
import { languages } from './languages.ts'
import { limits } from './limits.ts'
import { Page, PageQuery } from './page.ts'
import {
  ages,
  companies,
  fieldNames,
  groups,
  levels,
  practiceFields,
  stages,
  type TextName,
  textNames,
  themes,
} from './practiceFields.ts'
import { newOriginFields, originFields } from './practiceOrigins.ts'
import { practiceOutcomes, practiceStates, stepNames } from './practiceStates.ts'
import { line, lineOrEmpty, linesOrEmpty } from './text.ts'

const LanguageTag = z.enum(languages)
const Country = z.enum(['', ...americas])
const Month = z.string().regex(/^(?:(?:19|20)\d\d-(?:0[1-9]|1[0-2]))?$/)
const Day = z.union([z.literal(''), z.iso.date()])

function choices<const Options extends readonly string[]>(options: Options) {
  return z
    .array(z.enum(options))
    .max(options.length)
    .refine((chosen) => new Set(chosen).size === chosen.length, { error: 'not-a-choice' })
}

const Instrument = z.strictObject({ instrument: lineOrEmpty(300), article: lineOrEmpty(100) })

const facts = {
  country: Country,
  level: z.enum(['', ...levels]),
  themes: choices(themes),
  ages: choices(ages),
  companies: choices(companies),
  groups: choices(groups),
  stages: choices(stages),
  began: Month,
  regular: z.boolean(),
  ended: Month,
  legalBasis: z.array(Instrument).max(practiceFields.legalBasis.most),
  cleared: z.boolean(),
  clearedBy: lineOrEmpty(practiceFields.clearedBy.characters),
  clearedOn: Day,
  reviewOn: Day,
}

/** A seat as it was chosen: neither its title nor its institution's name ever changes. */
const FocalPoint = z.object({
  id: Id('seat'),
  title: z.string(),
  institution: z.string(),
  country: z.string().length(2).optional(),
})
export type FocalPoint = z.infer<typeof FocalPoint>

/** What shows the results: a file, with a line in the record's language. */
const Evidence = z.object({
  id: Id('file'),
  name: z.string(),
  kind: z.enum(fileKinds),
  bytes: z.number().int(),
  caption: z.string(),
})
export type Evidence = z.infer<typeof Evidence>
const EvidenceEdit = z.strictObject({ id: Id('file'), caption: lineOrEmpty(limits.captionCharacters) })

export const PracticeFacts = z.object({ ...facts, focalPoints: z.array(FocalPoint), evidence: z.array(Evidence) })
export type PracticeFacts = z.infer<typeof PracticeFacts>

export const FactsEdit = z
  .strictObject({
    ...facts,
    focalPoints: z
      .array(Id('seat'))
      .max(practiceFields.focalPoints.most)
      .refine((ids) => new Set(ids).size === ids.length, { error: 'not-a-choice' }),
    evidence: z
      .array(EvidenceEdit)
      .max(practiceFields.evidence.most)
      .refine((files) => new Set(files.map(({ id }) => id)).size === files.length, { error: 'not-a-choice' }),
  })
  .partial()
export type FactsEdit = z.infer<typeof FactsEdit>

const text = (name: { [Name in TextName]: Name extends 'title' ? never : Name }[TextName]) =>
  linesOrEmpty(practiceFields[name].bytes)

/** A draft takes anything below the limits, nothing too. */
export const TextsEdit = z
  .strictObject({
    title: lineOrEmpty(practiceFields.title.characters),
    ...{ summary: text('summary'), places: text('places'), corridor: text('corridor') },
    ...{ institution: text('institution'), partners: text('partners') },
    ...{ problem: text('problem'), objectives: text('objectives'), howItWorks: text('howItWorks') },
    ...{ participation: text('participation'), resources: text('resources'), cost: text('cost') },
    ...{ results: text('results'), voices: text('voices'), failures: text('failures') },
    ...{ sustainability: text('sustainability'), transfer: text('transfer') },
    ...{ bestInterests: text('bestInterests'), consent: text('consent'), dataProtection: text('dataProtection') },
  } satisfies Record<TextName, z.ZodType>)
  .partial()
export type TextsEdit = z.infer<typeof TextsEdit>

export const PracticeTexts = z.record(z.enum(textNames), z.string())
export type PracticeTexts = z.infer<typeof PracticeTexts>

/** In which version of the original a text last changed, or, of a translation, from which it was made. */
export const TextVersions = z.partialRecord(z.enum(textNames), z.number().int().positive())
export type TextVersions = z.infer<typeof TextVersions>

export const NewPractice = z.strictObject({
  title: line(practiceFields.title.characters),
  language: LanguageTag,
  /** For who sits for no State. */
  country: z.enum(americas).optional(),
  ...newOriginFields,
})
export type NewPractice = z.infer<typeof NewPractice>

/** What changed, and nothing else: what was not touched is not sent. */
export const PracticeEdit = z.strictObject({
  language: LanguageTag.optional(),
  facts: FactsEdit.optional(),
  texts: TextsEdit.optional(),
})
export type PracticeEdit = z.infer<typeof PracticeEdit>

export const TranslationEdit = z.strictObject({
  /** The version of the original that was on the screen: what is sent was made from it, or found to be right for it still. */
  from: z.number().int().positive().max(1e9),
  texts: TextsEdit,
  /** Nobody has read over what a machine wrote. */
  byMachine: z.boolean(),
})
export type TranslationEdit = z.infer<typeof TranslationEdit>

export const Translation = z.object({
  language: LanguageTag,
  texts: PracticeTexts,
  versions: TextVersions,
  byMachine: z.boolean(),
  author: Author,
  savedAt: z.iso.datetime(),
  version: z.number().int().positive(),
})
export type Translation = z.infer<typeof Translation>

/** A good practice, as its seat puts it on record. */
export const Practice = z.object({
  id: Id('practice'),
  state: z.enum(practiceStates),
  /** How many steps it has taken: grows with each, as the version does with each save. */
  steps: z.number().int(),
  steppedAt: z.iso.datetime(),
  /** What its review came to, until it is submitted anew. */
  outcome: z.enum(practiceOutcomes).optional(),
  /** The published version that counts, if one was ever published. */
  published: z.object({ number: z.number().int().positive(), at: z.iso.datetime() }).optional(),
  /** Of the original, which is authoritative. */
  language: LanguageTag,
  version: z.number().int().positive(),
  author: Author,
  seatId: Id('seat').optional(),
  startedAt: z.iso.datetime(),
  savedAt: z.iso.datetime(),
  savedBy: Author,
  facts: PracticeFacts,
  texts: PracticeTexts,
  textVersions: TextVersions,
  translations: z.array(Translation),
  ...originFields,
  /** Whether the reader keeps it: holds its seat, or wrote it where there is none. */
  mine: z.boolean(),
  /** The steps that are open to the reader, as far as the state goes. */
  may: z.array(z.enum(stepNames)),
})
export type Practice = z.infer<typeof Practice>

export const PracticeRow = Practice.pick({
  id: true,
  state: true,
  language: true,
  version: true,
  savedAt: true,
}).extend({
  title: z.string(),
  country: Country,
  /** What a submission would lack, as of the last save. */
  missing: z.array(z.enum(fieldNames)),
})
export type PracticeRow = z.infer<typeof PracticeRow>

const Saved = z.object({ version: z.number().int().positive(), savedAt: z.iso.datetime() })
export type Saved = z.infer<typeof Saved>

export const practiceEndpoints = {
  'GET /practices': {
    summary: 'The good practices of my seat, or my own where I hold none, the latest first',
    action: 'practice.list',
    query: PageQuery,
    answer: Page(PracticeRow),
    status: 200,
  },
  'POST /practices': {
    summary: 'Begin to put a good practice on record',
    action: 'practice.begin',
    body: NewPractice,
    answer: Practice,
    status: 201,
    once: true,
  },
  'GET /practices/:practiceId': {
    summary: 'A good practice with its translations',
    action: 'practice.read',
    answer: Practice,
    status: 200,
  },
  'PATCH /practices/:practiceId': {
    summary: 'Save what changed of a draft, on top of the version it was made from',
    action: 'practice.write',
    body: PracticeEdit,
    answer: Saved,
    status: 200,
    ifMatch: true,
  },
  'GET /practices/:practiceId/evidence': {
    summary: 'Signed addresses of the files that show the results, for a minute',
    action: 'practice.read',
    answer: z.object({ files: z.array(FileAddress) }),
    status: 200,
  },
  'DELETE /practices/:practiceId': {
    summary: 'Delete a draft with its translations, as it stands in this version',
    action: 'practice.write',
    status: 204,
    ifMatch: true,
  },
  'PUT /practices/:practiceId/translations/:language': {
    summary: 'Save what changed of a translation; the first one is made from version 0',
    action: 'practice.write',
    body: TranslationEdit,
    answer: Saved,
    status: 200,
    ifMatch: true,
  },
} as const satisfies Record<string, Endpoint>
