import * as z from 'zod'
import { activityRange, Opening } from '../activity/activity.ts'
import { Mark, markKey, membershipKey } from '../forum/personRows.ts'
import { AccountItem, accountKey } from '../members/account.ts'
import { type CameTo, cameToWrite, claimWrite, doneWrite, type MailOutcome, releaseWrite } from '../platform/claims.ts'
import { allOf, type Key, type Table } from '../platform/table.ts'
import type { UpdateWrite, Write } from '../platform/transactions.ts'
import type { Issue } from '../subscriptions/schedule.ts'
import { type Subscription, subscriptionFrom, subscriptionKey } from '../subscriptions/subscription.ts'
import type { ReadOpenings } from './openings.ts'

export type DigestStore = ReturnType<typeof digestStore>

/** Somebody whose digest is made, as he stands now. */
export type Recipient = { account: AccountItem; subscription: Subscription | undefined }
/** The issue of one person. */
export type Delivery = Issue & { personId: string }
/** What became of taking deliveries in hand: those that are ours now, and whether somebody else has one that was not sent yet. */
export type Taken = { mine: Delivery[]; waiting: boolean }

// As long as the notices that it told of: somebody may ask why it came.
const keptMinutes = 180 * 24 * 60

const DeliveryItem = z.object({ pk: z.string(), sk: z.string(), doneAt: z.string().optional() })

export function digestStore(table: Table) {
  const openedOn: ReadOpenings = async (day, after, upTo) => {
    const items = await allOf(table, activityRange(day, after, upTo))
    return items.flatMap((item) => {
      const opening = Opening.safeParse(item).data
      if (!opening) return []
      const { sk, threadId, actorId, spaceId, audience } = opening
      return [{ threadId, actorId, spaceId, audience, at: sk.split('#')[0] ?? '' }]
    })
  }
  return {
    openedOn,

    /** Those of these people that there are, by id, as they stand now. */
    async recipients(personIds: string[]): Promise<Map<string, Recipient>> {
      const items = await table.getMany(
        personIds.flatMap((id) => [accountKey(id), subscriptionKey(id)]),
        true,
      )
      const subscriptions = new Map(items.filter(({ sk }) => sk === 'digest').map((item) => [item.pk, item]))
      const accounts = items.filter(({ sk }) => sk === 'account')
      return new Map(
        accounts.map((item) => {
          const account = AccountItem.parse(item)
          return [account.id, { account, subscription: subscriptionFrom(subscriptions.get(item.pk)) }]
        }),
      )
    },

    /** Which of these people belong to which of these spaces, now. */
    async belonging(pairs: { personId: string; spaceId: string }[]): Promise<Map<string, string[]>> {
      const items = await table.getMany(
        pairs.map(({ personId, spaceId }) => membershipKey(spaceId, personId)),
        true,
      )
      const byPerson = Map.groupBy(items, ({ pk }) => String(pk).slice('person#'.length))
      const { sk: prefix } = membershipKey('', '')
      return new Map([...byPerson].map(([id, own]) => [id, own.map(({ sk }) => String(sk).slice(prefix.length))]))
    },

    /** The threads from this one on, by their ids, that somebody has looked at. */
    async seenSince(personId: string, threadId: string): Promise<Set<string>> {
      const { pk, sk } = markKey(personId, threadId)
      const { sk: prefix } = markKey('', '')
      const range = { expression: '#sk BETWEEN :from AND :to', values: { ':from': sk, ':to': `${prefix}~` } }
      const items = await allOf(table, { pk, range })
      return new Set(items.map((item) => Mark.parse(item).sk.slice(prefix.length)))
    },

    /** Takes deliveries in hand before they are sent, all of them at once; those that were sent, or are in other hands, are left out. */
    async take(deliveries: Delivery[], now: string): Promise<Taken> {
      let mine = deliveries
      let waiting = false
      while (mine.length > 0) {
        const outcome = await table.transact(mine.map((one) => takeWrite(one, now)))
        if (outcome.done) break
        const refused = outcome.refusals.map(({ code, item }) => ({
          refused: code === 'ConditionalCheckFailed',
          sent: item ? DeliveryItem.parse(item).doneAt !== undefined : false,
        }))
        // Somebody takes the same ones at this very moment.
        if (!refused.some((one) => one.refused)) return { mine: [], waiting: true }
        waiting ||= refused.some((one) => one.refused && !one.sent)
        mine = mine.filter((_, index) => !refused[index]?.refused)
      }
      return { mine, waiting }
    },

    /** It was sent, or refused for good: it is never tried again. */
    async delivered(delivery: Delivery, now: string, outcome: MailOutcome): Promise<void> {
      await table.update(doneWrite(deliveryKey(delivery), now, outcome))
    },

    /** What the mail service tells of one: it stays beside the digest, for who asks why none came. */
    cameTo(delivery: Sent, told: CameTo): Write {
      return cameToWrite(deliveryKey(delivery), told, keptMinutes)
    },

    /** Lets go of one that could not be sent now. */
    async letGo(delivery: Delivery): Promise<void> {
      await table.update(releaseWrite(deliveryKey(delivery)))
    },
  }
}

type Sent = Pick<Delivery, 'personId' | 'number'> & { again?: number | undefined }

function deliveryKey({ personId, number, again }: Sent): Key {
  const sk = String(number).padStart(6, '0')
  return { pk: `digests#${personId}`, sk: again ? `${sk}#again#${again}` : sk }
}

function takeWrite(delivery: Delivery, now: string): UpdateWrite {
  const claim = claimWrite(deliveryKey(delivery), { now, keptMinutes })
  return {
    ...claim,
    update: `${claim.update}, #from = :from, #to = :to`,
    names: { '#from': 'from', '#to': 'to' },
    values: { ...claim.values, ':from': delivery.from, ':to': delivery.to },
  }
}
