import * as z from 'zod'
import { DraftRow, draftPlace } from './drafts.ts'
import type { Endpoint } from './endpoint.ts'
import { ThreadRow } from './forum.ts'
import { Id } from './ids.ts'
import { limits } from './limits.ts'
import { Cursor, Page, PageQuery } from './page.ts'

/** What I leave to whoever holds my seat next, chosen by me: of my own things nothing passes that I did not name. */
export const HandoverChoice = z.strictObject({
  /** The threads and spaces that I follow. */
  follows: z.boolean(),
  /** The places of drafts: `reply:THREAD`, `thread:SPACE`. */
  drafts: z
    .array(z.string().refine((place) => draftPlace(place) !== undefined, { error: 'malformed' }))
    .max(limits.draftsHandedOver),
})
export type HandoverChoice = z.infer<typeof HandoverChoice>

const SeatLine = z.object({ id: Id('seat'), title: z.string(), institution: z.string() })

export const Leaving = z.object({
  seat: SeatLine,
  follows: z.boolean(),
  drafts: z.array(z.string()),
  preparedAt: z.iso.datetime().optional(),
  /** 0 while nothing was chosen. */
  version: z.number().int().nonnegative(),
})
export type Leaving = z.infer<typeof Leaving>

/** What whoever held my seat before me left there. */
export const TakingOver = z.object({
  seat: SeatLine,
  former: z.object({ id: Id('person'), name: z.string() }),
  follows: z.boolean(),
  /** Drafts that were left for me, where I may read. */
  drafts: z.array(DraftRow),
})
export type TakingOver = z.infer<typeof TakingOver>

export const handoverEndpoints = {
  'GET /me/handover/leaving': {
    summary: 'What I leave to the next holder of my seat',
    action: 'handover.prepare',
    answer: Leaving,
    status: 200,
  },
  'PUT /me/handover/leaving': {
    summary: 'Choose what I leave to the next holder of my seat; version 0 for the first time',
    action: 'handover.prepare',
    body: HandoverChoice,
    answer: Leaving,
    status: 200,
    ifMatch: true,
  },
  'GET /me/handover/threads': {
    summary: 'Open threads that were opened from my seat: its holder goes on with them',
    action: 'handover.prepare',
    query: PageQuery,
    answer: Page(ThreadRow),
    status: 200,
  },
  'GET /me/handover': {
    summary: 'What the holder before me left in my seat',
    action: 'handover.take',
    answer: TakingOver,
    status: 200,
  },
  'PUT /me/handover/drafts/:place': {
    summary: 'Take a draft along; one of my own in the same place stays, and this one too',
    action: 'handover.take',
    status: 204,
  },
  'POST /me/handover/follows': {
    summary: 'Take along some of what was followed; `next` leads on',
    action: 'handover.take',
    body: z.strictObject({ cursor: Cursor.optional() }),
    answer: z.object({ taken: z.number().int().nonnegative(), next: Cursor.optional() }),
    status: 200,
  },
  'PUT /me/handover/completion': {
    summary: 'I have taken along what I wanted',
    action: 'handover.take',
    status: 204,
  },
} as const satisfies Record<string, Endpoint>
