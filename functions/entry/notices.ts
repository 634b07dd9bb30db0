import type { SQSBatchResponse } from 'aws-lambda'
import { depsFrom } from '../deps.ts'
import { makeAllNotices } from '../notices/making.ts'
import { readEnv } from '../platform/env.ts'

const deps = depsFrom(readEnv())

/** Lambda `notices`: the queue of what happened, with `ReportBatchItemFailures`. */
export async function handler(event: unknown): Promise<SQSBatchResponse> {
  const left = await makeAllNotices(deps, event)
  return { batchItemFailures: left.map((itemIdentifier) => ({ itemIdentifier })) }
}
