import { outboxWrite } from '../platform/outbox.ts'
import type { Table } from '../platform/table.ts'

export type SearchStore = ReturnType<typeof searchStore>

const askedAnewMs = 120_000

export function searchStore(table: Table) {
  return {
    /** Has `index` look whether the index can be read, and build it anew if not; however many ask, once in two minutes. */
    async askForRepair(now: string): Promise<void> {
      // The relay takes what is new: the same row put again is none.
      const id = `outbox_search-${Math.floor(Date.parse(now) / askedAnewMs)}`
      await table.transact([outboxWrite({ id, queue: 'index', message: { kind: 'repair' } }, now)])
    },
  }
}
