import type { SQSBatchResponse } from 'aws-lambda'
import { catalogueChanges } from '../catalogue/indexing.ts'
import { depsFrom } from '../deps.ts'
import { toComeAgain } from '../platform/batches.ts'
import { readEnv } from '../platform/env.ts'
import { s3Files } from '../platform/files.ts'
import { indexChanges } from '../search/indexing.ts'

const env = readEnv()
const deps = { ...depsFrom(env), files: s3Files(env) }

/** Lambda `index`: the queue of what happened, a batch together, for each of its two files is published once; with `ReportBatchItemFailures`. */
export async function handler(event: unknown): Promise<SQSBatchResponse> {
  const [posts, practices] = await Promise.all([indexChanges(deps, event), catalogueChanges(deps, event)])
  return toComeAgain([...new Set([...posts, ...practices])])
}
