import type { SQSBatchResponse } from 'aws-lambda'
import { depsFrom } from '../deps.ts'
import { deliverAll } from '../mail/actions.ts'
import { readEnv } from '../platform/env.ts'
import { mailSettingsFrom, sesMailer } from '../platform/mailer.ts'

const env = readEnv()
const deps = { ...depsFrom(env), mailer: sesMailer(mailSettingsFrom(env)) }

/** Lambda `mail`: the mail queue, with `ReportBatchItemFailures`. */
export async function handler(event: unknown): Promise<SQSBatchResponse> {
  const left = await deliverAll(deps, event)
  return { batchItemFailures: left.map((itemIdentifier) => ({ itemIdentifier })) }
}
