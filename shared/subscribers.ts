import * as z from 'zod'
import { Author } from './author.ts'
import type { Endpoint } from './endpoint.ts'
import { Id } from './ids.ts'
import { languages } from './languages.ts'
import { Zone } from './members.ts'
import { Page } from './page.ts'
import { subscriberFrequencies } from './subscriberLists.ts'
import { Email } from './text.ts'

const LanguageTag = z.enum(languages)

/** What somebody without an account asks for: the digest of what is public. */
export const SubscriptionRequest = z.strictObject({
  email: Email,
  language: LanguageTag,
  frequency: z.enum(subscriberFrequencies),
  zone: Zone,
})
export type SubscriptionRequest = z.infer<typeof SubscriptionRequest>

const Confirmation = z.strictObject({ mailCode: z.string().regex(/^\d{6}$/) })

/** How somebody came to agree: by a code that was mailed and typed, or as a coordinator's list says. */
export const Consent = z.discriminatedUnion('way', [
  z.object({ way: z.literal('code'), at: z.iso.datetime() }),
  z.object({ way: z.literal('list'), at: z.iso.datetime(), on: z.iso.date(), proof: z.string(), by: Author }),
])
export type Consent = z.infer<typeof Consent>

/** Somebody who gets the public digest and has no account. */
export const Subscriber = z.object({
  id: Id('subscriber'),
  email: z.string(),
  language: LanguageTag,
  frequency: z.enum(subscriberFrequencies),
  since: z.iso.datetime(),
  consent: Consent,
})
export type Subscriber = z.infer<typeof Subscriber>

const SubscriberQuery = z.strictObject({ cursor: z.string().max(1_000).optional(), email: Email.optional() })
export type SubscriberQuery = z.infer<typeof SubscriberQuery>

const SubscriberImport = z.strictObject({ csv: z.string().min(1), dryRun: z.boolean() })
export const SubscriberImportReport = z.object({
  rows: z.array(
    z.object({
      line: z.number().int(),
      email: z.string(),
      faults: z.array(z.object({ column: z.string(), message: z.string() })),
      /** Gets it already: nothing changes. */
      gets: z.boolean(),
      added: z.boolean(),
    }),
  ),
  good: z.number().int(),
  bad: z.number().int(),
  dryRun: z.boolean(),
})
export type SubscriberImportReport = z.infer<typeof SubscriberImportReport>

export const subscriberEndpoints = {
  'POST /subscribers/code': {
    summary: 'Ask for the public digest: a code is mailed; the answer is the same for known and unknown addresses',
    action: 'subscription.begin',
    body: SubscriptionRequest,
    status: 202,
    rate: { most: 10, minutes: 10 },
  },
  'POST /subscribers': {
    summary: 'Confirm it with the mailed code, in the browser that asked for it',
    action: 'subscription.begin',
    body: Confirmation,
    status: 204,
    rate: { most: 30, minutes: 10 },
  },
  'GET /subscribers': {
    summary: 'Who gets the public digest without an account, the latest first, or who has this address',
    action: 'subscriber.administer',
    query: SubscriberQuery,
    answer: Page(Subscriber),
    status: 200,
  },
  'POST /subscribers/import': {
    summary:
      'Make subscribers of everybody in a CSV file who agreed, or say what is wrong with each row; nothing is written while one is bad',
    action: 'subscriber.administer',
    body: SubscriberImport,
    answer: SubscriberImportReport,
    status: 200,
    // Up to 500 people; the function itself ends after 10.
    patienceSeconds: 9,
  },
  'DELETE /subscribers/:subscriberId': {
    summary: 'End the public digest of somebody who asked for that by another way',
    action: 'subscriber.administer',
    status: 204,
  },
} as const satisfies Record<string, Endpoint>
