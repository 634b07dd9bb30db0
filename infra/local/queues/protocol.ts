import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import * as z from 'zod'
import { bodyOf, type Exchange } from '../loopback.ts'
import { defaultVisibilitySeconds, type QueueCore, type Received } from './core.ts'
import { maxMessageBytes, md5OfAttributes, md5OfBody, type NewMessage, refuseBatch, refuseMessage } from './messages.ts'
import { account, arnOf } from './names.ts'
import * as refusals from './refusals.ts'
import { MessageAttribute } from './store.ts'

const OneMessage = z.object({
  MessageBody: z.string().default(''),
  DelaySeconds: z.int().default(0),
  MessageAttributes: z.record(z.string(), MessageAttribute).default({}),
})
const Names = z.array(z.string()).default([])
const Target = z.object({ QueueUrl: z.string() })
const operations = {
  GetQueueUrl: z.object({ QueueName: z.string() }),
  GetQueueAttributes: Target.extend({ AttributeNames: Names }),
  SendMessage: Target.extend(OneMessage.shape),
  SendMessageBatch: Target.extend({ Entries: z.array(OneMessage.extend({ Id: z.string() })).default([]) }),
  ReceiveMessage: Target.extend({
    MaxNumberOfMessages: z.int().default(1),
    VisibilityTimeout: z.int().optional(),
    WaitTimeSeconds: z.int().default(0),
    AttributeNames: Names,
    MessageSystemAttributeNames: Names,
    MessageAttributeNames: Names,
  }),
  DeleteMessage: Target.extend({ ReceiptHandle: z.string() }),
  ChangeMessageVisibility: Target.extend({ ReceiptHandle: z.string(), VisibilityTimeout: z.int() }),
}

type Answer = Record<string, unknown>

/** One request of SQS's JSON protocol (`x-amz-target: AmazonSQS.SendMessage`). */
export async function answerSqs(core: QueueCore, { request, response }: Exchange, endpoint: string): Promise<void> {
  const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': randomUUID() }
  try {
    const body = await bodyOf(request, maxMessageBytes * 8)
    if (!body) throw refusals.malformed('The request is too long.')
    const action = String(request.headers['x-amz-target'] ?? '').replace(/^AmazonSQS\./, '')
    const answer = await withFaults(core, action, body, endpoint)
    if (answer === 'cut') response.destroy()
    else response.writeHead(200, headers).end(JSON.stringify(answer))
  } catch (error) {
    if (!(error instanceof refusals.SqsError)) throw error
    const { type, queryCode, status, message } = error
    const side = status < 500 ? 'Sender' : 'Receiver'
    response.writeHead(status, { ...headers, 'x-amzn-query-error': `${queryCode};${side}` })
    response.end(JSON.stringify({ __type: type, message }))
  }
}

async function withFaults(core: QueueCore, action: string, body: Buffer, endpoint: string): Promise<Answer | 'cut'> {
  const input = parseJson(body)
  const call = { action, queue: queueNameIn(input) }
  const delay = core.faults.next(call, ['delay'])
  if (delay) await wait(delay.delayMs ?? 100)
  const before = core.faults.next(call, ['throttle', 'errorBefore'])
  if (before) throw before.kind === 'throttle' ? refusals.throttled() : refusals.internalError()
  const answer = await perform(core, action, input, endpoint)
  const after = core.faults.next(call, ['errorAfter', 'lostReply'])
  if (after?.kind === 'errorAfter') throw refusals.internalError()
  return after ? 'cut' : answer
}

async function perform(core: QueueCore, action: string, input: unknown, endpoint: string): Promise<Answer> {
  const queue = queueNameIn(input)
  switch (action) {
    case 'GetQueueUrl':
      core.settingsOf(queue)
      return { QueueUrl: `${endpoint}/${account}/${queue}` }
    case 'GetQueueAttributes':
      return attributesOf(core, queue, parse(operations.GetQueueAttributes, input).AttributeNames)
    case 'SendMessage':
      return sendOne(core, queue, messageOf(parse(operations.SendMessage, input)))
    case 'SendMessageBatch':
      return sendBatch(core, queue, parse(operations.SendMessageBatch, input).Entries)
    case 'ReceiveMessage':
      return receive(core, queue, parse(operations.ReceiveMessage, input))
    case 'DeleteMessage':
      core.remove(queue, [parse(operations.DeleteMessage, input).ReceiptHandle])
      return {}
    case 'ChangeMessageVisibility': {
      const { ReceiptHandle, VisibilityTimeout } = parse(operations.ChangeMessageVisibility, input)
      core.changeVisibility(queue, ReceiptHandle, within('VisibilityTimeout', VisibilityTimeout, 0, 43_200))
      return {}
    }
    default:
      throw refusals.unknownOperation()
  }
}

function sendOne(core: QueueCore, queue: string, message: NewMessage): Answer {
  core.settingsOf(queue)
  refuseMessage(message)
  const [MessageId] = core.send(queue, [message])
  return { MessageId, ...digests(message) }
}

type Entry = z.infer<typeof OneMessage> & { Id: string }

function sendBatch(core: QueueCore, queue: string, entries: Entry[]): Answer {
  core.settingsOf(queue)
  const all = entries.map((entry) => ({ id: entry.Id, message: messageOf(entry) }))
  refuseBatch(all)
  const fault = core.faults.next({ action: 'SendMessageBatch', queue }, ['failEntries'])
  const Failed: Answer[] = []
  const good = all.filter(({ id, message }) => {
    const refusal = fault && (fault.entryIds?.includes(id) ?? true) ? refusals.internalError() : whyNot(message)
    if (refusal) Failed.push(failedEntry(id, refusal))
    return !refusal
  })
  const sent = core.send(
    queue,
    good.map((entry) => entry.message),
  )
  const Successful = good.map(({ id, message }, at) => ({ Id: id, MessageId: sent[at], ...digests(message) }))
  return { Successful, ...(Failed.length > 0 ? { Failed } : {}) }
}

function whyNot(message: NewMessage): refusals.SqsError | undefined {
  try {
    refuseMessage(message)
    return undefined
  } catch (error) {
    if (error instanceof refusals.SqsError) return error
    throw error
  }
}

function failedEntry(Id: string, { queryCode, message, status }: refusals.SqsError): Answer {
  return { Id, Code: queryCode, Message: message, SenderFault: status < 500 }
}

async function receive(core: QueueCore, queue: string, input: z.infer<typeof operations.ReceiveMessage>) {
  const count = within('MaxNumberOfMessages', input.MaxNumberOfMessages, 1, 10)
  const waitMs = within('WaitTimeSeconds', input.WaitTimeSeconds, 0, 20) * 1000
  const hidden = input.VisibilityTimeout && within('VisibilityTimeout', input.VisibilityTimeout, 0, 43_200)
  const until = Date.now() + waitMs
  let messages = core.receive(queue, count, hidden)
  while (messages.length === 0 && Date.now() < until) {
    await core.waitForChange(Math.min(50, until - Date.now()))
    messages = core.receive(queue, count, hidden)
  }
  const system = [...input.AttributeNames, ...input.MessageSystemAttributeNames]
  return messages.length === 0
    ? {}
    : { Messages: messages.map((message) => messageShape(message, system, input.MessageAttributeNames)) }
}

function messageShape(message: Received, system: string[], wanted: string[]): Answer {
  const attributes = pick(
    {
      ApproximateReceiveCount: String(message.receiveCount),
      ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
      SentTimestamp: String(message.sentAt),
      SenderId: 'local',
      ...(message.sourceQueue ? { DeadLetterQueueSourceArn: arnOf(message.sourceQueue) } : {}),
    },
    system,
  )
  const own = pick(message.attributes, wanted)
  return {
    MessageId: message.id,
    ReceiptHandle: message.receiptHandle,
    Body: message.body,
    MD5OfBody: md5OfBody(message.body),
    ...(Object.keys(attributes).length > 0 ? { Attributes: attributes } : {}),
    ...(Object.keys(own).length > 0 ? { MessageAttributes: own, MD5OfMessageAttributes: md5OfAttributes(own) } : {}),
  }
}

function attributesOf(core: QueueCore, queue: string, wanted: string[]): Answer {
  const own = core.settingsOf(queue)
  const { visible, inFlight, delayed } = core.counts(queue)
  const redrive = own && { deadLetterTargetArn: arnOf(own.deadLetterQueue), maxReceiveCount: own.maxReceiveCount }
  const all = {
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    ApproximateNumberOfMessagesDelayed: String(delayed),
    MaximumMessageSize: String(maxMessageBytes),
    QueueArn: arnOf(queue),
    VisibilityTimeout: String(own?.visibilityTimeoutSeconds ?? defaultVisibilitySeconds),
    ...(redrive ? { RedrivePolicy: JSON.stringify(redrive) } : {}),
  }
  return { Attributes: pick(all, wanted) }
}

function pick<T>(all: Record<string, T>, wanted: string[]): Record<string, T> {
  const everything = wanted.includes('All') || wanted.includes('.*')
  return Object.fromEntries(Object.entries(all).filter(([name]) => everything || wanted.includes(name)))
}

function messageOf({ MessageBody, MessageAttributes, DelaySeconds }: z.infer<typeof OneMessage>): NewMessage {
  return { body: MessageBody, attributes: MessageAttributes, delaySeconds: DelaySeconds }
}

function digests(message: NewMessage): Answer {
  const ofAttributes = md5OfAttributes(message.attributes)
  return {
    MD5OfMessageBody: md5OfBody(message.body),
    ...(ofAttributes ? { MD5OfMessageAttributes: ofAttributes } : {}),
  }
}

const Named = z.object({ QueueUrl: z.string().optional(), QueueName: z.string().optional() })

function queueNameIn(input: unknown): string {
  const { QueueUrl, QueueName } = Named.safeParse(input).data ?? {}
  return QueueName ?? QueueUrl?.split('/').at(-1) ?? ''
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw refusals.malformed('The request is not JSON.')
  }
}

function parse<T>(shape: z.ZodType<T>, input: unknown): T {
  const parsed = shape.safeParse(input)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw refusals.malformed(`${issue?.path.join('.')}: ${issue?.message}`)
}

function within(name: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value
  throw refusals.invalidParameter(
    `Value ${value} for parameter ${name} is invalid. Reason: Must be between ${least} and ${most}, if provided.`,
  )
}
