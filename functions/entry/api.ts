import { handle } from 'hono/aws-lambda'
import { catalogueRowsIn } from '../catalogue/reading.ts'
import { depsFrom } from '../deps.ts'
import { createApp } from '../http/app.ts'
import { systemClock } from '../platform/clock.ts'
import { readEnv } from '../platform/env.ts'
import { s3Files } from '../platform/files.ts'
import { sqsDepths } from '../platform/queueDepths.ts'
import { s3Vault } from '../platform/vault.ts'
import { snapshotWhenAsked } from '../search/reading.ts'

const env = readEnv()
const snapshot = snapshotWhenAsked(s3Files(env), systemClock)
const catalogueRows = catalogueRowsIn(s3Files(env), systemClock)
const given = { snapshot, catalogueRows, vault: s3Vault(env), queueDepths: sqsDepths(env) }

/** Lambda `api`: API Gateway HTTP API events, payload version 2.0. */
export const handler = handle(createApp(depsFrom(env, given)))
