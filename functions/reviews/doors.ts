import type { Actor } from '../../shared/actor.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { readablePractice } from '../practices/doors.ts'
import { isInstituteIn } from '../practices/rules.ts'
import { placeOf } from './rules.ts'

// The only doors to the reviews of a record for a member; behind that of the record itself.

/** What is shown of it is for `readableReviews` to say. @throws Problem `not-found` */
export async function reviewedPractice(deps: Deps, actor: Actor, practiceId: string) {
  const found = await readablePractice(deps, actor, practiceId)
  const { id, round: number } = found.record
  const { round, reviews = [] } = (number ? await deps.reviews.round(id, number) : undefined) ?? {}
  return { ...found, round, reviews }
}

/** For whoever assesses it, who keeps it not. @throws Problem `not-found`, `forbidden` */
export async function openToInstitute(deps: Deps, actor: Actor, practiceId: string) {
  const found = await reviewedPractice(deps, actor, practiceId)
  if (!isInstituteIn(actor, found.record)) throw new Problem('forbidden')
  return found
}

/** For whoever is to review it, with their place in the round. @throws Problem `not-found`, `forbidden`, `wrong-state` */
export async function openToReviewer(deps: Deps, actor: Actor, practiceId: string) {
  const { round, ...found } = await reviewedPractice(deps, actor, practiceId)
  const own = placeOf(actor, found.record, round)
  if (typeof own === 'string') throw new Problem(own)
  if (!round) throw new Problem('forbidden')
  return { ...found, round, own }
}
