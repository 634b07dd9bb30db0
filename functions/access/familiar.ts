import type { AccountItem } from '../members/account.ts'
import { minutesAfter } from '../platform/clock.ts'
import { LatestMap } from '../platform/latestMap.ts'
import type { AccountPartition } from './store.ts'

/** How long after somebody was let into a space or out of one their spaces are read anew each time: far longer than a transaction takes to show whole. */
const settledMinutes = 1
const mostPeople = 5_000

/** What an instance remembers of a person: enough to know what to ask for, and true while the account says so. */
type Remembered = Pick<AccountPartition, 'spaceIds'> &
  Pick<AccountItem, 'seatId' | 'role' | 'country' | 'spacesChangedAt'>

/**
 * The people whose accounts this instance read lately. Every change of the spaces that somebody belongs to leaves its instant on the
 * account, which is read consistently for every request: under the same instant they are the same spaces (docs/decisions/0042).
 */
export function familiarPeople() {
  const people = new LatestMap<string, Remembered>(mostPeople)
  return {
    of: (personId: string): Remembered | undefined => people.get(personId),
    note({ account: { id, seatId, role, country, spacesChangedAt }, spaceIds }: AccountPartition, now: string): void {
      people.delete(id)
      if (spacesChangedAt && now < minutesAfter(spacesChangedAt, settledMinutes)) return
      people.set(id, { spaceIds, seatId, role, country, spacesChangedAt })
    },
  }
}

export type FamiliarPeople = ReturnType<typeof familiarPeople>
