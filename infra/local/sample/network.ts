import { accountRow, newAccountWrites } from '../../../functions/members/account.ts'
import { type Coming, readershipWrites } from '../../../functions/members/readership.ts'
import { newInstitutionWrites, newSeatWrites, newTermWrite } from '../../../functions/members/seat.ts'
import type { Write } from '../../../functions/platform/transactions.ts'
import type { State } from '../../../shared/members.ts'
import type { Tenure } from './cast.ts'
import { sampleStates } from './content/states.ts'
import { instantOf } from './rhythm.ts'

const absent = 'attribute_not_exists(pk)'
// A transaction holds 100 writes; one place is never torn apart, and the count of readers comes on top.
const mostWrites = 100

/** The States, then everything of a place together: institutions, seats, terms, accounts, and the people counted as readers. */
export function networkBatches(tenures: Tenure[]): Write[][] {
  return [stateWrites(), ...placeBatches(tenures)]
}

function stateWrites(): Write[] {
  return sampleStates.map(({ country, joinedOn, leftOn }) => {
    const left = leftOn ? { leftAt: instantOf(leftOn, '') } : {}
    const joinedAt = instantOf(joinedOn, '')
    const state: State = { country, member: !leftOn, joinedAt, ...left, version: leftOn ? 2 : 1 }
    return { kind: 'put', item: { pk: 'network', sk: `state#${country}`, ...state }, condition: absent }
  })
}

type Batch = { writes: Write[]; comings: Coming[] }

function placeBatches(tenures: Tenure[]): Write[][] {
  const batches: Batch[] = []
  for (const place of Map.groupBy(tenures, ({ seat }) => seat.place).values()) {
    const one = placeBatch(place)
    const last = batches.at(-1)
    if (last && last.writes.length + one.writes.length < mostWrites) {
      last.writes.push(...one.writes)
      last.comings.push(...one.comings)
    } else batches.push(one)
  }
  return batches.map(({ writes, comings }) => [...writes, ...readershipWrites(comings)])
}

function placeBatch(tenures: Tenure[]): Batch {
  const institutions = new Map(tenures.map(({ seat }) => [seat.institution.id, seat.institution]))
  const accounts = tenures.flatMap(({ people }) => people.map(({ account }) => account))
  return {
    writes: [
      ...[...institutions.values()].flatMap(newInstitutionWrites),
      ...tenures.flatMap(({ seat, terms }) => [
        ...newSeatWrites(seat),
        ...terms.map((term) => newTermWrite(seat.place, term)),
      ]),
      // Who has departed keeps the account and has no address in use.
      ...accounts.flatMap((account): Write[] =>
        account.state === 'departed'
          ? [{ kind: 'put', item: accountRow(account), condition: absent }]
          : newAccountWrites(account),
      ),
    ],
    comings: accounts
      .filter(({ state }) => state === 'active')
      .map(({ country, role }) => ({ country, role, delta: 1 })),
  }
}
