import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueUrlCommand,
  PurgeQueueCommand,
  SendMessageCommand,
  type SQSServiceException,
} from '@aws-sdk/client-sqs'
import { describe, expect, onTestFinished, test } from 'vitest'
import { temporaryDirectory } from './mailHouse.ts'
import { mailQueue, queueHouse, sqsClient } from './queueHouse.ts'

const MiB = 1_048_576

async function refusalOf(sending: Promise<unknown>): Promise<{ name: string; message: string; status: number }> {
  const error = await sending.then(() => undefined).catch((caught: SQSServiceException) => caught)
  return { name: error?.name ?? 'taken', message: error?.message ?? '', status: error?.$metadata?.httpStatusCode ?? 0 }
}

describe('sending and receiving with the SDK', () => {
  test('a message comes back as it was sent, with its attributes and digests', async () => {
    const { client, QueueUrl, queues, send, receive } = await queueHouse()
    expect((await client.send(new GetQueueUrlCommand({ QueueName: 'mail' }))).QueueUrl).toBe(QueueUrl)
    expect(queues.urlOf('mail')).toBe(QueueUrl)
    const MessageAttributes = {
      kind: { DataType: 'String', StringValue: 'niñez' },
      bytes: { DataType: 'Binary', BinaryValue: new Uint8Array([1, 2, 255]) },
    }
    const sent = await send('{"a":"ñ\\n✓"}', { MessageAttributes })
    // The digest that AWS documents for these attributes is computed here apart from the code under test.
    const sized = (bytes: Buffer) => Buffer.concat([Buffer.from([0, 0, 0, bytes.length]), bytes])
    const text = (value: string) => sized(Buffer.from(value))
    const layout = [text('bytes'), text('Binary'), Buffer.from([2]), sized(Buffer.from([1, 2, 255]))]
    layout.push(text('kind'), text('String'), Buffer.from([1]), text('niñez'))
    const digest = createHash('md5').update(Buffer.concat(layout)).digest('hex')
    expect(sent.MD5OfMessageAttributes).toBe(digest)
    const [message] = await receive({ MessageAttributeNames: ['All'] })
    expect(message).toMatchObject({ MessageId: sent.MessageId, Body: '{"a":"ñ\\n✓"}', MessageAttributes })
    expect(message?.Attributes).toMatchObject({ ApproximateReceiveCount: '1', SentTimestamp: '1772366400000' })
  })

  test('what is received is hidden until its time is up, and gone once deleted', async () => {
    const { client, QueueUrl, pass, send, receive, count } = await queueHouse()
    await send('a')
    const [first] = await receive()
    expect(await receive()).toEqual([])
    expect(await count()).toEqual({ visible: 0, inFlight: 1, delayed: 0 })
    pass(59)
    expect(await receive()).toEqual([])
    pass(1)
    const [second] = await receive()
    expect(second?.Attributes?.ApproximateReceiveCount).toBe('2')

    const remove = (ReceiptHandle = '') => client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }))
    await remove(first?.ReceiptHandle) // an old receipt: answered, and nothing happens
    expect((await count()).inFlight).toBe(1)
    await remove(second?.ReceiptHandle)
    expect(await count()).toEqual({ visible: 0, inFlight: 0, delayed: 0 })
    expect((await refusalOf(remove('nonsense'))).name).toBe('ReceiptHandleIsInvalid')
  })

  test('a delay, a changed visibility and a long poll', async () => {
    const { client, QueueUrl, pass, send, receive, count } = await queueHouse()
    await send('later', { DelaySeconds: 30 })
    expect(await count()).toEqual({ visible: 0, inFlight: 0, delayed: 1 })
    pass(30)
    const [message] = await receive()
    const change = (VisibilityTimeout: number) =>
      client.send(
        new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: message?.ReceiptHandle, VisibilityTimeout }),
      )
    await change(0)
    expect(await count()).toEqual({ visible: 1, inFlight: 0, delayed: 0 })
    expect((await refusalOf(change(10))).name).toBe('MessageNotInflight')
    await receive()
    const polling = receive({ WaitTimeSeconds: 5 })
    await send('now')
    expect((await polling).map((one) => one.Body)).toEqual(['now'])
  })
})

describe('what SQS refuses', () => {
  test.each([
    ['a queue that does not exist', { QueueUrl: 'http://127.0.0.1/000000000000/nope' }, 'QueueDoesNotExist'],
    ['no body', { MessageBody: '' }, 'MissingParameter'],
    ['a character outside XML', { MessageBody: 'a\u0001b' }, 'InvalidMessageContents'],
    ['more than 1 MiB in UTF-8', { MessageBody: `${'ñ'.repeat(MiB / 2)}x` }, 'InvalidParameterValue'],
    ['a delay of over 15 minutes', { DelaySeconds: 901 }, 'InvalidParameterValue'],
    ['an attribute without value', { MessageAttributes: { a: { DataType: 'String' } } }, 'InvalidParameterValue'],
  ])('%s', async (_what, more, name) => {
    const { send, count } = await queueHouse()
    expect(await refusalOf(send('a', more))).toMatchObject({ name, status: 400 })
    expect((await count()).visible).toBe(0)
    await send('ñ'.repeat(MiB / 2))
    expect((await count()).visible).toBe(1)
  })

  test.each([
    ['no entries', [], 'EmptyBatchRequest'],
    ['eleven', Array.from({ length: 11 }, (_, at) => `e${at}`), 'TooManyEntriesInBatchRequest'],
    ['the same id twice', ['a', 'a'], 'BatchEntryIdsNotDistinct'],
    ['an id with a space', ['a b'], 'InvalidBatchEntryId'],
  ])('a batch with %s, whole', async (_what, ids, name) => {
    const { sendAll, count } = await queueHouse()
    expect((await refusalOf(sendAll(ids.map((Id) => ({ Id, MessageBody: 'x' }))))).name).toBe(name)
    expect((await count()).visible).toBe(0)
  })

  test('a batch of over 1 MiB whole, but of its single entries only the bad ones', async () => {
    const { sendAll, receive, count } = await queueHouse()
    const half = 'x'.repeat(MiB / 2)
    const long = [half, half, 'x'].map((MessageBody, at) => ({ Id: `e${at}`, MessageBody }))
    expect((await refusalOf(sendAll(long))).name).toBe('BatchRequestTooLong')
    expect((await count()).visible).toBe(0)
    const mixed = ['good', 'bad\u0000', 'good too'].map((MessageBody, at) => ({ Id: `e${at}`, MessageBody }))
    const { Successful, Failed } = await sendAll(mixed)
    expect(Successful?.map((entry) => entry.Id)).toEqual(['e0', 'e2'])
    expect(Failed).toMatchObject([
      { Id: 'e1', SenderFault: true, Code: expect.stringContaining('InvalidMessageContents') },
    ])
    expect((await receive()).map((message) => message.Body)).toEqual(['good', 'good too'])
  })

  test('an operation that it does not know, and words that are not JSON', async () => {
    const { client, QueueUrl, queues } = await queueHouse()
    expect((await refusalOf(client.send(new PurgeQueueCommand({ QueueUrl })))).name).toBe('InvalidAction')
    const answer = await fetch(queues.endpoint, {
      method: 'POST',
      body: '{',
      headers: { 'x-amz-target': 'AmazonSQS.SendMessage' },
    })
    expect([answer.status, (await answer.json()).__type]).toEqual([
      400,
      'com.amazon.coral.service#SerializationException',
    ])
  })
})

describe('injected faults on the wire', () => {
  test.each([
    ['throttle', 'RequestThrottled', 0],
    ['errorBefore', 'InternalError', 0],
    ['errorAfter', 'InternalError', 1],
    ['lostReply', undefined, 1],
  ] as const)('%s', async (kind, name, kept) => {
    const { queues, send, count } = await queueHouse()
    queues.faults.inject({ kind, when: (call) => call.action === 'SendMessage' })
    const refusal = await refusalOf(send('a'))
    expect(refusal.name).not.toBe('taken')
    if (name) expect(refusal.name).toBe(name)
    expect((await count()).visible).toBe(kept)
    await send('b')
    expect((await count()).visible).toBe(kept + 1)
  })

  test('single entries of a batch fail on SQS’s side, and the SDK retries an error by itself', async () => {
    const { queues, sendAll, count, QueueUrl } = await queueHouse()
    queues.faults.inject({ kind: 'failEntries', entryIds: ['b'] })
    const entries = ['a', 'b'].map((Id) => ({ Id, MessageBody: Id }))
    expect(await sendAll(entries)).toMatchObject({
      Failed: [{ Id: 'b', SenderFault: false }],
      Successful: [{ Id: 'a' }],
    })
    queues.faults.inject({ kind: 'errorAfter', when: (call) => call.action === 'SendMessage' })
    await sqsClient(queues.endpoint, 2).send(new SendMessageCommand({ QueueUrl, MessageBody: 'twice' }))
    expect((await count()).visible).toBe(3)
  })
})

describe('what is kept', () => {
  test('messages, receive counts and dead letters outlive the process', async () => {
    const directory = await temporaryDirectory()
    const before = await queueHouse({ directory })
    await before.sendAll(['a', 'b'].map((Id) => ({ Id, MessageBody: Id })))
    await before.receive({ MaxNumberOfMessages: 1 })
    await before.queues.close()
    const after = await queueHouse({ directory })
    expect(await after.count()).toEqual({ visible: 1, inFlight: 1, delayed: 0 })
    after.pass(60)
    const counts = (await after.receive()).map((one) => [one.Body, one.Attributes?.ApproximateReceiveCount])
    expect(counts.sort()).toEqual([
      ['a', '2'],
      ['b', '1'],
    ])
  })

  test('a kill -9 loses nothing that was acknowledged', async () => {
    const directory = await temporaryDirectory()
    const acknowledged: string[] = []
    for (const afterMs of [20, 90]) {
      const script = `import { startQueues } from ${JSON.stringify(new URL('../../infra/local/queues/server.ts', import.meta.url).href)}
        const queues = await startQueues({ directory: process.argv[1], queues: [${JSON.stringify(mailQueue)}] })
        console.log(queues.urlOf('mail'))`
      const child = spawn(process.execPath, ['--input-type=module', '-e', script, directory])
      onTestFinished(() => void child.kill('SIGKILL'))
      const [line] = await once(child.stdout, 'data')
      const QueueUrl = String(line).trim()
      const client = sqsClient(new URL(QueueUrl).origin)
      const sending = Array.from({ length: 4 }, async (_, lane) => {
        for (let at = 0; ; at++) {
          const MessageBody = `${afterMs}/${lane}/${at}`
          await client.send(new SendMessageCommand({ QueueUrl, MessageBody }))
          acknowledged.push(MessageBody)
        }
      })
      setTimeout(() => child.kill('SIGKILL'), afterMs)
      await Promise.allSettled(sending)
    }
    const { receive } = await queueHouse({ directory, now: Date.now })
    const found = new Set<string>()
    for (;;) {
      const page = await receive()
      if (page.length === 0) break
      for (const message of page) found.add(message.Body ?? '')
    }
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(acknowledged.filter((body) => !found.has(body))).toEqual([])
  })
})
