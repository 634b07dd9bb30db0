import { stateAnsweredFor } from '../../shared/actor.ts'
import type { Thread } from '../../shared/forum.ts'
import { conditionFor } from '../../shared/policy.ts'
import { wasAwaySince } from '../access/rules.ts'
import type { Deps } from '../deps.ts'
import { seenPractice } from '../forum/personRows.ts'
import { minutesAfter } from '../platform/clock.ts'
import { type Day, localDay } from '../subscriptions/localTime.ts'
import { nextDueAt } from '../subscriptions/schedule.ts'
import type { Levels } from '../subscriptions/subscription.ts'
import {
  type Composition,
  compose,
  isEmpty,
  newsFor,
  type Reader,
  type Silence,
  silenceOf,
  type ThreadNow,
  type Told,
} from './compose.ts'
import type { Delivery, NotSent } from './delivery.ts'
import type { Happened, Opened, Written } from './openings.ts'
import { type PracticeTold, toldOfPractices, toldOfThreads } from './practices.ts'
import { type PracticesRead, readPractices } from './readingPractices.ts'
import type { Recipient } from './store.ts'

/** After an outage, or for who chose long ago: the longest that one digest looks back. */
const mostDays = 40
const noticesLookedAt = 50
const awaitedLookedAt = 10

export type Gathered = { delivery: Delivery; recipient: Recipient; composition: Composition }
/** One that is not sent, and why. */
export type Untold = { delivery: Delivery; outcome: NotSent; silence?: Silence }
/** Digests that tell something, and what the spaces are called; and those that are not sent. */
export type Batch = { gathered: Gathered[]; untold: Untold[]; spaces: ReadonlyMap<string, string> }
/** Why somebody is not to get one now; nothing when there is no reason against it. */
export type WhyNot = (delivery: Delivery, recipient: Recipient) => NotSent | undefined

/** The door of every digest, also of one that is sent again. */
export const whyNotSend: WhyNot = ({ number }, { account, subscription }) => {
  if (account.state !== 'active') return 'away'
  const isWanted = subscription !== undefined && subscription.frequency !== 'none' && subscription.number >= number
  return isWanted ? undefined : 'stopped'
}

type Theirs = { delivery: Delivery; recipient: Recipient; own: Written[] }
/** By the reader's calendar: today, and the day on which the next one is due. */
type Days = { today: Day; nextDay: Day }
type Wanted = Theirs & Days & { notices: Told[]; toldOfPractices: PracticeTold[]; seen: Set<string> }
type Shared = {
  opened: Opened[]
  awaited: Map<string, string[]>
  letIn: Map<string, string[]>
  practices: PracticesRead
}

/**
 * Several digests at once: what happened, and the threads in which, is read once for all of them; who they are, whether they want it and
 * where they are let in together; and what was told to each, and what each has seen, in a request of its own.
 */
export async function gather(deps: Deps, deliveries: Delivery[], whyNot: WhyNot): Promise<Batch> {
  const bounded = deliveries.map((one) => ({ ...one, from: boundedFrom(one) }))
  const { opened, published, writtenBy } = await happenedFor(deps, bounded)
  const names = [...opened.map(({ threadId }) => threadId), ...published.map((one) => seenPractice(one.practiceId))]
  const [first] = names.toSorted()
  const recipients = await deps.digests.recipients(bounded.map(({ personId }) => personId))
  const untold: Untold[] = []
  const theirs = bounded.flatMap((delivery): Theirs[] => {
    const recipient = recipients.get(delivery.personId)
    const outcome = recipient && whyNot(delivery, recipient)
    if (outcome) untold.push({ delivery, outcome })
    if (!recipient || outcome) return []
    return [{ delivery, recipient, own: writtenBy(delivery.personId) }]
  })
  const wanted = await Promise.all(theirs.map((one) => toldTo(deps, one, first)))
  const [awaited, letIn, practices] = await Promise.all([
    awaitedBy(deps, wanted),
    letInto(deps, wanted, opened),
    readPractices(deps, wanted.map(practiceReader), published),
  ])
  const shared = { opened, awaited, letIn, practices }
  const threads = await threadsNamed(
    deps,
    wanted.flatMap((one) => idsFor(one, shared)),
  )
  const elsewhere = await letInto(deps, wanted, newPlaces([...threads.values()], opened))
  const gathered = wanted.flatMap((one): Gathered[] => {
    const { delivery, recipient } = one
    const composition = composed(one, { ...shared, threads, elsewhere })
    if (!isEmpty(composition)) return [{ delivery, recipient, composition }]
    const silence = silenceOf({ ...factsOf(one), reader: readerOf(one, letIn), opened })
    untold.push({ delivery, outcome: 'empty', silence })
    return []
  })
  return { gathered, untold, spaces: await spacesNamed(deps, gathered) }
}

function boundedFrom({ from, to }: Delivery): string {
  const earliest = minutesAfter(to, -mostDays * 24 * 60)
  return from > earliest ? from : earliest
}

async function happenedFor(deps: Deps, deliveries: Delivery[]): Promise<Happened> {
  const [from] = deliveries.map((one) => one.from).toSorted()
  const to = deliveries
    .map((one) => one.to)
    .toSorted()
    .at(-1)
  if (!from || !to) return { opened: [], published: [], writtenBy: () => [] }
  const { opened, ...others } = await deps.digestMemory.openings.between(from, to, deps.digests.happenedOn)
  return { ...others, opened: opened.filter(({ at }) => at > from && at <= to) }
}

/**
 * What was told to one of them, and which of the new threads they have looked at: ids grow, so that these are those from the first new one on.
 * Who was not here since has looked at none.
 */
async function toldTo(deps: Deps, one: Theirs, first: string | undefined): Promise<Wanted> {
  const { personId, from, to } = one.delivery
  const [{ notices }, seen] = await Promise.all([
    deps.notices.notices({ personId, unread: true, within: { from, to }, limit: noticesLookedAt }),
    first && !wasAwaySince(one.recipient.account, from) ? deps.digests.seenSince(personId, first) : new Set<string>(),
  ])
  const told = { notices: toldOfThreads(notices), toldOfPractices: toldOfPractices(notices) }
  return { ...one, ...told, seen, ...daysOf(one.recipient, deps.clock.now()) }
}

/** For the States of those who answer for one: the threads in which an answer of theirs is awaited. */
async function awaitedBy(deps: Deps, wanted: Wanted[]): Promise<Map<string, string[]>> {
  const countries = [...new Set(wanted.flatMap(({ recipient }) => stateAnsweredFor(recipient.account) ?? []))]
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
    ...news.map(({ threadId }) => threadId),
  ]
}

async function threadsNamed(deps: Deps, threadIds: string[]): Promise<Map<string, ThreadNow>> {
  const threads = await deps.forum.threadsNamed([...new Set(threadIds)])
  return new Map(threads.map((thread) => [thread.id, thread]))
}

type Everything = Shared & { threads: Map<string, ThreadNow>; elsewhere: Map<string, string[]> }

function composed(one: Wanted, { opened, awaited, letIn, practices, threads, elsewhere }: Everything): Composition {
  const { today, nextDay, notices, own } = one
  return compose({
    ...factsOf(one),
    ...{ today, nextDay, opened, threads, notices, own, awaited: awaitedOf(one, awaited) },
    ...{ reader: readerOf(one, letIn, elsewhere), practices: practices.of(practiceReader(one)) },
  })
}

function daysOf({ account, subscription }: Recipient, now: string): Days {
  const next = subscription && nextDueAt(subscription, subscription, now)
  return { today: localDay(now, account.zone), nextDay: localDay(next ?? now, account.zone) }
}

function practiceReader({ recipient: { account }, toldOfPractices: told, today, nextDay }: Wanted) {
  return { account, told, today, nextDay }
}

function factsOf({ delivery, seen, recipient: { subscription } }: Wanted) {
  return { issue: delivery, seen, levels: subscription ?? everything }
}

const nothing: ReadonlySet<string> = new Set()
const everything: Levels = { quiet: nothing, brief: nothing, left: nothing }

function readerOf({ recipient: { account } }: Wanted, ...letIn: Map<string, string[]>[]): Reader {
  const { id, role, country, seatId } = account
  return { id, role, country, seatId, spaceIds: letIn.flatMap((spaces) => spaces.get(id) ?? []) }
}

function awaitedOf({ recipient: { account } }: Wanted, awaited: Map<string, string[]>): string[] {
  return awaited.get(stateAnsweredFor(account) ?? '') ?? []
}

async function spacesNamed(deps: Deps, gathered: Gathered[]): Promise<Map<string, string>> {
  const ids = gathered.flatMap(({ composition }) => composition.rest.map(({ spaceId }) => spaceId))
  const spaces = await deps.forum.spacesNamed([...new Set(ids)])
  return new Map(spaces.map(({ id, title }) => [id, title]))
}
