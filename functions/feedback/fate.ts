import * as z from 'zod'
import { type MailFate, type MailKind, mailKinds } from '../../shared/mailLists.ts'
import { type Effect, effectFrom } from '../platform/mailEffect.ts'

/** What became of one mail. */
export type Fate = {
  what: MailFate
  at: string
  /** When the mail service took the mail. */
  takenAt: string
  /** In the small letters in which accounts keep it. */
  address: string
  kind: MailKind
  effect?: Effect | undefined
}

const Instant = z.iso.datetime({ offset: true }).transform((at) => new Date(at).toISOString())
const Tag = z.array(z.string()).optional()
/** Of what SES tells (https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html) what is looked at. */
const Event = z.object({
  eventType: z.string(),
  // Each mail has one recipient; whoever it was handed on to is nobody's business.
  mail: z.object({
    timestamp: Instant,
    destination: z.tuple([z.string()]),
    tags: z.object({ kind: Tag, effect: Tag }).optional(),
  }),
  delivery: z.object({ timestamp: Instant }).optional(),
  bounce: z.object({ timestamp: Instant, bounceType: z.string() }).optional(),
  complaint: z.object({ timestamp: Instant, complaintFeedbackType: z.string().nullish() }).optional(),
})
type Event = z.infer<typeof Event>

/** What a message tells of a mail of ours; undefined for whatever else a topic is told. */
export function fateIn(message: string): Fate | undefined {
  const event = Event.safeParse(jsonOf(message)).data
  const told = event && whatOf(event)
  if (!told) return undefined
  const { timestamp: takenAt, destination, tags } = event.mail
  const kind = mailKinds.find((one) => one === tags?.kind?.[0]) ?? 'letter'
  return { ...told, takenAt, address: destination[0].toLowerCase(), kind, effect: effectFrom(tags?.effect?.[0] ?? '') }
}

function whatOf({ eventType, mail, delivery, bounce, complaint }: Event): Pick<Fate, 'what' | 'at'> | undefined {
  switch (eventType) {
    case 'Send':
      return { what: 'sent', at: mail.timestamp }
    case 'Reject':
      return { what: 'rejected', at: mail.timestamp }
    case 'Delivery':
      return delivery && { what: 'delivered', at: delivery.timestamp }
    case 'Bounce':
      return bounce && { what: bounce.bounceType === 'Permanent' ? 'bounced' : 'softBounced', at: bounce.timestamp }
    case 'Complaint':
      // Somebody took it out of the junk again.
      return complaint?.complaintFeedbackType === 'not-spam' || !complaint
        ? undefined
        : { what: 'complained', at: complaint.timestamp }
    default:
      return undefined
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
