import type { Assessment } from '../../shared/reviews.ts'
import type { Deps } from '../deps.ts'
import type { PracticeRecord } from '../practices/rules.ts'
import { readCriteria } from './criteria.ts'
import { assessmentOf } from './rules.ts'

/** What is published with a version of its review: nothing where there was none. */
export async function assessmentFor(
  deps: Deps,
  { id, round: number }: PracticeRecord,
): Promise<Assessment | undefined> {
  const found = number ? await deps.reviews.round(id, number) : undefined
  if (!found) return undefined
  return assessmentOf(found.round, found.reviews, await readCriteria(deps, { number: found.round.criteria }))
}
