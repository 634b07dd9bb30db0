import { CfnOutput, Duration, Stack } from 'aws-cdk-lib'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import { ReceiptRuleSet, TlsPolicy } from 'aws-cdk-lib/aws-ses'
import { S3 } from 'aws-cdk-lib/aws-ses-actions'
import { CfnSubscription, Topic } from 'aws-cdk-lib/aws-sns'
import { Construct, type IConstruct } from 'constructs'
import { inboxDays } from '../../functions/platform/outbox.ts'
import { replyDomain, type Settings } from '../settings.ts'
import { acknowledge } from './acknowledge.ts'
import type { Keys } from './keys.ts'
import { privateBucket } from './privateBucket.ts'
import type { Queues } from './queues.ts'

type InboxProps = { settings: Settings; keys: Keys; queues: Queues }

/**
 * Where answers by mail come in: SES takes what comes for the reply domain, by TLS alone, puts it into a bucket and says what it thinks of it
 * (SPF, DKIM, DMARC) in a message. Nothing of a mail itself is in that.
 */
export class Inbox extends Construct {
  readonly bucket: IBucket

  constructor(scope: Construct, id: string, { settings, keys, queues }: InboxProps) {
    super(scope, id)
    this.bucket = privateBucket(this, 'Bucket', {
      encryptionKey: keys.data,
      lifecycleRules: [
        { expiration: Duration.days(inboxDays) },
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
    })
    acknowledge(
      this.bucket,
      'AwsSolutions-S1',
      'SES alone puts, and one function of ours alone fetches, within seconds.',
    )
    const { account, region } = Stack.of(this)
    const topic = new Topic(this, 'Received', { masterKey: keys.work, enforceSSL: true })
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    )
    this.passOn(topic, queues)
    const rules = new ReceiptRuleSet(this, 'Rules', { receiptRuleSetName: `enlaces-${settings.stage}` })
    rules.addRule('Replies', {
      recipients: [replyDomain(settings)],
      scanEnabled: true,
      tlsPolicy: TlsPolicy.REQUIRE,
      actions: [new S3({ bucket: this.bucket, objectKeyPrefix: received.prefix, topic })],
    })
    // Whoever keeps the domain's DNS adds this; an account has one active set of rules, which is chosen by hand.
    new CfnOutput(this, 'Mx', { value: `${replyDomain(settings)} MX 10 inbound-smtp.${region}.amazonaws.com` })
  }

  /** The CDK's own subscription would let SNS use the key for any account, and be named after the stage. */
  private passOn(topic: Topic, { effects: { inbound } }: Queues): void {
    inbound.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('sns.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [inbound.queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': topic.topicArn } },
      }),
    )
    new CfnSubscription(this, 'Told', {
      topicArn: topic.topicArn,
      protocol: 'sqs',
      endpoint: inbound.queueArn,
      rawMessageDelivery: true,
    })
  }
}

const received = { prefix: 'received/', all: 'received/*' }

export function readInbox({ bucket }: Inbox): PolicyStatement[] {
  return [
    new PolicyStatement({
      actions: ['s3:GetObject', 's3:DeleteObject'],
      resources: [bucket.arnForObjects(received.all)],
    }),
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
  ]
}

export function acknowledgeInbox(reader: IConstruct): void {
  acknowledge(
    reader,
    'AwsSolutions-IAM5[Resource::<InboxBucket1EDE8E4F.Arn>/received/*]',
    'SES names what it puts there.',
  )
}
