import type { SQSBatchResponse } from 'aws-lambda'
import { depsFrom } from '../deps.ts'
import { makeAllNotices } from '../notices/making.ts'
import { toComeAgain } from '../platform/batches.ts'
import { readEnv } from '../platform/env.ts'

const deps = depsFrom(readEnv())

/** Lambda `notices`: the queue of what happened, with `ReportBatchItemFailures`. */
export async function handler(event: unknown): Promise<SQSBatchResponse> {
  return toComeAgain(await makeAllNotices(deps, event))
}
