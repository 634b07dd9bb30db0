import * as z from 'zod'
import type { Endpoint } from './endpoint.ts'

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
} as const satisfies Record<string, Endpoint>
