import { isDeepStrictEqual } from 'node:util'
import type { CatalogueEntry, PublishedVersion } from '../../shared/catalogue.ts'
import { portionsOf } from '../platform/portions.ts'
import { allOf, type Item, type Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import { filterStore } from './filterStore.ts'
import {
  descendantFrom,
  entryFrom,
  entryItem,
  entryKey,
  familyKey,
  filesOf,
  listingPk,
  publicationPk,
  versionFrom,
  versionItems,
  versionKey,
} from './publication.ts'

// A transaction takes a hundred writes, one of them the condition.
const rowsAtOnce = 99

export type CatalogueStore = ReturnType<typeof catalogueStore>

export function catalogueStore(table: Table) {
  /** Every row of every version, the oldest first, and the ids of the files that it shows. */
  const versionRows = async (practiceId: string) => {
    const range = { expression: 'begins_with(#sk, :version)', values: { ':version': 'version#' } }
    const items = await allOf(table, { pk: publicationPk(practiceId), range, consistent: true })
    return items.map((item) => ({ key: { pk: String(item.pk), sk: String(item.sk) }, files: filesOf(item) }))
  }
  return {
    ...filterStore(table),
    versionRows,

    /** The files of every version that can be read. */
    async filesShown(practiceId: string): Promise<ReadonlySet<string>> {
      return new Set((await versionRows(practiceId)).flatMap(({ files }) => files))
    },

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

    /** The entry, and every version with its translations. */
    async publication(practiceId: string) {
      const range = { expression: '#sk BETWEEN :entry AND :last', values: { ':entry': 'entry', ':last': 'version#~' } }
      const items = await allOf(table, { pk: publicationPk(practiceId), range, consistent: true })
      const entry = items.find(({ sk }) => sk === 'entry')
      const ofVersions = items.filter(({ sk }) => String(sk).startsWith('version#'))
      const each = Map.groupBy(ofVersions, ({ sk }) => String(sk).split('#')[1])
      return entry && { entry: entryFrom(entry), versions: [...each.values()].flatMap((one) => versionFrom(one) ?? []) }
    },

    /** Whatever is left of the versions of one that is withdrawn. */
    async forgetVersions(practiceId: string): Promise<void> {
      const stillGone: Write = {
        ...{ kind: 'check', key: entryKey(practiceId), condition: '#state = :withdrawn' },
        ...{ names: { '#state': 'state' }, values: { ':withdrawn': 'withdrawn' } },
      }
      for (const rows of portionsOf(await versionRows(practiceId), rowsAtOnce))
        await table.transact([stillGone, ...rows.map(({ key }): Write => ({ kind: 'delete', key }))])
    },

    versionWrites(version: PublishedVersion): Write[] {
      return versionItems(version).map((item) => ({ kind: 'put', item, condition: 'attribute_not_exists(pk)' }))
    },

    /** Its rows in other words, those that are others than before. */
    rewrittenWrites(before: PublishedVersion, after: PublishedVersion): Write[] {
      const rows = versionItems(after).filter((row, at) => !isDeepStrictEqual(row, versionItems(before)[at]))
      return rows.map((item) => ({ kind: 'put', item, condition: 'attribute_exists(pk)' }))
    },

    save: (writes: Write[]) => table.transact(writes),

    /** Its place among those that were adapted from one another; who begins a family has none. */
    familyWrites(entry: CatalogueEntry): Write[] {
      const { practiceId, lineage } = entry
      return lineage.length > 0 ? [{ kind: 'put', item: { ...familyKey(entry), practiceId } }] : []
    },

    /** Who descends from it, each with the practice that it was adapted from, as one walks down the tree; behind this one when given. */
    async descendants(entry: CatalogueEntry, after: CatalogueEntry | undefined, limit: number) {
      const { pk, sk } = familyKey(entry)
      const range = { expression: 'begins_with(#sk, :path)', values: { ':path': `${sk}/` } }
      const from = after ? { after: familyKey(after) } : {}
      const { items } = await table.query({ pk, range, limit: limit + 1, ...from })
      return { descendants: items.slice(0, limit).map(descendantFrom), more: items.length > limit }
    },

    /** On top of the entry as it was read, or of nothing. */
    entryWrite(entry: CatalogueEntry, before: CatalogueEntry | undefined): Write {
      const item = entryItem(entry)
      if (!before) return { kind: 'put', item, condition: 'attribute_not_exists(pk)' }
      return { kind: 'put', item, ...asRead(before) }
    },

    /** Holds while it stands as it was read. */
    standsCheck: (entry: CatalogueEntry): Write => ({
      ...{ kind: 'check', key: entryKey(entry.practiceId), ...asRead(entry) },
    }),

    /** What other States made of it by now, and nothing else of the entry, on top of it as it was read. */
    adoptionWrite({ practiceId, adoptions, replications, outcome }: CatalogueEntry, before: CatalogueEntry): Write {
      const { values, ...condition } = asRead(before)
      return {
        ...{ kind: 'update', key: entryKey(practiceId), ...condition },
        update: 'SET adoptions = :adoptionsNow, replications = :replicationsNow, outcome = :outcomeNow',
        values: {
          ...{ ...values, ':adoptionsNow': adoptions },
          ...{ ':replicationsNow': replications, ':outcomeNow': outcome },
        },
      }
    },
  }
}

/** Holds while an entry is as it was read. What nobody has adopted yet may have neither counts nor replications. */
function asRead({ number, state, stateAt, translated, redacted, adoptions, replications }: CatalogueEntry) {
  const unless = (name: string) => `(attribute_not_exists(${name}) OR ${name} = :${name})`
  const asOften = Object.entries({ translated, redacted }).map(([name, often]) =>
    often ? `${name} = :${name}` : `attribute_not_exists(${name})`,
  )
  const same = ['#number = :number', '#state = :state', 'stateAt = :stateAt', ...asOften]
  return {
    condition: [...same, unless('adoptions'), unless('replications')].join(' AND '),
    names: { '#number': 'number', '#state': 'state' },
    values: {
      ...{ ':number': number, ':state': state, ':stateAt': stateAt },
      ...{ ':adoptions': adoptions, ':replications': replications },
      ...(translated ? { ':translated': translated } : {}),
      ...(redacted ? { ':redacted': redacted } : {}),
    },
  }
}
