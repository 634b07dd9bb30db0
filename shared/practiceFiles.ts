import * as z from 'zod'
import type { Endpoint } from './endpoint.ts'
import { Id } from './ids.ts'
import { languages } from './languages.ts'
import { Page, PageQuery } from './page.ts'
import { fieldNames } from './practiceFields.ts'
import { Practice } from './practices.ts'

/** A record as one takes it along: the thread that it comes from stays where it is. */
export const PracticeInFile = Practice.omit({ thread: true, mine: true, may: true })
export type PracticeInFile = z.infer<typeof PracticeInFile>

/** The JSON of a seat's records; `practices.schema.json` is made from it. */
export const PracticeFile = z.object({
  format: z.literal('enlaces-practices'),
  version: z.literal(1),
  exportedAt: z.iso.datetime(),
  practices: z.array(PracticeInFile),
})
export type PracticeFile = z.infer<typeof PracticeFile>

/**
 * CSV with a head row (shared/practiceCsv.ts says its columns). `record` with the id of a draft changes it on top of the `version` beside it;
 * anything else there begins a new one. A column that is not there is left alone. Nothing is written while `dryRun` is true, nor while a
 * single row is bad.
 */
export const PracticeImport = z.strictObject({ csv: z.string().min(1), dryRun: z.boolean() })

const ImportedPractice = z.object({
  /** As a spreadsheet counts them: the head is the first. */
  row: z.number().int(),
  title: z.string(),
  language: z.enum(languages).optional(),
  /** What the row does: begins a record or a translation, changes one, or leaves all as it is. */
  does: z.enum(['begins', 'changes', 'nothing']),
  changes: z.array(z.enum(fieldNames)),
  faults: z.array(z.object({ column: z.string(), message: z.string() })),
  /** The record that it is about, where there is one. */
  practiceId: Id('practice').optional(),
  done: z.boolean(),
})
export const PracticeImportReport = z.object({
  rows: z.array(ImportedPractice),
  good: z.number().int(),
  bad: z.number().int(),
  dryRun: z.boolean(),
})
export type PracticeImportReport = z.infer<typeof PracticeImportReport>

export const practiceFileEndpoints = {
  'GET /practices/export': {
    summary: 'The records of my seat, or my own where I hold none, whole and with their translations',
    action: 'practice.list',
    query: PageQuery,
    answer: Page(PracticeInFile),
    status: 200,
  },
  'POST /practices/import': {
    summary: 'Begin and change drafts by a CSV file, or see what would happen',
    action: 'practice.begin',
    body: PracticeImport,
    answer: PracticeImportReport,
    status: 200,
    once: true,
    // Up to 100 rows; the function itself ends after 10.
    patienceSeconds: 9,
  },
} as const satisfies Record<string, Endpoint>
