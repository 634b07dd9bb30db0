import type { Transacted } from '../platform/table.ts'
import type { PracticeRecord } from './rules.ts'

/** `lost`: the seat is somebody else's since the request came in. */
export type Outcome = 'done' | 'lost' | 'again'

/** Holds while the record is the same text, at the same place on its way, with the same reviewers. */
export function standing({ version, steps, reviewers }: Pick<PracticeRecord, 'version' | 'steps' | 'reviewers'>) {
  // What was written before there was a review has no count of steps, and no reviewers.
  const unstepped = steps === 0 ? ' OR attribute_not_exists(#steps)' : ''
  const unreviewed = reviewers.length === 0 ? ' OR attribute_not_exists(reviewers)' : ''
  return {
    condition: `#version = :version AND (#steps = :steps${unstepped}) AND (reviewers = :reviewers${unreviewed})`,
    names: { '#version': 'version', '#steps': 'steps' },
    values: { ':version': version, ':steps': steps, ':reviewers': reviewers },
  }
}

/** Whoever writes holds their seat by the first of the writes. */
export function outcomeOf(transacted: Transacted, isHeld = true): Outcome {
  if (transacted.done) return 'done'
  return isHeld && transacted.refusals[0]?.code === 'ConditionalCheckFailed' ? 'lost' : 'again'
}
