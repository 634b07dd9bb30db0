import type { Actor } from '../../shared/actor.ts'
import type { Deps } from '../deps.ts'
import type { AccountItem } from '../members/account.ts'
import type { AccountPartition } from './store.ts'

/**
 * Who acts, or is written to, without a session: by mail. As every request reads them, now; nothing that asks for a proof is theirs to do.
 * Undefined for whoever is not active.
 */
export async function actorWithoutSession(
  deps: Deps,
  personId: string,
): Promise<{ actor: Actor; account: AccountItem } | undefined> {
  const partition = await deps.access.accountPartition(personId)
  if (partition?.account.state !== 'active') return undefined
  const noSession = { sessionId: '', provedAt: '' }
  return { actor: { ...personFrom(partition, deps.clock.now()), ...noSession }, account: partition.account }
}

/** As much of an actor as the account says. */
export function personFrom({ account, spaceIds }: Pick<AccountPartition, 'account' | 'spaceIds'>, now: string) {
  const { id, name, role, country, institution, seatId } = account
  const { language, zone, readBefore, previousVisitAt, pausedUntil } = account
  return {
    ...{ id, name, role, country, institution, seatId, language, zone, readBefore, previousVisitAt, spaceIds },
    ...(pausedUntil && pausedUntil > now ? { pausedUntil } : {}),
  }
}
