import { recorded } from '../audit/actions.ts'
import { theNetwork } from '../audit/rules.ts'
import type { Deps } from '../deps.ts'
import { coordinatorsOnDuty } from '../members/actions.ts'
import { outboxWrite } from '../platform/outbox.ts'
import { untilDone } from '../platform/retry.ts'
import type { DigestAlarmMessage } from './mailMessages.ts'
import { pauseWrite } from './sendingState.ts'

/**
 * After an outage somebody gets a late one and, hours later, that of the next day: two in one day of the clock. Three times a whole list has no
 * innocent cause. A few more let the smallest network change its hours as it likes.
 */
const timesTheList = 3
const besides = 25

/** Of so many people on the list, how many digests may come up in one day (UTC). */
export function mostInADay(list: number): number {
  return timesTheList * list + besides
}

/** Stops the digests of everybody, and tells the coordinators: once, however many runs come to it. */
export async function trip(deps: Deps): Promise<void> {
  await untilDone(async () => {
    const before = await deps.digests.sending()
    if (before.pausedAt) return { done: true, result: undefined }
    const now = deps.clock.now()
    const entry = { act: 'digests-paused', actorId: theNetwork.id, detail: { by: 'breaker' } } as const
    const told = (await coordinatorsOnDuty(deps)).map((personId) => {
      const message: DigestAlarmMessage = { kind: 'digests-stopped', personId, at: now }
      return outboxWrite({ id: deps.ids.next('outbox'), queue: 'urgent-mail', message }, now)
    })
    const { done } = await recorded(deps, entry, [pauseWrite(before, 'breaker', now), ...told])
    if (!done) return { done }
    deps.log('error', 'digests-stopped', { at: now })
    return { done, result: undefined }
  })
}
