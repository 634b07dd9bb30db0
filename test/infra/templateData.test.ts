import { Stack } from 'aws-cdk-lib'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import { describe, expect, test } from 'vitest'
import { tableShape } from '../../functions/platform/tableShape.ts'
import { type Stage, settingsFor, stages } from '../../infra/settings.ts'
import { type Resource, target, templateHouse } from './templateHouse.ts'

const house = templateHouse()

describe.each(stages)('what %s keeps', (stage) => {
  const { all, one } = house.of(stage)
  const workKey = all('AWS::KMS::Key').find(([id]) => id.includes('Work'))?.[0]
  const dataKey = all('AWS::KMS::Key').find(([id]) => id.includes('Data'))?.[0]

  test('the table can be brought back to any moment of 35 days, and neither command nor stack deletes it', () => {
    const table = one('AWS::DynamoDB::Table')
    expect(table.Properties.PointInTimeRecoverySpecification).toEqual({
      PointInTimeRecoveryEnabled: true,
      RecoveryPeriodInDays: 35,
    })
    expect(table.Properties.DeletionProtectionEnabled).toBe(true)
    expect(table).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
  })

  test('the table is encrypted with our own key and bills what is used', () => {
    const { SSESpecification, BillingMode } = one('AWS::DynamoDB::Table').Properties
    expect(SSESpecification).toMatchObject({ SSEEnabled: true, SSEType: 'KMS' })
    expect(target(SSESpecification.KMSMasterKeyId)).toBe(dataKey)
    expect(BillingMode).toBe('PAY_PER_REQUEST')
  })

  test('the table has the keys, indexes and expiry that the stores use, and no others', () => {
    const { KeySchema, GlobalSecondaryIndexes, TimeToLiveSpecification, StreamSpecification } =
      one('AWS::DynamoDB::Table').Properties
    expect(KeySchema).toEqual(keySchema(tableShape))
    expect(GlobalSecondaryIndexes).toEqual(
      Object.entries(tableShape.indexes).map(([IndexName, keys]) => ({
        IndexName,
        KeySchema: keySchema(keys),
        Projection: { ProjectionType: 'ALL' },
      })),
    )
    expect(TimeToLiveSpecification).toEqual({ AttributeName: tableShape.expiry, Enabled: true })
    expect(StreamSpecification).toEqual({ StreamViewType: 'NEW_AND_OLD_IMAGES' })
  })

  test('keys turn every year and outlive the stack', () => {
    const keys = all('AWS::KMS::Key')
    expect(keys).toHaveLength(2)
    for (const [, key] of keys) {
      expect(key.Properties.EnableKeyRotation).toBe(true)
      expect(key).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
    }
  })

  test('a service uses our keys for this account alone, logs for the groups of this stage', () => {
    const policies = all('AWS::KMS::Key').flatMap(([, key]) => key.Properties.KeyPolicy.Statement)
    const services = policies.filter(({ Principal }) => Principal.Service)
    // Those that may the same thing stand in one statement.
    expect(services.flatMap(({ Principal }) => Principal.Service).sort()).toEqual([
      'logs.us-east-1.amazonaws.com',
      ...['ses.amazonaws.com', 'ses.amazonaws.com', 'sns.amazonaws.com'],
    ])
    for (const { Condition } of services) expect(JSON.stringify(Condition)).toContain('AWS::AccountId')
    expect(JSON.stringify(services)).toContain(`log-group:/enlaces/${stage}/*`)
  })

  test('queues and topics are encrypted with our key and spoken to by TLS alone', () => {
    const queues = all('AWS::SQS::Queue')
    for (const [, queue] of queues) expect(target(queue.Properties.KmsMasterKeyId)).toBe(workKey)
    const topics = all('AWS::SNS::Topic')
    for (const [, topic] of topics) expect(target(topic.Properties.KmsMasterKeyId)).toBe(workKey)

    const guarded = all('AWS::SQS::QueuePolicy').filter(([, policy]) => deniesPlain(policy.Properties.PolicyDocument))
    expect(guarded.map(([, policy]) => target(policy.Properties.Queues)).sort()).toEqual(
      queues.map(([id]) => id).sort(),
    )
    const policies = all('AWS::SNS::TopicPolicy')
    expect(policies).toHaveLength(topics.length)
    for (const [, policy] of policies) expect(deniesPlain(policy.Properties.PolicyDocument)).toBe(true)
  })

  test('what a queue gives up ends in dead letters that are kept as long as SQS can', () => {
    const redriven = all('AWS::SQS::Queue').filter(([, queue]) => queue.Properties.RedrivePolicy)
    expect(redriven.map(([id]) => id).sort()).toEqual([
      expect.stringContaining('BulkMail'),
      expect.stringContaining('Files'),
      expect.stringContaining('Inbound'),
      expect.stringContaining('Index'),
      expect.stringContaining('Notices'),
      expect.stringContaining('Publish'),
      expect.stringContaining('UrgentMail'),
    ])
    for (const [id, queue] of redriven) {
      const [kind = ''] = /UrgentMail|BulkMail|Notices|Index|Files|Inbound|Publish/.exec(id) ?? []
      expect(target(queue.Properties.RedrivePolicy.deadLetterTargetArn)).toContain(`${kind}Dead`)
      expect(queue.Properties.RedrivePolicy.maxReceiveCount).toBeGreaterThanOrEqual(5)
    }
    const dead = all('AWS::SQS::Queue').filter(([id]) => /Dead/.test(id))
    expect(dead).toHaveLength(10)
    for (const [, queue] of dead) expect(queue.Properties.MessageRetentionPeriod).toBe(14 * 24 * 3600)
  })

  test('buckets are private, encrypted, kept, and spoken to by TLS alone', () => {
    const buckets = all('AWS::S3::Bucket')
    for (const [, bucket] of buckets) {
      expect(bucket.Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      })
      expect(bucket.Properties.BucketEncryption.ServerSideEncryptionConfiguration).toHaveLength(1)
      expect(bucket.Properties.OwnershipControls.Rules).toEqual([{ ObjectOwnership: 'BucketOwnerEnforced' }])
      expect(bucket.DeletionPolicy).toBe('Retain')
    }
    const guarded = all('AWS::S3::BucketPolicy').filter(([, policy]) => deniesPlain(policy.Properties.PolicyDocument))
    expect(guarded.map(([, policy]) => target(policy.Properties.Bucket)).sort()).toEqual(
      buckets.map(([id]) => id).sort(),
    )
  })

  test('files of functions are encrypted with the key of what people wrote', () => {
    const { BucketEncryption } = one('AWS::S3::Bucket', /^Files/).Properties
    const [rule] = BucketEncryption.ServerSideEncryptionConfiguration
    expect(rule.ServerSideEncryptionByDefault.SSEAlgorithm).toBe('aws:kms')
    expect(target(rule.ServerSideEncryptionByDefault.KMSMasterKeyID)).toBe(dataKey)
  })

  test('no policy of a resource lets everybody in', () => {
    const types = ['AWS::S3::BucketPolicy', 'AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy']
    const statements = types.flatMap(all).flatMap(([, policy]) => policy.Properties.PolicyDocument.Statement)
    const open = statements.filter(
      ({ Effect, Principal }) => Effect === 'Allow' && JSON.stringify(Principal).includes('*'),
    )
    expect(open).toEqual([])
  })

  test('secrets are drawn by AWS, encrypted, kept, and in no template', () => {
    expect(all('AWS::SecretsManager::Secret')).toHaveLength(2)
    for (const [, secret] of all('AWS::SecretsManager::Secret')) expectDrawn(secret)
  })

  function expectDrawn(secret: Resource) {
    expect(secret.Properties).toMatchObject({ GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true } })
    expect(secret.Properties.SecretString).toBeUndefined()
    expect(target(secret.Properties.KmsKeyId)).toBe(workKey)
    expect(secret.DeletionPolicy).toBe('Retain')
  }

  test('every log ends after the days that were set, and is encrypted', () => {
    const groups = all('AWS::Logs::LogGroup')
    expect(groups).toHaveLength(13)
    for (const [, group] of groups) {
      expect(group.Properties.RetentionInDays).toBe(settingsFor(stage).logDays)
      expect(target(group.Properties.KmsKeyId)).toBe(workKey)
    }
  })

  test('mail goes out by TLS, signed, untracked; what becomes of it is told to one topic', () => {
    expect(one('AWS::SES::ConfigurationSet').Properties).toMatchObject({
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      ReputationOptions: { ReputationMetricsEnabled: true },
      // Which address is stopped is in our table, and there alone.
      SuppressionOptions: { SuppressedReasons: [] },
    })
    expect(one('AWS::SES::EmailIdentity').Properties).toMatchObject({
      EmailIdentity: settingsFor(stage).domain,
      DkimAttributes: { SigningEnabled: true },
      FeedbackAttributes: { EmailForwardingEnabled: false },
    })
    const { EventDestination } = one('AWS::SES::ConfigurationSetEventDestination').Properties
    expect(EventDestination.MatchingEventTypes.sort()).toEqual(['bounce', 'complaint', 'delivery', 'reject', 'send'])
    expect(target(EventDestination.SnsDestination.TopicARN)).toContain('Feedback')
    expect(one('AWS::SNS::Topic', /^MailIdentity/).Properties.SignatureVersion).toBe('2')
  })
})

test('the stages differ in what the settings say, and in nothing else', () => {
  const [development, production] = stages.map((stage) => withoutSettings(stage))
  expect(development).toEqual(production)
})

test('a finding of cdk-nag that nobody acknowledged ends the synthesis', () => {
  const { app } = templateHouse()
  new Queue(new Stack(app, 'careless'), 'Open')
  expect(() => app.synth()).toThrow('AwsSolutions-SQS4')
})

function keySchema({ partitionKey, sortKey }: { partitionKey: string; sortKey: string }) {
  return [
    { AttributeName: partitionKey, KeyType: 'HASH' },
    { AttributeName: sortKey, KeyType: 'RANGE' },
  ]
}

function deniesPlain(document: { Statement: { Effect: string; Condition?: unknown }[] }): boolean {
  return document.Statement.some(
    ({ Effect, Condition }) => Effect === 'Deny' && JSON.stringify(Condition).includes('"aws:SecureTransport":"false"'),
  )
}

/** A stage's template with the values of its settings replaced by their names, as far as they are named in it. */
function withoutSettings(stage: Stage): unknown {
  const { api, mail, domain, ...others } = settingsFor(stage)
  const resources = structuredClone(house.of(stage).template.toJSON().Resources)
  for (const resource of Object.values<{ Type: string; Properties?: Record<string, unknown>; Metadata?: unknown }>(
    resources,
  )) {
    delete resource.Metadata
    const { Properties } = resource
    if (resource.Type === 'AWS::ApiGatewayV2::Stage')
      expect(Properties?.DefaultRouteSettings).toEqual({
        ThrottlingBurstLimit: api.burst,
        ThrottlingRateLimit: api.ratePerSecond,
      })
    for (const key of [
      'DefaultRouteSettings',
      'BatchSize',
      'ScalingConfig',
      'ReservedConcurrentExecutions',
      'RetentionInDays',
    ])
      delete Properties?.[key]
    delete Object(Properties?.Environment).Variables?.FIRST_COORDINATOR
  }
  expect(others.stage).toBe(stage)
  return JSON.parse(
    JSON.stringify(resources)
      .replaceAll(domain, 'DOMAIN')
      .replaceAll(stage, 'STAGE')
      .replaceAll(/cr-owned:\w+/g, 'NAME')
      .replaceAll(/us-east-1enlaces-\w+/g, 'NAME')
      .replaceAll(/enlaces(development|production|STAGE)(Vault)?Site\w+/g, 'NAME')
      .replaceAll(`"ExpirationInDays":${settingsFor(stage).logDays}`, '"ExpirationInDays":0')
      .replaceAll(new RegExp(`"Limit":${settingsFor(stage).requestsPerAddress}`, 'g'), '"Limit":0'),
  )
}
