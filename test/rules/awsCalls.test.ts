import { BatchGetItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs'
import { mockClient } from 'aws-sdk-client-mock'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { mailSettingsFrom, sesMailer } from '../../functions/platform/mailer.ts'
import { queueSettingsFrom, sqsQueues } from '../../functions/platform/queues.ts'
import { openTable } from '../../functions/platform/table.ts'
import { testEnv } from '../support/world.ts'

// What is handed to AWS, call by call; how AWS answers it is tested over the wire in test/infra and test/api.
const ses = mockClient(SESClient)
const sqs = mockClient(SQSClient)
const dynamo = mockClient(DynamoDBClient)
const env = testEnv('http://127.0.0.1:9', 'enlaces')

const mocks = [ses, sqs, dynamo]
beforeEach(() => {
  for (const mock of mocks) mock.reset()
})
// They stand in the way of every client of this worker.
afterAll(() => {
  for (const mock of mocks) mock.restore()
})

describe('keys that the table had no time for', () => {
  const table = openTable({ region: 'us-east-1', tableName: 'enlaces' })
  const keys = ['1', '2'].map((sk) => ({ pk: 'x', sk }))
  const wire = (sk: string) => ({ pk: { S: 'x' }, sk: { S: sk } })
  const left = (...sks: string[]) => ({ UnprocessedKeys: { enlaces: { Keys: sks.map(wire) } } })

  test('are asked for again, less and less often', async () => {
    dynamo
      .on(BatchGetItemCommand)
      .resolvesOnce(left('1', '2'))
      .resolvesOnce({ Responses: { enlaces: [wire('1')] }, ...left('2') })
      .resolves({ Responses: { enlaces: [wire('2')] } })
    expect(await table.getMany(keys)).toEqual(keys)
    const asked = dynamo.commandCalls(BatchGetItemCommand).map(({ args }) => args[0].input.RequestItems?.enlaces?.Keys)
    expect(asked).toEqual([keys, keys, [keys[1]]].map((some) => some.map((key) => wire(key?.sk ?? ''))))
  })

  test('are given up where it has no time for any of them', async () => {
    dynamo.on(BatchGetItemCommand).resolves(left('1', '2'))
    await expect(table.getMany(keys)).rejects.toMatchObject({ code: 'unavailable' })
    expect(dynamo.commandCalls(BatchGetItemCommand)).toHaveLength(6)
  })
})

describe('a queue', () => {
  test('is told all messages in one call, and says which it did not take', async () => {
    sqs.on(SendMessageBatchCommand).resolves({ Failed: [{ Id: '1', Code: 'InternalError', SenderFault: false }] })
    const messages = ['0', '1', '2'].map((id) => ({ id, body: `{"n":${id}}` }))
    expect(await sqsQueues(queueSettingsFrom(env)).send('urgent-mail', messages)).toEqual(['1'])
    expect(sqs.commandCalls(SendMessageBatchCommand)[0]?.args[0].input).toEqual({
      QueueUrl: env.URGENT_MAIL_QUEUE_URL,
      Entries: messages.map(({ id, body }) => ({ Id: id, MessageBody: body })),
    })
  })
})

describe('a mail', () => {
  const mail = {
    to: 'ana@enlaces.example',
    subject: 'Código ñ',
    text: 'hola',
    html: '<p>hola</p>',
    language: 'es',
    reference: 'outbox_1',
  } as const
  const marks = { kind: 'letter', effect: { outboxId: 'outbox_1' } } as const

  test('goes to one recipient, under the configuration set, with a Message-ID that follows from its effect', async () => {
    ses.on(SendRawEmailCommand).resolves({})
    await sesMailer(mailSettingsFrom(env)).send(mail, marks)
    const { RawMessage, ...envelope } = ses.commandCalls(SendRawEmailCommand)[0]?.args[0].input ?? {}
    expect(envelope).toEqual({
      Source: env.MAIL_FROM,
      Destinations: [mail.to],
      ConfigurationSetName: env.MAIL_CONFIGURATION_SET,
      Tags: [
        { Name: 'kind', Value: 'letter' },
        { Name: 'effect', Value: 'outbox_1' },
      ],
    })
    const message = Buffer.from(RawMessage?.Data ?? []).toString()
    expect(message).toMatch(/^Message-ID: <outbox_1@enlaces\.example>\r$/m)
    expect(message).toMatch(/^Auto-Submitted: auto-generated\r$/m)
  })

  test.each(['\r\nBcc: all@enlaces.example', '\u0085', '\u2028', '\0'])(
    'with %j in its subject is not sent',
    async (control) => {
      await expect(
        sesMailer(mailSettingsFrom(env)).send({ ...mail, subject: `Hola${control}` }, marks),
      ).rejects.toThrow('control character')
      expect(ses.calls()).toHaveLength(0)
    },
  )
})
