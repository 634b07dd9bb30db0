import { CfnOutput, Duration } from 'aws-cdk-lib'
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { HttpMethods, type IBucket } from 'aws-cdk-lib/aws-s3'
import { Construct, type IConstruct } from 'constructs'
import { vaultHeaders } from '../headers.ts'
import { type Settings, vaultDomain } from '../settings.ts'
import { AccessLogs } from './accessLogs.ts'
import { acknowledge } from './acknowledge.ts'
import type { Firewall } from './firewall.ts'
import type { Keys } from './keys.ts'
import { privateBucket } from './privateBucket.ts'
import { headersPolicy } from './siteHeaders.ts'

/** As far back as the table can be restored: a row that comes back finds its file. */
const recoveryDays = 35

type VaultProps = { settings: Settings; keys: Keys }

/** The files that people sent. */
export class Vault extends Construct {
  readonly bucket: IBucket

  constructor(scope: Construct, id: string, { settings, keys }: VaultProps) {
    super(scope, id)
    this.bucket = privateBucket(this, 'Bucket', {
      encryptionKey: keys.data,
      versioned: true,
      lifecycleRules: [
        { noncurrentVersionExpiration: Duration.days(recoveryDays) },
        // What was begun and never ended. What is sent in pieces goes within two days from now on, whatever else fails.
        { prefix: 'pieces/', expiration: Duration.days(2), noncurrentVersionExpiration: Duration.days(1) },
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      cors: [
        {
          allowedOrigins: [`https://${settings.domain}`],
          allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
          allowedHeaders: ['content-type'],
          maxAge: 3_000,
        },
      ],
    })
    acknowledge(this.bucket, 'AwsSolutions-S1', 'Who fetched what is nobody’s to know; CloudFront logs how it went.')
  }
}

/**
 * Where browsers reach the vault: an origin of its own, so that nothing in a file ever runs beside the application. Addresses are signed for S3 by
 * the API; CloudFront hands on their query, S3 judges it, and nothing is kept here. CloudFront itself has no right to the bucket.
 */
export class VaultSite extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { settings, vault, firewall }: { settings: Settings; vault: Vault; firewall: Firewall },
  ) {
    super(scope, id)
    const domain = vaultDomain(settings)
    const distribution = new Distribution(this, 'Distribution', {
      comment: `Enlaces ${settings.stage}: files`,
      domainNames: [domain],
      certificate: new Certificate(this, 'Certificate', {
        domainName: domain,
        validation: CertificateValidation.fromDns(),
      }),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_ALL,
      webAclId: firewall.arn,
      defaultBehavior: {
        origin: new HttpOrigin(vault.bucket.bucketRegionalDomainName, {
          originSslProtocols: [OriginSslPolicy.TLS_V1_2],
        }),
        viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        responseHeadersPolicy: headersPolicy(this, 'Headers', vaultHeaders),
        compress: false,
      },
    })
    new AccessLogs(this, 'Logs', settings, 'files').takeFrom(distribution)
    acknowledge(
      distribution,
      'AwsSolutions-CFR1',
      'People travel, and the network is open to States and agencies anywhere.',
    )
    acknowledge(
      distribution,
      'AwsSolutions-CFR7',
      'The bucket lets nobody in but by an address that the API signed for a minute; CloudFront needs no right of its own.',
    )
    new CfnOutput(this, 'Address', { value: `${domain} CNAME ${distribution.distributionDomainName}` })
  }
}

const pieces = 'pieces/*'
const kept = 'kept/*'

/** For whoever may reach what is in the vault. */
export function acknowledgeVault(reader: IConstruct, ...parts: ('pieces' | 'kept')[]): void {
  for (const part of parts)
    acknowledge(
      reader,
      `AwsSolutions-IAM5[Resource::<VaultBucket0925C477.Arn>/${part}/*]`,
      'Files are named by ids, which come as people send them.',
    )
}

/** What an address that the API signs lets a browser do: put a piece, fetch what is kept. And to see which pieces are there. */
export function signForVault({ bucket }: Vault): PolicyStatement[] {
  return [
    new PolicyStatement({ actions: ['s3:PutObject'], resources: [bucket.arnForObjects(pieces)] }),
    new PolicyStatement({ actions: ['s3:GetObject'], resources: [bucket.arnForObjects(kept)] }),
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
  ]
}

export function workInVault({ bucket }: Vault): PolicyStatement[] {
  return [
    new PolicyStatement({ actions: ['s3:GetObject', 's3:DeleteObject'], resources: [bucket.arnForObjects(pieces)] }),
    new PolicyStatement({ actions: ['s3:PutObject', 's3:DeleteObject'], resources: [bucket.arnForObjects(kept)] }),
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
  ]
}

/** What came by mail is put where browsers put it. */
export function putPieces({ bucket }: Vault): PolicyStatement[] {
  return [
    new PolicyStatement({ actions: ['s3:PutObject'], resources: [bucket.arnForObjects(pieces)] }),
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
  ]
}
