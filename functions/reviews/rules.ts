import type { Actor } from '../../shared/actor.ts'
import { type Country, isCountry } from '../../shared/countries.ts'
import type { CriteriaSet } from '../../shared/criteria.ts'
import { conditionFor } from '../../shared/policy.ts'
import type { FieldFaultCode, ProblemCode } from '../../shared/problem.ts'
import { doAgree, meanOf, proposalOf, reviewLimits, weightedMean } from '../../shared/reviewRules.ts'
import type { Assessment, Gate, ReviewEdit, ReviewerKind } from '../../shared/reviews.ts'
import { isInstituteIn, type PracticeRecord } from '../practices/rules.ts'
import type { Named, Review, Round } from './round.ts'

/** Somebody as far as it matters for whether they may review. */
type Somebody = Pick<Actor, 'id' | 'role' | 'country' | 'seatId'>

/** As what somebody could review this record; nobody reviews what they keep, nor what their own State does. */
export function reviewsAs(who: Somebody, record: PracticeRecord): ReviewerKind | undefined {
  const isKeeping = record.seatId ? who.seatId === record.seatId : who.id === record.author.id
  if (isKeeping || who.id === record.author.id || conditionFor(who.role, 'practice.review') === undefined) {
    return undefined
  }
  if (conditionFor(who.role, 'practice.assess') === 'always') return 'institute'
  return who.country !== undefined && who.country !== record.facts.country ? 'liaison' : undefined
}

/** Whose review counts, or will. */
export function isActive({ state }: Named): boolean {
  return state !== 'replaced' && state !== 'conflicted'
}

export function activeIn({ reviewers }: Round): Named[] {
  return reviewers.filter(isActive)
}

/** Who is still to be named. */
export function wantedIn(round: Round): ReviewerKind[] {
  const count = (of: ReviewerKind) => activeIn(round).filter((one) => one.of === of).length
  const { institute, liaison } = reviewLimits.reviewers
  const lacking = (of: ReviewerKind, needed: number): ReviewerKind[] =>
    Array.from({ length: Math.max(0, needed - count(of)) }, () => of)
  return [...lacking('institute', institute), ...lacking('liaison', liaison + (round.third ? 1 : 0))]
}

/** Why somebody cannot be named beside those who are: nobody twice in one round, and no two of one State. */
export function whyNotName(
  who: Somebody,
  of: ReviewerKind,
  { record, others }: { record: PracticeRecord; others: readonly Named[] },
): FieldFaultCode | undefined {
  if (reviewsAs(who, record) !== of) return 'not-a-choice'
  if (others.some(({ person }) => person.id === who.id)) return 'taken'
  const sameState = others.some((one) => isActive(one) && one.of === 'liaison' && one.person.country === who.country)
  return of === 'liaison' && sameState ? 'taken' : undefined
}

/** Whether somebody who was named can review no more, and somebody else has to. What is handed in stands. */
export function isLost(named: Named, now: (Somebody & { state: string }) | undefined, record: PracticeRecord): boolean {
  if (!isActive(named) || named.state === 'handed-in') return false
  return now?.state !== 'active' || reviewsAs(now, record) !== named.of
}

/** The reviewer's own place in the round, while they have to review. @returns why not otherwise */
export function placeOf(actor: Actor, record: PracticeRecord, round: Round | undefined): Named | ProblemCode {
  const own = round && activeIn(round).find(({ person }) => person.id === actor.id)
  if (!own || reviewsAs(actor, record) !== own.of) return 'forbidden'
  if (record.state !== 'review' || own.state === 'handed-in') return 'wrong-state'
  return own
}

export function isPassed(gate: Gate): boolean {
  return Object.values(gate).every(({ passed }) => passed)
}

/** What a review lacks to be handed in. */
export function lackingIn({ scores, outcome }: ReviewEdit, { criteria }: CriteriaSet) {
  const required = 'required' as const
  const faults = criteria.flatMap(({ key }, at) => {
    const own = scores.find((one) => one.key === key)
    return [
      ...(own && own.score > 0 ? [] : [{ field: `scores.${at}.score`, fault: required }]),
      ...(own?.reason ? [] : [{ field: `scores.${at}.reason`, fault: required }]),
    ]
  })
  return [...faults, ...(outcome ? [] : [{ field: 'outcome', fault: required }])]
}

/** The reviews that count and are in. */
export function handedIn(round: Round, reviews: readonly Review[]): Review[] {
  const counting = new Set(activeIn(round).map(({ person }) => person.id))
  return reviews.filter(({ personId, handedInAt }) => handedInAt && counting.has(personId))
}

/** What follows once a review is in: more are awaited, a third liaison is asked for, or all were heard. */
export function afterHandingIn(round: Round, reviews: readonly Review[], { criteria }: CriteriaSet) {
  const isWhole = wantedIn(round).length === 0 && activeIn(round).every(({ state }) => state === 'handed-in')
  if (!isWhole) return 'awaited'
  return round.third || doAgree(handedIn(round, reviews), criteria) ? 'heard' : 'third'
}

/** Which reviews somebody may read: nobody any before their own is in, nor before the others could not be swayed by it. */
export function readableReviews(actor: Actor, record: PracticeRecord, round: Round, reviews: readonly Review[]) {
  const all = handedIn(round, reviews)
  if (round.heardAt) return all
  const own = activeIn(round).find(({ person }) => person.id === actor.id)
  if (own) return own.state === 'handed-in' ? all : []
  return isInstituteIn(actor, record) && round.third ? all : []
}

export function meanOfAll(reviews: readonly Review[], { criteria }: CriteriaSet): number {
  return meanOf(reviews.map((one) => weightedMean(one, criteria)))
}

export function proposalFor(reviews: readonly Review[], set: CriteriaSet) {
  const mean = meanOfAll(reviews, set)
  return { mean, outcome: proposalOf(mean) }
}

/** What is published of a round: scores and reasons, and nobody's name. */
export function assessmentOf(round: Round, written: readonly Review[], set: CriteriaSet): Assessment | undefined {
  const reviews = handedIn(round, written)
  if (!round.decision || reviews.length === 0) return undefined
  const { outcome: _, ...decision } = round.decision
  return {
    reviews: reviews.length,
    mean: meanOfAll(reviews, set),
    criteria: set.criteria.map(({ key, name }) => {
      const scores = reviews.flatMap(({ language, scores }) =>
        scores.filter((one) => one.key === key).map(({ score, reason }) => ({ score, language, text: reason })),
      )
      // In no order that would let a review be put together again.
      const reasons = scores
        .map(({ language, text }) => ({ language, text }))
        .toSorted((a, b) => (a.text < b.text ? -1 : 1))
      return { name, mean: meanOf(scores.map(({ score }) => score)), reasons }
    }),
    decision,
    ...(round.reply ? { reply: round.reply } : {}),
  }
}

const regions: Record<string, readonly Country[]> = {
  north: ['CA', 'US', 'MX'],
  central: ['BZ', 'CR', 'SV', 'GT', 'HN', 'NI', 'PA', 'DO'],
  south: ['AR', 'BO', 'BR', 'CL', 'CO', 'EC', 'PY', 'PE', 'UY', 'VE'],
  caribbean: ['AG', 'BS', 'BB', 'CU', 'DM', 'GD', 'GY', 'HT', 'JM', 'KN', 'LC', 'VC', 'SR', 'TT'],
}

/** The region of a State, as the region's own bodies draw them (SICA with the Dominican Republic, CARICOM). */
export function regionOf(country: string | undefined): string | undefined {
  if (!country || !isCountry(country)) return undefined
  return Object.keys(regions).find((name) => regions[name]?.includes(country))
}
