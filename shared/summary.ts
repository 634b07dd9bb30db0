import * as z from 'zod'
import { Author } from './author.ts'
import type { Endpoint } from './endpoint.ts'
import { languages } from './languages.ts'
import { limits } from './limits.ts'
import { Page, PageQuery } from './page.ts'
import { markdown } from './text.ts'

const LanguageTag = z.enum(languages)

/** What a thread arrived at, as it is read at its head: HTML rendered and sanitised when it was written. */
export const Summary = z.object({
  html: z.string(),
  language: LanguageTag,
  author: Author,
  writtenAt: z.iso.datetime(),
  version: z.number().int().positive(),
})
export type Summary = z.infer<typeof Summary>

/** With the Markdown it was written in. */
export const SummarySource = Summary.extend({ body: z.string() })
export type SummarySource = z.infer<typeof SummarySource>

// It comes with every page of its thread, so it is short.
export const NewSummary = z.strictObject({
  body: markdown(limits.summaryBytes),
  language: LanguageTag,
})
export type NewSummary = z.infer<typeof NewSummary>

export const summaryEndpoints = {
  'GET /threads/:threadId/summary': {
    summary: 'What a thread arrived at, with its Markdown',
    action: 'thread.read',
    answer: SummarySource,
    status: 200,
  },
  'PUT /threads/:threadId/summary': {
    summary: 'Write what a thread arrived at, or a new version of it; the first one is made from version 0',
    action: 'thread.summarize',
    body: NewSummary,
    answer: Summary,
    status: 200,
    ifMatch: true,
  },
  'GET /threads/:threadId/summary/revisions': {
    summary: 'Every version of what a thread arrived at, the latest first',
    action: 'thread.read',
    query: PageQuery,
    answer: Page(SummarySource),
    status: 200,
  },
} as const satisfies Record<string, Endpoint>
