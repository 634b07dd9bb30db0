import { depsFrom } from '../deps.ts'
import { readEnv } from '../platform/env.ts'
import { s3Files } from '../platform/files.ts'
import { indexChanges } from '../search/indexing.ts'

const env = readEnv()
const deps = { ...depsFrom(env), files: s3Files(env) }

/** Lambda `index`: the queue of what happened, a batch as a whole, for it publishes once. */
export async function handler(event: unknown): Promise<void> {
  await indexChanges(deps, event)
}
