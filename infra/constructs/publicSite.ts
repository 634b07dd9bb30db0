import { Duration, Stack } from 'aws-cdk-lib'
import {
  AccessLevel,
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  FunctionEventType,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import { Construct, type IConstruct } from 'constructs'
import { publicHeaders } from '../headers.ts'
import { publicPages } from '../publicAddresses.ts'
import { acknowledge } from './acknowledge.ts'
import { onViewerRequest } from './edge.ts'
import { privateBucket } from './privateBucket.ts'
import { headersPolicy } from './siteHeaders.ts'

/** The pages that everybody reads: `publish` writes them, CloudFront shows them. No older versions are kept, for what is withdrawn is to be gone. */
export class PublicSite extends Construct {
  readonly bucket: IBucket

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.bucket = privateBucket(this, 'Bucket', {})
    acknowledge(
      this.bucket,
      'AwsSolutions-S1',
      'One function of ours and CloudFront alone reach it; CloudFront logs how it went.',
    )
  }
}

/** How long the edge shows what it has: a third of the minute in which what is withdrawn has to be gone. */
const keptSeconds = 20

/** For the distribution of the site: the public pages, and what search engines look for at its root. */
export function publicBehaviors(scope: Construct, { bucket }: PublicSite): Record<string, BehaviorOptions> {
  const lifetime = Duration.seconds(keptSeconds)
  const behavior: BehaviorOptions = {
    // LIST makes a page that is not there a 404 instead of a 403; every address that reaches the bucket is that of a file.
    origin: S3BucketOrigin.withOriginAccessControl(bucket, {
      originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
    }),
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
    // What says `no-cache` is kept for the least time that a policy names: browsers ask each time, the store is asked three times a minute.
    cachePolicy: new CachePolicy(scope, 'KeepSomeSeconds', {
      ...{ minTtl: lifetime, defaultTtl: lifetime, maxTtl: lifetime },
      ...{ enableAcceptEncodingGzip: true, enableAcceptEncodingBrotli: true },
    }),
    compress: true,
    responseHeadersPolicy: headersPolicy(scope, 'PublicHeaders', publicHeaders),
    functionAssociations: [
      { function: onViewerRequest(scope, 'PublicPages', publicPages), eventType: FunctionEventType.VIEWER_REQUEST },
    ],
  }
  return { '/public': behavior, '/public/*': behavior, '/robots.txt': behavior }
}

const pages = ['public/*', 'robots.txt']
const state = 'state.json'

/** Writes pages and takes them away, and notes down which there are. `ListBucket` lets S3 say that nothing was noted down yet. */
export function writePublicSite({ bucket }: PublicSite): PolicyStatement[] {
  return [
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
    new PolicyStatement({ actions: ['s3:GetObject', 's3:PutObject'], resources: [bucket.arnForObjects(state)] }),
    new PolicyStatement({
      actions: ['s3:PutObject', 's3:DeleteObject'],
      resources: pages.map((one) => bucket.arnForObjects(one)),
    }),
  ]
}

export function acknowledgePublicSite(writer: IConstruct, { bucket }: PublicSite): void {
  const name = Stack.of(writer).resolve(bucket.bucketArn)['Fn::GetAtt'][0]
  acknowledge(
    writer,
    `AwsSolutions-IAM5[Resource::<${name}.Arn>/public/*]`,
    'Pages are named by the practices that come.',
  )
}
