import * as z from 'zod'
import { Author } from './author.ts'
import type { Endpoint } from './endpoint.ts'
import { Id } from './ids.ts'
import { languages } from './languages.ts'
import { stopReasons } from './mailLists.ts'
import { practiceAbouts, threadAbouts } from './noticeKinds.ts'
import { subscriberFrequencies } from './subscriberLists.ts'
import { ThreadKind } from './threadKindFields.ts'

const frequencies = ['daily', 'weekly', 'monthly', 'none'] as const

/** When somebody wants a digest, by the clock on their own wall. */
const choice = {
  frequency: z.enum(frequencies),
  /** ISO 8601: 1 is Monday, 7 is Sunday. Of a monthly one: the first such day of the month. */
  weekday: z.number().int().min(1).max(7),
  hour: z.number().int().min(0).max(23),
}
export const DigestChoice = z.strictObject(choice)
export type DigestChoice = z.infer<typeof DigestChoice>

const Ids = z.array(z.string())

/** `zone` is the one of the profile; `nextDueAt` is absent for who wants none. `spaces` are those of which not everything stands in it. */
export const DigestSettings = z.object({
  ...choice,
  zone: z.string(),
  nextDueAt: z.iso.datetime().optional(),
  spaces: z.object({ highlights: Ids, none: Ids, muted: Ids }),
  /** None comes, whatever was chosen: the address takes no mail, or its owner called one unwanted. */
  stopped: z.enum(stopReasons).optional(),
  version: z.number().int().nonnegative(),
})
export type DigestSettings = z.infer<typeof DigestSettings>

/** Why a thread stands in a digest: something about the reader, new posts, a new thread, or a day that comes near. */
const threadReasons = [...threadAbouts, 'posts', 'opened', 'due'] as const
/** And a good practice: something about the reader; that it was published, and that a filter of the reader's finds it. */
const practiceReasons = [...practiceAbouts, 'practice-new', 'practice-found'] as const

const DigestThread = z.object({
  threadId: Id('thread'),
  title: z.string(),
  language: z.enum(languages),
  kind: ThreadKind.optional(),
  /** Of a request: the last day for answering. */
  dueOn: z.iso.date().optional(),
  why: z.enum(threadReasons),
  /** Who did it: absent for a day that comes near. */
  by: Author.optional(),
  /** Of posts: how many. */
  count: z.number().int().positive().optional(),
  /** Where in the thread it begins. */
  number: z.number().int().positive().optional(),
})
export type DigestThread = z.infer<typeof DigestThread>

const DigestPractice = z.object({
  practiceId: Id('practice'),
  title: z.string(),
  language: z.enum(languages),
  /** Of which State it is; empty where it is of none. */
  country: z.string(),
  why: z.enum(practiceReasons),
  /** The last day for what the reader is to do. */
  dueOn: z.iso.date().optional(),
  /** What the reader's filter is called that finds it. */
  filter: z.string().optional(),
})
export type DigestPractice = z.infer<typeof DigestPractice>

export const DigestItem = z.union([DigestThread, DigestPractice])
export type DigestItem = z.infer<typeof DigestItem>

/** What one digest tells. `rest` found no room, space by space, and `practices` of it; `more` says that there is more than was looked at. */
export const DigestContents = z.object({
  needs: z.array(DigestItem),
  follows: z.array(DigestItem),
  news: z.array(DigestItem),
  rest: z.array(z.object({ space: z.string(), count: z.number().int().positive() })),
  practices: z.number().int().positive().optional(),
  more: z.boolean(),
})
export type DigestContents = z.infer<typeof DigestContents>

/** The digest as it would be made now; without contents none would be sent. */
export const DigestPreview = z.object({ since: z.iso.datetime(), contents: DigestContents.optional() })
export type DigestPreview = z.infer<typeof DigestPreview>

/** A digest in words. `path` is where on the site a line leads; `rest` says what found no room. */
const DigestLetter = z.object({
  subject: z.string(),
  lead: z.string(),
  sections: z.array(
    z.object({
      heading: z.string(),
      waits: z.boolean(),
      items: z.array(
        DigestPractice.pick({ title: true, language: true }).extend({ path: z.string(), why: z.string() }),
      ),
    }),
  ),
  rest: z.array(z.string()),
})
export type DigestLetter = z.infer<typeof DigestLetter>

const PublicDigestQuery = z.strictObject({ language: z.enum(languages), frequency: z.enum(subscriberFrequencies) })
export type PublicDigestQuery = z.infer<typeof PublicDigestQuery>

/** The public digest as who has had the last one would get it now; without a letter none would be sent, and while sending is paused it waits. */
export const PublicDigestPreview = z.object({
  since: z.iso.datetime(),
  letter: DigestLetter.optional(),
  pausedAt: z.iso.datetime().optional(),
})
export type PublicDigestPreview = z.infer<typeof PublicDigestPreview>

export const digestEndpoints = {
  'GET /me/digest': {
    summary: 'When I want a digest by mail',
    action: 'digest.read',
    answer: DigestSettings,
    status: 200,
  },
  'PUT /me/digest': {
    summary: 'Choose when I want a digest by mail, or none',
    action: 'digest.choose',
    body: DigestChoice,
    answer: DigestSettings,
    status: 200,
    ifMatch: true,
  },
  'GET /me/digest/preview': {
    summary: 'My next digest as it would be sent now',
    action: 'digest.read',
    answer: DigestPreview,
    status: 200,
    rate: { most: 120, minutes: 60 },
  },
  'GET /digests/public': {
    summary: 'The next public digest, of those who get it this often in this language, as it would be sent now',
    action: 'digest.administer',
    query: PublicDigestQuery,
    answer: PublicDigestPreview,
    status: 200,
  },
} as const satisfies Record<string, Endpoint>
