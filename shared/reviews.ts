import * as z from 'zod'
import { Author } from './author.ts'
import { CriteriaSet, Criterion, inEachLanguage, NewCriteriaSet } from './criteria.ts'
import type { Endpoint } from './endpoint.ts'
import { Id } from './ids.ts'
import { languages } from './languages.ts'
import { limits } from './limits.ts'
import { Page, PageQuery } from './page.ts'
import { themes } from './practiceFields.ts'
import { Standing, StepReason } from './practiceStandings.ts'
import { practiceStates, stepNames, underWay } from './practiceStates.ts'
import { PracticeRow } from './practices.ts'
import { type gateQuestions, reviewLimits, reviewOutcomes, scaleMarks } from './reviewRules.ts'
import { linesOrEmpty, paragraphs } from './text.ts'

const LanguageTag = z.enum(languages)
const Day = z.iso.date()

const Verdict = z.strictObject({ passed: z.boolean(), reason: paragraphs(reviewLimits.gateCharacters) })
const verdicts = { bestInterests: Verdict, ethics: Verdict, relevance: Verdict } satisfies Record<
  (typeof gateQuestions)[number],
  z.ZodType
>
export const Gate = z.object(verdicts)
export type Gate = z.infer<typeof Gate>
const GateAnswers = z.strictObject({
  gate: z.strictObject(verdicts),
  /** Who is to review it, where every question is passed. */
  reviewers: z.array(Id('person')).max(3),
  dueOn: Day.optional(),
})
export type GateAnswers = z.infer<typeof GateAnswers>

export const reviewerKinds = ['institute', 'liaison'] as const
export type ReviewerKind = (typeof reviewerKinds)[number]
/** `replaced` and `conflicted` review no more; whoever has handed in does not any more either, and still counts. */
export const reviewerStates = ['asked', 'accepted', 'handed-in', 'conflicted', 'replaced'] as const

const NewReviewer = z.strictObject({ replaces: Id('person').optional(), dueOn: Day.optional() })
export type NewReviewer = z.infer<typeof NewReviewer>

/** Somebody who could review it, and what speaks for it. */
const Candidate = z.object({
  person: Author,
  languages: z.array(LanguageTag),
  /** Reads the language of the record. */
  reads: z.boolean(),
  /** Themes of the record on which their seat, or they, have put something on record. */
  themes: z.array(z.enum(themes)),
  /** From another region of the Americas than the record. */
  fromElsewhere: z.boolean(),
  /** How many reviews they have before them. */
  load: z.number().int(),
  proposed: z.boolean(),
})
export type Candidate = z.infer<typeof Candidate>
const CandidateQuery = PageQuery.extend({ of: z.enum(reviewerKinds).default('liaison') })
export type CandidateQuery = z.infer<typeof CandidateQuery>

const Score = z.strictObject({
  key: Criterion.shape.key,
  /** 0 while it is not chosen. */
  score: z.number().int().min(0).max(scaleMarks.length),
  reason: linesOrEmpty(reviewLimits.reasonBytes),
})
/** A review as it is being written. */
export const ReviewEdit = z.strictObject({
  language: LanguageTag,
  scores: z.array(Score).max(reviewLimits.criteria),
  outcome: z.enum(['', ...reviewOutcomes]),
  /** For the whole. */
  comment: linesOrEmpty(reviewLimits.commentBytes),
})
export type ReviewEdit = z.infer<typeof ReviewEdit>

/** A review that was handed in, without who wrote it. */
const ReadReview = ReviewEdit.extend({ of: z.enum(reviewerKinds), mean: z.number() })
export type ReadReview = z.infer<typeof ReadReview>

const MyReview = ReviewEdit.extend({
  version: z.number().int(),
  state: z.enum(reviewerStates),
  dueOn: Day,
})
export type MyReview = z.infer<typeof MyReview>

/** A review of mine as it stands: handed in, or as far as it has come. */
export const OwnReview = ReviewEdit.extend({
  practiceId: Id('practice'),
  round: z.number().int().positive(),
  of: z.enum(reviewerKinds),
  version: z.number().int().positive(),
  savedAt: z.iso.datetime(),
  handedInAt: z.iso.datetime().optional(),
  /** Where I may read it still. */
  practice: z.object({ title: z.string(), language: LanguageTag }).optional(),
})
export type OwnReview = z.infer<typeof OwnReview>

const Reviewer = z.object({
  of: z.enum(reviewerKinds),
  state: z.enum(reviewerStates),
  dueOn: Day,
  /** For the Institute alone. */
  person: Author.optional(),
  conflict: z.string().optional(),
  /** Is gone or suspended, or sits for the State of the record now: somebody else has to. */
  isLost: z.boolean(),
})

const Told = z.object({ language: LanguageTag, text: z.string() })
/** Where the review of a record stands, as far as the reader may see it. */
export const PracticeReview = z.object({
  practiceId: Id('practice'),
  title: z.string(),
  language: LanguageTag,
  country: z.string(),
  state: z.enum(practiceStates),
  mine: z.boolean(),
  may: z.array(z.enum(stepNames)),
  criteria: CriteriaSet,
  gate: Gate.optional(),
  reviewers: z.array(Reviewer),
  /** Who is still to be named, for the Institute. */
  wanted: z.array(z.enum(reviewerKinds)),
  /** The reviews do not agree, and a third liaison is heard. */
  third: z.boolean(),
  own: MyReview.optional(),
  reviews: z.array(ReadReview),
  /** What the scores speak for; once the reviews are in. */
  proposal: z.object({ mean: z.number(), outcome: z.enum(reviewOutcomes) }).optional(),
  replyBy: Day.optional(),
  reply: Told.optional(),
  decision: Told.extend({ outcome: z.enum(reviewOutcomes) }).optional(),
})
export type PracticeReview = z.infer<typeof PracticeReview>

/** What a published version says of its review. */
export const Assessment = z.object({
  /** Whose reviews: how many of the Institute and of other States. */
  reviews: z.number().int(),
  mean: z.number(),
  criteria: z.array(z.object({ name: inEachLanguage(z.string()), mean: z.number(), reasons: z.array(Told) })),
  decision: Told,
  reply: Told.optional(),
})
export type Assessment = z.infer<typeof Assessment>

const Waiting = PracticeRow.pick({ id: true, state: true, language: true, title: true, country: true }).extend({
  since: z.iso.datetime(),
})
export type Waiting = z.infer<typeof Waiting>
const QueueQuery = PageQuery.extend({ state: z.enum(underWay) })
export type QueueQuery = z.infer<typeof QueueQuery>

const Assignment = z.object({
  practiceId: Id('practice'),
  title: z.string(),
  language: LanguageTag,
  country: z.string(),
  since: z.iso.datetime(),
  dueOn: Day.optional(),
})
export type Assignment = z.infer<typeof Assignment>

const CriteriaQuery = z.strictObject({ number: z.coerce.number().int().positive().max(1e6).optional() })
export type CriteriaQuery = z.infer<typeof CriteriaQuery>
const Decision = z.strictObject({ outcome: z.enum(reviewOutcomes), reason: paragraphs(limits.stepReasonCharacters) })
export type Decision = z.infer<typeof Decision>

const SavedReview = z.object({ version: z.number().int(), savedAt: z.iso.datetime() })

export const reviewEndpoints = {
  'GET /reviews/criteria': {
    summary: 'The criteria that practices are reviewed by: the last set, or another one',
    action: 'criteria.read',
    query: CriteriaQuery,
    answer: CriteriaSet,
    status: 200,
  },
  'PUT /reviews/criteria': {
    summary: 'Make a new set of criteria on top of the last one; reviews that have begun keep theirs',
    action: 'criteria.edit',
    body: NewCriteriaSet,
    answer: CriteriaSet,
    status: 200,
    ifMatch: true,
  },
  'GET /reviews/waiting': {
    summary: 'How many records wait in each state',
    action: 'practice.assess',
    answer: z.object({ counts: z.array(z.object({ state: z.enum(underWay), count: z.number().int() })) }),
    status: 200,
  },
  'GET /reviews/queue': {
    summary: 'The records that wait in a state, the longest waiting first',
    action: 'practice.assess',
    query: QueueQuery,
    answer: Page(Waiting),
    status: 200,
  },
  'GET /reviews/mine': {
    summary: 'What I am to review, the most urgent first',
    action: 'practice.review',
    query: PageQuery,
    answer: Page(Assignment),
    status: 200,
  },
  'GET /me/reviews': {
    summary: 'The reviews that I wrote or am writing, as they stand',
    action: 'writing.list',
    query: PageQuery,
    answer: Page(OwnReview),
    status: 200,
    rate: { most: 1_200, minutes: 60 },
  },
  'GET /practices/:practiceId/review': {
    summary: 'Where the review of a record stands, as far as the reader may see it',
    action: 'practice.read',
    answer: PracticeReview,
    status: 200,
  },
  'GET /practices/:practiceId/candidates': {
    summary: 'Who could review it, those whom most speaks for first',
    action: 'practice.assess',
    query: CandidateQuery,
    answer: Page(Candidate),
    status: 200,
  },
  'PUT /practices/:practiceId/gate': {
    summary:
      'Answer the safeguarding check: passed, with its reviewers, it goes on to review; else it is returned with the reasons',
    action: 'practice.assess',
    body: GateAnswers,
    answer: Standing,
    status: 200,
  },
  'PUT /practices/:practiceId/reviewers/:personId': {
    summary: 'Name a reviewer in the place of another one, or where one is wanted',
    action: 'practice.assess',
    body: NewReviewer,
    answer: PracticeReview,
    status: 200,
  },
  'PUT /practices/:practiceId/review/acceptance': {
    summary: 'Accept to review it: nothing stands between me and it',
    action: 'practice.review',
    answer: PracticeReview,
    status: 200,
  },
  'PUT /practices/:practiceId/review/conflict': {
    summary: 'Declare a conflict of interest: somebody else reviews it',
    action: 'practice.review',
    body: StepReason,
    status: 204,
  },
  'PUT /practices/:practiceId/review/scores': {
    summary: 'Save my review as far as it has come, on top of the version before',
    action: 'practice.review',
    body: ReviewEdit,
    answer: SavedReview,
    status: 200,
    ifMatch: true,
  },
  'PUT /practices/:practiceId/review/delivery': {
    summary: 'Hand my review in, once and as it was saved',
    action: 'practice.review',
    answer: PracticeReview,
    status: 200,
    ifMatch: true,
  },
  'PUT /practices/:practiceId/reply': {
    summary: 'Reply to the reviews',
    action: 'practice.write',
    body: StepReason,
    answer: Standing,
    status: 200,
  },
  'PUT /practices/:practiceId/decision': {
    summary: 'Decide what its review comes to, with reasons',
    action: 'practice.assess',
    body: Decision,
    answer: Standing,
    status: 200,
  },
} as const satisfies Record<string, Endpoint>
