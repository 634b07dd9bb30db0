import { CfnOutput, Duration } from 'aws-cdk-lib'
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AccessLevel,
  AllowedMethods,
  type BehaviorOptions,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  FunctionEventType,
  HttpVersion,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  type ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { Settings } from '../settings.ts'
import { AccessLogs } from './accessLogs.ts'
import { acknowledge } from './acknowledge.ts'
import type { Api } from './api.ts'
import { onViewerRequest, sayViewer, shellForPages } from './edge.ts'
import type { Firewall } from './firewall.ts'
import { privateBucket } from './privateBucket.ts'
import { type PublicSite, publicBehaviors } from './publicSite.ts'
import type { Secrets } from './secrets.ts'
import { siteHeaders } from './siteHeaders.ts'

type SiteProps = { settings: Settings; api: Api; firewall: Firewall; secrets: Secrets; publicSite: PublicSite }

/** One origin for people: the web app from a private bucket, the API under `/api`, and what everybody reads under `/public`. */
export class Site extends Construct {
  readonly bucket: IBucket

  constructor(scope: Construct, id: string, { settings, api, firewall, secrets, publicSite }: SiteProps) {
    super(scope, id)
    const logs = new AccessLogs(this, 'Logs', settings, 'site')
    this.bucket = privateBucket(this, 'Bucket', {
      versioned: true,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
      serverAccessLogsBucket: logs.bucket,
      serverAccessLogsPrefix: 'site-bucket/',
    })
    const headers = siteHeaders(this, 'Headers', settings)
    const distribution = new Distribution(this, 'Distribution', {
      comment: `Enlaces ${settings.stage}`,
      domainNames: [settings.domain],
      certificate: new Certificate(this, 'Certificate', {
        domainName: settings.domain,
        validation: CertificateValidation.fromDns(),
      }),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      // Most people are in the Americas south of what the cheaper classes serve.
      priceClass: PriceClass.PRICE_CLASS_ALL,
      webAclId: firewall.arn,
      defaultRootObject: 'index.html',
      defaultBehavior: pages(this, headers),
      additionalBehaviors: {
        '/api/*': apiCalls(this, apiOrigin(api, secrets), headers),
        ...publicBehaviors(this, publicSite),
      },
      errorResponses: keepNoErrors,
    })
    logs.takeFrom(distribution)
    acknowledge(
      distribution,
      'AwsSolutions-CFR1',
      'People travel, and the network is open to States and agencies anywhere.',
    )
    acknowledge(
      distribution,
      'Annotation::@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
      'No address without a dot reaches the bucket, so no list is ever shown.',
    )
    new CfnOutput(this, 'Address', { value: `${settings.domain} CNAME ${distribution.distributionDomainName}` })
  }
}

function pages(site: Site, responseHeadersPolicy: ResponseHeadersPolicy): BehaviorOptions {
  const shell = onViewerRequest(site, 'ShellForPages', shellForPages)
  return {
    // LIST makes a file that is not there a 404 instead of a 403; no list is ever shown: an address without a dot is the shell's.
    origin: S3BucketOrigin.withOriginAccessControl(site.bucket, {
      originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
    }),
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
    // Keeps what `Cache-Control` says (infra/headers.ts), and a second at least.
    cachePolicy: CachePolicy.CACHING_OPTIMIZED,
    compress: true,
    responseHeadersPolicy,
    functionAssociations: [{ function: shell, eventType: FunctionEventType.VIEWER_REQUEST }],
  }
}

function apiOrigin(api: Api, { originProof }: Secrets): HttpOrigin {
  return new HttpOrigin(api.originDomain, {
    originSslProtocols: [OriginSslPolicy.TLS_V1_2],
    customHeaders: { 'x-origin-proof': originProof },
  })
}

function apiCalls(site: Site, origin: HttpOrigin, responseHeadersPolicy: ResponseHeadersPolicy): BehaviorOptions {
  return {
    origin,
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy: keepNothing(site),
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    compress: true,
    responseHeadersPolicy,
    functionAssociations: [
      { function: onViewerRequest(site, 'SayViewer', sayViewer), eventType: FunctionEventType.VIEWER_REQUEST },
    ],
  }
}

/**
 * Keeps no answer of the API. CloudFront compresses only where a policy could keep something, so AWS's `CachingDisabled` would send every
 * list uncompressed. Here an answer is kept if it asks for it, which none does (`private, no-cache`), for a second, and for that session alone.
 */
function keepNothing(scope: Construct): CachePolicy {
  return new CachePolicy(scope, 'KeepNothing', {
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.seconds(1),
    cookieBehavior: CacheCookieBehavior.all(),
    queryStringBehavior: CacheQueryStringBehavior.all(),
    headerBehavior: CacheHeaderBehavior.allowList('Accept-Language'),
    enableAcceptEncodingGzip: true,
    enableAcceptEncodingBrotli: true,
  })
}

// CloudFront keeps errors for ten seconds unless told otherwise, whatever the answer says: one person's 404 would be another's.
const keepNoErrors = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504].map((httpStatus) => ({
  httpStatus,
  ttl: Duration.seconds(0),
}))
