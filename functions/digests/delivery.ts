import * as z from 'zod'
import { digestOutcomes } from '../../shared/digestLists.ts'
import { DigestCounts, type MyDigestIssue } from '../../shared/digestRuns.ts'
import { claimWrite } from '../platform/claims.ts'
import { epochSeconds, minutesAfter } from '../platform/clock.ts'
import type { Item, Key } from '../platform/table.ts'
import type { UpdateWrite, Write } from '../platform/transactions.ts'
import type { Issue } from '../subscriptions/schedule.ts'
import type { Silence } from './compose.ts'

/** The issue of one person; `again` counts those that were sent once more by hand. */
export type Delivery = Issue & { personId: string; issuedAt?: string | undefined; again?: number | undefined }
/** What it tells, in numbers: by part, and for the reader alone by reason. */
export type Told = { told: DigestCounts; reasons: Record<string, number> }
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
  const { sk, issuedAt, doneAt, outcome, bouncedAt, pk: _, ...facts } = DeliveryItem.parse(item)
  const [number, , again] = sk.split('#')
  return {
    number: Number(number),
    ...(again ? { again: Number(again) } : {}),
    issuedAt: issuedAt ?? minutesAfter(facts.to, settlingMinutes),
    ...(bouncedAt
      ? { outcome: 'bounced' as const, at: bouncedAt }
      : { outcome: outcome ?? ('waiting' as const), ...(doneAt ? { at: doneAt } : {}) }),
    ...facts,
  }
}

/** Whether the row says that it was sent, or never will be. */
export function isDone(item: Item): boolean {
  return DeliveryItem.parse(item).doneAt !== undefined
}

/** Takes one in hand before it is sent, with what it tells. */
export function takeWrite(delivery: Delivery & Told, now: string): UpdateWrite {
  const claim = claimWrite(deliveryKey(delivery), { now, keptMinutes })
  const { told, reasons } = delivery
  return withFields(claim, { ...windowOf(delivery), told, reasons })
}

/** Notes of one that nobody has in hand, and that was not sent, that it will not be. */
export function notSentWrite(delivery: Delivery, outcome: NotSent, now: string, silence?: Silence): UpdateWrite {
  const facts = { ...windowOf(delivery), doneAt: now, outcome, ...(silence ? { silence } : {}) }
  const write = {
    kind: 'update',
    key: deliveryKey(delivery),
    update: 'SET expiresAt = :expiresAt',
    condition: 'attribute_not_exists(doneAt) AND attribute_not_exists(claimedUntil)',
    values: { ':expiresAt': epochSeconds(minutesAfter(now, keptMinutes)) },
  } as const
  return withFields(write, facts)
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

function withFields(write: UpdateWrite, fields: Record<string, unknown>): UpdateWrite {
  const names = Object.keys(fields)
  return {
    ...write,
    update: `${write.update}, ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
    names: { ...write.names, ...Object.fromEntries(names.map((name) => [`#${name}`, name])) },
    values: { ...write.values, ...Object.fromEntries(Object.entries(fields).map(([name, one]) => [`:${name}`, one])) },
  }
}
