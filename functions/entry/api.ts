import { handle } from 'hono/aws-lambda'
import { depsFrom } from '../deps.ts'
import { createApp } from '../http/app.ts'
import { readEnv } from '../platform/env.ts'

/** Lambda `api`: API Gateway HTTP API events, payload version 2.0. */
export const handler = handle(createApp(depsFrom(readEnv())))
