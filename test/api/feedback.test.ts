import { createSign, generateKeyPairSync } from 'node:crypto'
import type { SNSEvent, SNSMessage } from 'aws-lambda'
import { beforeEach, describe, expect, test } from 'vitest'
import { signedText } from '../../functions/feedback/rules.ts'
import { ownCertificate } from '../../infra/local/mail/certificate.ts'
import { type FeedbackHouse, feedbackOf } from '../support/feedback.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

// What is believed of what comes by the topic, and what is made of it.
const table = useTableServer()
let world: World
let house: FeedbackHouse
let logged: unknown[][]
beforeEach(async () => {
  world = await newWorld(table.server())
  logged = []
  world.deps.log = (...line) => logged.push(line)
  house = await feedbackOf(world)
})

const address = 'ana@enlaces.example'
const day = '2026-11-23'
const figures = () => house.deps.feedback.figures(day)
const sent = async () => (await figures()).reduce((sum, one) => sum + one.sent, 0)

function changed(event: SNSEvent, change: Partial<SNSMessage>): SNSEvent {
  return { Records: event.Records.map((record) => ({ ...record, Sns: { ...record.Sns, ...change } })) }
}
const messageOf = (event: SNSEvent): string => event.Records[0]?.Sns.Message ?? ''

describe('a notification', () => {
  test.each(['1', '2'] as const)('that is signed as SNS signs, version %s, is taken in', async (version) => {
    await house.take(await house.eventOf('Send', { address }, version))
    expect(await sent()).toBe(1)
  })

  test('is signed over what the documents name, in their order, with the subject where there is one', () => {
    const one = { Type: 'Notification', MessageId: 'm', TopicArn: 't', Message: 'hola', Timestamp: 'now' } as const
    const end = 'Timestamp\nnow\nTopicArn\nt\nType\nNotification\n'
    expect(signedText(one)).toBe(`Message\nhola\nMessageId\nm\n${end}`)
    expect(signedText({ ...one, Subject: 's' })).toBe(`Message\nhola\nMessageId\nm\nSubject\ns\n${end}`)
  })

  const place = '/SimpleNotificationService-0123456789abcdef0123456789abcdef.pem'
  test.each<[string, string, (event: SNSEvent) => SNSEvent]>([
    ['another message', 'signature', (event) => changed(event, { Message: messageOf(event).replace('ana@', 'luz@') })],
    ['another id', 'signature', (event) => changed(event, { MessageId: 'another' })],
    ['another instant', 'signature', (event) => changed(event, { Timestamp: '2026-11-23T11:59:00.000Z' })],
    ['a signature that is none', 'signature', (event) => changed(event, { Signature: 'AAAA' })],
    ['a hash that was not signed with', 'signature', (event) => changed(event, { SignatureVersion: '1' })],
    ['another topic', 'topic', (event) => changed(event, { TopicArn: 'arn:aws:sns:us-east-1:000000000000:feedback2' })],
    ['a version of its own', 'signature-version', (event) => changed(event, { SignatureVersion: '3' })],
    ...[
      `https://sns.us-east-1.amazonaws.com.enlaces.example${place}`,
      `https://sns.us-east-1.amazonaws.com@enlaces.example${place}`,
      `http://127.0.0.1:1${place}`,
      'ENDPOINT/other.pem',
      `ENDPOINT${place}?x=.pem`,
      `ENDPOINT/../..${place}`,
      `ENDPOINT/x${place}`,
      'no address',
    ].map((where): [string, string, (event: SNSEvent) => SNSEvent] => [
      `a certificate at ${where}`,
      'certificate-place',
      (event) => changed(event, { SigningCertUrl: where.replace('ENDPOINT', house.server.endpoint) }),
    ]),
  ])('with %s is refused, and nothing comes of it', async (_name, refusal, forge) => {
    const event = await house.eventOf('Send', { address })
    await house.take(forge(event))
    expect([await figures(), logged]).toEqual([[], [['error', 'notification-refused', { refusal }]]])
    await house.take(event)
    expect(await sent()).toBe(1)
  })

  test('that is signed by somebody else, or with a certificate whose time is over, is refused', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const event = await house.eventOf('Send', { address })
    const [record] = event.Records
    if (!record) throw new Error('no record')
    const told = { ...record.Sns, Type: 'Notification' as const, Subject: undefined }
    const Signature = createSign('RSA-SHA256').update(signedText(told)).sign(privateKey, 'base64')
    await house.take(changed(event, { Signature }))
    expect(await figures()).toEqual([])
    // Their own certificate would do, if it lay where certificates lie.
    const certificates = {
      origin: house.server.endpoint,
      at: async () => ownCertificate('somebody', publicKey, privateKey),
    }
    house.deps.certificates = certificates
    await house.take(changed(event, { Signature }))
    expect(await sent()).toBe(1)
    world.clock.forward(23 * 366 * 24 * 60)
    await house.take(await signedLater(privateKey))
    expect(await house.deps.feedback.figures('2040-01-01')).toEqual([])
  })

  async function signedLater(privateKey: ReturnType<typeof generateKeyPairSync>['privateKey']): Promise<SNSEvent> {
    const event = await house.eventOf('Send', { address })
    const [record] = event.Records
    const told = { ...record?.Sns, Type: 'Notification' as const, Subject: undefined }
    const Signature = createSign('RSA-SHA256')
      .update(signedText(Object(told)))
      .sign(privateKey, 'base64')
    return changed(event, { Signature })
  }

  test.each([
    ['fourteen days old', 14 * 24 * 60, 1],
    ['older', 14 * 24 * 60 + 1, 0],
    ['of a clock that goes before', -5, 1],
    ['of the future', -6, 0],
  ])('%s: taken in %i minutes later, it counts %i', async (_name, minutes, counted) => {
    const event = await house.eventOf('Send', { address })
    world.clock.forward(minutes)
    await house.take(event)
    expect(await sent()).toBe(counted)
  })

  test.each<[string, (event: SNSEvent) => object]>([
    ['could not take in', (event) => ({ version: '1.0', requestContext: {}, requestPayload: event })],
    // https://docs.aws.amazon.com/sns/latest/dg/http-notification-json.html
    [
      'could not be handed',
      ({ Records: [record] }) => {
        const { SigningCertUrl, UnsubscribeUrl, MessageAttributes: _, ...one } = record?.Sns ?? Object({})
        return { ...one, SigningCertURL: SigningCertUrl, UnsubscribeURL: UnsubscribeUrl }
      },
    ],
  ])(
    'that the function %s is taken in as it lies among the dead letters, and believed no more than before',
    async (_name, lyingAs) => {
      const putBack = (event: SNSEvent) => ({ Records: [{ messageId: '1', body: JSON.stringify(lyingAs(event)) }] })
      const event = await house.eventOf('Send', { address })
      await house.take(putBack(changed(event, { MessageId: 'another' })))
      expect(await sent()).toBe(0)
      for (let times = 0; times < 2; times++) await house.take(putBack(event))
      expect(await sent()).toBe(1)
      await expect(house.take({ Records: [{ messageId: '2', body: '{}' }] })).rejects.toThrow()
    },
  )

  test('told five times at once, and once more, counts once', async () => {
    const event = await house.eventOf('Send', { address })
    await Promise.all(Array.from({ length: 5 }, () => house.take(event)))
    await house.take(event)
    expect(await sent()).toBe(1)
    await house.tell('Send', { address })
    expect(await sent()).toBe(2)
  })

  test('whose certificate cannot be had now comes again', async () => {
    const event = await house.eventOf('Send', { address })
    const { certificates } = house.deps
    house.deps.certificates = { ...certificates, at: () => Promise.reject(new Error('out of reach')) }
    await expect(house.take(event)).rejects.toThrow('out of reach')
    house.deps.certificates = certificates
    await house.take(event)
    expect(await sent()).toBe(1)
  })

  test('that is no word of a mail is passed over', async () => {
    await house.take(
      await house.server.eventOf(JSON.parse('{"eventType":"Open","mail":{}}'), `0100-${'a'.repeat(8)}-1`),
    )
    await house.take(await house.server.eventOf(JSON.parse('"Successfully validated"'), `0100-${'b'.repeat(8)}-1`))
    expect(logged).toEqual([
      ['info', 'notification-passed-over', {}],
      ['info', 'notification-passed-over', {}],
    ])
    await expect(house.take({ Records: [{ Sns: { Type: 'SubscriptionConfirmation' } }] })).rejects.toThrow()
  })
})

test('what became of mails is counted by day and kind, whatever the day on which it is told', async () => {
  await house.tell('Send', { address })
  await house.tell('Send', { address, kind: 'code' })
  await house.tell('SoftBounce', { address })
  await house.tell('Reject', { address })
  world.clock.forward(24 * 60)
  await house.tell('Delivery', { address, at: '2026-11-23T12:01:00.000Z', takenAt: '2026-11-23T12:00:00.000Z' })
  await house.tell('NotSpam', { address })
  await house.tell('Complaint', { address })
  const none = { sent: 0, delivered: 0, bounced: 0, softBounced: 0, complained: 0, rejected: 0 }
  const told = (await figures()).toSorted((a, b) => (`${a.day}${a.kind}` < `${b.day}${b.kind}` ? -1 : 1))
  expect(told).toEqual([
    { ...none, day, kind: 'code', sent: 1 },
    { ...none, day, kind: 'digest', sent: 1, softBounced: 1, rejected: 1, delivered: 1 },
    { ...none, day: '2026-11-24', kind: 'digest', complained: 1 },
  ])
})

test('what a word of a mail costs', async () => {
  const personId = world.deps.ids.next('person')
  world.costs.length = 0
  await house.tell('Send', { address, effect: { personId, number: 1 } })
  expect(world.costs.map(({ operation }) => operation)).toEqual(['transact'])
  // Three rows: that it was taken in, one more of its kind and day, and beside the mail itself.
  expect(world.costs[0]?.writeUnits).toBeLessThanOrEqual(6)
})
