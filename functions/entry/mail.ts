import type { SQSBatchResponse } from 'aws-lambda'
import { depsFrom } from '../deps.ts'
import { deliverAll } from '../mail/actions.ts'
import { readEnv } from '../platform/env.ts'
import { mailSettingsFrom, sesMailer } from '../platform/mailer.ts'
import { queueSettingsFrom, sqsQueues } from '../platform/queues.ts'

const env = readEnv()
const deps = { ...depsFrom(env), mailer: sesMailer(mailSettingsFrom(env)), queues: sqsQueues(queueSettingsFrom(env)) }

/** Lambda `mail`: the queue of urgent mail, with `ReportBatchItemFailures`. */
export async function handler(event: unknown): Promise<SQSBatchResponse> {
  const left = await deliverAll(deps, 'urgent-mail', event)
  return { batchItemFailures: left.map((itemIdentifier) => ({ itemIdentifier })) }
}
