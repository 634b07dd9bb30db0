import type { z } from 'zod'
import type { Env } from '../../functions/platform/env.ts'
import { replyDomain, type Settings, vaultOrigin } from '../settings.ts'
import type { Files } from './files.ts'
import type { Inbox } from './inbox.ts'
import type { MailIdentity } from './mailIdentity.ts'
import type { PublicSite } from './publicSite.ts'
import type { Queues } from './queues.ts'
import type { Secrets } from './secrets.ts'
import type { ForumTable } from './table.ts'
import type { Vault } from './vault.ts'

type Own = 'ORIGIN_PROOF' | 'FIRST_COORDINATOR'
type Local = 'DYNAMODB_ENDPOINT' | 'SES_ENDPOINT' | 'SQS_ENDPOINT' | 'S3_ENDPOINT' | 'SNS_ENDPOINT'

/** What every function is told; Lambda itself sets the region. */
export type FunctionEnvironment = Required<Omit<z.input<typeof Env>, 'AWS_REGION' | Local | Own>>
/** What a single one is told besides: the proof of origin is for `api`, the first coordinator for `clock`. */
export type OwnEnvironment = { [Name in Own]?: string }

export function environmentOf(parts: {
  settings: Settings
  table: ForumTable
  queues: Queues
  files: Files
  vault: Vault
  inbox: Inbox
  publicSite: PublicSite
  mailIdentity: MailIdentity
  secrets: Secrets
}): FunctionEnvironment {
  return {
    TABLE_NAME: parts.table.table.tableName,
    PUBLIC_ORIGIN: `https://${parts.settings.domain}`,
    APP_SECRET: parts.secrets.app,
    MAIL_FROM: parts.settings.mailFrom,
    REPLY_DOMAIN: replyDomain(parts.settings),
    MAIL_CONFIGURATION_SET: parts.mailIdentity.configurationSetName,
    FEEDBACK_TOPIC_ARN: parts.mailIdentity.feedback.topicArn,
    URGENT_MAIL_QUEUE_URL: parts.queues.effects['urgent-mail'].queueUrl,
    BULK_MAIL_QUEUE_URL: parts.queues.effects['bulk-mail'].queueUrl,
    NOTICES_QUEUE_URL: parts.queues.effects.notices.queueUrl,
    INDEX_QUEUE_URL: parts.queues.effects.index.queueUrl,
    FILES_QUEUE_URL: parts.queues.effects.files.queueUrl,
    URGENT_MAIL_DEAD_QUEUE_URL: parts.queues.mailDead['urgent-mail'].queueUrl,
    BULK_MAIL_DEAD_QUEUE_URL: parts.queues.mailDead['bulk-mail'].queueUrl,
    INBOUND_QUEUE_URL: parts.queues.effects.inbound.queueUrl,
    PUBLISH_QUEUE_URL: parts.queues.effects.publish.queueUrl,
    PUBLIC_BUCKET: parts.publicSite.bucket.bucketName,
    INBOX_BUCKET: parts.inbox.bucket.bucketName,
    FILES_BUCKET: parts.files.bucket.bucketName,
    VAULT_BUCKET: parts.vault.bucket.bucketName,
    VAULT_ORIGIN: vaultOrigin(parts.settings),
  }
}
