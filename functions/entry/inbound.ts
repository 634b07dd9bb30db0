import type { SQSBatchResponse } from 'aws-lambda'
import { depsFrom } from '../deps.ts'
import { toComeAgain } from '../platform/batches.ts'
import { readEnv } from '../platform/env.ts'
import { queueSettingsFrom, sqsQueues } from '../platform/queues.ts'
import { s3Vault } from '../platform/vault.ts'
import { receiveAll } from '../replies/actions.ts'

const env = readEnv()
const inbox = s3Vault({ ...env, VAULT_BUCKET: env.INBOX_BUCKET })
const deps = { ...depsFrom(env, { vault: s3Vault(env) }), inbox, queues: sqsQueues(queueSettingsFrom(env)) }

/** Lambda `inbound`: the queue of what came by mail, with `ReportBatchItemFailures`. The only one that reads mail. */
export async function handler(event: unknown): Promise<SQSBatchResponse> {
  return toComeAgain(await receiveAll(deps, event))
}
