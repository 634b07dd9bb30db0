import type { Author } from '../../shared/forum.ts'
import type { AccountItem } from './account.ts'

/** What somebody is to the spaces that they were let in to: a reader, nobody until they are reinstated, or nobody. */
export type Standing = Author | 'suspended' | 'gone'

export function standingOf(account: AccountItem | undefined): Standing {
  if (!account || account.state === 'departed') return 'gone'
  if (account.state === 'suspended') return 'suspended'
  const { id, name, role, country, institution } = account
  return { id, name, role, country, institution }
}
