import type { CatalogueEntry } from '../../shared/catalogue.ts'
import { isId } from '../../shared/ids.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { knownPractice } from '../practices/doors.ts'

/** The only door to what is published. It is for everybody: a withdrawn one says that it was there. @throws Problem `not-found` */
export async function publishedPractice(deps: Pick<Deps, 'catalogue'>, practiceId: string): Promise<CatalogueEntry> {
  const entry = isId('practice', practiceId) ? await deps.catalogue.entry(practiceId) : undefined
  if (!entry) throw new Problem('not-found')
  return entry
}

/**
 * The record behind what is published, for who ends it or takes something out of it: also while a new version is a draft that its keepers alone
 * read. Who may take the step is for its table. @throws Problem `not-found`
 */
export async function recordBehind(deps: Deps, practiceId: string) {
  await publishedPractice(deps, practiceId)
  return knownPractice(deps, practiceId)
}
