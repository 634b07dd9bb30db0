import * as z from 'zod'
import { Author } from './author.ts'
import { americas } from './countries.ts'
import type { Endpoint } from './endpoint.ts'
import { Id } from './ids.ts'
import { languages } from './languages.ts'
import { Cursor, PageQuery } from './page.ts'
import { searchKinds } from './searchKinds.ts'
import { words } from './text.ts'
import { ThreadKind } from './threadKindFields.ts'

/** `"several words"` is a phrase, `begin*` a beginning; all the rest are words, found in any of their forms. */
export const SearchQuery = z.strictObject({
  q: words(200).pipe(z.string().min(1)),
  space: Id('space').optional(),
  person: Id('person').optional(),
  country: z.enum(americas).optional(),
  kind: z.enum(searchKinds).optional(),
  language: z.enum(languages).optional(),
  /** The first and the last day, in the reader's zone. */
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
  title: z.array(SnippetPart),
  titleLanguage: z.enum(languages),
  kind: ThreadKind.optional(),
  author: Author,
  language: z.enum(languages),
  writtenAt: z.iso.datetime(),
  snippet: z.array(SnippetPart),
})
export type Hit = z.infer<typeof Hit>

/** `total` counts what this reader may read, and nothing else; with `more` there are more than were counted. */
export const Found = z.object({
  items: z.array(Hit),
  total: z.number().int().nonnegative(),
  more: z.literal(true).optional(),
  /** Nothing was found: what was perhaps meant, and finds something. */
  meant: z.string().optional(),
  next: Cursor.optional(),
  previous: Cursor.optional(),
})
export type Found = z.infer<typeof Found>

/** What somebody wrote, the newest first: as what a search finds, with nothing marked. */
export const Contributions = Found.omit({ meant: true })
export type Contributions = z.infer<typeof Contributions>

export const searchEndpoints = {
  'GET /search': {
    summary: 'Find posts by their words',
    action: 'search.read',
    query: SearchQuery,
    answer: Found,
    status: 200,
  },
  'GET /people/:personId/contributions': {
    summary: 'What a person has written where the reader may read, the newest first',
    action: 'search.read',
    query: PageQuery,
    answer: Contributions,
    status: 200,
  },
  'GET /seats/:seatId/contributions': {
    summary: 'What was written from a seat, by whoever held it then, the newest first',
    action: 'search.read',
    query: PageQuery,
    answer: Contributions,
    status: 200,
  },
} as const satisfies Record<string, Endpoint>
