import * as z from 'zod'
import { Subscriber } from '../../shared/subscribers.ts'
import { Byline, bylineOf } from '../forum/byline.ts'
import type { Item, Key } from '../platform/table.ts'

/**
 * Somebody who gets the public digest and has no account: pk `person#subscriber_ID`, sk `subscriber`, beside the row of the digest, which is that of a member. Who
 * left has no address there any more.
 */
const kept = Subscriber.omit({ frequency: true }).extend({
  email: z.string().optional(),
  state: z.enum(['active', 'ended']),
  /** A keyed hash of the address, by which it is found. */
  hash: z.string(),
  endedAt: z.iso.datetime().optional(),
  version: z.number().int().positive(),
})
export type SubscriberItem = z.infer<typeof kept>

const ListConsent = Subscriber.shape.consent.options[1].extend({ by: Byline })
const Kept = kept.extend({ consent: z.union([Subscriber.shape.consent.options[0], ListConsent]) })
const AddressItem = z.object({ subscriberId: z.string() })

export const listingPk = 'subscribers'
export function subscriberKey(id: string): Key {
  return { pk: `person#${id}`, sk: 'subscriber' }
}
export function addressKey(hash: string): Key {
  return { pk: `subscribed#${hash}`, sk: 'subscribed' }
}

export function subscriberItem(one: SubscriberItem): Item & Key {
  const { id, state, since, consent } = one
  const listing = state === 'active' ? { listingPk, listingSk: `${since}#${id}` } : {}
  const agreed = consent.way === 'list' ? { ...consent, by: bylineOf(consent.by) } : consent
  return { ...subscriberKey(id), ...listing, ...one, consent: agreed }
}

export function subscriberFrom(item: Item): SubscriberItem {
  return Kept.parse(item)
}

/** Whose an address is, or was. */
export function subscriberIdFrom(item: Item): string {
  return AddressItem.parse(item).subscriberId
}
