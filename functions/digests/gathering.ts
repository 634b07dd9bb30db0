import type { Thread } from '../../shared/forum.ts'
import { conditionFor } from '../../shared/policy.ts'
import type { Deps } from '../deps.ts'
import { minutesAfter } from '../platform/clock.ts'
import { localDay } from '../subscriptions/localTime.ts'
import { nextDueAt } from '../subscriptions/schedule.ts'
import {
  type Composition,
  compose,
  isEmpty,
  latestFirst,
  newsFor,
  newsLookedAt,
  type Reader,
  type ThreadNow,
  type Told,
} from './compose.ts'
import type { Opened } from './openings.ts'
import type { Delivery, Recipient } from './store.ts'

/** After an outage, or for who chose long ago: the longest that one digest looks back. */
const mostDays = 40
const noticesLookedAt = 50
const awaitedLookedAt = 10

export type Gathered = { delivery: Delivery; recipient: Recipient; composition: Composition }
/** Digests that tell something, and what the spaces are called. */
export type Batch = { gathered: Gathered[]; spaces: ReadonlyMap<string, string> }
export type IsWanted = (delivery: Delivery, recipient: Recipient) => boolean

type Wanted = { delivery: Delivery; recipient: Recipient; notices: Told[]; seen: Set<string> }
type Shared = { opened: Opened[]; awaited: Map<string, string[]>; letIn: Map<string, string[]> }

/**
 * Several digests at once: what happened, and the threads in which, is read once for all of them; what was told to each, and what each
 * has seen, in a request of its own; and who they are, whether they want it and where they are let in together.
 */
export async function gather(deps: Deps, deliveries: Delivery[], isWanted: IsWanted): Promise<Batch> {
  const bounded = deliveries.map((one) => ({ ...one, from: boundedFrom(one) }))
  const opened = await openedFor(deps, bounded)
  const [first] = opened.map(({ threadId }) => threadId).toSorted()
  const own = await Promise.all(bounded.map((delivery) => ownOf(deps, delivery, first)))
  const recipients = await deps.digests.recipients(bounded.map(({ personId }) => personId))
  const wanted = own.flatMap((one): Wanted[] => {
    const recipient = recipients.get(one.delivery.personId)
    return recipient && isWanted(one.delivery, recipient) ? [{ ...one, recipient }] : []
  })
  const [awaited, letIn] = await Promise.all([awaitedBy(deps, wanted), letInto(deps, wanted, opened)])
  const shared = { opened, awaited, letIn }
  const threads = await threadsNamed(
    deps,
    wanted.flatMap((one) => idsFor(one, shared)),
  )
  const elsewhere = await letInto(deps, wanted, newPlaces([...threads.values()], opened))
  const gathered = wanted.flatMap((one): Gathered[] => {
    const composition = composed(deps, one, { ...shared, threads, elsewhere })
    return isEmpty(composition) ? [] : [{ delivery: one.delivery, recipient: one.recipient, composition }]
  })
  return { gathered, spaces: await spacesNamed(deps, gathered) }
}

function boundedFrom({ from, to }: Delivery): string {
  const earliest = minutesAfter(to, -mostDays * 24 * 60)
  return from > earliest ? from : earliest
}

async function openedFor(deps: Deps, deliveries: Delivery[]): Promise<Opened[]> {
  const [from] = deliveries.map((one) => one.from).toSorted()
  const to = deliveries
    .map((one) => one.to)
    .toSorted()
    .at(-1)
  if (!from || !to) return []
  const opened = await deps.digestMemory.openings.between(from, to, deps.digests.openedOn)
  return latestFirst(opened.filter(({ at }) => at > from && at <= to))
}

/** What was told to one of them, and which of the new threads they have looked at: ids grow, so that these are those from the first new one on. */
async function ownOf(deps: Deps, delivery: Delivery, first: string | undefined): Promise<Omit<Wanted, 'recipient'>> {
  const { personId, from, to } = delivery
  const [{ notices }, seen] = await Promise.all([
    deps.notices.notices({ personId, unread: true, within: { from, to }, limit: noticesLookedAt }),
    first ? deps.digests.seenSince(personId, first) : new Set<string>(),
  ])
  return { delivery, notices, seen }
}

/** For the States of those who answer for one: the threads in which an answer of theirs is awaited. */
async function awaitedBy(deps: Deps, wanted: Wanted[]): Promise<Map<string, string[]>> {
  const liaisons = wanted.filter(({ recipient }) => recipient.account.role === 'liaison')
  const countries = [...new Set(liaisons.flatMap(({ recipient }) => recipient.account.country ?? []))]
  const lists = countries.map(async (country): Promise<[string, string[]]> => {
    const read = () => deps.forum.awaitedOf(country, awaitedLookedAt)
    return [country, await deps.digestMemory.awaited.of(country, deps.clock.now(), read)]
  })
  return new Map(await Promise.all(lists))
}

type Place = Pick<Thread, 'spaceId' | 'audience'>

/** Where those are let in who need to be. */
async function letInto(deps: Deps, wanted: Wanted[], places: Place[]): Promise<Map<string, string[]>> {
  const bySpace = [...new Map(places.map((place) => [place.spaceId, place])).values()]
  const pairs = wanted.flatMap(({ recipient: { account } }) => {
    if (conditionFor(account.role, 'thread.read') !== 'in-space') return []
    const guarded = bySpace.filter(({ audience }) => audience === 'members' || account.role === 'observer')
    return guarded.map(({ spaceId }) => ({ personId: account.id, spaceId }))
  })
  return pairs.length > 0 ? deps.digests.belonging(pairs) : new Map()
}

function newPlaces(threads: Place[], opened: Place[]): Place[] {
  const known = new Set(opened.map(({ spaceId }) => spaceId))
  return threads.filter(({ spaceId }) => !known.has(spaceId))
}

function idsFor(one: Wanted, { opened, awaited, letIn }: Shared): string[] {
  const news = newsFor({ ...factsOf(one), reader: readerOf(one, letIn), opened })
  return [
    ...one.notices.map(({ threadId }) => threadId),
    ...awaitedOf(one, awaited),
    ...news.slice(0, newsLookedAt).map(({ threadId }) => threadId),
  ]
}

async function threadsNamed(deps: Deps, threadIds: string[]): Promise<Map<string, ThreadNow>> {
  const threads = await deps.forum.threadsNamed([...new Set(threadIds)])
  return new Map(threads.map((thread) => [thread.id, thread]))
}

type Everything = Shared & { threads: Map<string, ThreadNow>; elsewhere: Map<string, string[]> }

function composed(deps: Deps, one: Wanted, { opened, awaited, letIn, threads, elsewhere }: Everything): Composition {
  const { account, subscription } = one.recipient
  const now = deps.clock.now()
  const next = subscription && nextDueAt(subscription, subscription, now)
  return compose({
    ...factsOf(one),
    ...{ opened, threads, notices: one.notices, awaited: awaitedOf(one, awaited) },
    reader: readerOf(one, letIn, elsewhere),
    today: localDay(now, account.zone),
    nextDay: localDay(next ?? now, account.zone),
  })
}

function factsOf({ delivery, seen, recipient: { subscription } }: Wanted) {
  return { issue: delivery, seen, quiet: subscription?.quiet ?? new Set<string>() }
}

function readerOf({ recipient: { account } }: Wanted, ...letIn: Map<string, string[]>[]): Reader {
  const { id, role, country } = account
  return { id, role, country, spaceIds: letIn.flatMap((spaces) => spaces.get(id) ?? []) }
}

function awaitedOf({ recipient: { account } }: Wanted, awaited: Map<string, string[]>): string[] {
  return account.role === 'liaison' ? (awaited.get(account.country ?? '') ?? []) : []
}

async function spacesNamed(deps: Deps, gathered: Gathered[]): Promise<Map<string, string>> {
  const ids = gathered.flatMap(({ composition }) => composition.rest.map(({ spaceId }) => spaceId))
  const spaces = await deps.forum.spacesNamed([...new Set(ids)])
  return new Map(spaces.map(({ id, title }) => [id, title]))
}
