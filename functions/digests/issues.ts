import type { Actor } from '../../shared/actor.ts'
import type { SpaceLevel } from '../../shared/digestLists.ts'
import type { DigestAgain, DigestsOf, MyDigests } from '../../shared/digestRuns.ts'
import { Problem } from '../../shared/problem.ts'
import { instituteZone } from '../../shared/subscriberLists.ts'
import { recorded } from '../audit/actions.ts'
import type { Deps } from '../deps.ts'
import { readableSpace } from '../forum/doors.ts'
import { outboxWrite } from '../platform/outbox.ts'
import { untilDone } from '../platform/retry.ts'
import { settingsOf, subscriptionOf } from '../subscriptions/actions.ts'
import type { Subscription } from '../subscriptions/subscription.ts'
import { againWrite, type Delivery } from './delivery.ts'
import { digestLetters } from './letters.ts'
import type { DigestMailMessage } from './mailMessages.ts'
import { isPublic } from './publicDigest.ts'

const issuesPerPage = 12
const againPerPerson = { most: 3, minutes: 24 * 60 }

type Asked = { cursor?: string | undefined }

/** What became of my digests, and why. */
export async function myIssues(deps: Deps, actor: Actor, asked: Asked): Promise<MyDigests> {
  const [page, paused] = await Promise.all([pageOf(deps, await subscriptionOf(deps, actor), asked), pausedNow(deps)])
  return { ...page, ...paused }
}

/** The same for a coordinator. The shape of the answer leaves out what is the reader's alone: what they read, mute or look at. */
export async function issuesOf(deps: Deps, readerId: string, asked: Asked): Promise<DigestsOf> {
  const reader = await readerNamed(deps, readerId)
  if (!reader) throw new Problem('not-found')
  const subscription = await subscriptionOf(deps, reader)
  const [page, paused] = await Promise.all([pageOf(deps, subscription, asked), pausedNow(deps)])
  return { ...page, ...paused, name: reader.name, settings: await settingsOf(deps, reader.email, subscription) }
}

/** Somebody who gets digests: a member, or a subscriber, whom nothing but an address names. */
type Reader = { id: string; name: string; email: string; zone: string }

async function readerNamed(deps: Deps, id: string): Promise<Reader | undefined> {
  if (!isPublic({ personId: id })) return deps.members.account(id)
  const email = (await deps.subscribers.subscriber(id))?.email
  return email ? { id, name: email, email, zone: instituteZone } : undefined
}

async function pausedNow(deps: Deps): Promise<{ pausedAt?: string }> {
  const { pausedAt } = await deps.digests.sending()
  return pausedAt ? { pausedAt } : {}
}

async function pageOf(deps: Deps, subscription: Subscription, { cursor }: Asked) {
  const { personId, number, cutoffAt: to } = subscription
  const list = `digests of ${personId}`
  const after = cursor ? placeFrom(deps.cursors.read(list, cursor)) : undefined
  const { issues, more } = await deps.digests.issues(personId, after, issuesPerPage)
  const last = more ? issues.at(-1) : undefined
  // One that was made, and is in nobody's hands yet, has no row of its own.
  const isNew = !cursor && number > (issues[0]?.number ?? 0)
  const waiting = { number, to, issuedAt: to, outcome: 'waiting' } as const
  return {
    items: isNew ? [waiting, ...issues] : issues,
    ...(last ? { next: deps.cursors.write(list, { number: last.number, again: last.again ?? 0 }) } : {}),
  }
}

function placeFrom({ number, again }: Record<string, string | number>): Pick<Delivery, 'number' | 'again'> {
  return { number: Number(number), ...(again ? { again: Number(again) } : {}) }
}

/**
 * Has an issue of somebody sent once more: of the same time, made anew through the door as it stands now. It is refused where it would be empty,
 * where none is wanted any more, the person is away or the address stopped, while sending is paused, and where it was not its turn yet or the next one tells of it.
 */
export async function sendAgain(
  deps: Deps,
  actor: Actor,
  asked: { readerId: string; number: string; reason: string },
): Promise<DigestAgain> {
  const { readerId: personId, reason } = asked
  const number = /^[1-9]\d{0,5}$/.test(asked.number) ? Number(asked.number) : 0
  const reader = await readerNamed(deps, personId)
  const found = reader && (await deps.digests.issue(personId, number))
  if (!reader || !found?.issue.from) throw new Problem('not-found')
  const { from, to, outcome } = found.issue
  if (outcome === 'waiting' || outcome === 'paused') return { refused: 'waiting' }
  if ((await deps.digests.sending()).pausedAt) return { refused: 'paused' }
  const { untold } = await digestLetters(deps, [{ personId, number, from, to }])
  const [refused] = untold
  if (refused) return { refused: refused.outcome }
  const stop = await deps.feedback.stopOf(reader.email)
  if (stop?.bounce ?? stop?.complaint) return { refused: 'unreachable' }
  await deps.limits.take('digest-again', personId, againPerPerson)
  return untilDone(async () => {
    const now = deps.clock.now()
    const times = (await deps.digests.issue(personId, number))?.times ?? 0
    const delivery: Delivery = { personId, number, from, to, issuedAt: now, again: times + 1 }
    const message: DigestMailMessage = { kind: 'digests', deliveries: [delivery] }
    const outbox = outboxWrite({ id: deps.ids.next('outbox'), queue: 'bulk-mail', message }, now)
    const about = { act: 'digest-sent-again', actorId: actor.id, reason } as const
    const detail = { number: String(number) }
    const entry = isPublic(delivery)
      ? { ...about, detail: { ...detail, subscriberId: personId } }
      : { ...about, personId, detail }
    const { done } = await recorded(deps, entry, [againWrite(delivery, now), outbox])
    const issue = { number, again: times + 1, from, to, issuedAt: now, outcome: 'waiting' } as const
    return done ? { done, result: { issue } } : { done }
  })
}

/** How much of a space stands in my digest. */
export async function chooseLevel(
  deps: Deps,
  actor: Actor,
  { spaceId, level }: { spaceId: string; level: SpaceLevel },
): Promise<undefined> {
  const space = await readableSpace(deps, actor, spaceId)
  await deps.subscriptions.chooseLevel(actor.id, space.id, level)
}
