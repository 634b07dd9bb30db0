import type { Deps } from '../deps.ts'
import type { Write } from '../platform/transactions.ts'
import { type AccountItem, accountEdit, endSessionWrites, eraseAccountWrites, freeEmailWrite } from './account.ts'
import type { PersonAfter } from './closedSpaces.ts'
import { memberMailWrite } from './mailMessages.ts'
import type { Coming } from './readership.ts'
import { endTermWrite, eraseTermWrite, type Holder, type SeatItem } from './seat.ts'

/** `parted` is the person as they are then: with the account that stays, or none. */
export type Parting = { writes: Write[]; comings: Coming[]; parted: PersonAfter }

/**
 * The writes by which the holder of a seat goes; the caller passes the seat, and takes care of the spaces, in the same transaction. Who was here departs: the account
 * stays, for its name stands under what it wrote, and opens nothing from the next request on. Who was invited and never came is forgotten.
 */
export async function partingOf(deps: Deps, seat: SeatItem, holder: Holder): Promise<Parting> {
  const partition = await deps.access.accountPartition(holder.id)
  const now = deps.clock.now()
  if (!partition) return { writes: [endTermWrite(seat, holder, now)], comings: [], parted: { id: holder.id } }

  const { account, sessions } = partition
  if (account.state === 'invited') {
    const writes = [...eraseAccountWrites(account), eraseTermWrite(seat, holder)]
    return { writes, comings: [], parted: { id: holder.id } }
  }
  const departure = departureOf(account, now)
  return {
    parted: { id: holder.id, account: departure.account },
    writes: [
      ...departure.writes,
      ...endSessionWrites(account.id, sessions),
      endTermWrite(seat, holder, now),
      // Who was shut out hears of nothing more.
      ...(account.state === 'active'
        ? [memberMailWrite(deps, { kind: 'seat-left', personId: account.id, seatId: seat.id, at: now })]
        : []),
    ],
    comings: account.state === 'active' ? [{ country: account.country, role: account.role, delta: -1 }] : [],
  }
}

function departureOf(before: AccountItem, now: string): { account: AccountItem; writes: Write[] } {
  const left = {
    heirOf: undefined,
    seatId: undefined,
    seatTitle: undefined,
    invitationId: undefined,
    invitationEndsAt: undefined,
  }
  const { account, write } = accountEdit(before, { ...left, state: 'departed', departedAt: now })
  return { account, writes: [write, freeEmailWrite(account)] }
}
