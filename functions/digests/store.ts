import { activityRange, happeningFrom } from '../activity/activity.ts'
import { Mark, markKey, membershipKey } from '../forum/personRows.ts'
import { AccountItem, accountKey } from '../members/account.ts'
import { type CameTo, cameToWrite, type MailOutcome } from '../platform/claims.ts'
import { allOf, type Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import { type Subscription, subscriptionFrom, subscriptionKey } from '../subscriptions/subscription.ts'
import {
  type Delivery,
  deliveredWrite,
  deliveryKey,
  isNoted,
  keptMinutes,
  type Telling,
  type Undone,
  waitingWrite,
  windowWrite,
} from './delivery.ts'
import type { Read, ReadHappened } from './openings.ts'

export type DigestStore = ReturnType<typeof digestStore>

/** Somebody whose digest is made, as he stands now. */
export type Recipient = { account: AccountItem; subscription: Subscription | undefined }

export function digestStore(table: Table) {
  const happenedOn: ReadHappened = async (day, after, upTo) => {
    const items = await allOf(table, activityRange(day, after, upTo))
    const read: Read = { opened: [], written: [], published: [] }
    for (const item of items) {
      const happening = happeningFrom(item)
      if (!happening) continue
      const { at, actorId } = happening
      if (happening.kind === 'thread-opened') {
        const { threadId, spaceId, audience } = happening
        read.opened.push({ threadId, actorId, spaceId, audience, at })
      } else if (happening.kind === 'post-written') {
        read.written.push({ threadId: happening.threadId, number: happening.number, actorId, at })
      } else read.published.push({ practiceId: happening.practiceId, actorId, at })
    }
    return read
  }
  return {
    happenedOn,

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

    /** Those of them that are not done yet. One of which the mail service alone has told is noted, with what else is known of it. */
    async undone(deliveries: Delivery[], now: string): Promise<Undone[]> {
      const rows = await table.getMany(deliveries.map(deliveryKey), true)
      const byPlace = new Map(rows.map((row) => [placeOf(row), row]))
      const rowOf = (delivery: Delivery) => byPlace.get(placeOf(deliveryKey(delivery)))
      const done = deliveries.filter((delivery) => rowOf(delivery)?.doneAt)
      const unnoted = done.filter((delivery) => !isNoted(rowOf(delivery)))
      await Promise.all(unnoted.map((delivery) => table.update(windowWrite(delivery, now))))
      return deliveries
        .filter((delivery) => !done.includes(delivery))
        .map((delivery) => ({ ...delivery, mayHaveGone: rowOf(delivery)?.mayHaveGone === true }))
    },

    /** It was sent, or refused for good: it is never tried again. */
    async delivered(telling: Telling, now: string, outcome: MailOutcome): Promise<void> {
      await table.update(deliveredWrite(telling, outcome, now))
    },

    /** It waits for another try, for who asks what became of it; where the mail service gave no answer, it may have gone. */
    async waits(telling: Telling, now: string, mayHaveGone: boolean): Promise<void> {
      await table.update(waitingWrite(telling, now, mayHaveGone))
    },

    /** What the mail service tells of one: it stays beside the digest, for who asks why none came. */
    cameTo(delivery: Pick<Delivery, 'personId' | 'number' | 'again'>, told: CameTo): Write {
      return cameToWrite(deliveryKey(delivery), told, keptMinutes)
    },
  }
}

function placeOf({ pk, sk }: Record<string, unknown>): string {
  return `${pk} ${sk}`
}
