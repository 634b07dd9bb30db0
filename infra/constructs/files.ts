import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'
import { privateBucket } from './privateBucket.ts'

/** What functions keep as files. So far the search index, which can be made again from the table. */
export class Files extends Construct {
  readonly bucket: IBucket

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.bucket = privateBucket(this, 'Bucket', {})
    acknowledge(this.bucket, 'AwsSolutions-S1', 'Two functions of ours alone reach it, and their own logs tell when.')
  }
}

const snapshot = 'search/posts.sqlite'

/** `ListBucket` lets S3 say that the file is not there: without it, it says that one may not. */
export function readSnapshot({ bucket }: Files): PolicyStatement[] {
  return [
    new PolicyStatement({ actions: ['s3:GetObject'], resources: [bucket.arnForObjects(snapshot)] }),
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
  ]
}

export function writeSnapshot({ bucket }: Files): PolicyStatement {
  return new PolicyStatement({ actions: ['s3:PutObject'], resources: [bucket.arnForObjects(snapshot)] })
}
