import type { SQSBatchResponse } from 'aws-lambda'
import { depsFrom } from '../deps.ts'
import { workOnFiles } from '../files/checking.ts'
import { toComeAgain } from '../platform/batches.ts'
import { readEnv } from '../platform/env.ts'
import { s3Vault } from '../platform/vault.ts'

const env = readEnv()
const deps = depsFrom(env, { vault: s3Vault(env) })

/** Lambda `files`: the queue of files to be looked at or taken away, with `ReportBatchItemFailures`. The only one that draws pictures. */
export async function handler(event: unknown): Promise<SQSBatchResponse> {
  return toComeAgain(await workOnFiles(deps, event))
}
