import * as z from 'zod'
import { type Country, isCountry } from '../../shared/countries.ts'
import { Institution, State, Term } from '../../shared/members.ts'
import { madeBefore, type Once } from '../platform/once.ts'
import { allOf, type Item, type Key, type Table, type Transacted } from '../platform/table.ts'
import type { CheckWrite, Write } from '../platform/transactions.ts'
import { AccountItem, accountKey, dueReminders, emailKey, peopleListing } from './account.ts'
import { holderStore } from './holders.ts'
import { type Readership, readershipFrom, readershipKey, readReadership } from './readership.ts'
import { DueTerm, dueTerms, type Place, placeKey, SeatItem, seatPlaceKey } from './seat.ts'

export type MemberStore = ReturnType<typeof memberStore>
export type PlaceContents = { institutions: Institution[]; seats: SeatItem[]; terms: Term[] }
/** Where a page of the listing begins: after this row, forwards or backwards. */
export type ListingPlace = { listingSk: string; id: string }

const coordinatedKey: Key = { pk: 'network', sk: 'coordinated' }

export function memberStore(table: Table) {
  return {
    /** All or nothing; a refused transaction tells in order what stood in the way. */
    save: (writes: Write[]): Promise<Transacted> => table.transact(writes),
    madeBefore: (once: Once | undefined): Promise<string | undefined> => madeBefore(table, once),
    ...peopleIn(table),
    ...placesIn(table),
    ...networkIn(table),
    ...dueIn(table),
    ...holderStore(table),
  }
}

/** The condition that an account is as it was read, or still absent, for a transaction that leaves it alone. */
function unchangedCheck(personId: string, account: AccountItem | undefined): CheckWrite {
  const key = accountKey(personId)
  if (!account) return { kind: 'check', key, condition: 'attribute_not_exists(pk)' }
  const { state, version } = account
  return {
    kind: 'check',
    key,
    condition: '#state = :state AND #version = :version',
    names: { '#state': 'state', '#version': 'version' },
    values: { ':state': state, ':version': version },
  }
}

function peopleIn(table: Table) {
  return {
    async account(personId: string): Promise<AccountItem | undefined> {
      const item = await table.get(accountKey(personId), true)
      return item && AccountItem.parse(item)
    },

    unchangedCheck,

    /** Notes when the spaces of a person changed, under the condition that the account is as it was read, or still absent. */
    spacesChangedWrite(personId: string, account: AccountItem | undefined, at: string): Write {
      const check = unchangedCheck(personId, account)
      if (!account) return check
      return { ...check, kind: 'update', update: 'SET spacesChangedAt = :at', values: { ...check.values, ':at': at } }
    },

    async accounts(personIds: string[]): Promise<AccountItem[]> {
      const items = await table.getMany([...new Set(personIds)].map(accountKey))
      return items.map((item) => AccountItem.parse(item))
    },

    async addressesInUse(addresses: string[]): Promise<Set<string>> {
      const items = await table.getMany([...new Set(addresses)].map(emailKey), true)
      return new Set(items.map((item) => String(item.pk).slice('email#'.length)))
    },

    async people(query: { limit: number; backwards: boolean; after: ListingPlace | undefined }) {
      const { limit, backwards, after } = query
      const from = after && { ...accountKey(after.id), listingPk: peopleListing, listingSk: after.listingSk }
      const index = { index: 'listing', pk: peopleListing, limit, backwards } as const
      const { items, after: more } = await table.query({ ...index, ...(from ? { after: from } : {}) })
      const rows = items.map((item) => ({ account: AccountItem.parse(item), listingSk: String(item.listingSk) }))
      return { rows, more: more !== undefined }
    },
  }
}

function placesIn(table: Table) {
  return {
    async seat(seatId: string): Promise<SeatItem | undefined> {
      const pointer = await table.get(seatPlaceKey(seatId))
      if (!pointer) return undefined
      const item = await table.get({ pk: `place#${pointer.place}`, sk: `seat#${seatId}` }, true)
      return item && SeatItem.parse(item)
    },

    /** Who held a seat, the latest first. */
    async termsOf({ place, id }: SeatItem, limit: number): Promise<Term[]> {
      const range = { expression: 'begins_with(#sk, :term)', values: { ':term': `seat#${id}#term#` } }
      const { pk } = placeKey(place, '')
      const { items } = await table.query({ pk, range, backwards: true, limit, consistent: true })
      return items.map((item) => Term.parse(item))
    },

    async institution(place: Place, id: string): Promise<Institution | undefined> {
      const item = await table.get(placeKey(place, `institution#${id}`))
      return item && Institution.parse(item)
    },

    async place(place: Place): Promise<PlaceContents> {
      // From `institution#` to the end of `seat#`: the rows that guard names (`called#`) stand outside.
      const range = {
        expression: '#sk BETWEEN :from AND :to',
        values: { ':from': 'institution#', ':to': 'seat#~' },
      }
      return contentsFrom(await allOf(table, { pk: `place#${place}`, range }))
    },
  }
}

function networkIn(table: Table) {
  return {
    readership: (): Promise<Readership> => readReadership(table),

    async state(country: Country): Promise<State | undefined> {
      const item = await table.get({ pk: 'network', sk: `state#${country}` }, true)
      return item && State.parse(item)
    },

    /** Holds while the State is as it was read. */
    stateWrite(state: State): Write {
      const condition = state.version === 1 ? 'attribute_not_exists(pk)' : 'version = :before'
      const values = state.version === 1 ? {} : { values: { ':before': state.version - 1 } }
      const item = { pk: 'network', sk: `state#${state.country}`, ...state }
      return { kind: 'put', item, condition, ...values }
    },

    /** Whether anybody was ever found to coordinate: what the clock then never looks at again. */
    async isCoordinated(): Promise<boolean> {
      return (await table.get(coordinatedKey, true)) !== undefined
    },

    async noteCoordinated(since: string): Promise<void> {
      await table.transact([{ kind: 'put', item: { ...coordinatedKey, since } }])
    },

    /** Everything that the directory's front page needs, in one read. */
    async network(): Promise<{ states: State[]; readership: Readership }> {
      const items = await allOf(table, { pk: 'network' })
      const states = items.filter(({ sk }) => isCountry(String(sk).replace(/^state#/, '')))
      const readership = readershipFrom(items.find(({ sk }) => sk === readershipKey.sk))
      return { states: states.map((item) => State.parse(item)), readership }
    },
  }
}

function dueIn(table: Table) {
  return {
    /** Terms whose known end has come, the earliest first. */
    async termsDue(now: string, limit: number): Promise<DueTerm[]> {
      const { items } = await table.query({ index: 'due', pk: dueTerms, range: until(now), limit })
      return items.map((item) => DueTerm.parse(item))
    },

    /** Accounts whose invitation ends soon, the earliest first. */
    async remindersDue(now: string, limit: number): Promise<DueReminder[]> {
      const { items } = await table.query({ index: 'due', pk: dueReminders, range: until(now), limit })
      return items.map((item) => DueReminder.parse(item))
    },
  }
}

/** What the index of what is due tells of an account. */
const DueReminder = AccountItem.pick({ id: true, state: true, invitationId: true }).extend({ dueSk: z.string() })
export type DueReminder = z.infer<typeof DueReminder>

function until(now: string) {
  // `~` stands after the `#` that follows the instant: a term that ends at this very instant is due.
  return { expression: '#sk <= :until', values: { ':until': `${now}~` } }
}

function contentsFrom(items: Item[]): PlaceContents {
  const contents: PlaceContents = { institutions: [], seats: [], terms: [] }
  for (const item of items) {
    const sk = String(item.sk)
    if (sk.startsWith('institution#')) contents.institutions.push(Institution.parse(item))
    else if (sk.includes('#term#')) contents.terms.push(Term.parse(item))
    else contents.seats.push(SeatItem.parse(item))
  }
  return contents
}
