import * as z from 'zod'
import type { Endpoint } from './endpoint.ts'
import { Id } from './ids.ts'
import { languages } from './languages.ts'
import { Page, PageQuery } from './page.ts'

/** An address under which a feed reader finds what is new in a space. It is told once: what is kept of it opens nothing. */
export const NewFeed = z.object({ address: z.url(), madeAt: z.iso.datetime() })
export type NewFeed = z.infer<typeof NewFeed>

export const Feed = z.object({
  spaceId: Id('space'),
  madeAt: z.iso.datetime(),
  /** Absent where I may not read any more: the address opens nothing then. */
  space: z.object({ title: z.string(), language: z.enum(languages) }).optional(),
})
export type Feed = z.infer<typeof Feed>

export const feedEndpoints = {
  'PUT /spaces/:spaceId/feed': {
    summary: 'Make an address of my own for the Atom feed of a space; an earlier one ends',
    action: 'feed.make',
    answer: NewFeed,
    status: 200,
    rate: { most: 30, minutes: 60 },
  },
  'GET /me/feeds': {
    summary: 'The addresses of feeds that I made, without the addresses',
    action: 'feed.list',
    query: PageQuery,
    answer: Page(Feed),
    status: 200,
  },
  'DELETE /me/feeds/:space': { summary: 'End an address of mine', action: 'feed.revoke', status: 204 },
  'GET /feeds/:address': {
    summary: 'The Atom feed of a space (RFC 4287), for whoever has the address',
    action: 'feed.read',
    document: 'application/atom+xml',
    status: 200,
  },
} as const satisfies Record<string, Endpoint>
