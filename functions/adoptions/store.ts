import type { Adoption } from '../../shared/adoptions.ts'
import type { Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import {
  adoptionFrom,
  adoptionItem,
  adoptionKey,
  historyItem,
  historyKey,
  ledgerPk,
  listingSkOf,
  stateListing,
} from './items.ts'

export type AdoptionStore = ReturnType<typeof adoptionStore>

/** One row for each State and practice, as it stands, and one for each version that it had. */
export function adoptionStore(table: Table) {
  return {
    async adoption(practiceId: string, country: string): Promise<Adoption | undefined> {
      const item = await table.get(adoptionKey(practiceId, country), true)
      return item && adoptionFrom(item)
    },

    /** Of a practice, by the code of the State; after this one when given. */
    async adoptionsOf(practiceId: string, after: string | undefined, limit: number) {
      const pk = ledgerPk(practiceId)
      const from = after ? { after: adoptionKey(practiceId, after) } : {}
      const { items } = await table.query({ pk, limit: limit + 1, consistent: true, ...from })
      return { adoptions: items.slice(0, limit).map(adoptionFrom), more: items.length > limit }
    },

    /** Of a State, the latest first; after this one when given. */
    async adoptionsBy(country: string, after: Pick<Adoption, 'practiceId' | 'notedAt'> | undefined, limit: number) {
      const pk = stateListing(country)
      const place = after && { ...adoptionKey(after.practiceId, country), listingPk: pk, listingSk: listingSkOf(after) }
      const query = { index: 'listing' as const, pk, backwards: true, limit: limit + 1 }
      const { items } = await table.query({ ...query, ...(place ? { after: place } : {}) })
      return { adoptions: items.slice(0, limit).map(adoptionFrom), more: items.length > limit }
    },

    /** What a State noted of a practice over time, the latest first; below this version when given. */
    async versionsOf(practiceId: string, country: string, before: number | undefined, limit: number) {
      const { pk, sk } = historyKey(practiceId, country, (before ?? 1e6) - 1)
      const range = { expression: '#sk <= :last', values: { ':last': sk } }
      const { items } = await table.query({ pk, range, backwards: true, limit: limit + 1, consistent: true })
      return { versions: items.slice(0, limit).map(adoptionFrom), more: items.length > limit }
    },

    /** A version made from the one before; the earlier ones stay. */
    adoptionWrites(adoption: Adoption): Write[] {
      const condition =
        adoption.version === 1
          ? { condition: 'attribute_not_exists(pk)' }
          : {
              condition: '#version = :before',
              names: { '#version': 'version' },
              values: { ':before': adoption.version - 1 },
            }
      return [
        { kind: 'put', item: adoptionItem(adoption), ...condition },
        { kind: 'put', item: historyItem(adoption), condition: 'attribute_not_exists(pk)' },
      ]
    },

    /** @returns `lost` where the first of the writes was refused: whoever writes is not who they were */
    async save(writes: Write[]): Promise<'done' | 'lost' | 'again'> {
      const transacted = await table.transact(writes)
      if (transacted.done) return 'done'
      return transacted.refusals[0]?.code === 'ConditionalCheckFailed' ? 'lost' : 'again'
    },
  }
}
