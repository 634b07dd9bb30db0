import { Duration, Stack } from 'aws-cdk-lib'
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { CfnDelivery, CfnDeliveryDestination, CfnDeliverySource } from 'aws-cdk-lib/aws-logs'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { Settings } from '../settings.ts'
import { acknowledge } from './acknowledge.ts'
import { privateBucket } from './privateBucket.ts'

/** How requests went, never who asked or for what: no address, path, query, referrer, cookie or browser (safeguards, section 1). */
const fields = [
  'date',
  'time',
  'x-edge-location',
  'x-edge-result-type',
  'x-edge-detailed-result-type',
  'sc-status',
  'sc-bytes',
  'cs-method',
  'cs-protocol-version',
  'time-taken',
  'time-to-first-byte',
  'ssl-protocol',
]

/** Where the logs of the site's bucket and of a distribution are kept, for as long as the other logs. */
export class AccessLogs extends Construct {
  readonly bucket: IBucket
  readonly #name: string

  constructor(scope: Construct, id: string, settings: Settings, of: 'site' | 'files') {
    super(scope, id)
    this.#name = `enlaces-${settings.stage}-${of}`
    this.bucket = privateBucket(this, 'Bucket', {
      lifecycleRules: [{ expiration: Duration.days(settings.logDays) }],
    })
    acknowledge(this.bucket, 'AwsSolutions-S1', 'It holds the access logs; logging its own would go round in a circle.')
  }

  /** CloudFront's standard logs (v2), which alone let one choose what is written down. */
  takeFrom(distribution: Distribution): void {
    const name = this.#name
    const source = new CfnDeliverySource(this, 'Source', {
      name,
      resourceArn: distribution.distributionArn,
      logType: 'ACCESS_LOGS',
    })
    const destination = new CfnDeliveryDestination(this, 'Destination', {
      name,
      destinationResourceArn: this.bucket.bucketArn,
      outputFormat: 'json',
    })
    const delivery = new CfnDelivery(this, 'Delivery', {
      deliverySourceName: name,
      deliveryDestinationArn: destination.attrArn,
      recordFields: fields,
    })
    delivery.node.addDependency(source)
    destination.node.addDependency(this.bucket)
    this.bucket.addToResourcePolicy(deliverLogs(this.bucket, name))
    acknowledge(
      distribution,
      'AwsSolutions-CFR3',
      'Logs go out as "standard logs (v2)", with chosen fields; the older kind, which is looked for, writes addresses and paths.',
    )
  }
}

// https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
function deliverLogs(bucket: IBucket, source: string): PolicyStatement {
  const { account, region } = Stack.of(bucket)
  return new PolicyStatement({
    principals: [new ServicePrincipal('delivery.logs.amazonaws.com')],
    actions: ['s3:PutObject'],
    resources: [bucket.arnForObjects(`AWSLogs/${account}/*`)],
    conditions: {
      StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceAccount': account },
      ArnLike: { 'aws:SourceArn': `arn:aws:logs:${region}:${account}:delivery-source:${source}` },
    },
  })
}
