import * as z from 'zod'
import { CriteriaSet } from '../../shared/criteria.ts'
import { languages } from '../../shared/languages.ts'
import { reviewOutcomes } from '../../shared/reviewRules.ts'
import { Gate, ReviewEdit, reviewerKinds, reviewerStates } from '../../shared/reviews.ts'
import { Byline, bylineOf } from '../forum/byline.ts'
import type { Item, Key } from '../platform/table.ts'

const Told = z.object({ language: z.enum(languages), text: z.string() })

const Named = z.object({
  person: Byline,
  of: z.enum(reviewerKinds),
  state: z.enum(reviewerStates),
  dueOn: z.iso.date(),
  conflict: z.string().optional(),
})
export type Named = z.infer<typeof Named>

const RoundItem = z.object({
  practiceId: z.string(),
  number: z.number().int().positive(),
  version: z.number().int().positive(),
  startedAt: z.iso.datetime(),
  /** The set that it is held to. */
  criteria: z.number().int().positive(),
  gate: Gate,
  reviewers: z.array(Named),
  third: z.boolean(),
  heardAt: z.iso.datetime().optional(),
  replyBy: z.iso.date().optional(),
  reply: Told.optional(),
  decision: Told.extend({ outcome: z.enum(reviewOutcomes) }).optional(),
})
/** One way of a record through review, from the gate to the decision. */
export type Round = z.infer<typeof RoundItem>

const ReviewItem = z.object({
  ...ReviewEdit.shape,
  practiceId: z.string(),
  round: z.number().int().positive(),
  personId: z.string(),
  of: z.enum(reviewerKinds),
  version: z.number().int().positive(),
  savedAt: z.iso.datetime(),
  handedInAt: z.iso.datetime().optional(),
})
export type Review = z.infer<typeof ReviewItem>

/** The review of a record has a partition of its own: a row for each round, and behind it those of its reviews. */
export const roundKey = (practiceId: string, number: number): Key => ({
  pk: `review#${practiceId}`,
  sk: `round#${String(number).padStart(6, '0')}`,
})
export function reviewKey({ practiceId, round, personId }: Pick<Review, 'practiceId' | 'round' | 'personId'>): Key {
  const { pk, sk } = roundKey(practiceId, round)
  return { pk, sk: `${sk}#${personId}` }
}

export function roundItem({ reviewers, ...round }: Round): Item & Key {
  const named = reviewers.map(({ person, ...one }) => ({ ...one, person: bylineOf(person) }))
  return { ...roundKey(round.practiceId, round.number), ...round, reviewers: named }
}

/** It stands in the list of whoever wrote it, in one place however often it is saved. */
export const reviewerListing = (personId: string) => `reviewed#${personId}`
export const reviewPlace = ({ practiceId, round }: Pick<Review, 'practiceId' | 'round'>) =>
  `${practiceId}#${String(round).padStart(6, '0')}`

export function reviewItem(review: Review): Item & Key {
  const listing = { listingPk: reviewerListing(review.personId), listingSk: reviewPlace(review) }
  return { ...reviewKey(review), ...listing, ...review }
}

export function reviewFrom(item: Item): Review {
  return ReviewItem.parse(item)
}

/** A round with all that was written in it, as it was read. */
export function roundFrom(items: Item[]): { round: Round; reviews: Review[] } | undefined {
  const [own, ...others] = items.toSorted((a, b) => (String(a.sk) < String(b.sk) ? -1 : 1))
  return own && { round: RoundItem.parse(own), reviews: others.map(reviewFrom) }
}

export const criteriaKey = (number: number): Key => ({ pk: 'criteria', sk: `set#${String(number).padStart(6, '0')}` })

export function criteriaItem({ by, ...set }: CriteriaSet): Item & Key {
  return { ...criteriaKey(set.number), ...set, ...(by ? { by: bylineOf(by) } : {}) }
}

const CriteriaItem = CriteriaSet.extend({ by: Byline.optional() })
export function criteriaFrom(item: Item): CriteriaSet {
  const { pk: _, sk: __, ...set } = item
  return CriteriaItem.parse(set)
}
