import type { CriteriaSet } from '../../shared/criteria.ts'
import { languages } from '../../shared/languages.ts'
import { reviewOutcomes } from '../../shared/reviewRules.ts'
import type { MyReview, ReviewEdit } from '../../shared/reviews.ts'
import type { Theirs, Version } from '../practices/keeping.ts'

/** A review as it is being written, each box by its name: `score evidence`, `reason evidence`, `outcome`. */
export type Typed = Record<string, string>

function contentOf({ language, scores, outcome, comment }: ReviewEdit): Typed {
  const boxes = scores.flatMap(({ key, score, reason }) => [
    [`score ${key}`, score > 0 ? String(score) : ''],
    [`reason ${key}`, reason],
  ])
  return { ...Object.fromEntries(boxes), language, outcome, comment }
}

export function typedFrom({ version, ...own }: MyReview): Version<Typed> {
  return { version, content: contentOf(own) }
}

/** What a refused save brought back. */
export function theirsFrom({ version, text }: { version: number; text: string }): Theirs<Typed> {
  const kept: ReviewEdit = JSON.parse(text)
  return { version, content: contentOf(kept) }
}

export function editOf(typed: Typed, { criteria }: CriteriaSet): ReviewEdit {
  return {
    language: languages.find((one) => one === typed.language) ?? 'es',
    scores: criteria.map(({ key }) => ({
      key,
      score: Number(typed[`score ${key}`] ?? 0),
      reason: typed[`reason ${key}`] ?? '',
    })),
    outcome: reviewOutcomes.find((one) => one === typed.outcome) ?? '',
    comment: typed.comment ?? '',
  }
}
