import type { Secrets } from '../platform/secrets.ts'
import type { Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import {
  addressKey,
  listingPk,
  type SubscriberItem,
  subscriberFrom,
  subscriberIdFrom,
  subscriberItem,
  subscriberKey,
} from './subscriber.ts'

export type SubscriberStore = ReturnType<typeof subscriberStore>
/** A place in the list of all. */
type Place = { id: string; listingSk: string }

export function subscriberStore(table: Table, secrets: Secrets) {
  const subscriber = async (id: string): Promise<SubscriberItem | undefined> => {
    const item = await table.get(subscriberKey(id), true)
    return item && subscriberFrom(item)
  }
  const subscribersNamed = async (ids: string[]): Promise<SubscriberItem[]> =>
    (await table.getMany(ids.map(subscriberKey), true)).map(subscriberFrom)
  return {
    hashOfAddress: (email: string) => secrets.sign('mail-address', email),
    save: (writes: Write[]) => table.transact(writes),
    subscriber,

    /** Who has this address, or had it. */
    async subscriberAt(hash: string): Promise<SubscriberItem | undefined> {
      const item = await table.get(addressKey(hash), true)
      return item && subscriber(subscriberIdFrom(item))
    },

    /** Those who have one of these addresses, a hundred at most, in no order. */
    async subscribersAt(hashes: string[]): Promise<SubscriberItem[]> {
      const rows = await table.getMany(hashes.map(addressKey), true)
      return subscribersNamed(rows.map(subscriberIdFrom))
    },

    /** A hundred at most, in no order. */
    subscribersNamed,

    /** Those who get it, the latest first. */
    async subscribers(after: Place | undefined, limit: number) {
      const from = after && { ...subscriberKey(after.id), listingPk, listingSk: after.listingSk }
      const query = { index: 'listing', pk: listingPk, backwards: true, limit: limit + 1 } as const
      const { items } = await table.query({ ...query, ...(from ? { after: from } : {}) })
      return { subscribers: items.slice(0, limit).map(subscriberFrom), more: items.length > limit }
    },

    /** On top of the version before, or of nothing; a new one takes its address. */
    subscriberWrites(one: SubscriberItem): Write[] {
      if (one.version > 1) {
        const names = { '#version': 'version' }
        const values = { ':before': one.version - 1 }
        return [{ kind: 'put', item: subscriberItem(one), condition: '#version = :before', names, values }]
      }
      const address = { ...addressKey(one.hash), subscriberId: one.id }
      return [
        { kind: 'put', item: subscriberItem(one), condition: 'attribute_not_exists(pk)' },
        { kind: 'put', item: address, condition: 'attribute_not_exists(pk)' },
      ]
    },
  }
}
