import * as z from 'zod'
import { feedKey, membershipKey } from '../forum/personRows.ts'
import { accountKey } from '../members/account.ts'
import type { Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import type { FeedRecord } from './rules.ts'

export type FeedStore = ReturnType<typeof feedStore>

const FeedItem = z.object({ sk: z.string(), tokenHash: z.string(), madeAt: z.string(), era: z.number().int() })

/** One address for each person and space: a newer one takes the place of the older, and taking somebody out of a space takes it away. */
export function feedStore(table: Table) {
  return {
    async feed(personId: string, spaceId: string): Promise<FeedRecord | undefined> {
      const item = await table.get(feedKey(personId, spaceId), true)
      return item && feedFrom(item)
    },

    /** While its owner is active, of the era that was read, and in the space, where being let in is what opens it. */
    async putFeed(personId: string, { spaceId, ...feed }: FeedRecord, isLetIn: boolean): Promise<boolean> {
      const letIn: Write = { kind: 'check', key: membershipKey(spaceId, personId), condition: 'attribute_exists(pk)' }
      const { done } = await table.transact([
        { kind: 'put', item: { ...feedKey(personId, spaceId), ...feed } },
        {
          kind: 'check',
          key: accountKey(personId),
          condition: '#state = :active AND (era = :era OR (attribute_not_exists(era) AND :era = :none))',
          names: { '#state': 'state' },
          values: { ':active': 'active', ':era': feed.era, ':none': 0 },
        },
        ...(isLetIn ? [letIn] : []),
      ])
      return done
    },

    /** @returns whether there was one */
    async dropFeed(personId: string, spaceId: string): Promise<boolean> {
      const key = feedKey(personId, spaceId)
      return (await table.transact([{ kind: 'delete', key, condition: 'attribute_exists(pk)' }])).done
    },

    async feeds(personId: string, after: string | undefined, limit: number) {
      const { pk } = feedKey(personId, '')
      const range = { expression: 'begins_with(#sk, :feed)', values: { ':feed': 'feed#' } }
      const from = after ? { after: feedKey(personId, after) } : {}
      const { items } = await table.query({ pk, range, limit: limit + 1, consistent: true, ...from })
      return { feeds: items.slice(0, limit).map(feedFrom), more: items.length > limit }
    },
  }
}

function feedFrom(item: Record<string, unknown>): FeedRecord {
  const { sk, ...feed } = FeedItem.parse(item)
  return { spaceId: sk.slice('feed#'.length), ...feed }
}
