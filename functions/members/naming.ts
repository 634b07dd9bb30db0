import type { Role } from '../../shared/actor.ts'
import type { Deps } from '../deps.ts'
import type { Write } from '../platform/transactions.ts'
import type { AccountItem } from './account.ts'
import { holderEditWrites } from './seat.ts'

/** Where else a person's name and role stand: in the seat that the person holds, and in the open term. */
export async function renameWrites(
  deps: Deps,
  person: AccountItem,
  { name, role }: { name: string; role: Role },
): Promise<Write[]> {
  if (!person.seatId || (person.name === name && person.role === role)) return []
  const seat = await deps.members.seat(person.seatId)
  return seat?.holder?.id === person.id ? holderEditWrites(seat, seat.holder, { name, role }) : []
}
