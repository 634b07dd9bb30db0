import { RemovalPolicy } from 'aws-cdk-lib'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'

/** A bucket that nobody outside the account reaches, encrypted, by TLS alone, and kept when its stack goes. */
export function privateBucket(
  scope: Construct,
  id: string,
  props: Pick<
    BucketProps,
    'cors' | 'lifecycleRules' | 'versioned' | 'serverAccessLogsBucket' | 'serverAccessLogsPrefix' | 'encryptionKey'
  >,
): IBucket {
  const bucket = new Bucket(scope, id, {
    ...props,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: props.encryptionKey ? BucketEncryption.KMS : BucketEncryption.S3_MANAGED,
    // Without it, S3 would ask the key anew for every object.
    bucketKeyEnabled: props.encryptionKey !== undefined,
    enforceSSL: true,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy: RemovalPolicy.RETAIN,
  })
  // @ts-expect-error The library's types are not written for `exactOptionalPropertyTypes`: its own Bucket would be no IBucket.
  return bucket
}
