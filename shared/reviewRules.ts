// What both sides hold of reviews. Without zod, for the web asks it too.

/** What a safeguarding check asks, each to be passed. */
export const gateQuestions = ['bestInterests', 'ethics', 'relevance'] as const

/** What a review may propose and the Institute decide; a replication is earned by the adoption of others alone. */
export const reviewOutcomes = ['reported', 'promising', 'validated'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

/** The four marks of a scale, the lowest first: a score is the place in it, from 1. */
export const scaleMarks = ['lowest', 'low', 'high', 'highest'] as const

export const reviewLimits = {
  criteria: 12,
  weight: 5,
  criterionCharacters: 120,
  guidanceCharacters: 1_000,
  markCharacters: 200,
  gateCharacters: 1_200,
  reasonBytes: 1_000,
  commentBytes: 4_000,
  /** One of the Institute, two liaisons of two other States, and a third liaison where those three disagree. */
  reviewers: { institute: 1, liaison: 2 },
  /** How long somebody has to review, and a keeper to reply. */
  reviewDays: 21,
  replyDays: 14,
} as const

export type Scored = { scores: readonly { key: string; score: number }[]; outcome: ReviewOutcome | '' }
type Weighted = { key: string; weight: number }

/** The mean of a review's scores, by the weights of its criteria. */
export function weightedMean({ scores }: Pick<Scored, 'scores'>, criteria: readonly Weighted[]): number {
  const weightOf = new Map(criteria.map(({ key, weight }) => [key, weight]))
  const weighed = scores.map(({ key, score }) => ({ score, weight: weightOf.get(key) ?? 0 }))
  const weights = weighed.reduce((sum, { weight }) => sum + weight, 0)
  return weights === 0 ? 0 : weighed.reduce((sum, { score, weight }) => sum + score * weight, 0) / weights
}

/** How far apart the means of reviews that agree may lie, of a scale from 1 to 4. */
const agreedWithin = 1

/** Whether reviews agree: they propose one and the same, and none is far from another. */
export function doAgree(reviews: readonly Scored[], criteria: readonly Weighted[]): boolean {
  const means = reviews.map((one) => weightedMean(one, criteria))
  const apart = Math.max(...means) - Math.min(...means)
  // Thirds do not add up exactly.
  return apart <= agreedWithin + 1e-9 && new Set(reviews.map(({ outcome }) => outcome)).size <= 1
}

/** What the scores of all reviews together speak for. Below the middle of the scale an experience is reported and no more. */
export function proposalOf(mean: number): ReviewOutcome {
  if (mean < 2.5) return 'reported'
  return mean < 3.25 ? 'promising' : 'validated'
}

export function meanOf(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}
