import { Stack } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Key } from 'aws-cdk-lib/aws-kms'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { ForumTable } from './table.ts'

const readActions = ['GetItem', 'BatchGetItem', 'Query']
const writeActions = ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem']

/** Reads of the table and its indexes. The grants of the CDK name more actions, and some by wildcard; these name what `platform/table.ts` calls. */
export function readTable({ table, indexArns }: ForumTable): PolicyStatement {
  return new PolicyStatement({ actions: dynamodb(readActions), resources: [table.tableArn, ...indexArns] })
}

/** What single writes and transactions need, or less; never `Scan`, never anything about the table itself. */
export function writeTable({ table }: ForumTable, only: string[] = writeActions): PolicyStatement {
  return new PolicyStatement({ actions: dynamodb(only), resources: [table.tableArn] })
}

export function sendTo(queue: Queue): PolicyStatement {
  return new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] })
}

export function countIn(queues: Queue[]): PolicyStatement {
  return new PolicyStatement({
    actions: ['sqs:GetQueueAttributes'],
    resources: queues.map(({ queueArn }) => queueArn),
  })
}

/** Use of the keys through one service alone: nobody decrypts anything by calling KMS. */
export const useKey = {
  // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html
  ofTable: (key: Key) =>
    keyUse(key, 'dynamodb', [
      ...['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'GenerateDataKeyWithoutPlaintext'],
      ...['ReEncryptFrom', 'ReEncryptTo'],
    ]),
  ofStream: (key: Key) => keyUse(key, 'dynamodb', ['Decrypt', 'DescribeKey']),
  // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html
  toSend: (key: Key) => keyUse(key, 'sqs', ['Decrypt', 'GenerateDataKey']),
  toReceive: (key: Key) => keyUse(key, 'sqs', ['Decrypt']),
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
  toRead: (key: Key) => keyUse(key, 's3', ['Decrypt']),
  toKeep: (key: Key) => keyUse(key, 's3', ['Decrypt', 'GenerateDataKey']),
}

function keyUse(key: Key, service: string, actions: string[]): PolicyStatement {
  return new PolicyStatement({
    actions: actions.map((action) => `kms:${action}`),
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `${service}.${Stack.of(key).region}.amazonaws.com` } },
  })
}

function dynamodb(actions: string[]): string[] {
  return actions.map((action) => `dynamodb:${action}`)
}
