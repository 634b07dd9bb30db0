import { minutesAfter } from '../../../functions/platform/clock.ts'
import { portionsOf } from '../../../functions/platform/portions.ts'
import type { Write } from '../../../functions/platform/transactions.ts'
import { beginningWrite } from '../../../functions/subscriptions/subscription.ts'
import type { Tenure } from './cast.ts'

const mostWrites = 100
const weekMinutes = 7 * 24 * 60

/** The digest that every member begins with. The first has a week to tell of, whatever day it is. */
export function digestBatches(tenures: Tenure[], anchorAt: string): Write[][] {
  const accounts = tenures.flatMap(({ people }) => people.map(({ account }) => account))
  const writes = accounts
    .filter(({ state }) => state === 'active')
    .map(({ id, zone }) => beginningWrite(id, zone, anchorAt, minutesAfter(anchorAt, -weekMinutes)))
  return [...portionsOf(writes, mostWrites)]
}
