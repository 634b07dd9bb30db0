import { describe, expect, test } from 'vitest'
import { queueRules } from '../../functions/platform/outbox.ts'
import { publicHeaders } from '../../infra/headers.ts'
import { stages } from '../../infra/settings.ts'
import { headersSaid, target, templateHouse } from './templateHouse.ts'

const house = templateHouse()

describe.each(stages)('the public site of %s', (stage) => {
  const { one } = house.of(stage)
  const { DistributionConfig } = one('AWS::CloudFront::Distribution', /^Site/).Properties
  const behaviours: Record<string, unknown>[] = DistributionConfig.CacheBehaviors.filter(
    ({ PathPattern }: { PathPattern: string }) => PathPattern !== '/api/*',
  )

  test('stands under three addresses, read by HTTPS alone, with headers under which nothing runs', () => {
    expect(behaviours.map(({ PathPattern }) => PathPattern)).toEqual(['/public', '/public/*', '/robots.txt'])
    for (const behaviour of behaviours) {
      expect(behaviour).toMatchObject({
        ViewerProtocolPolicy: 'redirect-to-https',
        AllowedMethods: ['GET', 'HEAD'],
        Compress: true,
      })
      expect(target(behaviour.ResponseHeadersPolicyId)).toContain('SitePublicHeaders')
      expect(target(behaviour.FunctionAssociations)).toContain('SitePublicPages')
      expect(target(behaviour.CachePolicyId)).toContain('SiteKeepSomeSeconds')
    }
    expect(headersSaid(one('AWS::CloudFront::ResponseHeadersPolicy', /^SitePublic/))).toEqual(publicHeaders)
    expect(publicHeaders['content-security-policy']).toMatch(/^default-src 'none'; (?!.*script)/)
  })

  test('is kept at the edge for a third of the minute that a takedown may take, whoever asks', () => {
    const { CachePolicyConfig } = one('AWS::CloudFront::CachePolicy', /KeepSomeSeconds/).Properties
    expect(CachePolicyConfig).toMatchObject({ MinTTL: 20, DefaultTTL: 20, MaxTTL: 20 })
    expect(CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin).toMatchObject({
      CookiesConfig: { CookieBehavior: 'none' },
      QueryStringsConfig: { QueryStringBehavior: 'none' },
      HeadersConfig: { HeaderBehavior: 'none' },
    })
  })

  test('lies in a private bucket that this distribution alone reads, with no older version of anything', () => {
    const bucket = one('AWS::S3::Bucket', /^PublicBucket/).Properties
    expect(bucket.VersioningConfiguration).toBeUndefined()
    expect(bucket.PublicAccessBlockConfiguration).toMatchObject({
      BlockPublicPolicy: true,
      RestrictPublicBuckets: true,
    })
    const statements = one('AWS::S3::BucketPolicy', /^PublicBucket/).Properties.PolicyDocument.Statement
    const allowed = statements.filter(({ Effect }: { Effect: string }) => Effect === 'Allow')
    expect(allowed).toMatchObject([
      { Principal: { Service: 'cloudfront.amazonaws.com' }, Action: ['s3:GetObject', 's3:ListBucket'] },
    ])
    expect(JSON.stringify(allowed[0].Condition)).toContain('SiteDistribution')
  })

  test('is written some changes at a time, by two at most, and what fails ends in dead letters of its own', () => {
    const mapping = one('AWS::Lambda::EventSourceMapping', /^Publish/).Properties
    const { most, windowSeconds } = queueRules.publish.batch
    expect(mapping).toMatchObject({
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BatchSize: most,
      MaximumBatchingWindowInSeconds: windowSeconds,
      ScalingConfig: { MaximumConcurrency: 2 },
    })
    const queue = one('AWS::SQS::Queue', /QueuesPublish(?!Dead)/).Properties
    expect(target(queue.RedrivePolicy.deadLetterTargetArn)).toContain('QueuesPublishDead')
    expect(queue.VisibilityTimeout).toBeGreaterThan(one('AWS::Lambda::Function', /^PublishFunction/).Properties.Timeout)
  })

  // As CloudFront does: the source text alone, with nothing of this file around it.
  function led(uri: string, accepted?: string) {
    const source = one('AWS::CloudFront::Function', /^SitePublicPages/).Properties.FunctionCode
    const headers = accepted === undefined ? {} : { 'accept-language': { value: accepted } }
    return new Function(`${source}; return handler`)()({ viewer: { ip: '198.51.100.7' }, request: { uri, headers } })
  }

  test.each([
    ['/public/es/', '/public/es/index.html'],
    ['/public/pt/practices/practice_01/2/', '/public/pt/practices/practice_01/2/index.html'],
    ['/public/site.css', '/public/site.css'],
    ['/public/fr/practices.atom', '/public/fr/practices.atom'],
    ['/robots.txt', '/robots.txt'],
  ])('the edge takes for %s: %s', (asked, found) => {
    expect(led(asked)).toMatchObject({ uri: found })
  })

  test.each([
    ['/public', undefined, '/public/es/'],
    ['/public/', 'pt-BR,pt;q=0.9,en;q=0.8', '/public/pt/'],
    ['/public/', 'de, en;q=0.5, fr;q=0.7', '/public/fr/'],
    ['/public/', 'en;q=0, *', '/public/es/'],
    ['/public/practices/practice_01/', 'en', '/public/en/practices/practice_01/'],
    ['/public/es/practices', 'en', '/public/es/practices/'],
    ['/public//elsewhere', 'en', '/public/en/elsewhere/'],
  ])('%s leads who asks for %s to %s', (asked, accepted, page) => {
    expect(led(asked, accepted)).toMatchObject({
      statusCode: 302,
      headers: { location: { value: page }, 'cache-control': { value: 'no-store' } },
    })
  })
})
