import type { Env } from '../../functions/platform/env.ts'

export const origin = 'https://enlaces.example'

/** What the functions are told of their surroundings; without anything of a test runner, for processes that are measured. */
export function testEnv(tableEndpoint: string, tableName: string, filesEndpoint = 'http://127.0.0.1:9'): Env {
  return {
    AWS_REGION: 'us-east-1',
    TABLE_NAME: tableName,
    DYNAMODB_ENDPOINT: tableEndpoint,
    PUBLIC_ORIGIN: origin,
    APP_SECRET: 'x'.repeat(43),
    MAIL_FROM: 'enlaces@enlaces.example',
    REPLY_DOMAIN: 'reply.enlaces.example',
    MAIL_CONFIGURATION_SET: 'enlaces',
    FEEDBACK_TOPIC_ARN: 'arn:aws:sns:us-east-1:000000000000:feedback',
    URGENT_MAIL_QUEUE_URL: 'http://127.0.0.1:9/000000000000/urgent-mail',
    BULK_MAIL_QUEUE_URL: 'http://127.0.0.1:9/000000000000/bulk-mail',
    NOTICES_QUEUE_URL: 'http://127.0.0.1:9/000000000000/notices',
    INDEX_QUEUE_URL: 'http://127.0.0.1:9/000000000000/index',
    S3_ENDPOINT: filesEndpoint,
    FILES_BUCKET: 'enlaces-files',
    INBOUND_QUEUE_URL: 'http://127.0.0.1:9/000000000000/inbound',
    INBOX_BUCKET: 'enlaces-inbox',
    PUBLISH_QUEUE_URL: 'http://127.0.0.1:9/000000000000/publish',
    PUBLIC_BUCKET: 'enlaces-public',
    URGENT_MAIL_DEAD_QUEUE_URL: 'http://127.0.0.1:9/000000000000/urgent-mail-dead',
    BULK_MAIL_DEAD_QUEUE_URL: 'http://127.0.0.1:9/000000000000/bulk-mail-dead',
    FILES_QUEUE_URL: 'http://127.0.0.1:9/000000000000/files',
    VAULT_BUCKET: 'enlaces-vault',
    VAULT_ORIGIN: filesEndpoint,
  }
}
