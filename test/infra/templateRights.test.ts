import { describe, expect, test } from 'vitest'
import { settingsFor, stages } from '../../infra/settings.ts'
import { type Resource, target, templateHouse } from './templateHouse.ts'

const house = templateHouse()

describe.each(stages)('what roles of %s may do', (stage) => {
  const { all } = house.of(stage)
  const settings = settingsFor(stage)

  test('each role may do this and nothing else', () => {
    const rights = Object.fromEntries(
      all('AWS::IAM::Policy').map(([id, policy]) => [
        id.replace(/(Function)?RoleDefaultPolicy\w+/, ''),
        rightsOf(policy),
      ]),
    )
    expect(rights).toEqual(rightsIntended)
    for (const [, role] of all('AWS::IAM::Role')) {
      expect(role.Properties.ManagedPolicyArns).toBeUndefined()
      expect(role.Properties.Policies).toBeUndefined()
    }
  })

  test('no right is given by wildcard, and "*" is named only where AWS knows no resource', () => {
    const statements = all('AWS::IAM::Policy').flatMap(([, policy]) => policy.Properties.PolicyDocument.Statement)
    for (const { Action, Resource } of statements) {
      expect([Action].flat().filter((action: string) => action.includes('*'))).toEqual([])
      if (Resource === '*') expect([Action].flat().filter((action: string) => !knowsNoResource.has(action))).toEqual([])
    }
  })

  test('mail is sent from our address alone, keys are used through their service alone', () => {
    const statements = all('AWS::IAM::Policy').flatMap(([, policy]) => policy.Properties.PolicyDocument.Statement)
    const sending = statements.filter(({ Action }) => JSON.stringify(Action).includes('ses:'))
    const fromUs = { StringEquals: { 'ses:FromAddress': settings.mailFrom } }
    expect(sending.map(({ Condition }) => Condition)).toEqual([fromUs, fromUs])
    for (const { Action, Condition } of statements) {
      if (JSON.stringify(Action).includes('kms:'))
        expect(Object.keys(Condition.StringEquals)).toEqual(['kms:ViaService'])
    }
  })
})

const knowsNoResource = new Set(['xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'dynamodb:ListStreams'])

const always = [
  'logs:CreateLogStream Log',
  'logs:PutLogEvents Log',
  'xray:PutTelemetryRecords *',
  'xray:PutTraceSegments *',
]
const reads = ['BatchGetItem', 'GetItem', 'Query'].flatMap((action) => [
  `dynamodb:${action} Table`,
  `dynamodb:${action} Table/index`,
])
const writes = ['ConditionCheckItem', 'DeleteItem', 'PutItem', 'UpdateItem'].map((action) => `dynamodb:${action} Table`)
const tableKey = [
  'Decrypt',
  'DescribeKey',
  'Encrypt',
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'ReEncryptFrom',
  'ReEncryptTo',
].map((action) => `kms:${action} KeysData`)
const queueActions = ['ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage']
const sendKey = ['kms:Decrypt KeysWork', 'kms:GenerateDataKey KeysWork']

const rightsIntended = {
  Api: [
    ...[...always, ...reads, ...writes, ...tableKey],
    ...['s3:GetObject FilesBucket', 's3:ListBucket FilesBucket'],
    ...['GetObject', 'ListBucket', 'PutObject'].map((action) => `s3:${action} VaultBucket`),
    ...['UrgentMail', 'UrgentMailDead', 'BulkMail', 'BulkMailDead'].map(
      (queue) => `sqs:GetQueueAttributes Queues${queue}`,
    ),
  ].sort(),
  FilesWork: [
    ...[...always, ...reads, ...writes, ...tableKey],
    ...['DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'].map((action) => `sqs:${action} QueuesFiles`),
    'kms:Decrypt KeysWork',
    ...['DeleteObject', 'GetObject', 'ListBucket', 'PutObject'].map((action) => `s3:${action} VaultBucket`),
  ].sort(),
  Index: [
    ...always,
    ...reads,
    ...tableKey,
    ...['DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'].map((action) => `sqs:${action} QueuesIndex`),
    'kms:Decrypt KeysWork',
    ...['DeleteObject', 'GetObject', 'ListBucket', 'PutObject'].map((action) => `s3:${action} FilesBucket`),
  ].sort(),
  Publish: [
    ...[...always, ...reads, ...tableKey],
    ...['dynamodb:ConditionCheckItem Table', 'dynamodb:DeleteItem Table'],
    ...queueActions.map((action) => `sqs:${action} QueuesPublish`),
    'kms:Decrypt KeysWork',
    ...['GetObject', 'ListBucket', 'PutObject', 'DeleteObject'].map((action) => `s3:${action} PublicBucket`),
  ].sort(),
  Relay: [
    ...always,
    ...['DescribeStream', 'GetRecords', 'GetShardIterator'].map((action) => `dynamodb:${action} Table`),
    'dynamodb:ListStreams *',
    ...['kms:Decrypt KeysData', 'kms:DescribeKey KeysData'],
    ...['RelayDead', 'UrgentMail', 'BulkMail', 'Notices', 'Index', 'Files', 'Publish'].map(
      (queue) => `sqs:SendMessage Queues${queue}`,
    ),
    ...sendKey,
  ].sort(),
  Mail: mailing('QueuesUrgentMail'),
  BulkMail: mailing('QueuesBulkMail'),
  Feedback: [
    ...[...always, ...reads, ...tableKey, ...sendKey],
    ...['dynamodb:PutItem Table', 'dynamodb:UpdateItem Table'],
    ...['DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage', 'SendMessage'].map(
      (action) => `sqs:${action} QueuesFeedbackDead`,
    ),
  ].sort(),
  Clock: [...always, ...reads, ...writes, ...tableKey, 'sqs:SendMessage QueuesClockDead', ...sendKey].sort(),
  Notices: [
    ...always,
    ...reads,
    ...['dynamodb:PutItem Table', 'dynamodb:UpdateItem Table'],
    ...tableKey,
    ...['DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'].map((action) => `sqs:${action} QueuesNotices`),
    'kms:Decrypt KeysWork',
  ].sort(),
  InboundWork: [
    ...[...always, ...reads, ...writes, ...tableKey],
    ...queueActions.map((action) => `sqs:${action} QueuesInbound`),
    'kms:Decrypt KeysWork',
    ...['DeleteObject', 'GetObject', 'ListBucket'].map((action) => `s3:${action} InboxBucket`),
    ...['ListBucket', 'PutObject'].map((action) => `s3:${action} VaultBucket`),
  ].sort(),
  ClockSchedule: ['lambda:InvokeFunction ClockFunction', 'sqs:SendMessage QueuesClockDead', ...sendKey].sort(),
  SiteFiles: [
    ...['logs:CreateLogStream Log', 'logs:PutLogEvents Log'],
    ...['s3:GetObject assets', 's3:ListBucket SiteBucket', 's3:PutObject SiteBucket'],
  ].sort(),
}

function mailing(queue: string): string[] {
  return [
    ...always,
    ...reads,
    'dynamodb:UpdateItem Table',
    ...tableKey,
    ...queueActions.map((action) => `sqs:${action} ${queue}`),
    'kms:Decrypt KeysWork',
    ...['ses:SendRawEmail configuration-set', 'ses:SendRawEmail identity'],
  ].sort()
}

/** Each action with the short name of what it is allowed on, once. */
function rightsOf(policy: Resource): string[] {
  const statements: { Action: string | string[]; Resource: unknown }[] = policy.Properties.PolicyDocument.Statement
  const rights = statements.flatMap(({ Action, Resource }) =>
    [Action].flat().flatMap((action) => [Resource].flat().map((resource) => `${action} ${shortName(resource)}`)),
  )
  return [...new Set(rights)].sort()
}

function shortName(resource: unknown): string {
  const text = JSON.stringify(resource)
  if (text === '"*"') return '*'
  if (text.includes('cdk-hnb659fds-assets')) return 'assets'
  const special = /:(configuration-set|identity)\//.exec(text)?.[1]
  if (special) return special
  const name = target(resource).replace(/[0-9A-F]{8}$/, '')
  return `${name.replace(/^.*Log$/, 'Log')}${text.includes('/index/') ? '/index' : ''}`
}
