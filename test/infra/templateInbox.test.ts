import { describe, expect, test } from 'vitest'
import { replyDomain, settingsFor, stages } from '../../infra/settings.ts'
import { target, templateHouse } from './templateHouse.ts'

const house = templateHouse()

describe.each(stages)('how mail comes in to %s', (stage) => {
  const { template, one } = house.of(stage)

  test('by TLS alone, looked at by SES, for the reply domain alone', () => {
    const { Rule } = one('AWS::SES::ReceiptRule').Properties
    expect(Rule).toMatchObject({ Enabled: true, ScanEnabled: true, TlsPolicy: 'Require' })
    expect(Rule.Recipients).toEqual([replyDomain(settingsFor(stage))])
    const [action, ...others] = Rule.Actions
    expect([target(action.S3Action.BucketName), others]).toEqual([expect.stringMatching(/^InboxBucket/), []])
    expect(target(action.S3Action.TopicArn)).toMatch(/^InboxReceived/)
  })

  test('lies in a bucket under the key of what people wrote, where SES of this account puts it, for a week at most', () => {
    const { BucketEncryption, LifecycleConfiguration } = one('AWS::S3::Bucket', /^Inbox/).Properties
    const [rule] = BucketEncryption.ServerSideEncryptionConfiguration
    expect(target(rule.ServerSideEncryptionByDefault.KMSMasterKeyID)).toMatch(/^KeysData/)
    expect(LifecycleConfiguration.Rules).toContainEqual({ ExpirationInDays: 3, Status: 'Enabled' })
    const statements = one('AWS::S3::BucketPolicy', /^Inbox/).Properties.PolicyDocument.Statement
    const putting = statements.filter(({ Effect }: { Effect: string }) => Effect === 'Allow')
    expect(putting).toMatchObject([
      { Action: 's3:PutObject', Principal: { Service: 'ses.amazonaws.com' }, Condition: { StringEquals: {} } },
    ])
    expect(JSON.stringify(putting)).toContain('received/*')
    expect(JSON.stringify(putting[0].Condition)).toContain('AWS::AccountId')
  })

  test('is told of by a topic that SES of this account alone speaks to, into one queue, as it stands', () => {
    const { TopicArn, Endpoint, Protocol, RawMessageDelivery } = one(
      'AWS::SNS::Subscription',
      /Inbound|Inbox/,
    ).Properties
    expect([Protocol, RawMessageDelivery]).toEqual(['sqs', true])
    expect([target(TopicArn), target(Endpoint)]).toEqual([
      expect.stringMatching(/^InboxReceived/),
      expect.stringMatching(/^QueuesInbound/),
    ])
    const speaking = one('AWS::SNS::TopicPolicy', /^Inbox/).Properties.PolicyDocument.Statement
    const allowed = speaking.filter(({ Effect }: { Effect: string }) => Effect === 'Allow')
    expect(allowed).toMatchObject([{ Action: 'sns:Publish', Principal: { Service: 'ses.amazonaws.com' } }])
    expect(JSON.stringify(allowed[0].Condition)).toContain('AWS::AccountId')
  })

  test('one at a time, and one that fails keeps none back', () => {
    const mapping = one('AWS::Lambda::EventSourceMapping', /^InboundWork/).Properties
    expect(mapping).toMatchObject({ BatchSize: 1, FunctionResponseTypes: ['ReportBatchItemFailures'] })
    expect(target(mapping.EventSourceArn)).toMatch(/^QueuesInbound/)
  })

  test('the record that its DNS needs is told', () => {
    const said = JSON.stringify(template.toJSON().Outputs)
    expect(said).toContain(`${replyDomain(settingsFor(stage))} MX 10 inbound-smtp.us-east-1.amazonaws.com`)
  })
})
