import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import { Construct, type IConstruct } from 'constructs'
import { acknowledge } from './acknowledge.ts'
import type { Keys } from './keys.ts'
import { privateBucket } from './privateBucket.ts'

/** What functions keep as files, under the key of what people wrote. So far the search index, which can be made again from the table. */
export class Files extends Construct {
  readonly bucket: IBucket

  constructor(scope: Construct, id: string, keys: Keys) {
    super(scope, id)
    this.bucket = privateBucket(this, 'Bucket', { encryptionKey: keys.data })
    acknowledge(this.bucket, 'AwsSolutions-S1', 'Two functions of ours alone reach it, and their own logs tell when.')
  }
}

/** For whoever may read or write the files of the search index. */
export function acknowledgeSearch(reader: IConstruct): void {
  acknowledge(
    reader,
    'AwsSolutions-IAM5[Resource::<FilesBucket7C17EE2E.Arn>/search/*]',
    'The files of the index are named by what is in them.',
  )
}

/** `ListBucket` lets S3 say that a file is not there: without it, it says that one may not. */
export function readSearch({ bucket }: Files): PolicyStatement[] {
  return [
    new PolicyStatement({ actions: ['s3:GetObject'], resources: [bucket.arnForObjects('search/*')] }),
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
  ]
}

export function writeSearch({ bucket }: Files): PolicyStatement {
  return new PolicyStatement({
    actions: ['s3:PutObject', 's3:DeleteObject'],
    resources: [bucket.arnForObjects('search/*')],
  })
}
