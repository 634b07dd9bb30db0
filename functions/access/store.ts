import { AccountItem } from '../members/account.ts'
import type { Table } from '../platform/table.ts'
import { SessionItem } from './session.ts'

export type AccountPartition = { account: AccountItem; sessions: SessionItem[]; spaceIds: string[] }
export type AccessStore = ReturnType<typeof accessStore>

export function accessStore(table: Table) {
  return {
    /** The account, its sessions and the spaces it belongs to, in one consistent read: what every request begins with. */
    async accountPartition(personId: string): Promise<AccountPartition | undefined> {
      const range = { expression: 'begins_with(#sk, :account)', values: { ':account': 'account' } }
      const { items } = await table.query({ pk: `person#${personId}`, range, consistent: true })
      const [account, ...others] = items
      if (account?.sk !== 'account') return undefined
      return {
        account: AccountItem.parse(account),
        sessions: others
          .filter((item) => String(item.sk).startsWith('account#session#'))
          .map((item) => SessionItem.parse(item)),
        spaceIds: others.flatMap((item) => /^account#space#(.+)$/.exec(String(item.sk))?.[1] ?? []),
      }
    },

    /** Notes that a session and its person were here, at most every few minutes. */
    async noteSeen(
      personId: string,
      session: SessionItem,
      now: string,
      previousVisitAt: string | undefined,
    ): Promise<void> {
      await Promise.all([
        table.update({
          kind: 'update',
          key: { pk: `person#${personId}`, sk: `account#session#${session.tokenHash}` },
          update: 'SET lastSeenAt = :now',
          condition: 'attribute_exists(pk)',
          values: { ':now': now },
        }),
        table.update({
          kind: 'update',
          key: { pk: `person#${personId}`, sk: 'account' },
          update: previousVisitAt ? 'SET lastSeenAt = :now, previousVisitAt = :previous' : 'SET lastSeenAt = :now',
          condition: 'attribute_exists(pk)',
          values: { ':now': now, ...(previousVisitAt ? { ':previous': previousVisitAt } : {}) },
        }),
      ])
    },
  }
}
