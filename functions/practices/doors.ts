import type { Actor } from '../../shared/actor.ts'
import { isId } from '../../shared/ids.ts'
import type { Language } from '../../shared/languages.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { isKeeper, mayReadPractice, type PracticeRecord } from './rules.ts'

// The only doors to good practices for a member. Absent and hidden look the same from outside.

/** With its translations. @throws Problem `not-found` */
export async function readablePractice(deps: Deps, actor: Actor, id: string) {
  return open(actor, isId('practice', id) ? await deps.practices.practice(id) : undefined)
}

/** To be written to by its keepers: the record, with no translation but the one into `language`. @throws Problem `not-found`, `forbidden` */
export async function writablePractice(deps: Deps, actor: Actor, id: string, language: Language | undefined) {
  const found = open(actor, isId('practice', id) ? await deps.practices.practiceIn(id, language) : undefined)
  if (!isKeeper(actor, found.record)) throw new Problem('forbidden')
  return found
}

/** For what nobody asks for: the clock. @throws Problem `not-found` */
export async function knownPractice(deps: Deps, id: string) {
  const found = await deps.practices.practice(id)
  if (!found) throw new Problem('not-found')
  return found
}

function open<Found extends { record: PracticeRecord }>(actor: Actor, found: Found | undefined): Found {
  if (!found || !mayReadPractice(actor, found.record)) throw new Problem('not-found')
  return found
}
