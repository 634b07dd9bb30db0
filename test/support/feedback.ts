import { randomUUID } from 'node:crypto'
import type { SNSEvent } from 'aws-lambda'
import { type FeedbackDeps, takeIn } from '../../functions/feedback/taking.ts'
import { certificatesFrom } from '../../functions/platform/certificates.ts'
import { type Effect, effectTag } from '../../functions/platform/mailEffect.ts'
import type { SesNotification } from '../../infra/local/mail/simulator.ts'
import { openTopic, topicArn } from '../../infra/local/mail/topic.ts'
import type { MailKind } from '../../shared/mailLists.ts'
import { digestsOf } from './digests.ts'
import type { World } from './world.ts'

/** What SES tells of a mail: of which kind, to whom, when. */
export type Told = {
  address: string
  kind?: MailKind
  effect?: Effect
  at?: string
  takenAt?: string
  messageId?: string
}
export type EventName = 'Send' | 'Delivery' | 'Reject' | 'Bounce' | 'SoftBounce' | 'Complaint' | 'NotSpam'

/** The whole way of a mail and of what the mail service tells of it, in one process. */
export async function feedbackOf(world: World) {
  const events = ['Send', 'Delivery', 'Bounce', 'Complaint'] as const
  const way = await digestsOf(world, { events: [...events], now: world.clock.ms })
  const deps: FeedbackDeps = { ...world.deps, topicArn, certificates: certificatesFrom(way.server.endpoint) }
  const heard: { notification: SesNotification; id: string }[] = []
  way.server.onNotification((notification, id) => void heard.push({ notification, id }))
  const topics = { '1': openTopic(() => way.server.endpoint, '1'), '2': openTopic(() => way.server.endpoint, '2') }

  const eventOf = (name: EventName, told: Told, version: '1' | '2' = '2'): Promise<SNSEvent> =>
    topics[version].eventOf(
      JSON.stringify(sesEvent(world, name, told)),
      told.messageId ?? randomUUID(),
      world.clock.now(),
    )
  return {
    ...way,
    deps,
    eventOf,
    take: (event: unknown) => takeIn(deps, event),
    tell: async (name: EventName, told: Told) => takeIn(deps, await eventOf(name, told)),
    /** What the mail service has told since: each is taken in. */
    async takeAll() {
      await way.server.settled()
      for (const { notification, id } of heard.splice(0)) await takeIn(deps, await way.server.eventOf(notification, id))
    },
  }
}
export type FeedbackHouse = Awaited<ReturnType<typeof feedbackOf>>

function sesEvent(world: World, name: EventName, { address, kind = 'digest', effect, at, takenAt }: Told) {
  const timestamp = at ?? world.clock.now()
  const tags = { kind: [kind], ...(effect ? { effect: [effectTag(effect)] } : {}) }
  const mail = { timestamp: takenAt ?? timestamp, messageId: '0100', destination: [address], tags }
  const bounce = (bounceType: string) => ({ eventType: 'Bounce', mail, bounce: { timestamp, bounceType } })
  const complaint = (complaintFeedbackType: string) => ({
    ...{ eventType: 'Complaint', mail, complaint: { timestamp, complaintFeedbackType } },
  })
  const shapes: Record<EventName, () => object> = {
    Send: () => ({ eventType: 'Send', mail, send: {} }),
    Delivery: () => ({ eventType: 'Delivery', mail, delivery: { timestamp } }),
    Reject: () => ({ eventType: 'Reject', mail, reject: { reason: 'Bad content' } }),
    Bounce: () => bounce('Permanent'),
    SoftBounce: () => bounce('Transient'),
    Complaint: () => complaint('abuse'),
    NotSpam: () => complaint('not-spam'),
  }
  return shapes[name]()
}
