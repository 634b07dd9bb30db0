import type { Actor } from '../../shared/actor.ts'
import { Problem } from '../../shared/problem.ts'
import { recorded } from '../audit/actions.ts'
import type { Deps } from '../deps.ts'
import { untilDone } from '../platform/retry.ts'

/** Lets mail go again to an address that had bounced; a complaint is its owner's to take back. */
export async function release(deps: Deps, actor: Actor, hash: string, reason: string): Promise<undefined> {
  return untilDone(async () => {
    // What cannot be a hash asks nothing of the table.
    const stop = /^[\w-]{43}$/.test(hash) ? await deps.feedback.stopAt(hash) : undefined
    if (!stop) throw new Problem('not-found')
    const writes = deps.feedback.liftWrites(stop, 'bounce', deps.clock.now())
    if (writes.length === 0) throw new Problem('wrong-state')
    const whose = stop.personId ? { personId: stop.personId } : {}
    const { done } = await recorded(deps, { act: 'address-released', actorId: actor.id, ...whose, reason }, writes)
    return done ? { done, result: undefined } : { done }
  })
}

/** Whoever is here and says that mail arrives again is believed: the next mail tells. */
export async function confirmAddress(deps: Deps, actor: Actor): Promise<undefined> {
  return untilDone(async () => {
    const account = await deps.members.account(actor.id)
    const stop = account && (await deps.feedback.stopOf(account.email))
    const writes = deps.feedback.liftWrites(stop, 'bounce', deps.clock.now())
    if (writes.length === 0) return { done: true, result: undefined }
    const { done } = await deps.feedback.save(writes)
    return done ? { done, result: undefined } : { done }
  })
}
