import * as z from 'zod'
import type { Endpoint } from './endpoint.ts'
import { PostFile } from './files.ts'
import { Id } from './ids.ts'
import { languages } from './languages.ts'
import { Page, PageQuery } from './page.ts'

const Language = z.enum(languages)
/** Where it stands; absent where I may not read any more: my own words are all that I am given then. */
const Within = z.object({ title: z.string(), language: Language }).optional()

/** One state of a text of mine, as it was written. */
export const Writing = z.object({
  threadId: Id('thread'),
  /** The number of the post; 0 for a summary of the thread. */
  number: z.number().int().nonnegative(),
  version: z.number().int().positive(),
  body: z.string(),
  language: Language,
  writtenAt: z.iso.datetime(),
  /** The coordination has redacted a passage: this state is what was left. */
  redacted: z.literal(true).optional(),
  within: Within,
  /** With the first state of a post: the files that it carries now. Where they are fetched from is asked of the post, at its door. */
  files: z.array(PostFile).optional(),
})
export type Writing = z.infer<typeof Writing>

export const OwnAcknowledgement = z.object({ threadId: Id('thread'), at: z.iso.datetime(), within: Within })
export type OwnAcknowledgement = z.infer<typeof OwnAcknowledgement>

export const writingEndpoints = {
  'GET /me/writings': {
    summary: 'Everything that I wrote, in every state, the oldest first',
    action: 'writing.list',
    query: PageQuery,
    answer: Page(Writing),
    status: 200,
    rate: { most: 1_200, minutes: 60 },
  },
  'GET /me/acknowledgements': {
    summary: 'The announcements that I acknowledged; a page may be shorter, or empty',
    action: 'writing.list',
    query: PageQuery,
    answer: Page(OwnAcknowledgement),
    status: 200,
    rate: { most: 1_200, minutes: 60 },
  },
} as const satisfies Record<string, Endpoint>
