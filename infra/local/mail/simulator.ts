import { randomUUID } from 'node:crypto'
import type { Header } from './headers.ts'
import type { Envelope } from './letterbox.ts'

/**
 * What SES publishes to SNS about a message: `eventType` when it went out under a configuration set, else
 * `notificationType`. https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html
 */
export type SesNotification = {
  notificationType?: 'Bounce' | 'Complaint'
  eventType?: EventType
  mail: MailObject
  send?: Record<string, never>
  delivery?: DeliveryObject
  bounce?: BounceObject
  complaint?: ComplaintObject
}

/** What an event destination may ask to be told of. */
export type EventType = 'Send' | 'Delivery' | 'Bounce' | 'Complaint'

type DeliveryObject = {
  timestamp: string
  processingTimeMillis: number
  recipients: string[]
  smtpResponse: string
  reportingMTA: string
}

type MailObject = {
  timestamp: string
  messageId: string
  source: string
  sourceArn: string
  sendingAccountId: string
  destination: string[]
  headersTruncated: boolean
  headers: Header[]
  commonHeaders: { from: string[]; to: string[]; subject: string; messageId?: string }
  tags?: Record<string, string[]>
}

type BounceObject = {
  bounceType: 'Permanent'
  bounceSubType: 'General' | 'Suppressed'
  bouncedRecipients: { emailAddress: string; action: string; status: string; diagnosticCode: string }[]
  timestamp: string
  feedbackId: string
  remoteMtaIp?: string
  reportingMTA: string
}

type ComplaintObject = {
  complainedRecipients: { emailAddress: string }[]
  timestamp: string
  feedbackId: string
  complaintSubType: null
  userAgent: string
  complaintFeedbackType: 'abuse'
  arrivalDate: string
}

const mailboxes = ['success', 'bounce', 'ooto', 'complaint', 'suppressionlist'] as const

type Mailbox = (typeof mailboxes)[number]

/**
 * Which of the mailboxes of SES's simulator an address is, its `+label` aside.
 * https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html
 */
export function simulatedMailbox(address: string): Mailbox | undefined {
  const [, name] = /^([a-z]+)(?:\+[^@]*)?@simulator\.amazonses\.com$/i.exec(address) ?? []
  return mailboxes.find((mailbox) => mailbox === name?.toLowerCase())
}

/**
 * What becomes of a message at each recipient: that it went out, and that it arrived, under a configuration set alone; that it bounced or is
 * complained of.
 */
export function notificationsFor(envelope: Envelope, headers: Header[]): SesNotification[] {
  const { sentAt } = envelope
  return envelope.destinations.flatMap((address): SesNotification[] => {
    const mail = mailObject(envelope, headers)
    const sent: SesNotification[] = [{ eventType: 'Send', send: {}, mail }]
    const arrived: SesNotification[] = [{ eventType: 'Delivery', delivery: delivery(address, sentAt), mail }]
    const told = (events: SesNotification[]) => (envelope.configurationSet === undefined ? [] : events)
    switch (simulatedMailbox(address)) {
      case 'bounce':
        return [...told(sent), { ...named('Bounce', envelope), bounce: bounce(address, sentAt), mail }]
      case 'suppressionlist':
        return [...told(sent), { ...named('Bounce', envelope), bounce: suppressed(address, sentAt), mail }]
      case 'complaint': {
        const complained = { ...named('Complaint', envelope), complaint: complaint(address, sentAt), mail }
        return [...told([...sent, ...arrived]), complained]
      }
      default:
        return told([...sent, ...arrived])
    }
  })
}

function delivery(address: string, timestamp: string): DeliveryObject {
  return {
    ...{ timestamp, processingTimeMillis: 1, recipients: [address] },
    ...{ smtpResponse: '250 ok', reportingMTA: 'a1-1.smtp-out.amazonses.com' },
  }
}

function named(type: 'Bounce' | 'Complaint', envelope: Envelope): Omit<SesNotification, 'mail'> {
  return envelope.configurationSet === undefined ? { notificationType: type } : { eventType: type }
}

function bounce(emailAddress: string, timestamp: string): BounceObject {
  const diagnosticCode = 'smtp; 550 5.1.1 user unknown'
  return {
    bounceType: 'Permanent',
    bounceSubType: 'General',
    bouncedRecipients: [{ emailAddress, action: 'failed', status: '5.1.1', diagnosticCode }],
    timestamp,
    feedbackId: feedbackId(),
    remoteMtaIp: '127.0.0.1',
    reportingMTA: 'dns; a1-1.smtp-out.amazonses.com',
  }
}

function suppressed(emailAddress: string, timestamp: string): BounceObject {
  const diagnosticCode =
    'Amazon SES has suppressed sending to this address because it has a recent history of bouncing as an invalid address.'
  return {
    bounceType: 'Permanent',
    bounceSubType: 'Suppressed',
    bouncedRecipients: [{ emailAddress, action: 'failed', status: '5.1.1', diagnosticCode }],
    timestamp,
    feedbackId: feedbackId(),
    reportingMTA: 'dns; amazonses.com',
  }
}

function complaint(emailAddress: string, timestamp: string): ComplaintObject {
  return {
    complainedRecipients: [{ emailAddress }],
    timestamp,
    feedbackId: feedbackId(),
    complaintSubType: null,
    userAgent: 'Amazon SES Mailbox Simulator',
    complaintFeedbackType: 'abuse',
    arrivalDate: timestamp,
  }
}

function mailObject(envelope: Envelope, headers: Header[]): MailObject {
  const { configurationSet, tags, headerMessageId } = envelope
  const set = configurationSet === undefined ? {} : { 'ses:configuration-set': [configurationSet] }
  const own = Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]]))
  return {
    timestamp: envelope.sentAt,
    messageId: envelope.id,
    source: envelope.source,
    sourceArn: `arn:aws:ses:us-east-1:000000000000:identity/${envelope.source.split('@').at(-1)}`,
    sendingAccountId: '000000000000',
    destination: envelope.destinations,
    headersTruncated: false,
    headers,
    commonHeaders: {
      from: [envelope.from],
      to: envelope.destinations,
      subject: envelope.subject,
      ...(headerMessageId === undefined ? {} : { messageId: headerMessageId }),
    },
    ...(configurationSet === undefined ? {} : { tags: { ...set, ...own } }),
  }
}

function feedbackId(): string {
  return `0100${Date.now().toString(16).padStart(12, '0')}-${randomUUID()}-000000`
}
