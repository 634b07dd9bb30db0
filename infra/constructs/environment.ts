import type { z } from 'zod'
import type { Env } from '../../functions/platform/env.ts'
import type { Settings } from '../settings.ts'
import type { MailIdentity } from './mailIdentity.ts'
import type { Queues } from './queues.ts'
import type { Secrets } from './secrets.ts'
import type { ForumTable } from './table.ts'

/** What every function is told. Lambda itself sets the region; endpoints are for the local machine, the proof of origin for `api`. */
export type FunctionEnvironment = Required<
  Omit<z.input<typeof Env>, 'AWS_REGION' | 'DYNAMODB_ENDPOINT' | 'SES_ENDPOINT' | 'SQS_ENDPOINT' | 'ORIGIN_PROOF'>
>

export function environmentOf(parts: {
  settings: Settings
  table: ForumTable
  queues: Queues
  mailIdentity: MailIdentity
  secrets: Secrets
}): FunctionEnvironment {
  return {
    TABLE_NAME: parts.table.table.tableName,
    PUBLIC_ORIGIN: `https://${parts.settings.domain}`,
    APP_SECRET: parts.secrets.app,
    MAIL_FROM: parts.settings.mailFrom,
    MAIL_CONFIGURATION_SET: parts.mailIdentity.configurationSetName,
    URGENT_MAIL_QUEUE_URL: parts.queues.effects['urgent-mail'].queueUrl,
  }
}
