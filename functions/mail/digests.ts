import { Problem } from '../../shared/problem.ts'
import { type DigestLetter, type DigestLetters, digestLetters } from '../digests/letters.ts'
import type { DigestMailMessage } from '../digests/mailMessages.ts'
import { factsOfDefect } from '../platform/log.ts'
import type { MailDeps } from './actions.ts'
import { mailFrom } from './layout.ts'
import { isRefusedForGood } from './rules.ts'

type Delivery = DigestMailMessage['deliveries'][number]

/** Leaves the function time to note what it did: what is left then comes back with the message. */
const sendingMs = 10_000

/**
 * Sends the digests of a message, each once: takes those that tell something in hand together, and sends one after the other, so that the
 * pace is that of one mail at a time. One that fails keeps none of the others back. @returns false when some must be tried later
 */
export async function deliverDigests(deps: MailDeps, message: DigestMailMessage): Promise<boolean> {
  const { pausedAt } = await deps.digests.sending()
  const { deliveries, isWhole } = pausedAt ? await heldBack(deps, message) : { ...message, isWhole: true }
  const { letters, untold, areAll } = await lettersFor(deps, deliveries)
  const { mine, waiting } = await deps.digests.take(
    letters.map(({ delivery }) => delivery),
    deps.clock.now(),
  )
  const inHand = letters.filter(({ delivery }) => mine.includes(delivery))
  const isStopped = await stoppedAmong(deps, inHand)
  const startedMs = performance.now()
  let isDone = isWhole && areAll && !waiting
  for (const digest of inHand) {
    const isLate = performance.now() - startedMs > sendingMs
    const work = isStopped(digest) ? leaveOut : isLate ? putOff : sendDigest
    const sent = await work(deps, digest)
    isDone &&= sent
  }
  await noteUntold(deps, untold)
  return isDone
}

/**
 * While sending is paused: puts off what nobody has in hand. What somebody had goes out all the same, for it may have gone already.
 * @returns what is to be sent, and whether that is all that remains to be done
 */
async function heldBack(deps: MailDeps, { deliveries }: DigestMailMessage) {
  const inHand: Delivery[] = []
  let isWhole = true
  for (const delivery of deliveries) {
    const outcome = await heldBackOf(deps, delivery)
    if (outcome === 'in-hand') inHand.push(delivery)
    isWhole &&= outcome !== 'later'
  }
  return { deliveries: inHand, isWhole }
}

async function heldBackOf(deps: MailDeps, delivery: Delivery) {
  try {
    const subscription = await deps.subscriptions.subscription(delivery.personId)
    return await deps.digests.putOff(delivery, subscription, deps.clock.now())
  } catch (error) {
    deps.log('error', 'digest-not-put-off', { number: delivery.number, ...factsOfDefect(error) })
    return 'later'
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
async function lettersFor(deps: MailDeps, deliveries: Delivery[]): Promise<DigestLetters & { areAll: boolean }> {
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

// Asked once for all of them, when they are in hand.
async function stoppedAmong(deps: MailDeps, inHand: DigestLetter[]): Promise<(digest: DigestLetter) => boolean> {
  const stops = await deps.feedback.stopsOf(inHand.map(({ letter }) => letter.to))
  return ({ letter }) => {
    const { bounce, complaint } = stops.get(letter.to) ?? {}
    return (bounce ?? complaint) !== undefined
  }
}

async function sendDigest(deps: MailDeps, digest: DigestLetter): Promise<boolean> {
  const { delivery, letter } = digest
  try {
    await deps.mailer.send(mailFrom(letter), { kind: 'digest', effect: delivery })
  } catch (error) {
    const { number } = delivery
    if (!isRefusedForGood(error)) {
      deps.log('error', 'digest-waits', { number, ...factsOfDefect(error) })
      return putOff(deps, digest)
    }
    // The kind of the refusal, never the address.
    deps.log('error', 'digest-refused', { number, ...factsOfDefect(error), where: undefined })
    await deps.digests.delivered(delivery, deps.clock.now(), 'refused')
    return true
  }
  await deps.digests.delivered(delivery, deps.clock.now(), 'sent')
  return true
}

async function putOff(deps: MailDeps, { delivery }: DigestLetter): Promise<false> {
  await deps.digests.letGo(delivery)
  return false
}

async function leaveOut(deps: MailDeps, { delivery }: DigestLetter): Promise<true> {
  await deps.digests.delivered(delivery, deps.clock.now(), 'unreachable')
  return true
}
