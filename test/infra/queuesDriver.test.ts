import type { SQSEvent } from 'aws-lambda'
import { describe, expect, test } from 'vitest'
import { bodiesOf, hushed, queueHouse, until } from './queueHouse.ts'

const entries = (count: number) => Array.from({ length: count }, (_, at) => ({ Id: `e${at}`, MessageBody: `m${at}` }))
const failures = (event: SQSEvent, isBad: (body: string) => boolean) => ({
  batchItemFailures: event.Records.filter((one) => isBad(one.body)).map((one) => ({ itemIdentifier: one.messageId })),
})

test('a handler gets SQS events, no more at once than the batch size, each message once', async () => {
  const { queues, sendAll, send, count } = await queueHouse()
  const events: SQSEvent[] = []
  await sendAll(entries(10))
  await send('m10', { MessageAttributes: { kind: { DataType: 'String', StringValue: 'digest' } } })
  await send('m11')
  queues.drive('mail', async (event) => void events.push(event))
  await queues.idle()
  expect(events.every((event) => event.Records.length <= 5)).toBe(true)
  expect(events.flatMap(bodiesOf).sort()).toEqual(Array.from({ length: 12 }, (_, at) => `m${at}`).sort())
  expect(await count()).toEqual({ visible: 0, inFlight: 0, delayed: 0 })
  const record = events.flatMap((event) => event.Records).find((one) => one.body === 'm10')
  expect(record).toMatchObject({
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:mail',
    md5OfBody: expect.stringMatching(/^[0-9a-f]{32}$/),
    attributes: { ApproximateReceiveCount: '1', SentTimestamp: '1772366400000' },
    messageAttributes: { kind: { dataType: 'String', stringValue: 'digest' } },
  })
})

test('a batch waits for its window unless it is full before', async () => {
  const { queues, send, sendAll, pass } = await queueHouse()
  const batches: string[][] = []
  queues.drive('mail', async (event) => void batches.push(bodiesOf(event)), { batchingWindowSeconds: 20 })
  await send('a')
  pass(19)
  await send('b')
  await new Promise((resolve) => setTimeout(resolve, 80))
  expect(batches).toEqual([])
  pass(1)
  await until(() => batches.length === 1)
  expect(batches).toEqual([['a', 'b']])
  await sendAll(entries(5))
  await until(() => batches.length === 2)
  expect(batches[1]).toHaveLength(5)
})

describe('failures', () => {
  test('a handler that throws gets the whole batch again, when its time is up and not before', async () => {
    hushed()
    const { queues, sendAll, pass } = await queueHouse()
    const seen: string[][] = []
    await sendAll(entries(3))
    queues.drive('mail', async (event) => {
      seen.push(bodiesOf(event))
      if (seen.length === 1) throw new Error('no')
    })
    await until(() => seen.length === 1)
    pass(59)
    await new Promise((resolve) => setTimeout(resolve, 80))
    expect(seen).toHaveLength(1)
    pass(1)
    await queues.idle()
    expect(seen).toEqual([
      ['m0', 'm1', 'm2'],
      ['m0', 'm1', 'm2'],
    ])
  })

  test.each([
    ['reported: only the failed one comes back', true, ['m1']],
    ['reported to nobody: with the setting off, the answer is not looked at', false, []],
  ])('one of three, %s', async (_what, reportBatchItemFailures, again) => {
    const { queues, sendAll, pass, count } = await queueHouse()
    const seen: string[][] = []
    await sendAll(entries(3))
    const handler = async (event: SQSEvent) => {
      seen.push(bodiesOf(event))
      return failures(event, (body) => body === 'm1' && seen.length === 1)
    }
    queues.drive('mail', handler, { reportBatchItemFailures })
    await until(() => seen.length === 1)
    await expect.poll(async () => (await count()).inFlight).toBe(again.length)
    pass(60)
    await queues.idle()
    expect(seen.slice(1)).toEqual(again.length > 0 ? [again] : [])
  })

  test.each([
    ['an unknown id', { batchItemFailures: [{ itemIdentifier: 'nope' }] }, 3],
    ['an empty id', { batchItemFailures: [{ itemIdentifier: '' }] }, 3],
    ['a misspelt key', { batchItemFailures: [{ messageId: 'x' }] }, 3],
    ['a word', 'fine', 3],
    ['nothing', undefined, 0],
    ['null', null, 0],
    ['an empty list', { batchItemFailures: [] }, 0],
    ['another object', {}, 0],
  ])('an answer that is %s', async (_what, answer, kept) => {
    const { queues, sendAll, count } = await queueHouse()
    let calls = 0
    await sendAll(entries(3))
    const handler = async () => {
      calls++
      return answer
    }
    const driver = queues.drive('mail', handler, { reportBatchItemFailures: true })
    await until(() => calls === 1)
    await driver.stop()
    expect((await count()).inFlight).toBe(kept)
  })

  test('after maxReceiveCount a message is a dead letter; put back, it is new and is handled', async () => {
    hushed()
    const { queues, send, pass, count } = await queueHouse()
    let isBroken = true
    const seen: [string, string | undefined][] = []
    const first = await send('poison')
    await send('good')
    const handler = async (event: SQSEvent) => {
      for (const one of event.Records) seen.push([one.body, one.attributes.ApproximateReceiveCount])
      return failures(event, (body) => isBroken && body === 'poison')
    }
    queues.drive('mail', handler, { reportBatchItemFailures: true })
    for (const times of [1, 2, 3]) {
      await until(() => seen.filter(([body]) => body === 'poison').length === times)
      await expect.poll(async () => (await count()).inFlight).toBe(1)
      expect(await queues.deadLetters('mail')).toEqual([])
      pass(60)
    }
    await queues.idle()
    expect(await queues.deadLetters('mail')).toMatchObject([
      { messageId: first.MessageId, body: 'poison', receiveCount: 3, sentAt: '2026-03-01T12:00:00.000Z' },
    ])
    expect(seen.filter(([body]) => body === 'good')).toHaveLength(1)

    isBroken = false
    expect(await queues.putBack('mail')).toBe(1)
    await queues.idle()
    expect(await queues.deadLetters('mail')).toEqual([])
    expect(seen.at(-1)).toEqual(['poison', '1'])
    expect(await queues.putBack('mail')).toBe(0)
  })

  test('a dead letter names the queue that it came from', async () => {
    const { queues, send, receive, pass } = await queueHouse()
    await send('x')
    for (let at = 0; at < 3; at++) {
      expect(await receive()).toHaveLength(1)
      pass(60)
    }
    expect(await receive()).toEqual([])
    const [letter] = await receive({ QueueUrl: queues.urlOf('mail-dead') })
    expect(letter).toMatchObject({
      Body: 'x',
      Attributes: { DeadLetterQueueSourceArn: 'arn:aws:sqs:us-east-1:000000000000:mail' },
    })
  })
})

describe('injected', () => {
  test('a duplicate delivery reaches the handler twice and is then done with', async () => {
    const { queues, sendAll, count } = await queueHouse()
    queues.faults.inject({ kind: 'duplicate' })
    const seen: string[] = []
    await sendAll(entries(2))
    queues.drive('mail', async (event) => void seen.push(...bodiesOf(event)))
    await queues.idle()
    expect(seen.sort()).toEqual(['m0', 'm0', 'm1', 'm1'])
    expect(await count()).toEqual({ visible: 0, inFlight: 0, delayed: 0 })
  })

  test('a crash after the handler has run brings the batch back', async () => {
    const { queues, send, pass, count } = await queueHouse()
    queues.faults.inject({ kind: 'crash', when: (call) => call.action === 'Invoke' })
    const seen: string[] = []
    await send('a')
    queues.drive('mail', async (event) => void seen.push(...bodiesOf(event)))
    await until(() => seen.length === 1)
    expect((await count()).inFlight).toBe(1)
    pass(60)
    await queues.idle()
    expect(seen).toEqual(['a', 'a'])
  })

  test('the order can be turned round', async () => {
    const { queues, sendAll } = await queueHouse()
    queues.faults.inject({ kind: 'reverse' })
    const seen: string[] = []
    await sendAll(entries(4))
    queues.drive('mail', async (event) => void seen.push(...bodiesOf(event)))
    await queues.idle()
    expect(seen).toEqual(['m3', 'm2', 'm1', 'm0'])
  })
})

test('a handler that outlasts the visibility timeout runs twice at once', async () => {
  const { queues, send, pass, count } = await queueHouse()
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  let running = 0
  await send('slow')
  queues.drive('mail', async () => {
    running++
    await held
  })
  await until(() => running === 1)
  pass(60)
  await until(() => running === 2)
  release()
  await queues.idle()
  expect(await count()).toEqual({ visible: 0, inFlight: 0, delayed: 0 })
})

test('stopping waits for the handler and calls it no more', async () => {
  const { queues, send, count } = await queueHouse()
  const calls: string[] = []
  const driver = queues.drive('mail', async () => {
    calls.push('began')
    await new Promise((resolve) => setTimeout(resolve, 50))
    calls.push('ended')
  })
  await send('a')
  await until(() => calls.length === 1)
  await driver.stop()
  expect(calls).toEqual(['began', 'ended'])
  await send('b')
  await new Promise((resolve) => setTimeout(resolve, 80))
  expect(calls).toHaveLength(2)
  expect((await count()).visible).toBe(1)
})
