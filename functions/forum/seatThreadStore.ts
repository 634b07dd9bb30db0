import type { Thread } from '../../shared/forum.ts'
import type { Item, Key, Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import { threadFrom, threadKey } from './items.ts'

// What was opened from a seat stands under the seat, apart from the thread: a row of a list has no room for it (docs/decisions/0003).
function seatThreadKey(seatId: string, threadId: string): Key {
  return { pk: `seat#${seatId}`, sk: `opened#${threadId}` }
}

/** Where it is found whether a thread was opened from this seat. */
export function seatThreadKeys(seatId: string | undefined, threadId: string): Key[] {
  return seatId ? [seatThreadKey(seatId, threadId)] : []
}

export function isOfSeat({ sk }: Item): boolean {
  return String(sk).startsWith('opened#')
}

export function seatThreadWrites(seatId: string | undefined, { id }: Thread): Write[] {
  return seatThreadKeys(seatId, id).map((key): Write => ({ kind: 'put', item: { ...key } }))
}

export function seatThreadStore(table: Table) {
  return {
    async threadAndSeat(threadId: string, seatId: string | undefined) {
      const items = await table.getMany([threadKey(threadId), ...seatThreadKeys(seatId, threadId)], true)
      const thread = items.find(({ sk }) => sk === 'thread')
      return { thread: thread && threadFrom(thread), isOfSeat: items.some(isOfSeat) }
    },

    /** The one of these seats that a thread was opened from, if any; of at most 100. */
    async seatOpening(threadId: string, seatIds: string[]): Promise<string | undefined> {
      const [item] = await table.getMany(seatIds.map((seatId) => seatThreadKey(seatId, threadId)))
      return item && String(item.pk).slice('seat#'.length)
    },

    /** What was opened from a seat, the latest first, before this one when given. */
    async openedFrom(seatId: string, before: string | undefined, limit: number) {
      const range = { expression: 'begins_with(#sk, :opened)', values: { ':opened': 'opened#' } }
      const from = before ? { after: seatThreadKey(seatId, before) } : {}
      const { pk } = seatThreadKey(seatId, '')
      const { items } = await table.query({ pk, range, limit: limit + 1, backwards: true, consistent: true, ...from })
      const ids = items.slice(0, limit).map(({ sk }) => String(sk).slice('opened#'.length))
      return { ids, more: items.length > limit }
    },
  }
}
