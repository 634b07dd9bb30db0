import type { SQSBatchResponse } from 'aws-lambda'
import { depsFrom } from '../deps.ts'
import { toComeAgain } from '../platform/batches.ts'
import { readEnv } from '../platform/env.ts'
import { mailSettingsFrom, sesMailer } from '../platform/mailer.ts'
import type { QueueName } from '../platform/outbox.ts'
import { queueSettingsFrom, sqsQueues } from '../platform/queues.ts'
import { deliverAll } from './actions.ts'

/** The Lambda behind a queue of mail, with `ReportBatchItemFailures`; to be made once per cold start. */
export function mailHandler(queue: QueueName): (event: unknown) => Promise<SQSBatchResponse> {
  const env = readEnv()
  const deps = { ...depsFrom(env), mailer: sesMailer(mailSettingsFrom(env)), queues: sqsQueues(queueSettingsFrom(env)) }
  return async (event) => {
    return toComeAgain(await deliverAll(deps, queue, event))
  }
}
