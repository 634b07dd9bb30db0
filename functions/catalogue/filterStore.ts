import * as z from 'zod'
import { SavedFilter } from '../../shared/catalogueFilter.ts'
import type { Key, Table } from '../platform/table.ts'

/** All of a person's in one item: there are few, and digests read those of a hundred people with one request. */
const FiltersItem = z.object({ pk: z.string(), version: z.number().int(), filters: z.array(SavedFilter) })

const personPk = 'person#'
const filtersKey = (personId: string): Key => ({ pk: `${personPk}${personId}`, sk: 'filters' })

/** Those of a person, with the version that a change is made on top of; 0 for none. */
export type Kept = { filters: SavedFilter[]; version: number }

export function filterStore(table: Table) {
  return {
    async filters(personId: string): Promise<Kept> {
      const item = await table.get(filtersKey(personId), true)
      return item ? FiltersItem.parse(item) : { filters: [], version: 0 }
    },

    /** Of those who saved any, by person. */
    async filtersOf(personIds: readonly string[]): Promise<Map<string, SavedFilter[]>> {
      const items = (await table.getMany(personIds.map(filtersKey))).map((item) => FiltersItem.parse(item))
      return new Map(items.map(({ pk, filters }) => [pk.slice(personPk.length), filters]))
    },

    /** @returns false when they were changed meanwhile */
    async saveFilters(personId: string, filters: SavedFilter[], over: number): Promise<boolean> {
      const written = await table.transact([
        {
          ...{ kind: 'put', item: { ...filtersKey(personId), version: over + 1, filters } },
          ...(over === 0
            ? { condition: 'attribute_not_exists(pk)' }
            : { condition: 'version = :over', values: { ':over': over } }),
        },
      ])
      return written.done
    },
  }
}
