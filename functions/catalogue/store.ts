import type { CatalogueEntry, PublishedVersion } from '../../shared/catalogue.ts'
import { allOf, type Item, type Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import { filterStore } from './filterStore.ts'
import {
  entryFrom,
  entryItem,
  entryKey,
  listingPk,
  publicationPk,
  versionFrom,
  versionItems,
  versionKey,
} from './publication.ts'

export type CatalogueStore = ReturnType<typeof catalogueStore>

export function catalogueStore(table: Table) {
  return {
    ...filterStore(table),

    async entry(practiceId: string): Promise<CatalogueEntry | undefined> {
      const item = await table.get(entryKey(practiceId), true)
      return item && entryFrom(item)
    },

    /** At most a hundred, in no order; what was never published is left out. */
    async entriesNamed(practiceIds: string[]): Promise<CatalogueEntry[]> {
      return (await table.getMany(practiceIds.map(entryKey))).map(entryFrom)
    },

    /** Everything that is published and not withdrawn, in the order in which it was first published. */
    async entries(limit: number, after: Item | undefined) {
      const from = after ? { after } : {}
      const page = await table.query({ index: 'listing', pk: listingPk, limit, ...from })
      return { entries: page.items.map(entryFrom), after: page.after }
    },

    /** A version with its translations. */
    async version(practiceId: string, number: number): Promise<PublishedVersion | undefined> {
      const { pk, sk } = versionKey(practiceId, number)
      const range = { expression: 'begins_with(#sk, :version)', values: { ':version': sk } }
      return versionFrom(await allOf(table, { pk, range, consistent: true }))
    },

    /** Every row of every version, to be taken away with the practice. */
    async versionKeys(practiceId: string) {
      const range = { expression: 'begins_with(#sk, :version)', values: { ':version': 'version#' } }
      const items = await allOf(table, { pk: publicationPk(practiceId), range, consistent: true })
      return items.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }))
    },

    versionWrites(version: PublishedVersion): Write[] {
      return versionItems(version).map((item) => ({ kind: 'put', item, condition: 'attribute_not_exists(pk)' }))
    },

    /** On top of the entry as it was read, or of nothing. */
    entryWrite(entry: CatalogueEntry, before: CatalogueEntry | undefined): Write {
      const item = entryItem(entry)
      if (!before) return { kind: 'put', item, condition: 'attribute_not_exists(pk)' }
      const { number, state, stateAt } = before
      return {
        ...{ kind: 'put', item, condition: '#number = :number AND #state = :state AND stateAt = :stateAt' },
        names: { '#number': 'number', '#state': 'state' },
        values: { ':number': number, ':state': state, ':stateAt': stateAt },
      }
    },
  }
}
