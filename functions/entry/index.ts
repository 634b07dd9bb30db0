import type { SQSBatchResponse } from 'aws-lambda'
import { depsFrom } from '../deps.ts'
import { toComeAgain } from '../platform/batches.ts'
import { readEnv } from '../platform/env.ts'
import { s3Files } from '../platform/files.ts'
import { indexChanges } from '../search/indexing.ts'

const env = readEnv()
const deps = { ...depsFrom(env), files: s3Files(env) }

/** Lambda `index`: the queue of what happened, a batch together, for it publishes once; with `ReportBatchItemFailures`. */
export async function handler(event: unknown): Promise<SQSBatchResponse> {
  return toComeAgain(await indexChanges(deps, event))
}
