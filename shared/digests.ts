import * as z from 'zod'
import type { Endpoint } from './endpoint.ts'
import { Id } from './ids.ts'
import { languages } from './languages.ts'

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

/** `zone` is the one of the profile; `nextDueAt` is absent for who wants none. */
export const DigestSettings = z.object({
  ...choice,
  zone: z.string(),
  nextDueAt: z.iso.datetime().optional(),
  version: z.number().int().nonnegative(),
})
export type DigestSettings = z.infer<typeof DigestSettings>

export const DigestItem = z.object({
  threadId: Id('thread'),
  /** Where in the thread it begins. */
  number: z.number().int().positive().optional(),
  title: z.string(),
  language: z.enum(languages),
  /** Who, which State, what changed: in the reader's language. */
  why: z.string(),
})
export type DigestItem = z.infer<typeof DigestItem>

export const DigestLetter = z.object({
  subject: z.string(),
  lead: z.string(),
  sections: z.array(z.object({ heading: z.string(), items: z.array(DigestItem) })),
  /** What found no room, space by space. */
  rest: z.array(z.string()),
})
export type DigestLetter = z.infer<typeof DigestLetter>

/** The digest as it would be sent now; without a letter none would be. */
export const DigestPreview = z.object({ since: z.iso.datetime(), letter: DigestLetter.optional() })
export type DigestPreview = z.infer<typeof DigestPreview>

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
} as const satisfies Record<string, Endpoint>
