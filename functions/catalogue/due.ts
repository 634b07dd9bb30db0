import type { Deps } from '../deps.ts'
import { dayIn } from '../platform/clock.ts'
import { unlessTaken } from '../practices/passing.ts'
import { fallDue } from './publishing.ts'

const atOnce = 100

/** What is published and was to be looked at again by today falls due. May run never, twice or fifty times. */
export async function lookAgain(deps: Deps): Promise<void> {
  const today = dayIn('UTC')(deps.clock.now())
  const { heads } = await deps.practices.waitingIn('published', { until: `${today}~`, limit: atOnce })
  for (const { id } of heads) await unlessTaken(deps, id, fallDue(deps, id))
}
