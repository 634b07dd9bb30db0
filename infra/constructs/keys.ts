import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import type { Settings } from '../settings.ts'

/** Two keys of our own, so that reading what people wrote and operating the system are separate rights. */
export class Keys extends Construct {
  /** What people wrote: the table, its stream and its backups. Losing it is losing them. */
  readonly data: Key
  /** What passes through: queues, topics, logs, the functions' environment and the secret in it. */
  readonly work: Key

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id)
    const lasting = { enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN }
    this.data = new Key(this, 'Data', { ...lasting, description: `Enlaces ${settings.stage}: what people wrote` })
    this.work = new Key(this, 'Work', { ...lasting, description: `Enlaces ${settings.stage}: queues, topics, logs` })
    this.data.addToResourcePolicy(forSes(Stack.of(this)))
    this.work.addToResourcePolicy(forLogs(Stack.of(this), settings.stage))
    this.work.addToResourcePolicy(forSes(Stack.of(this)))
    this.work.addToResourcePolicy(forTopics(Stack.of(this)))
  }
}

// https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
function forLogs({ region, account }: Stack, stage: string): PolicyStatement {
  const groups = [`/enlaces/${stage}/*`, `/aws/vendedlogs/enlaces/${stage}/*`]
  return new PolicyStatement({
    principals: [new ServicePrincipal(`logs.${region}.amazonaws.com`)],
    actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
    resources: ['*'],
    conditions: {
      ArnLike: {
        'kms:EncryptionContext:aws:logs:arn': groups.map(
          (group) => `arn:aws:logs:${region}:${account}:log-group:${group}`,
        ),
      },
    },
  })
}

// What it tells by topics, and what it puts into the bucket of mail that came.
// https://docs.aws.amazon.com/ses/latest/dg/event-publishing-add-event-destination-sns.html
// https://docs.aws.amazon.com/ses/latest/dg/receiving-email-permissions.html
function forSes({ account }: Stack): PolicyStatement {
  return new PolicyStatement({
    principals: [new ServicePrincipal('ses.amazonaws.com')],
    actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
    resources: ['*'],
    conditions: { StringEquals: { 'aws:SourceAccount': account } },
  })
}

// What topics put into queues.
// https://docs.aws.amazon.com/sns/latest/dg/sns-enable-encryption-for-topic-sqs-queue-subscriptions.html
function forTopics({ account }: Stack): PolicyStatement {
  return new PolicyStatement({
    principals: [new ServicePrincipal('sns.amazonaws.com')],
    actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
    resources: ['*'],
    conditions: { StringEquals: { 'aws:SourceAccount': account } },
  })
}
