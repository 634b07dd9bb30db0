import { type PostRow, placesOf } from '../forum/items.ts'
import type { Item, Table, Transacted } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import {
  ActItem,
  actKey,
  actRow,
  type FlagAt,
  FlagItem,
  type FlagState,
  flagKey,
  flagListing,
  flagRow,
  flagsBy,
} from './items.ts'
import { changedPostWrites, fileRemovalWrites } from './postWrites.ts'
import { redactionStore } from './redactionStore.ts'

export type OrderStore = ReturnType<typeof orderStore>

export function orderStore(table: Table) {
  return {
    save: (writes: Write[]): Promise<Transacted> => table.transact(writes),
    ...actsIn(table),
    ...flagsIn(table),
    ...redactionStore(table),
    changedPostWrites,
    fileRemovalWrites,
    putAct,
  }
}

function actsIn(table: Table) {
  return {
    async act(personId: string, id: string): Promise<ActItem | undefined> {
      const item = await table.get(actKey({ personId, id }), true)
      return item && ActItem.parse(item)
    },

    /** What concerns somebody, the latest first. */
    async actsOf(personId: string, after: string | undefined, limit: number) {
      const { pk } = actKey({ personId, id: '' })
      const from = after ? { after: actKey({ personId, id: after }) } : {}
      const { items } = await table.query({ pk, limit: limit + 1, backwards: true, consistent: true, ...from })
      return { acts: items.slice(0, limit).map((item) => ActItem.parse(item)), more: items.length > limit }
    },

    /** At most 100, in no order. */
    async actsNamed(acts: { personId: string; id: string }[]): Promise<ActItem[]> {
      return (await table.getMany(acts.map(actKey))).map((item) => ActItem.parse(item))
    },

    /** @returns false when it has other answers by now, or other words in them */
    async answer(act: ActItem, before: ActItem['answers'], besides: Write[]): Promise<boolean> {
      const answered: Write = {
        kind: 'update',
        key: actKey(act),
        update: 'SET answers = :answers',
        condition: 'answers = :before',
        values: { ':answers': act.answers, ':before': before },
      }
      return (await table.transact([answered, ...besides])).done
    },
  }
}

function flagsIn(table: Table) {
  return {
    async flag(at: FlagAt): Promise<FlagItem | undefined> {
      const item = await table.get(flagKey(at), true)
      return item && FlagItem.parse(item)
    },

    /** Made from the version before, or from nothing. */
    flagPut(flag: FlagItem): Write {
      const item = flagRow(flag)
      if (flag.version === 1) return { kind: 'put', item, condition: 'attribute_not_exists(pk)' }
      const condition = '#version = :before'
      return { kind: 'put', item, condition, names: { '#version': 'version' }, values: { ':before': flag.version - 1 } }
    },

    async saveFlag(flag: FlagItem): Promise<boolean> {
      return (await table.transact([this.flagPut(flag)])).done
    },

    async flagsIn(state: FlagState, after: FlagItem | undefined, limit: number) {
      const from = after ? { after: onlyKeys(flagRow(after), 'listing') } : {}
      const query = {
        index: 'listing',
        pk: flagListing(state),
        limit: limit + 1,
        backwards: state === 'settled',
      } as const
      return pageOf((await table.query({ ...query, ...from })).items, limit)
    },

    async flagsBy(reporterId: string, after: FlagItem | undefined, limit: number) {
      const from = after ? { after: onlyKeys(flagRow(after), 'due') } : {}
      const query = { index: 'due', pk: flagsBy(reporterId), limit: limit + 1, backwards: true } as const
      return pageOf((await table.query({ ...query, ...from })).items, limit)
    },

    /** Under every address that it had. */
    async flagsOfPost(post: PostRow): Promise<FlagItem[]> {
      const ofPlaces = placesOf(post).map(async (at) => {
        const { pk, sk } = flagKey({ ...at, reporterId: '' })
        const range = { expression: 'begins_with(#sk, :post)', values: { ':post': sk } }
        return (await table.query({ pk, range, consistent: true })).items
      })
      return (await Promise.all(ofPlaces)).flat().map((item) => FlagItem.parse(item))
    },
  }
}

function pageOf(items: Item[], limit: number) {
  return { flags: items.slice(0, limit).map((item) => FlagItem.parse(item)), more: items.length > limit }
}

function onlyKeys(row: Item, index: 'listing' | 'due'): Item {
  const { pk, sk } = row
  return { pk, sk, [`${index}Pk`]: row[`${index}Pk`], [`${index}Sk`]: row[`${index}Sk`] }
}

function putAct(act: ActItem): Write {
  return { kind: 'put', item: actRow(act), condition: 'attribute_not_exists(pk)' }
}
