import type { Actor } from '../../shared/actor.ts'
import type { CriteriaSet, NewCriteriaSet } from '../../shared/criteria.ts'
import { Problem } from '../../shared/problem.ts'
import type { CriteriaQuery } from '../../shared/reviews.ts'
import type { Deps } from '../deps.ts'
import { authorOf } from '../forum/rules.ts'
import { firstCriteria } from './firstCriteria.ts'

/** The last set, or the one with this number. @throws Problem `not-found` */
export async function readCriteria(deps: Pick<Deps, 'reviews'>, { number }: CriteriaQuery): Promise<CriteriaSet> {
  const set = await deps.reviews.criteria(number)
  if (set) return set
  // The first one comes with the program: a review that was begun with it finds it for ever.
  if (number === undefined || number === firstCriteria.number) return firstCriteria
  throw new Problem('not-found')
}

/** A set never changes: a change is a new one, on top of the last. @throws Problem `edit-conflict` */
export async function addCriteria(
  deps: Deps,
  actor: Actor,
  { version, ...set }: NewCriteriaSet & { version: number },
): Promise<CriteriaSet> {
  const last = await readCriteria(deps, {})
  const made = { ...set, number: version + 1, by: authorOf(actor), savedAt: deps.clock.now() }
  if (last.number === version && (await deps.reviews.addCriteria(made))) return made
  const { number, criteria, scale } = await readCriteria(deps, {})
  throw new Problem('edit-conflict', { current: { version: number, text: JSON.stringify({ criteria, scale }) } })
}
