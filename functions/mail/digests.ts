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
  const letGo = () => deps.mail.release(id, claim === 'lapsed')
  const prepared = await prepare(deps, { claim, isPaused: pausedAt !== undefined }, deliveries).catch(
    async (error: unknown) => {
      await letGo()
      throw error
    },
  )
  const isDone = (await sendAll(deps, prepared)) && prepared.areAll
  await (isDone ? deps.mail.done(id, deps.clock.now(), 'sent') : letGo())
  return isDone
}

type Left = Awaited<ReturnType<MailDeps['digests']['undone']>>[number]
type Made = DigestLetters & { areAll: boolean }
type Prepared = Made & { isStopped(digest: DigestLetter): boolean }

/** What is still to be sent of a message. While sending is paused that is put off, all but what may have gone already. */
async function prepare(
  deps: MailDeps,
  { claim, isPaused }: { claim: Claim; isPaused: boolean },
  deliveries: Delivery[],
): Promise<Prepared> {
  // Nobody had one that is new; what others have done of theirs stands in the rows.
  const left: Left[] = claim === 'new' ? deliveries : await deps.digests.undone(deliveries, deps.clock.now())
  const isHeld = ({ mayHaveGone }: Left) => isPaused && claim !== 'lapsed' && !mayHaveGone
  const areOff = await putOffAll(deps, left.filter(isHeld))
  const made = await lettersFor(
    deps,
    left.filter((one) => !isHeld(one)),
  )
  return { ...made, areAll: areOff && made.areAll, isStopped: await stoppedAmong(deps, made.letters) }
}

async function sendAll(deps: MailDeps, { letters, untold, isStopped }: Prepared): Promise<boolean> {
  const startedMs = performance.now()
  let areDone = true
  for (const digest of letters) {
    // What finds no time is for the next try.
    const isLate = performance.now() - startedMs > sendingMs
    const isDone = isStopped(digest) ? await leaveOut(deps, digest) : !isLate && (await sendDigest(deps, digest))
    areDone &&= isDone
  }
  await noteUntold(deps, untold)
  return areDone
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
  if (deliveries.length === 0) return { letters: [], untold: [], areAll: true }
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

async function sendDigest(deps: MailDeps, { delivery, letter }: DigestLetter): Promise<boolean> {
  try {
    await deps.mailer.send(mailFrom(letter), { kind: 'digest', effect: delivery })
  } catch (error) {
    const { number } = delivery
    if (!isRefusedForGood(error)) {
      deps.log('error', 'digest-waits', { number, ...factsOfDefect(error) })
      await deps.digests.waits(delivery, deps.clock.now(), !isSurelyNotTaken(error))
      return false
    }
    // The kind of the refusal, never the address.
    deps.log('error', 'digest-refused', { number, ...factsOfDefect(error), where: undefined })
    await deps.digests.delivered(delivery, deps.clock.now(), 'refused')
    return true
  }
  await deps.digests.delivered(delivery, deps.clock.now(), 'sent')
  return true
}

async function leaveOut(deps: MailDeps, { delivery }: DigestLetter): Promise<true> {
  await deps.digests.delivered(delivery, deps.clock.now(), 'unreachable')
  return true
}
