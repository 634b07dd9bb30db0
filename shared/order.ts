import * as z from 'zod'
import { Author } from './author.ts'
import type { Endpoint } from './endpoint.ts'
import { PostView } from './forum.ts'
import { Id } from './ids.ts'
import { limits } from './limits.ts'
import { ActAnswer } from './orderAnswer.ts'
import { flagOutcomes, flagReasons, orderActKinds } from './orderLists.ts'
import { Page, PageQuery } from './page.ts'
import { line, paragraphs } from './text.ts'

const Instant = z.iso.datetime()
const Reason = line(limits.noteCharacters)
const About = { threadId: Id('thread'), number: z.number().int().positive() }

export const NewFlag = z.strictObject({
  reason: z.enum(flagReasons),
  text: paragraphs(limits.flagCharacters).optional(),
})
export type NewFlag = z.infer<typeof NewFlag>

const Settlement = z.object({ outcome: z.enum(flagOutcomes), note: z.string().optional(), at: Instant })
/** A flag as its reporter sees it: what came of it, and not by whom. */
export const Flag = z.object({
  ...About,
  at: Instant,
  reason: z.enum(flagReasons),
  text: z.string().optional(),
  settled: Settlement.optional(),
  version: z.number().int().positive(),
})
export type Flag = z.infer<typeof Flag>
/** As those who keep order see it. */
export const FlagRow = Flag.extend({ reporter: Author, author: Author, title: z.string() })
export type FlagRow = z.infer<typeof FlagRow>

export const NewSettlement = z.strictObject({
  outcome: z.enum(flagOutcomes),
  /** For the reporter to read. */
  note: line(limits.noteCharacters).optional(),
})
export type NewSettlement = z.infer<typeof NewSettlement>

/** What was done to somebody's post, or to their writing; with what they answered. */
export const OrderAct = z.object({
  id: Id('act'),
  kind: z.enum(orderActKinds),
  at: Instant,
  reason: z.string().optional(),
  threadId: Id('thread').optional(),
  number: z.number().int().positive().optional(),
  until: Instant.optional(),
  answers: z.array(ActAnswer),
  /** Whether one more answer is taken. */
  mayAnswer: z.boolean(),
})
export type OrderAct = z.infer<typeof OrderAct>

export const Keeping = z.strictObject({ state: z.enum(['visible', 'hidden', 'removed']), reason: Reason })
export type Keeping = z.infer<typeof Keeping>

export const NewRedaction = z.strictObject({ passage: paragraphs(limits.passageCharacters), reason: Reason })
export type NewRedaction = z.infer<typeof NewRedaction>
export const Redaction = z.object({
  post: PostView,
  /** How many texts were rewritten: states of the post, the title, what was written about the post to the coordination. */
  rewritten: z.number().int(),
  /** Other posts of the thread that hold the passage too, for the same to be done there. */
  alsoIn: z.array(z.number().int()),
  /** False when the thread is too long to have been looked through. */
  lookedThrough: z.boolean(),
})
export type Redaction = z.infer<typeof Redaction>

export const NewFileRemoval = z.strictObject({ reason: Reason })

export const NewPause = z.strictObject({ until: Instant, reason: Reason })
export type NewPause = z.infer<typeof NewPause>

export const orderEndpoints = {
  'PUT /threads/:threadId/posts/:number/flag': {
    summary: 'Ask the coordination to look at a post',
    action: 'post.flag',
    body: NewFlag,
    status: 204,
    rate: { most: 30, minutes: 60 },
  },
  'GET /me/flags': {
    summary: 'What I asked the coordination to look at, and what came of it',
    action: 'flag.list-own',
    query: PageQuery,
    answer: Page(Flag),
    status: 200,
  },
  'GET /flags': {
    summary: 'What waits for the coordination, the oldest first; or what was settled, the latest first',
    action: 'flag.settle',
    query: PageQuery.extend({ state: z.enum(['open', 'settled']).optional() }),
    answer: Page(FlagRow),
    status: 200,
  },
  'PUT /threads/:threadId/posts/:number/flags/:personId/settlement': {
    summary: 'Settle what a person asked to look at, in the version that was read',
    action: 'flag.settle',
    body: NewSettlement,
    status: 204,
    ifMatch: true,
  },
  'PUT /threads/:threadId/posts/:number/keeping': {
    summary: 'Hide, remove or restore a post',
    action: 'post.keep',
    body: Keeping,
    answer: PostView,
    status: 200,
  },
  'PUT /threads/:threadId/posts/:number/removal': {
    summary: 'Remove my own post',
    action: 'post.remove',
    answer: PostView,
    status: 200,
  },
  'DELETE /threads/:threadId/posts/:number/removal': {
    summary: 'Bring my own post back',
    action: 'post.restore',
    answer: PostView,
    status: 200,
  },
  'POST /threads/:threadId/posts/:number/redaction': {
    summary: 'Redact a passage in every state of a post',
    action: 'post.keep',
    body: NewRedaction,
    answer: Redaction,
    status: 200,
    patienceSeconds: 9,
  },
  'PUT /threads/:threadId/posts/:number/files/:fileId/removal': {
    summary: 'Take a file out of a post, for good',
    action: 'post.keep',
    body: NewFileRemoval,
    answer: PostView,
    status: 200,
  },
  'POST /people/:personId/warnings': {
    summary: 'Warn a person',
    action: 'person.warn',
    body: z.strictObject({ reason: Reason }),
    answer: OrderAct,
    status: 201,
  },
  'PUT /people/:personId/pause': {
    summary: 'Pause a person’s writing until an instant',
    action: 'person.pause',
    body: NewPause,
    answer: OrderAct,
    status: 200,
  },
  'DELETE /people/:personId/pause': {
    summary: 'Give a person’s writing back',
    action: 'person.pause',
    status: 204,
  },
  'GET /me/acts': {
    summary: 'What the coordination did that concerns me',
    action: 'act.list-own',
    query: PageQuery,
    answer: Page(OrderAct),
    status: 200,
  },
  'POST /me/acts/:actId/answers': {
    summary: 'Answer an act of the coordination',
    action: 'act.answer',
    body: z.strictObject({ text: paragraphs(limits.answerCharacters) }),
    answer: OrderAct,
    status: 201,
    rate: { most: 20, minutes: 60 },
  },
} as const satisfies Record<string, Endpoint>
