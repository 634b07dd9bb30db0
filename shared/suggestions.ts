import * as z from 'zod'
import { americas } from './countries.ts'
import type { Endpoint } from './endpoint.ts'
import { Id } from './ids.ts'
import { languages } from './languages.ts'
import { limits } from './limits.ts'
import { SnippetPart } from './search.ts'
import { words } from './text.ts'

/** What somebody may mean who has begun to type: a thread by its title, or a person by name. */
export const Suggestion = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('thread'),
    threadId: Id('thread'),
    spaceId: Id('space'),
    language: z.enum(languages),
    title: z.array(SnippetPart),
  }),
  z.object({
    kind: z.literal('person'),
    personId: Id('person'),
    name: z.string(),
    country: z.enum(americas).optional(),
    institution: z.string().optional(),
  }),
])
export type Suggestion = z.infer<typeof Suggestion>

export const Suggestions = z.object({ items: z.array(Suggestion).max(limits.suggestions) })
export type Suggestions = z.infer<typeof Suggestions>

export const suggestionEndpoints = {
  'GET /search/suggestions': {
    summary: 'Threads and people whose titles and names begin with what was typed',
    action: 'search.read',
    query: z.strictObject({ q: words(100).pipe(z.string().min(2)) }),
    answer: Suggestions,
    status: 200,
  },
} as const satisfies Record<string, Endpoint>
