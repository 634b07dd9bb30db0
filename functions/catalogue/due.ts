import type { Deps } from '../deps.ts'
import { dayIn } from '../platform/clock.ts'
import { stepAllWaiting } from '../practices/passing.ts'
import { fallDue } from './publishing.ts'

/** What is published and was to be looked at again by today falls due. May run never, twice or fifty times. */
export async function lookAgain(deps: Deps): Promise<void> {
  const today = dayIn('UTC')(deps.clock.now())
  await stepAllWaiting(deps, { state: 'published', until: `${today}~` }, (id) => fallDue(deps, id))
}
