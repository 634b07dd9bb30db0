import { Stack } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Asset } from 'aws-cdk-lib/aws-s3-assets'
import { BucketDeployment, type BucketDeploymentProps, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment'
import { Construct } from 'constructs'
import { cacheControlFor, hashedFolder } from '../headers.ts'
import type { Settings } from '../settings.ts'
import { acknowledge } from './acknowledge.ts'
import { encryptedLog, writeLog } from './function.ts'
import type { Keys } from './keys.ts'
import type { Site } from './site.ts'

type FilesProps = { settings: Settings; keys: Keys; site: Site; siteFolder: string }

/** Puts the built web app into its bucket: what has a hash first, so that no shell names a file that is not there yet. */
export class SiteFiles extends Construct {
  constructor(scope: Construct, id: string, props: FilesProps) {
    super(scope, id)
    const { site, siteFolder, settings } = props
    const asset = new Asset(this, 'Built', { path: siteFolder })
    const logGroup = encryptedLog(this, 'Log', `/enlaces/${settings.stage}/site-files`, props)
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    for (const statement of [writeLog(logGroup), ...copy(asset, site)]) role.addToPolicy(statement)

    const shared: BucketDeploymentProps = {
      sources: [Source.bucket(asset.bucket, asset.s3ObjectKey)],
      destinationBucket: site.bucket,
      // Pages that are open somewhere go on asking for the files of their own version.
      prune: false,
      retainOnDelete: true,
      memoryLimit: 512,
      logGroup,
      // The construct would add rights by wildcard.
      role: role.withoutPolicyUpdates(),
    }
    const hashed = `${hashedFolder.slice(1)}*`
    const first = new BucketDeployment(this, 'Hashed', {
      ...shared,
      exclude: ['*'],
      include: [hashed],
      cacheControl: kept(hashedFolder),
    })
    const second = new BucketDeployment(this, 'Shell', { ...shared, exclude: [hashed], cacheControl: kept('/') })
    second.node.addDependency(first)

    const objects = `<${Stack.of(this).resolve(site.bucket.bucketArn)['Fn::GetAtt'][0]}.Arn>/*`
    acknowledge(
      role,
      `AwsSolutions-IAM5[Resource::${objects}]`,
      'The site’s own bucket: the names of its objects come out of each build.',
    )
    const copier = Stack.of(this).node.children.find(({ node }) => node.id.startsWith('Custom::CDKBucketDeployment'))
    if (copier) acknowledge(copier, 'AwsSolutions-L1', 'The CDK brings this function and chooses its runtime.')
  }
}

function kept(pathname: string): CacheControl[] {
  return [CacheControl.fromString(cacheControlFor(pathname))]
}

function copy(asset: Asset, { bucket }: Site): PolicyStatement[] {
  return [
    new PolicyStatement({ actions: ['s3:GetObject'], resources: [asset.bucket.arnForObjects(asset.s3ObjectKey)] }),
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
    new PolicyStatement({ actions: ['s3:PutObject'], resources: [bucket.arnForObjects('*')] }),
  ]
}
