import * as z from 'zod'
import type { MyDigestIssue } from '../../shared/digestRuns.ts'
import { epochSeconds, minutesAfter } from '../platform/clock.ts'
import type { Key, Table } from '../platform/table.ts'
import type { Refusal, Write } from '../platform/transactions.ts'
import { dayAfter } from '../subscriptions/localTime.ts'
import { dueDigests, type Subscription, withdrawingWrite } from '../subscriptions/subscription.ts'
import { type Delivery, deliveryKey, isNoted, issueFrom, notSentWrite } from './delivery.ts'
import { pauseWrite, type SendingState, sendingFrom, sendingKey } from './sendingState.ts'

export type RunStore = ReturnType<typeof runStore>
/** How many digests came up on a day, and of how many people the list was when its first was made. */
export type DayOfRuns = { day: string; list: number; issued: number }

const DayItem = z.object({ list: z.number().int(), issued: z.number().int().default(0) })
const keptDays = 60

export function runStore(table: Table) {
  const dueQuery = (until: string) => ({
    index: 'due' as const,
    pk: dueDigests,
    range: { expression: '#sk <= :until', values: { ':until': until } },
  })
  return {
    pauseWrite,

    /** Whether digests go out, as it is known now. */
    async sending(): Promise<SendingState> {
      return sendingFrom(await table.get(sendingKey, true))
    },

    /** How many are due and not made yet. `~` stands after the `#` that follows the instant. */
    dueNow(now: string): Promise<number> {
      return table.count(dueQuery(`${now}~`))
    },

    /** The day's count, begun with the list as it is now: everybody who wants digests stands in the index of what is due. */
    async dayOfRuns(now: string): Promise<DayOfRuns> {
      const day = now.slice(0, 10)
      const known = await table.get(dayKey(day), true)
      if (known) return { day, ...DayItem.parse(known) }
      const list = await table.count(dueQuery('~'))
      const expiresAt = epochSeconds(minutesAfter(now, keptDays * 24 * 60))
      const update = 'SET #list = if_not_exists(#list, :list), expiresAt = :expiresAt'
      const values = { ':list': list, ':expiresAt': expiresAt }
      const write = { kind: 'update', key: dayKey(day), update, names: { '#list': 'list' }, values } as const
      return { day, ...DayItem.parse(await table.update(write, 'ALL_NEW')) }
    },

    /** The issues and the sendings of somebody, the latest first. */
    async issues(personId: string, after: Pick<Delivery, 'number' | 'again'> | undefined, limit: number) {
      const { pk } = deliveryKey({ personId, number: 0 })
      const from = after ? { after: deliveryKey({ personId, ...after }) } : {}
      const { items } = await table.query({ pk, backwards: true, consistent: true, limit: limit + 1, ...from })
      return { issues: items.slice(0, limit).filter(isNoted).map(issueFrom), more: items.length > limit }
    },

    /** One issue, and how often it was sent again. */
    async issue(personId: string, number: number): Promise<{ issue: MyDigestIssue; times: number } | undefined> {
      const { pk, sk } = deliveryKey({ personId, number })
      const range = { expression: 'begins_with(#sk, :issue)', values: { ':issue': sk } }
      const { items } = await table.query({ pk, range, consistent: true })
      const [issue, ...again] = items.filter(isNoted).map(issueFrom)
      return issue && !issue.again ? { issue, times: again.length } : undefined
    },

    /** Notes why one is not sent; where it was sent, that stands. */
    async notSent(...given: Parameters<typeof notSentWrite>): Promise<void> {
      await table.update(notSentWrite(...given))
    },

    /**
     * Puts one off while sending is paused: its issue is closed for good, and the next one tells from where this one began. For who has its
     * message in hand. @returns false when it met another write of the moment
     */
    async putOff(delivery: Delivery, subscription: Subscription | undefined, now: string): Promise<boolean> {
      const closing = notSentWrite(delivery, 'paused', now)
      const back = subscription && !delivery.again ? [takenBack(delivery, subscription)] : []
      const outcome = await table.transact([closing, ...back])
      // What was sent, or closed, stands as it is.
      if (outcome.done || isRefused(outcome.refusals[0])) return true
      // Whoever wants none any more, or began anew, has nothing to go back to.
      return isRefused(outcome.refusals[1]) && (await table.transact([closing])).done
    },
  }
}

function isRefused(refusal: Refusal | undefined): boolean {
  return refusal?.code === 'ConditionalCheckFailed'
}

// The day of the issue may have another one, unless a later issue has been made on one.
function takenBack(delivery: Delivery, { number, issuedOn }: Subscription): Write {
  const isLast = number === delivery.number
  return withdrawingWrite(delivery, isLast && issuedOn ? dayAfter(issuedOn, -1) : undefined)
}

/** Counts those that come up, within so many a day. */
export function countWrite({ day }: Pick<DayOfRuns, 'day'>, count: number, most: number): Write {
  return {
    kind: 'update',
    key: dayKey(day),
    update: 'ADD issued :count',
    condition: 'attribute_not_exists(issued) OR issued <= :room',
    values: { ':count': count, ':room': most - count },
  }
}

/** Forgets what the day has counted, where somebody has looked at it. */
export function beginAnewWrite(now: string): Write {
  return { kind: 'delete', key: dayKey(now.slice(0, 10)) }
}

function dayKey(day: string): Key {
  return { pk: 'digests', sk: `day#${day}` }
}
