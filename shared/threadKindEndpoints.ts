import * as z from 'zod'
import { americas } from './countries.ts'
import type { Endpoint } from './endpoint.ts'
import { Author, NewThread, Thread, ThreadRow } from './forum.ts'
import { Id } from './ids.ts'
import { limits } from './limits.ts'
import { Page, PageQuery } from './page.ts'
import { line } from './text.ts'
import { requestSubjects } from './threadKinds.ts'

/** What one State was asked, and the first reply of one of its liaisons. */
export const StateResponse = z.object({
  country: z.enum(americas),
  answeredAt: z.iso.datetime().optional(),
  /** The number of the post. */
  number: z.number().int().positive().optional(),
})
export type StateResponse = z.infer<typeof StateResponse>

/** What came of a request, said when it was closed. */
export const Outcome = z.object({ text: z.string(), by: Author, at: z.iso.datetime() })
export type Outcome = z.infer<typeof Outcome>

/** That the last day for answering was changed, by whom and from when. */
export const DateChange = z.object({ from: z.iso.date(), to: z.iso.date(), by: Author, at: z.iso.datetime() })
export type DateChange = z.infer<typeof DateChange>

/** Who was asked and who has answered: at most one row for each of the 35 States. The latest outcomes first: a reopened request has several. */
export const RequestView = z.object({
  subject: z.enum(requestSubjects),
  toAll: z.boolean(),
  /** The seat that asks: whoever holds it goes on with the request. */
  seatId: Id('seat').optional(),
  responses: z.array(StateResponse),
  outcomes: z.array(Outcome),
  /** The latest first; absent when the date is still the first one. */
  dates: z.array(DateChange).optional(),
})
export type RequestView = z.infer<typeof RequestView>

export const NewAnnouncement = NewThread.omit({ kind: true, request: true }).extend({ acknowledge: z.boolean() })
export type NewAnnouncement = z.infer<typeof NewAnnouncement>

/** Who has acknowledged an announcement, and how many of those who can read it. */
export const Acknowledgement = z.object({ person: Author, at: z.iso.datetime() })
export type Acknowledgement = z.infer<typeof Acknowledgement>
export const Acknowledgements = Page(Acknowledgement).extend({
  acknowledged: z.number().int().nonnegative(),
  readers: z.number().int().nonnegative(),
})
export type Acknowledgements = z.infer<typeof Acknowledgements>

/** What stands first in a space: at most three threads, the latest pinned first. */
export const Pin = z.object({ thread: ThreadRow, by: Author, at: z.iso.datetime() })
export const Pins = z.object({ pins: z.array(Pin).max(limits.pinsPerSpace) })
export type Pins = z.infer<typeof Pins>

/** What only some kinds of threads can do. */
export const threadKindEndpoints = {
  'PUT /threads/:threadId/answer': {
    summary: 'Mark a reply as the answer to a question',
    action: 'thread.answer',
    body: z.strictObject({ number: z.number().int().positive().max(1e9) }),
    answer: Thread,
    status: 200,
  },
  'DELETE /threads/:threadId/answer': {
    summary: 'Take the mark off the answer',
    action: 'thread.answer',
    answer: Thread,
    status: 200,
  },
  'GET /threads/:threadId/request': {
    summary: 'Who was asked, who has answered, and with what outcome',
    action: 'thread.read',
    answer: RequestView,
    status: 200,
  },
  'PUT /threads/:threadId/due-date': {
    summary: 'Change the last day for answering a request',
    action: 'thread.edit',
    body: z.strictObject({ dueOn: z.iso.date() }),
    answer: Thread,
    status: 200,
    ifMatch: true,
  },
  'PUT /threads/:threadId/outcome': {
    summary: 'Close a request with its outcome',
    action: 'thread.close',
    body: z.strictObject({ text: line(limits.noteCharacters) }),
    answer: Thread,
    status: 200,
  },
  'POST /spaces/:spaceId/announcements': {
    summary: 'Announce something in a space',
    action: 'thread.announce',
    body: NewAnnouncement,
    answer: Thread,
    status: 201,
    once: true,
    rate: { most: 60, minutes: 60 },
  },
  'PUT /threads/:threadId/acknowledgement': {
    summary: 'I have read this announcement',
    action: 'acknowledgement.write',
    status: 204,
  },
  'GET /threads/:threadId/acknowledgements': {
    summary: 'Who has acknowledged an announcement',
    action: 'acknowledgement.list',
    query: PageQuery,
    answer: Acknowledgements,
    status: 200,
  },
  'GET /spaces/:spaceId/pins': {
    summary: 'The pinned threads of a space',
    action: 'thread.list',
    answer: Pins,
    status: 200,
  },
  'PUT /threads/:threadId/pin': { summary: 'Pin a thread in its space', action: 'thread.pin', status: 204 },
  'DELETE /threads/:threadId/pin': { summary: 'Unpin a thread', action: 'thread.pin', status: 204 },
} as const satisfies Record<string, Endpoint>
