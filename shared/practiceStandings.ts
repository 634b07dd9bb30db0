import * as z from 'zod'
import { Author } from './author.ts'
import type { Endpoint } from './endpoint.ts'
import { limits } from './limits.ts'
import { Page, PageQuery } from './page.ts'
import { practiceStates, stepNames } from './practiceStates.ts'
import { Practice } from './practices.ts'
import { paragraphs } from './text.ts'

/** What happened to a record: submitted, asked about, returned, published …, by whom, and what they said. */
export const PracticeStepTaken = z.object({
  number: z.number().int().positive(),
  step: z.enum(stepNames),
  state: z.enum(practiceStates),
  /** Of the record, as it stood. */
  version: z.number().int().positive(),
  at: z.iso.datetime(),
  /** Nobody where the clock or the last review did it. */
  by: Author.optional(),
  reason: z.string().optional(),
})
export type PracticeStepTaken = z.infer<typeof PracticeStepTaken>

/** Why, or what is to be said with it: for those who read the record; of archiving and withdrawing for all members. */
export const StepReason = z.strictObject({ reason: paragraphs(limits.stepReasonCharacters) })

/** Where a record stands after a step. */
export const Standing = Practice.pick({ state: true, steps: true, steppedAt: true, outcome: true, published: true })
export type Standing = z.infer<typeof Standing>

export const practiceStandingEndpoints = {
  'GET /practices/:practiceId/steps': {
    summary: 'What happened to a good practice, the latest first',
    action: 'practice.read',
    query: PageQuery,
    answer: Page(PracticeStepTaken),
    status: 200,
  },
  'PUT /practices/:practiceId/submission': {
    summary: 'Submit it to the Institute, when nothing is missing',
    action: 'practice.write',
    answer: Standing,
    status: 200,
    ifMatch: true,
  },
  'DELETE /practices/:practiceId/submission': {
    summary: 'Take it back, to go on writing',
    action: 'practice.write',
    answer: Standing,
    status: 200,
  },
  'PUT /practices/:practiceId/question': {
    summary: 'Ask its keepers for a clarification; they write in it again',
    action: 'practice.assess',
    body: StepReason,
    answer: Standing,
    status: 200,
  },
  'PUT /practices/:practiceId/clarification': {
    summary: 'Answer what was asked, and submit it again',
    action: 'practice.write',
    body: StepReason,
    answer: Standing,
    status: 200,
    ifMatch: true,
  },
  'PUT /practices/:practiceId/check': {
    summary: 'Take the safeguarding check on',
    action: 'practice.assess',
    answer: Standing,
    status: 200,
  },
  'PUT /practices/:practiceId/return': {
    summary: 'Return it to its keepers, with reasons',
    action: 'practice.assess',
    body: StepReason,
    answer: Standing,
    status: 200,
  },
} as const satisfies Record<string, Endpoint>
