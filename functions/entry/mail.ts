import type { SQSBatchResponse } from 'aws-lambda'
import { depsFrom } from '../deps.ts'
import { deliverAll } from '../mail/actions.ts'
import { readEnv } from '../platform/env.ts'

const deps = depsFrom(readEnv())

/** Lambda `mail`: the mail queue, with `ReportBatchItemFailures`. */
export async function handler(event: unknown): Promise<SQSBatchResponse> {
  const left = await deliverAll(deps, event)
  return { batchItemFailures: left.map((itemIdentifier) => ({ itemIdentifier })) }
}
