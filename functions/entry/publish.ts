import type { SQSBatchResponse } from 'aws-lambda'
import { depsFrom } from '../deps.ts'
import { toComeAgain } from '../platform/batches.ts'
import { readEnv } from '../platform/env.ts'
import { largePatienceMs, s3Files } from '../platform/files.ts'
import { queueSettingsFrom, sqsQueues } from '../platform/queues.ts'
import { publishAll } from '../publicSite/actions.ts'

const env = readEnv()
const deps = {
  ...depsFrom(env),
  // The list of 5,000 practices as data has 20 MB.
  publicFiles: s3Files({ ...env, FILES_BUCKET: env.PUBLIC_BUCKET }, largePatienceMs),
  queues: sqsQueues(queueSettingsFrom(env)),
}

/** Lambda `publish`: the queue of what came to be public or ceased to be, with `ReportBatchItemFailures`. */
export async function handler(event: unknown): Promise<SQSBatchResponse> {
  return toComeAgain(await publishAll(deps, event))
}
