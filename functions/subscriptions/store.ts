import * as z from 'zod'
import type { SpaceLevel } from '../../shared/digestLists.ts'
import type { DigestChoice } from '../../shared/digests.ts'
import type { Item, Key, Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import {
  beginningWrite,
  changeWrite,
  chosen,
  dueDigests,
  endingWrite,
  type Levels,
  levelsFrom,
  levelWrite,
  type Subscription,
  subscriptionFrom,
  subscriptionKey,
} from './subscription.ts'

export type SubscriptionStore = ReturnType<typeof subscriptionStore>

/** A place in the list of everybody. */
type ListingPlace = { listingSk: string; id: string }

const begunKey: Key = { pk: 'network', sk: 'digests' }
const Begun = z.object({ after: z.object({ listingSk: z.string(), id: z.string() }).optional() })

export function subscriptionStore(table: Table) {
  return {
    async subscription(personId: string): Promise<Subscription | undefined> {
      return subscriptionFrom(await table.get(subscriptionKey(personId), true))
    },

    /** Of a hundred at most, by whose they are. */
    async subscriptionsOf(personIds: string[]): Promise<Map<string, Subscription>> {
      const rows = (await table.getMany(personIds.map(subscriptionKey), true)).flatMap(
        (item) => subscriptionFrom(item) ?? [],
      )
      return new Map(rows.map((row) => [row.personId, row]))
    },

    /** How much of which space, also of who has not chosen when. */
    async levels(personId: string): Promise<Levels> {
      return levelsFrom(await table.get(subscriptionKey(personId), true))
    },

    /** The digest that everybody begins with, where nothing was chosen. */
    async begin(personId: string, zone: string, now: string): Promise<void> {
      await table.update(beginningWrite(personId, zone, now))
    },

    /** How far those were gone through who were members before there were digests. */
    async begunTo(): Promise<{ after: ListingPlace | undefined; isDone: boolean }> {
      const item = await table.get(begunKey, true)
      const after = item && Begun.parse(item).after
      return { after, isDone: item !== undefined && !after }
    },

    async noteBegun(after: ListingPlace | undefined): Promise<void> {
      await table.transact([{ kind: 'put', item: { ...begunKey, ...(after ? { after } : {}) } }])
    },

    /** @returns the new choice, or nothing where it stood otherwise by then */
    async choose(
      before: Subscription,
      choice: DigestChoice,
      now: string,
      besides: Write[],
    ): Promise<Subscription | undefined> {
      const after = chosen(before, choice, now)
      const { done } = await table.transact([changeWrite(before, after, now), ...besides])
      return done ? after : undefined
    },

    /** Ends the digests of somebody; done twice it is as once. */
    async endDigests(personId: string): Promise<void> {
      await table.update(endingWrite(personId))
    },

    /** Whose digest is due, the longest first, page by page; and of how many the row cannot be read, which keeps nobody else back. */
    async digestsDue(now: string, after: Item | undefined, limit: number) {
      // `~` stands after the `#` that follows the instant.
      const range = { expression: '#sk <= :until', values: { ':until': `${now}~` } }
      const query = { index: 'due', pk: dueDigests, range, limit, ...(after ? { after } : {}) } as const
      const page = await table.query(query)
      const subscriptions: Subscription[] = []
      let unread = 0
      for (const item of page.items) {
        try {
          const subscription = subscriptionFrom(item)
          if (subscription) subscriptions.push(subscription)
        } catch {
          unread++
        }
      }
      return { subscriptions, unread, ...(page.after ? { after: page.after } : {}) }
    },

    /** How much of a space stands in somebody's digests. */
    async chooseLevel(personId: string, spaceId: string, level: SpaceLevel): Promise<void> {
      await table.update(levelWrite(personId, spaceId, level))
    },

    /** All or none. @returns for each of them what stood in the way, `None` where nothing did */
    async saveIssues(writes: Write[]): Promise<string[] | undefined> {
      const outcome = await table.transact(writes)
      return outcome.done ? undefined : outcome.refusals.map(({ code }) => code)
    },
  }
}
