import type { Actor } from '../../shared/actor.ts'
import type { DigestChoice, DigestSettings } from '../../shared/digests.ts'
import { stopReasons } from '../../shared/mailLists.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { untilDone } from '../platform/retry.ts'
import type { Write } from '../platform/transactions.ts'
import { dueAfterChange } from './schedule.ts'
import { type Subscription, unchosen } from './subscription.ts'

/** When a member wants digests; as everybody's begin, where nothing was chosen. */
export async function myDigest(deps: Deps, actor: Actor): Promise<DigestSettings> {
  return mySettings(deps, actor, await subscriptionOf(deps, actor))
}

export async function chooseDigest(
  deps: Deps,
  actor: Actor,
  { choice, version }: { choice: DigestChoice; version: number },
): Promise<DigestSettings> {
  return untilDone(async () => {
    const before = await subscriptionOf(deps, actor)
    if (before.version !== version) throw conflict(before, choice, version)
    const wanted = choice.frequency === 'none' ? [] : await wantedAgain(deps, actor)
    const after = await deps.subscriptions.choose(before, choice, deps.clock.now(), wanted)
    return after ? { done: true, result: await mySettings(deps, actor, after) } : { done: false }
  })
}

export async function subscriptionOf(deps: Deps, { id, zone }: Pick<Actor, 'id' | 'zone'>): Promise<Subscription> {
  const chosen = await deps.subscriptions.subscription(id)
  return chosen ?? unchosen(id, zone, deps.clock.now(), await deps.subscriptions.levels(id))
}

/** Whoever called a mail unwanted, and chooses anew what comes by mail, wants it: the next complaint counts by itself. */
export async function wantedAgain(deps: Deps, { id }: Actor): Promise<Write[]> {
  const email = (await deps.members.account(id))?.email
  return email ? deps.feedback.liftWrites(await deps.feedback.stopOf(email), 'complaint', deps.clock.now()) : []
}

async function mySettings(deps: Deps, { id }: Actor, subscription: Subscription): Promise<DigestSettings> {
  return settingsOf(deps, (await deps.members.account(id))?.email, subscription)
}

/** With what stands against it of this address. */
export async function settingsOf(
  deps: Deps,
  email: string | undefined,
  subscription: Subscription,
): Promise<DigestSettings> {
  const { frequency, weekday, hour, zone, version, brief, left, quiet } = subscription
  const due = dueAfterChange(subscription.dueAt, subscription, subscription, deps.clock.now())
  const stop = email ? await deps.feedback.stopOf(email) : undefined
  const stopped = stopReasons.find((reason) => stop?.[reason])
  return {
    ...{ frequency, weekday, hour, zone, version },
    spaces: { highlights: [...brief], none: [...left], muted: [...quiet] },
    ...(due ? { nextDueAt: due } : {}),
    ...(stopped ? { stopped } : {}),
  }
}

function conflict(kept: Subscription, choice: DigestChoice, version: number): Problem {
  const { frequency, weekday, hour } = kept
  return new Problem('edit-conflict', {
    current: { version: kept.version, text: JSON.stringify({ frequency, weekday, hour }) },
    sent: { version, text: JSON.stringify(choice) },
  })
}
