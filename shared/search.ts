import * as z from 'zod'
import type { Endpoint } from './endpoint.ts'
import { Author } from './forum.ts'
import { Id } from './ids.ts'
import { languages } from './languages.ts'
import { Cursor } from './page.ts'

/** `"several words"` is a phrase, `begin*` a beginning; all the rest are words, found in any of their forms. */
export const SearchQuery = z.strictObject({
  q: z.string().trim().min(1).max(200),
  space: Id('space').optional(),
  person: Id('person').optional(),
  country: z.string().length(2).optional(),
  kind: z.enum(['opening', 'reply']).optional(),
  language: z.enum(languages).optional(),
  /** The first and the last day, in UTC. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  cursor: Cursor.optional(),
})
export type SearchQuery = z.infer<typeof SearchQuery>

/** A stretch of text; `mark` when it is what was looked for. */
export const SnippetPart = z.object({ text: z.string(), mark: z.boolean() })
export type SnippetPart = z.infer<typeof SnippetPart>

export const Hit = z.object({
  threadId: Id('thread'),
  number: z.number().int().positive(),
  spaceId: Id('space'),
  title: z.string(),
  titleLanguage: z.enum(languages),
  author: Author,
  language: z.enum(languages),
  writtenAt: z.iso.datetime(),
  snippet: z.array(SnippetPart),
})
export type Hit = z.infer<typeof Hit>

/** `total` counts what this reader may read, and nothing else. */
export const Found = z.object({
  items: z.array(Hit),
  total: z.number().int().nonnegative(),
  next: Cursor.optional(),
  previous: Cursor.optional(),
})
export type Found = z.infer<typeof Found>

export const searchEndpoints = {
  'GET /search': {
    summary: 'Find posts by their words',
    action: 'search.read',
    query: SearchQuery,
    answer: Found,
    status: 200,
    rate: { most: 600, minutes: 60 },
  },
} as const satisfies Record<string, Endpoint>
