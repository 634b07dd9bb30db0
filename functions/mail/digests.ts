import { Problem } from '../../shared/problem.ts'
import { type DigestLetter, type DigestLetters, digestLetters } from '../digests/letters.ts'
import type { DigestMailMessage } from '../digests/mailMessages.ts'
import { factsOfDefect } from '../platform/log.ts'
import type { MailDeps } from './actions.ts'
import { mailFrom } from './layout.ts'
import { isRefusedForGood, isSurelyNotTaken } from './rules.ts'
import type { Claim } from './store.ts'

type Delivery = DigestMailMessage['deliveries'][number]

/** Leaves the function time to note what it did: what is left then comes back with the message. */
const sendingMs = 10_000

/**
 * Sends the digests of a message, each once: takes the message in hand, and sends one after the other, so that the pace is that of one mail at
 * a time. One that fails keeps none of the others back. @returns false when some must be tried later
 */
export async function deliverDigests(deps: MailDeps, id: string, { deliveries }: DigestMailMessage): Promise<boolean> {
  const { pausedAt } = await deps.digests.sending()
  const claim = await deps.mail.claim(id, deps.clock.now(), !pausedAt)
  if (claim === 'theirs' || claim === 'sent') return claim === 'sent'
  // Whoever takes it next is told that it is not known what went out of it, whichever try that comes from.
  const letGo = (fates = new Set<Fate>()) => deps.mail.release(id, claim === 'lapsed' || fates.has('unknown'))
  const isHeld = pausedAt !== undefined && claim !== 'lapsed'
  const prepared = await prepare(deps, { claim, isHeld }, deliveries).catch(async (error: unknown) => {
    await letGo()
    throw error
  })
  const fates = await sendAll(deps, prepared)
  const isDone = prepared.areAll && [...fates].every((fate) => fate === 'done')
  await (isDone ? deps.mail.done(id, deps.clock.now(), 'sent') : letGo(fates))
  return isDone
}

/** `unknown`: it may have gone, for the mail service gave no answer. */
type Fate = 'done' | 'waits' | 'unknown'
type Made = DigestLetters & { areAll: boolean }
type Prepared = Made & { isStopped(digest: DigestLetter): boolean }

/** What is still to be sent of a message. While sending is paused that is put off, all but what may have gone already. */
async function prepare(
  deps: MailDeps,
  { claim, isHeld }: { claim: Claim; isHeld: boolean },
  deliveries: Delivery[],
): Promise<Prepared> {
  // Nobody had one that is new; what others have done of theirs stands in the rows.
  const left = claim === 'new' ? deliveries : await deps.digests.undone(deliveries, deps.clock.now())
  const made = isHeld ? { letters: [], untold: [], areAll: await putOffAll(deps, left) } : await lettersFor(deps, left)
  return { ...made, isStopped: await stoppedAmong(deps, made.letters) }
}

async function sendAll(deps: MailDeps, { letters, untold, isStopped }: Prepared): Promise<Set<Fate>> {
  const startedMs = performance.now()
  const fates = new Set<Fate>()
  for (const digest of letters) {
    // What finds no time is for the next try.
    const isLate = performance.now() - startedMs > sendingMs
    if (isStopped(digest)) await leaveOut(deps, digest)
    else fates.add(isLate ? 'waits' : await sendDigest(deps, digest))
  }
  await noteUntold(deps, untold)
  return fates
}

/** @returns whether that is done for all of them */
async function putOffAll(deps: MailDeps, deliveries: Delivery[]): Promise<boolean> {
  let areAll = true
  for (const delivery of deliveries) {
    const isDone = await putOff(deps, delivery)
    areAll &&= isDone
  }
  return areAll
}

async function putOff(deps: MailDeps, delivery: Delivery): Promise<boolean> {
  try {
    const subscription = await deps.subscriptions.subscription(delivery.personId)
    return await deps.digests.putOff(delivery, subscription, deps.clock.now())
  } catch (error) {
    deps.log('error', 'digest-not-put-off', { number: delivery.number, ...factsOfDefect(error) })
    return false
  }
}

/** So that somebody may ask why none came. It keeps no mail back, and is not worth another try. */
async function noteUntold(deps: MailDeps, untold: DigestLetters['untold']): Promise<void> {
  const now = deps.clock.now()
  const noted = untold.map(({ delivery, outcome, silence }) => deps.digests.notSent(delivery, outcome, now, silence))
  for (const one of await Promise.allSettled(noted)) {
    if (one.status === 'rejected') deps.log('error', 'digest-not-noted', factsOfDefect(one.reason))
  }
}

/** Together; where a row of one reader cannot be read, one by one, so that nobody else waits for it. */
async function lettersFor(deps: MailDeps, deliveries: Delivery[]): Promise<Made> {
  try {
    return { ...(await digestLetters(deps, deliveries)), areAll: true }
  } catch (error) {
    // That the table is not to be reached now is nobody's own trouble.
    if (error instanceof Problem) throw error
  }
  const made: DigestLetters = { letters: [], untold: [] }
  let areAll = true
  for (const delivery of deliveries) {
    try {
      const { letters, untold } = await digestLetters(deps, [delivery])
      made.letters.push(...letters)
      made.untold.push(...untold)
    } catch (error) {
      if (error instanceof Problem) throw error
      areAll = false
      deps.log('error', 'digest-not-made', { number: delivery.number, ...factsOfDefect(error) })
    }
  }
  return { ...made, areAll }
}

// Asked once for all of them.
async function stoppedAmong(deps: MailDeps, letters: DigestLetter[]): Promise<(digest: DigestLetter) => boolean> {
  const stops = await deps.feedback.stopsOf(letters.map(({ letter }) => letter.to))
  return ({ letter }) => {
    const { bounce, complaint } = stops.get(letter.to) ?? {}
    return (bounce ?? complaint) !== undefined
  }
}

async function sendDigest(deps: MailDeps, { delivery, letter }: DigestLetter): Promise<Fate> {
  try {
    await deps.mailer.send(mailFrom(letter), { kind: 'digest', effect: delivery })
  } catch (error) {
    const { number } = delivery
    if (!isRefusedForGood(error)) {
      deps.log('error', 'digest-waits', { number, ...factsOfDefect(error) })
      await deps.digests.waits(delivery, deps.clock.now())
      return isSurelyNotTaken(error) ? 'waits' : 'unknown'
    }
    // The kind of the refusal, never the address.
    deps.log('error', 'digest-refused', { number, ...factsOfDefect(error), where: undefined })
    await deps.digests.delivered(delivery, deps.clock.now(), 'refused')
    return 'done'
  }
  await deps.digests.delivered(delivery, deps.clock.now(), 'sent')
  return 'done'
}

async function leaveOut(deps: MailDeps, { delivery }: DigestLetter): Promise<void> {
  await deps.digests.delivered(delivery, deps.clock.now(), 'unreachable')
}
