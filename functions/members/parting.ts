import type { Deps } from '../deps.ts'
import type { Write } from '../platform/transactions.ts'
import { type AccountItem, accountEdit, endSessionWrites, eraseAccountWrites, freeEmailWrite } from './account.ts'
import type { Coming } from './readership.ts'
import { endTermWrite, eraseTermWrite, type Holder, type SeatItem } from './seat.ts'

export type Parting = { writes: Write[]; comings: Coming[] }

/**
 * The writes by which the holder of a seat goes; the caller passes the seat in the same transaction. Who was here departs: the account
 * stays, for its name stands under what it wrote, and opens nothing from the next request on. Who was invited and never came is forgotten.
 */
export async function partingOf(deps: Deps, seat: SeatItem, holder: Holder): Promise<Parting> {
  const partition = await deps.access.accountPartition(holder.id)
  const now = deps.clock.now()
  if (!partition) return { writes: [endTermWrite(seat, holder, now)], comings: [] }

  const { account, sessions } = partition
  if (account.state === 'invited') {
    return { writes: [...eraseAccountWrites(account), eraseTermWrite(seat, holder)], comings: [] }
  }
  return {
    writes: [
      ...departureWrites(account, now),
      ...endSessionWrites(account.id, sessions),
      endTermWrite(seat, holder, now),
    ],
    comings: account.state === 'active' ? [{ country: account.country, role: account.role, delta: -1 }] : [],
  }
}

function departureWrites(account: AccountItem, now: string): Write[] {
  const left = { seatId: undefined, seatTitle: undefined, invitationId: undefined, invitationEndsAt: undefined }
  const { write } = accountEdit(account, { ...left, state: 'departed', departedAt: now })
  return [write, freeEmailWrite(account)]
}
