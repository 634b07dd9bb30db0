import { limits } from '../../shared/limits.ts'
import type { PersonRecord, personStates } from '../../shared/members.ts'
import type { Page } from '../../shared/page.ts'
import type { Deps } from '../deps.ts'
import type { AccountItem } from './account.ts'
import { recordOf } from './present.ts'
import { isSought, wordsOf } from './seeking.ts'
import type { ListingPlace } from './store.ts'

type Row = { account: AccountItem; listingSk: string }
type Wanted = {
  cursor?: string | undefined
  state?: (typeof personStates)[number] | undefined
  /** What is sought in names, addresses and States. */
  q?: string | undefined
}

// A filter may have to pass over many: so many rows at a time, so often at most, and the page is as long as it got.
const filteredRows = 200
const mostReads = 10

/** Everybody by name, as coordinators see them. */
export async function listPeople(deps: Deps, { cursor, state, q }: Wanted): Promise<Page<PersonRecord>> {
  const words = wordsOf(q ?? '')
  const list = `people#${state ?? 'all'}#${words.join(' ')}`
  const { backwards, from } = positionFrom(deps, list, cursor)
  const isWanted = (account: AccountItem) => (!state || account.state === state) && isSought(account, words)
  const isFiltered = state !== undefined || words.length > 0
  const { rows, onward } = await gather(deps, { backwards, from, isFiltered, isWanted })
  if (backwards) rows.reverse()

  const write = (way: 'on' | 'back', row: ListingPlace | undefined) =>
    row && deps.cursors.write(list, { way, id: row.id, sk: row.listingSk })
  const first = placeOfRow(rows[0]) ?? from
  const last = placeOfRow(rows.at(-1)) ?? from
  return {
    items: rows.map(({ account }) => recordOf(account, deps.clock.now())),
    next: backwards ? write('on', last) : write('on', onward),
    previous: backwards ? write('back', onward) : from && write('back', first),
  }
}

function positionFrom(deps: Deps, list: string, cursor: string | undefined) {
  if (!cursor) return { backwards: false, from: undefined }
  const { way, id, sk } = deps.cursors.read(list, cursor)
  return { backwards: way === 'back', from: { id: String(id), listingSk: String(sk) } }
}

/** The rows of a page in the order of reading, and the row after which there is more, if there is. */
async function gather(
  deps: Deps,
  query: {
    backwards: boolean
    from: ListingPlace | undefined
    isFiltered: boolean
    isWanted: (account: AccountItem) => boolean
  },
): Promise<{ rows: Row[]; onward: ListingPlace | undefined }> {
  const rows: Row[] = []
  let after = query.from
  for (let reads = 0; reads < mostReads; reads++) {
    const limit = query.isFiltered ? filteredRows : limits.peoplePerPage + 1
    const page = await deps.members.people({ limit, backwards: query.backwards, after })
    rows.push(...page.rows.filter(({ account }) => query.isWanted(account)))
    if (rows.length > limits.peoplePerPage) {
      const kept = rows.slice(0, limits.peoplePerPage)
      return { rows: kept, onward: placeOfRow(kept.at(-1)) }
    }
    if (!page.more) return { rows, onward: undefined }
    after = placeOfRow(page.rows.at(-1))
  }
  return { rows, onward: after }
}

function placeOfRow(row: Row | undefined): ListingPlace | undefined {
  return row && { id: row.account.id, listingSk: row.listingSk }
}

/** Everybody, a few hundred at a time: for what is rare enough to look at them all. */
export async function* everybody(deps: Deps): AsyncGenerator<AccountItem> {
  let after: ListingPlace | undefined
  do {
    const page = await deps.members.people({ limit: filteredRows, backwards: false, after })
    for (const { account } of page.rows) yield account
    after = page.more ? placeOfRow(page.rows.at(-1)) : undefined
  } while (after)
}
