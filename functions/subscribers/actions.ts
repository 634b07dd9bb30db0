import type { Actor } from '../../shared/actor.ts'
import type { Page } from '../../shared/page.ts'
import { Problem } from '../../shared/problem.ts'
import { publicDueTime, subscriberFrequencies } from '../../shared/subscriberLists.ts'
import type { Consent, Subscriber, SubscriberQuery, SubscriptionRequest } from '../../shared/subscribers.ts'
import { recorded } from '../audit/actions.ts'
import type { Deps } from '../deps.ts'
import { untilDone } from '../platform/retry.ts'
import type { Write } from '../platform/transactions.ts'
import { changeWrite, chosen, endedWrite, unchosen } from '../subscriptions/subscription.ts'
import type { SubscriberItem } from './subscriber.ts'

const subscribersPerPage = 50

/**
 * What makes somebody a subscriber, or changes what they chose, to be written with what shows that they agreed. Whoever had left begins anew, and whoever had called a mail
 * unwanted wants it.
 */
export async function subscribingWrites(
  deps: Deps,
  { email, language, frequency, zone }: SubscriptionRequest,
  consent: Consent,
): Promise<{ id: string; writes: Write[] }> {
  const now = deps.clock.now()
  const hash = deps.subscribers.hashOfAddress(email)
  const before = await deps.subscribers.subscriberAt(hash)
  const id = before?.id ?? deps.ids.next('subscriber')
  const since = before?.state === 'active' ? before.since : now
  const version = (before?.version ?? 0) + 1
  const subscriber: SubscriberItem = { id, email, hash, language, since, consent, state: 'active', version }
  const digest = (await deps.subscriptions.subscription(id)) ?? unchosen(id, zone, now)
  const after = { ...chosen(digest, { frequency, ...publicDueTime }, now), zone }
  const lifted = deps.feedback.liftWrites(await deps.feedback.stopOf(email), 'complaint', now)
  return { id, writes: [...deps.subscribers.subscriberWrites(subscriber), changeWrite(digest, after, now), ...lifted] }
}

/** Ends the public digest of somebody, and forgets the address; that there was one is remembered, so that no list brings it back. Done twice it is as once. */
export function endSubscription(deps: Deps, subscriberId: string): Promise<undefined> {
  return untilDone(async () => {
    const writes = await endingWrites(deps, subscriberId)
    if (writes.length === 0) return { done: true, result: undefined }
    const { done } = await deps.subscribers.save(writes)
    return done ? { done, result: undefined } : { done }
  })
}

/** Nothing where nobody gets it. */
export async function endingWrites(deps: Deps, subscriberId: string): Promise<Write[]> {
  const before = await deps.subscribers.subscriber(subscriberId)
  if (before?.state !== 'active') return []
  const now = deps.clock.now()
  const { email: _, consent, ...rest } = before
  // What proves that somebody agreed may say who it was.
  const agreed = consent.way === 'list' ? { ...consent, proof: '' } : consent
  const ended: SubscriberItem = { ...rest, consent: agreed, state: 'ended', endedAt: now, version: before.version + 1 }
  const digest = await deps.subscriptions.subscription(subscriberId)
  return [...deps.subscribers.subscriberWrites(ended), ...(digest ? [endedWrite(digest, now)] : [])]
}

export async function listSubscribers(
  deps: Deps,
  actor: Actor,
  { cursor, email }: SubscriberQuery,
): Promise<Page<Subscriber>> {
  if (email) {
    const found = await deps.subscribers.subscriberAt(deps.subscribers.hashOfAddress(email))
    return { items: await shown(deps, found ? [found] : []) }
  }
  const list = `subscribers for ${actor.id}`
  const place = cursor ? deps.cursors.read(list, cursor) : undefined
  const after = place && { id: String(place.id), listingSk: String(place.listingSk) }
  const { subscribers, more } = await deps.subscribers.subscribers(after, subscribersPerPage)
  const last = subscribers.at(-1)
  const next =
    more && last ? { next: deps.cursors.write(list, { id: last.id, listingSk: `${last.since}#${last.id}` }) } : {}
  return { items: await shown(deps, subscribers), ...next }
}

/** Those of them who get it, as coordinators see them. */
async function shown(deps: Deps, subscribers: SubscriberItem[]): Promise<Subscriber[]> {
  const digests = await deps.subscriptions.subscriptionsOf(subscribers.map(({ id }) => id))
  return subscribers.flatMap(({ id, email, language, since, consent, state }) => {
    const frequency = subscriberFrequencies.find((one) => one === digests.get(id)?.frequency)
    return email && frequency && state === 'active' ? [{ id, email, language, frequency, since, consent }] : []
  })
}

/** By a coordinator, whom somebody asked by another way. @throws Problem `not-found` where nobody of that id gets it */
export async function removeSubscriber(deps: Deps, actor: Actor, subscriberId: string): Promise<undefined> {
  return untilDone(async () => {
    const writes = await endingWrites(deps, subscriberId)
    if (writes.length === 0) throw new Problem('not-found')
    const entry = { act: 'subscriber-ended', actorId: actor.id, detail: { subscriberId } } as const
    const { done } = await recorded(deps, entry, writes)
    return done ? { done, result: undefined } : { done }
  })
}
