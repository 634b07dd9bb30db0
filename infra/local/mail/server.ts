import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { SNSEvent } from 'aws-lambda'
import { type Fault, planFaults } from '../faultPlan.ts'
import { bodyOf, type Exchange, serveLoopback } from '../loopback.ts'
import type { Receiver } from '../receiving/receiver.ts'
import { answerMail, answerPath } from './answer.ts'
import { errorXml, resultXml, SesError, throttled } from './answers.ts'
import { answerReader } from './inbox.ts'
import { type Letterbox, openLetterbox } from './letterbox.ts'
import { type NotificationListener, type Notifications, openNotifications } from './notifications.ts'
import { parseQuery, type Query } from './query.ts'
import { limitRate, type SendRate } from './rate.ts'
import { type Draft, readDraft, type SesAccount } from './ses.ts'
import { type EventType, notificationsFor, type SesNotification } from './simulator.ts'
import { certificatePath, openTopic, type Topic } from './topic.ts'

export type MailCall = { action: string; source: string; destinations: string[] }

/**
 * `throttle`: "Maximum sending rate exceeded."; `refuse`: `code` and `message`, MessageRejected unless told;
 * `errorBefore`: 500 and nothing sent; `errorAfter`: sent, then 500; `lostReply`: sent, then the line is cut.
 */
export type MailFault = Fault<
  'throttle' | 'refuse' | 'errorBefore' | 'errorAfter' | 'lostReply' | 'delay',
  MailCall
> & {
  code?: string
  message?: string
  status?: number
}

export type MailOptions = {
  directory: string
  /** 0, the default, takes a free port. */
  port?: number
  /** Recipients a second. */
  maxSendRatePerSecond?: number
  max24HourSend?: number
  maxMessageBytes?: number
  verifiedIdentities?: string[]
  configurationSets?: string[]
  /** What the topic is told of, as an event destination says; bounces and complaints unless told. */
  events?: EventType[]
  now?: () => number
  /** Takes in what somebody answers in the inbox page; without it, nobody can. */
  receive?: Receiver
}

export type MailServer = {
  endpoint: string
  faults: { inject(fault: MailFault): void; clear(): void }
  /** Calls with each event to come, at least once; after `after` if given. Returns how to stop. */
  onNotification(listener: NotificationListener, after?: string): () => void
  /** An event as SNS hands it to a function, signed: the certificate is to be had here. */
  eventOf(notification: SesNotification, id: string): Promise<SNSEvent>
  /** Resolves when the listeners have had every notification. */
  settled(): Promise<void>
  close(): Promise<void>
}

// https://docs.aws.amazon.com/ses/latest/dg/quotas.html
const defaultMaxMessageBytes = 40 * 1024 * 1024
const defaultSendRate = 500
const defaultDailySend = 1_000_000

type Post = {
  box: Letterbox
  notifications: Notifications
  topic: Topic
  events: readonly string[]
  rate: SendRate
  account: SesAccount
  faults: ReturnType<typeof planFaults<MailFault, MailCall>>
  quota: { max24HourSend: number; maxSendRatePerSecond: number }
  now: () => number
}

/** A mail service that speaks SES's Query protocol, refuses what SES refuses, and keeps what it takes in `directory`. */
export async function startMailServer(options: MailOptions): Promise<MailServer> {
  let endpoint = ''
  const post = await openPost(
    options,
    openTopic(() => endpoint),
  )
  const { receive } = options
  const server = await serveLoopback(options.port ?? 0, (exchange) => {
    const { pathname } = exchange.url
    if (exchange.request.method === 'POST') {
      return receive && answerPath.test(pathname) ? answerMail(post.box, receive, exchange) : answerSes(post, exchange)
    }
    if (pathname === certificatePath) return answerCertificate(post, exchange)
    return answerReader(post.box, post.notifications, exchange, receive !== undefined)
  })
  endpoint = server.endpoint
  return {
    endpoint,
    eventOf: (notification, id) => {
      // A shelf's id carries one of SNS's kind.
      const messageId = id.split('-').slice(1, -1).join('-')
      return post.topic.eventOf(notification, messageId, new Date(post.now()).toISOString())
    },
    faults: post.faults,
    onNotification: post.notifications.subscribe,
    settled: post.notifications.settled,
    close: server.close,
  }
}

async function openPost(options: MailOptions, topic: Topic): Promise<Post> {
  const now = options.now ?? Date.now
  const maxSendRatePerSecond = options.maxSendRatePerSecond ?? defaultSendRate
  return {
    box: await openLetterbox(join(options.directory, 'messages'), now),
    notifications: await openNotifications(join(options.directory, 'notifications'), now),
    topic,
    events: options.events ?? ['Bounce', 'Complaint'],
    rate: limitRate(maxSendRatePerSecond, now),
    account: {
      verifiedIdentities: options.verifiedIdentities,
      configurationSets: options.configurationSets,
      maxMessageBytes: options.maxMessageBytes ?? defaultMaxMessageBytes,
    },
    faults: planFaults<MailFault, MailCall>(),
    quota: { max24HourSend: options.max24HourSend ?? defaultDailySend, maxSendRatePerSecond },
    now,
  }
}

async function answerCertificate(post: Post, { response }: Exchange): Promise<void> {
  const pem = await post.topic.certificate()
  response.writeHead(200, { 'content-type': 'application/x-pem-file' }).end(pem)
}

async function answerSes(post: Post, { request, response }: Exchange): Promise<void> {
  const requestId = randomUUID()
  const headers = { 'content-type': 'text/xml', 'x-amzn-requestid': requestId }
  try {
    const query = await readQuery(post, request)
    const xml = await perform(post, query, requestId)
    response.writeHead(200, headers).end(xml)
  } catch (error) {
    if (error === lineCut) response.destroy()
    else if (error instanceof SesError) response.writeHead(error.status, headers).end(errorXml(error, requestId))
    else throw error
  }
}

async function readQuery(post: Post, request: Exchange['request']): Promise<Query> {
  // Base64 makes 4 bytes of 3, and its +, / and = become three bytes each in a form.
  const body = await bodyOf(request, Math.ceil(post.account.maxMessageBytes * 1.5) + 65_536)
  if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 ')) {
    throw new SesError('MissingAuthenticationToken', 'Request is missing Authentication Token', 403)
  }
  if (!body) throw new SesError('RequestEntityTooLarge', 'Request is too large.', 413)
  return parseQuery(body)
}

async function perform(post: Post, query: Query, requestId: string): Promise<string> {
  const action = query.one('Action')
  switch (action) {
    case 'SendEmail':
    case 'SendRawEmail': {
      const draft = await readDraft(action, query, post.account)
      return resultXml(action, { MessageId: await send(post, action, draft) }, requestId)
    }
    case 'GetSendQuota':
      return resultXml(action, await quota(post), requestId)
    default:
      throw new SesError('InvalidAction', `Could not find operation ${action ?? ''} for version 2010-12-01`)
  }
}

async function send(post: Post, action: string, draft: Draft): Promise<string> {
  const call = { action, source: draft.source, destinations: draft.destinations }
  const delay = post.faults.next(call, ['delay'])
  if (delay) await wait(delay.delayMs ?? 100)
  const before = post.faults.next(call, ['throttle', 'refuse', 'errorBefore'])
  if (before) throw errorOf(before)
  if (!post.rate.take(draft.destinations.length)) throw throttled()

  const envelope = await post.box.keep(draft)
  const told = notificationsFor(envelope, draft.headers)
  const wanted = told.filter((one) => post.events.includes(one.eventType ?? one.notificationType ?? ''))
  for (const one of wanted) await post.notifications.append(one)
  const after = post.faults.next(call, ['errorAfter', 'lostReply'])
  if (after) throw after.kind === 'lostReply' ? lineCut : errorOf(after)
  return envelope.id
}

const lineCut = new Error('the line was cut, as asked')

function errorOf(fault: MailFault): SesError {
  if (fault.kind === 'throttle') return throttled()
  if (fault.kind !== 'refuse') return new SesError('InternalFailure', 'An internal error occurred.', 500)
  const message = fault.message ?? 'Email address is not verified.'
  return new SesError(fault.code ?? 'MessageRejected', message, fault.status ?? 400)
}

const dayMs = 86_400_000

async function quota(post: Post): Promise<Record<string, number>> {
  const { max24HourSend, maxSendRatePerSecond } = post.quota
  const SentLast24Hours = await post.box.countSince(post.now() - dayMs)
  return { Max24HourSend: max24HourSend, MaxSendRate: maxSendRatePerSecond, SentLast24Hours }
}
