import type { DynamoDBBatchResponse } from 'aws-lambda'
import { depsFrom } from '../deps.ts'
import { toComeAgain } from '../platform/batches.ts'
import { newRowsOf } from '../platform/changes.ts'
import { readEnv } from '../platform/env.ts'
import { queueSettingsFrom, sqsQueues } from '../platform/queues.ts'
import { relay } from '../relay/actions.ts'

const env = readEnv()
const deps = { ...depsFrom(env), queues: sqsQueues(queueSettingsFrom(env)) }

/** Lambda `relay`: the table's stream, with `ReportBatchItemFailures`. */
export async function handler(event: unknown): Promise<DynamoDBBatchResponse> {
  return toComeAgain(await relay(deps, newRowsOf(event)))
}
