import { depsFrom } from '../deps.ts'
import { readEnv } from '../platform/env.ts'
import { indexChanges } from '../search/indexing.ts'

const deps = depsFrom(readEnv())

/** Lambda `index`: the queue of what happened, a batch as a whole, for it publishes once. */
export async function handler(event: unknown): Promise<void> {
  await indexChanges(deps, event)
}
