import type { Actor } from '../../shared/actor.ts'
import type { DigestChoice, DigestSettings } from '../../shared/digests.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { untilDone } from '../platform/retry.ts'
import { dueAfterChange } from './schedule.ts'
import { type Subscription, unchosen } from './subscription.ts'

/** When a member wants digests; as everybody's begin, where nothing was chosen. */
export async function myDigest(deps: Deps, actor: Actor): Promise<DigestSettings> {
  return settingsOf(deps, await subscriptionOf(deps, actor))
}

export async function chooseDigest(
  deps: Deps,
  actor: Actor,
  { choice, version }: { choice: DigestChoice; version: number },
): Promise<DigestSettings> {
  return untilDone(async () => {
    const before = await subscriptionOf(deps, actor)
    if (before.version !== version) throw conflict(before, choice, version)
    const after = await deps.subscriptions.choose(before, choice, deps.clock.now())
    return after ? { done: true, result: settingsOf(deps, after) } : { done: false }
  })
}

export async function subscriptionOf(deps: Deps, { id, zone }: Pick<Actor, 'id' | 'zone'>): Promise<Subscription> {
  const chosen = await deps.subscriptions.subscription(id)
  return chosen ?? unchosen(id, zone, deps.clock.now(), await deps.subscriptions.levels(id))
}

export function settingsOf(deps: Deps, subscription: Subscription): DigestSettings {
  const { frequency, weekday, hour, zone, version, brief, left, quiet } = subscription
  const spaces = { highlights: [...brief], none: [...left], muted: [...quiet] }
  const due = dueAfterChange(subscription.dueAt, subscription, subscription, deps.clock.now())
  return { frequency, weekday, hour, zone, version, spaces, ...(due ? { nextDueAt: due } : {}) }
}

function conflict(kept: Subscription, choice: DigestChoice, version: number): Problem {
  const { frequency, weekday, hour } = kept
  return new Problem('edit-conflict', {
    current: { version: kept.version, text: JSON.stringify({ frequency, weekday, hour }) },
    sent: { version, text: JSON.stringify(choice) },
  })
}
