import { outboxWrite } from '../platform/outbox.ts'
import type { Table } from '../platform/table.ts'

export type PublicSiteStore = ReturnType<typeof publicSiteStore>

export function publicSiteStore(table: Table) {
  return {
    /** Has `publish` go through the whole site; however often it is asked, once a day. */
    async askForAll(now: string): Promise<void> {
      // The relay takes what is new: the same row put again is none.
      const id = `outbox_publish-site-${now.slice(0, 10)}`
      await table.transact([outboxWrite({ id, queue: 'publish', message: { kind: 'site' } }, now)])
    },
  }
}
