import * as z from 'zod'
import { digestOutcomes } from '../../shared/digestLists.ts'
import { DigestCounts, type MyDigestIssue } from '../../shared/digestRuns.ts'
import type { MailOutcome } from '../platform/claims.ts'
import { epochSeconds, minutesAfter } from '../platform/clock.ts'
import type { Item, Key } from '../platform/table.ts'
import { fieldsUpdate, type UpdateWrite, type Write } from '../platform/transactions.ts'
import type { Issue } from '../subscriptions/schedule.ts'
import type { Silence } from './compose.ts'

/** The issue of one person; `again` counts those that were sent once more by hand. */
export type Delivery = Issue & { personId: string; issuedAt?: string | undefined; again?: number | undefined }
/** Of which the mail service may have been sent one that is not noted: that stands in the row, whatever comes of the next try. */
export type Undone = Delivery & { mayHaveGone?: boolean }
/** What it tells, in numbers: by part, and for the reader alone by reason. */
export type Told = { told: DigestCounts; reasons: Record<string, number> }
export type Telling = Delivery & Told
/** Why one is not sent. */
export type NotSent = 'empty' | 'stopped' | 'away' | 'paused'

// As long as the notices that it told of: somebody may ask why it came.
export const keptMinutes = 180 * 24 * 60
// Issues end five minutes before they are made (subscriptions/schedule.ts): of those that were made before it was noted when.
const settlingMinutes = 5

const DeliveryItem = z.object({
  pk: z.string(),
  sk: z.string(),
  from: z.string(),
  to: z.string(),
  issuedAt: z.string().optional(),
  doneAt: z.string().optional(),
  outcome: z.enum(digestOutcomes).optional(),
  sentAt: z.string().optional(),
  bouncedAt: z.string().optional(),
  told: DigestCounts.optional(),
  reasons: z.record(z.string(), z.number()).optional(),
  silence: z.object({ seen: z.boolean(), left: z.boolean() }).optional(),
})

const digits = 6

export function deliveryKey({ personId, number, again }: Pick<Delivery, 'personId' | 'number' | 'again'>): Key {
  const sk = String(number).padStart(digits, '0')
  return { pk: `digests#${personId}`, sk: again ? `${sk}#again#${again}` : sk }
}

export function issueFrom(item: Item): MyDigestIssue {
  const { sk, issuedAt, pk: _, doneAt, outcome, sentAt, bouncedAt, silence, ...facts } = DeliveryItem.parse(item)
  const became = outcomeOf({ doneAt, outcome, sentAt, bouncedAt })
  const [number, , again] = sk.split('#')
  return {
    number: Number(number),
    ...(again ? { again: Number(again) } : {}),
    issuedAt: issuedAt ?? minutesAfter(facts.to, settlingMinutes),
    ...became,
    ...(became.outcome === 'empty' && silence ? { silence } : {}),
    ...facts,
  }
}

type Marks = Pick<z.infer<typeof DeliveryItem>, 'doneAt' | 'outcome' | 'sentAt' | 'bouncedAt'>

/** What the mail service tells goes before what was noted by whoever did not know that it had gone. */
function outcomeOf({ doneAt, outcome = 'waiting', sentAt, bouncedAt }: Marks): Pick<MyDigestIssue, 'outcome' | 'at'> {
  if (bouncedAt) return { outcome: 'bounced', at: bouncedAt }
  if (sentAt && outcome !== 'sent') return { outcome: 'sent', at: sentAt }
  return { outcome, ...(doneAt ? { at: doneAt } : {}) }
}

/** Names the mail: the same however often it is tried, and another one for each time that it is sent again. */
export function referenceOf({ personId, number, again }: Delivery): string {
  return `digest-${personId}-${number}${again ? `-again-${again}` : ''}`
}

/** Whether the row tells of what time it is: where the mail service told of it before we noted it, it does not yet. */
export function isNoted(item: Item | undefined): boolean {
  return item?.to !== undefined
}

/** It was sent, or refused for good: it is never tried again. With what it tells. */
export function deliveredWrite(telling: Telling, outcome: MailOutcome, now: string): UpdateWrite {
  const { told, reasons } = telling
  return noteWrite(telling, { doneAt: now, outcome, told, reasons }, now)
}

/** It could not be sent yet, and will be tried again. */
export function waitingWrite(telling: Telling, now: string, mayHaveGone: boolean): UpdateWrite {
  const { told, reasons } = telling
  const facts = { told, reasons, ...(mayHaveGone ? { mayHaveGone } : {}) }
  return { ...noteWrite(telling, facts, now), condition: 'attribute_not_exists(doneAt)' }
}

/** Notes of one that was not sent that it will not be. */
export function notSentWrite(delivery: Delivery, outcome: NotSent, now: string, silence?: Silence): UpdateWrite {
  const note = noteWrite(delivery, { doneAt: now, outcome, ...(silence ? { silence } : {}) }, now)
  return { ...note, condition: 'attribute_not_exists(doneAt)' }
}

/** One that is to be sent again, which none was before under this count. */
export function againWrite(delivery: Delivery, now: string): Write {
  const expiresAt = epochSeconds(minutesAfter(now, keptMinutes))
  const item = { ...deliveryKey(delivery), ...windowOf(delivery), expiresAt }
  return { kind: 'put', item, condition: 'attribute_not_exists(pk)' }
}

function windowOf({ from, to, issuedAt }: Delivery) {
  return { from, to, ...(issuedAt ? { issuedAt } : {}) }
}

/** Of one of which the mail service told, and which we had no time to note. */
export function windowWrite(delivery: Delivery, now: string): UpdateWrite {
  return noteWrite(delivery, {}, now)
}

function noteWrite(delivery: Delivery, facts: Record<string, unknown>, now: string): UpdateWrite {
  const expiresAt = epochSeconds(minutesAfter(now, keptMinutes))
  const fields = { ...windowOf(delivery), ...facts, expiresAt }
  return { kind: 'update', key: deliveryKey(delivery), ...fieldsUpdate(fields) }
}
