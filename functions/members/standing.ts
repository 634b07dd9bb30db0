import type { Actor } from '../../shared/actor.ts'
import type { Author } from '../../shared/forum.ts'
import type { Write } from '../platform/transactions.ts'
import { type AccountItem, accountKey } from './account.ts'

/** What somebody is to the spaces that they were let in to: a reader, nobody until they are reinstated, or nobody. */
export type Standing = Author | 'suspended' | 'gone'

export function standingOf(account: AccountItem | undefined): Standing {
  if (!account || account.state === 'departed') return 'gone'
  if (account.state === 'suspended') return 'suspended'
  const { id, name, role, country, institution } = account
  return { id, name, role, country, institution }
}

/** Holds while whoever writes is active, and still is who they were when they asked, in the same seat. */
export function holdsWrite({ id, role, seatId }: Pick<Actor, 'id' | 'role' | 'seatId'>): Write {
  return {
    kind: 'check',
    key: accountKey(id),
    condition: `#state = :active AND #role = :role AND ${seatId ? '#seat = :seat' : 'attribute_not_exists(#seat)'}`,
    names: { '#state': 'state', '#role': 'role', '#seat': 'seatId' },
    values: { ':active': 'active', ':role': role, ...(seatId ? { ':seat': seatId } : {}) },
  }
}
