import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Env } from '../../functions/platform/env.ts'
import { functionNames } from '../../infra/bundle.ts'
import { cacheControlFor, responseHeadersFor } from '../../infra/headers.ts'
import { settingsFor, stages } from '../../infra/settings.ts'
import { headersSaid, type Resource, target, templateHouse } from './templateHouse.ts'

const house = templateHouse()

describe.each(stages)('how %s answers and works', (stage) => {
  const { template, all, one } = house.of(stage)
  const settings = settingsFor(stage)
  const ours = all('AWS::Lambda::Function').filter(([, { Properties }]) => Properties.FunctionName)
  const lambda = (name: string) => one('AWS::Lambda::Function', new RegExp(`^${name}Function`)).Properties

  test('every function is ours, but the one of the CDK that copies the site', () => {
    expect(ours.map(([, { Properties }]) => Properties.FunctionName).sort()).toEqual(
      functionNames.map((name) => `enlaces-${stage}-${name}`).sort(),
    )
    expect(all('AWS::Lambda::Function')).toHaveLength(functionNames.length + 1)
  })

  test.each(ours)(
    '%s runs on arm64 and Node 24, traced, with an encrypted environment and a log of its own',
    (_id, { Properties }) => {
      expect(Properties).toMatchObject({
        Architectures: ['arm64'],
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
        TracingConfig: { Mode: 'Active' },
        KmsKeyArn: { 'Fn::GetAtt': [expect.stringContaining('KeysWork'), 'Arn'] },
        LoggingConfig: { LogGroup: { Ref: expect.stringContaining('FunctionLog') } },
      })
    },
  )

  test.each(ours)('%s is told what its code asks for, and nothing that nobody asks for', (id, { Properties }) => {
    const { NODE_OPTIONS, ...told } = Properties.Environment.Variables
    // In place of what CloudFormation fills in; Lambda itself adds the region.
    const filled = Object.entries(told).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : `https://filled.in/${'s'.repeat(64)}`,
    ])
    expect(() => Env.strict().parse({ AWS_REGION: 'us-east-1', ...Object.fromEntries(filled) })).not.toThrow()
    expect(NODE_OPTIONS).toBe('--enable-source-maps')
    expect(JSON.stringify(told.APP_SECRET)).toContain('{{resolve:secretsmanager:')
    expect('ORIGIN_PROOF' in told).toBe(id.startsWith('Api'))
    expect(told.FIRST_COORDINATOR).toBe(id.startsWith('Clock') ? JSON.stringify(settings.firstCoordinator) : undefined)
  })

  test('nothing waits longer than API Gateway, and no mail comes back while it is being sent', () => {
    expect(lambda('Api').Timeout).toBeLessThan(30)
    for (const [name, kind] of [
      ['Mail', 'UrgentMail'],
      ['BulkMail', 'BulkMail'],
      ['Notices', 'QueuesNotices'],
      ['FilesWork', 'QueuesFiles'],
      ['InboundWork', 'QueuesInbound'],
    ] as const) {
      const queue = one('AWS::SQS::Queue', new RegExp(`${kind}(?!Dead)`)).Properties
      expect(queue.VisibilityTimeout).toBeGreaterThanOrEqual(6 * lambda(name).Timeout)
    }
  })

  test('no function has an address of its own, or lets anybody call it but the API and the topic of mail events', () => {
    template.resourceCountIs('AWS::Lambda::Url', 0)
    template.resourceCountIs('AWS::Lambda::Permission', 2)
    const allowed = (name: RegExp) => one('AWS::Lambda::Permission', name).Properties
    expect(allowed(/^Api/)).toMatchObject({ Principal: 'apigateway.amazonaws.com' })
    expect(JSON.stringify(allowed(/^Api/).SourceArn)).toContain('ApiHttp')
    expect(allowed(/^Feedback/)).toMatchObject({ Principal: 'sns.amazonaws.com' })
    expect(target(allowed(/^Feedback/).SourceArn)).toContain('MailIdentityFeedback')
  })

  test('what becomes of each mail is told to one function; what it could not be told, and could not take in, is kept', () => {
    const { Protocol, Endpoint, RedrivePolicy, TopicArn } = one('AWS::SNS::Subscription', /^Feedback/).Properties
    expect([Protocol, target(Endpoint)]).toEqual(['lambda', expect.stringContaining('FeedbackFunction')])
    expect(target(TopicArn)).toContain('MailIdentityFeedback')
    expect(target(RedrivePolicy.deadLetterTargetArn)).toContain('FeedbackDead')
    const { MaximumRetryAttempts, DestinationConfig } = one('AWS::Lambda::EventInvokeConfig', /^Feedback/).Properties
    expect(MaximumRetryAttempts).toBe(2)
    expect(target(DestinationConfig.OnFailure.Destination)).toContain('FeedbackDead')
    const { Enabled, EventSourceArn, BatchSize } = one('AWS::Lambda::EventSourceMapping', /^Feedback/).Properties
    expect([Enabled, target(EventSourceArn), BatchSize]).toEqual([false, expect.stringContaining('FeedbackDead'), 1])
  })

  test('new outbox items reach the relay from the first change on; what it cannot hand over goes aside', () => {
    const { FilterCriteria, ...mapping } = one('AWS::Lambda::EventSourceMapping', /^Relay/).Properties
    expect(mapping).toMatchObject({
      StartingPosition: 'TRIM_HORIZON',
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 10,
      DestinationConfig: {
        OnFailure: { Destination: { 'Fn::GetAtt': [expect.stringContaining('RelayDead'), 'Arn'] } },
      },
    })
    expect(FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern))).toEqual([
      { eventName: ['INSERT'], dynamodb: { NewImage: { entity: { S: ['outbox'] } } } },
      { eventName: ['INSERT'], dynamodb: { NewImage: { pk: { S: [{ prefix: 'activity#' }] } } } },
      { eventName: ['INSERT'], dynamodb: { NewImage: { pk: { S: [{ prefix: 'steps#' }] } } } },
    ])
  })

  test('mail goes no faster than SES takes it, and a failed one keeps none back', () => {
    for (const [name, kind, pace] of [
      ['Mail', 'UrgentMail', settings.mail.urgent],
      ['BulkMail', 'BulkMail', settings.mail.bulk],
    ] as const) {
      const mapping = one('AWS::Lambda::EventSourceMapping', new RegExp(`^${name}`)).Properties
      expect(mapping).toMatchObject({
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        BatchSize: pace.batch,
        ScalingConfig: { MaximumConcurrency: pace.concurrency },
      })
      expect(target(mapping.EventSourceArn)).toContain(`Queues${kind}`)
      expect(target(mapping.FunctionName)).toMatch(new RegExp(`^${name}Function`))
    }
    expect(settings.mail.bulk.concurrency).toBeLessThanOrEqual(settings.mail.urgent.concurrency)
  })

  test('the clock rings every quarter of an hour; a ring that was not heard, and one that was not answered, are kept', () => {
    const { ScheduleExpression, Target } = one('AWS::Scheduler::Schedule').Properties
    expect(ScheduleExpression).toBe('rate(15 minutes)')
    expect(Target.RetryPolicy).toEqual({ MaximumEventAgeInSeconds: 900, MaximumRetryAttempts: 2 })
    expect(target(Target.DeadLetterConfig.Arn)).toContain('ClockDead')
    const { DestinationConfig } = one('AWS::Lambda::EventInvokeConfig', /^Clock/).Properties
    expect(target(DestinationConfig.OnFailure.Destination)).toContain('ClockDead')
  })

  test('the API is throttled, and its log says how it went, never who asked or for what', () => {
    const { DefaultRouteSettings, AccessLogSettings, StageName } = one('AWS::ApiGatewayV2::Stage').Properties
    expect(StageName).toBe('$default')
    expect(DefaultRouteSettings).toEqual({
      ThrottlingRateLimit: settings.api.ratePerSecond,
      ThrottlingBurstLimit: settings.api.burst,
    })
    expect(AccessLogSettings.Format).toContain('$context.requestId')
    expect(AccessLogSettings.Format).not.toMatch(/sourceIp|path|querystring|userAgent|identity|header/i)
    expect(one('AWS::ApiGatewayV2::Api').Properties.CorsConfiguration).toBeUndefined()
  })

  test('CloudFront says the same headers as the local gateway, on pages and on the API', () => {
    expect(headersSaid(one('AWS::CloudFront::ResponseHeadersPolicy', /^SiteHeaders/))).toEqual(
      responseHeadersFor(`https://files.${settings.domain}`),
    )
    for (const behaviour of behaviours(one('AWS::CloudFront::Distribution', /^Site/)).slice(0, 2)) {
      expect(target(behaviour.ResponseHeadersPolicyId)).toContain('SiteHeaders')
    }
  })

  test('people come by TLS 1.2 or newer, under our name, past the firewall', () => {
    const { ViewerCertificate, Aliases, WebACLId } = one('AWS::CloudFront::Distribution', /^Site/).Properties
      .DistributionConfig
    expect(ViewerCertificate.MinimumProtocolVersion).toBe('TLSv1.2_2021')
    expect(Aliases).toEqual([settings.domain])
    expect(target(WebACLId)).toContain('Firewall')
    expect(
      behaviours(one('AWS::CloudFront::Distribution', /^Site/)).map(({ ViewerProtocolPolicy }) => ViewerProtocolPolicy),
    ).toEqual(['redirect-to-https', 'https-only', ...Array(3).fill('redirect-to-https')])
  })

  test('the firewall counts addresses and samples no request', () => {
    const { Rules, VisibilityConfig } = one('AWS::WAFv2::WebACL').Properties
    expect(Rules[0].Statement.RateBasedStatement).toMatchObject({
      AggregateKeyType: 'IP',
      Limit: settings.requestsPerAddress,
    })
    expect(
      [VisibilityConfig, Rules[0].VisibilityConfig].map(({ SampledRequestsEnabled }) => SampledRequestsEnabled),
    ).toEqual([false, false])
  })

  test('no answer of the API is kept at the edge, nor any error', () => {
    const { DistributionConfig } = one('AWS::CloudFront::Distribution', /^Site/).Properties
    const { CachePolicyConfig } = one('AWS::CloudFront::CachePolicy', /KeepNothing/).Properties
    expect(CachePolicyConfig).toMatchObject({ MinTTL: 0, DefaultTTL: 0, MaxTTL: 1 })
    expect(CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin.CookiesConfig).toEqual({ CookieBehavior: 'all' })
    expect(DistributionConfig.CustomErrorResponses).toHaveLength(11)
    for (const response of DistributionConfig.CustomErrorResponses) {
      expect(response).toEqual({ ErrorCode: expect.any(Number), ErrorCachingMinTTL: 0 })
    }
  })

  test('the API gets every method and all that a browser sends but the host; pages alone go through the shell', () => {
    const [pages, api] = behaviours(one('AWS::CloudFront::Distribution', /^Site/))
    expect(api).toMatchObject({ PathPattern: '/api/*', OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac' })
    expect(api?.AllowedMethods).toContain('DELETE')
    expect(target(pages?.FunctionAssociations)).toContain('ShellForPages')
    expect(target(api?.FunctionAssociations)).toContain('SayViewer')
  })

  test('the API hears who asks from the edge, which shows that it is the edge', () => {
    const request = { uri: '/api/me', headers: { 'x-viewer-address': { value: '203.0.113.9' } } }
    expect(atEdge('SayViewer', request)).toMatchObject({
      uri: '/api/me',
      headers: { 'x-viewer-address': { value: '198.51.100.7' } },
    })
    const { Origins } = one('AWS::CloudFront::Distribution', /^Site/).Properties.DistributionConfig
    expect(Origins[1].OriginCustomHeaders).toEqual([
      { HeaderName: 'x-origin-proof', HeaderValue: lambda('Api').Environment.Variables.ORIGIN_PROOF },
    ])
  })

  test.each([
    ['/', '/index.html'],
    ['/hilos/thread_01', '/index.html'],
    ['/index.html', '/index.html'],
    ['/assets/main-4f1c.js', '/assets/main-4f1c.js'],
    ['/nothing.png', '/nothing.png'],
  ])('the edge takes for %s: %s', (asked, found) => {
    expect(atEdge('ShellForPages', { uri: asked, headers: {} })).toMatchObject({ uri: found })
  })

  // As CloudFront does: the source text alone, with nothing of this file around it.
  function atEdge(name: string, request: object): unknown {
    const source = one('AWS::CloudFront::Function', new RegExp(`^Site${name}`)).Properties.FunctionCode
    return new Function(`${source}; return handler`)()({ viewer: { ip: '198.51.100.7' }, request })
  }

  test('the bucket of the site is read by this distribution alone', () => {
    const statements = one('AWS::S3::BucketPolicy', /^SiteBucket/).Properties.PolicyDocument.Statement
    const allowed = statements.filter(({ Effect }: { Effect: string }) => Effect === 'Allow')
    expect(allowed).toMatchObject([
      { Principal: { Service: 'cloudfront.amazonaws.com' }, Action: ['s3:GetObject', 's3:ListBucket'] },
    ])
    expect(JSON.stringify(allowed[0].Condition)).toContain('SiteDistribution')
  })

  test('the edge’s log says nothing of who asked or for what', () => {
    const { RecordFields } = one('AWS::Logs::Delivery', /^Site/).Properties
    expect(RecordFields).toContain('sc-status')
    expect(
      RecordFields.filter((field: string) => /ip|uri|query|referer|agent|cookie|forwarded|port/i.test(field)),
    ).toEqual([])
  })

  test('hashed files are put first and kept for a year; the shell is asked for each time', () => {
    const [hashed, shell] = ['Hashed', 'Shell'].map((name) =>
      one('Custom::CDKBucketDeployment', new RegExp(`SiteFiles${name}`)),
    )
    expect(hashed?.Properties).toMatchObject({
      Include: ['assets/*'],
      Prune: false,
      SystemMetadata: { 'cache-control': cacheControlFor('/assets/') },
    })
    expect(shell?.Properties).toMatchObject({
      Exclude: ['assets/*'],
      Prune: false,
      SystemMetadata: { 'cache-control': 'no-cache' },
    })
    expect(JSON.stringify(shell?.DependsOn)).toContain('SiteFilesHashed')
  })
})

test('only what was built is deployed: eleven functions, the site, and what the CDK brings to copy it', () => {
  const staged = readdirSync(house.app.outdir, { withFileTypes: true }).filter(({ name }) => name.startsWith('asset.'))
  const contents = staged.map((entry) =>
    entry.isDirectory() ? readdirSync(join(house.app.outdir, entry.name)).join() : 'layer',
  )
  expect(contents.sort()).toEqual([
    'index.html',
    'index.mjs',
    'index.mjs',
    'index.mjs',
    'index.mjs',
    'index.mjs',
    'index.mjs',
    'index.mjs',
    'index.mjs',
    'index.mjs',
    'index.mjs',
    'index.mjs',
    'index.py',
    'layer',
  ])
})

function behaviours(distribution: Resource): Record<string, unknown>[] {
  const { DefaultCacheBehavior, CacheBehaviors } = distribution.Properties.DistributionConfig
  return [DefaultCacheBehavior, ...CacheBehaviors]
}
