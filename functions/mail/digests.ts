import { Problem } from '../../shared/problem.ts'
import { type DigestLetters, digestLetters } from '../digests/letters.ts'
import type { DigestMailMessage } from '../digests/mailMessages.ts'
import { factsOfDefect } from '../platform/log.ts'
import type { MailDeps } from './actions.ts'
import { mailFrom } from './layout.ts'
import { isRefusedForGood } from './rules.ts'

type Digest = DigestLetters[number]
type Delivery = DigestMailMessage['deliveries'][number]

/** Leaves the function time to note what it did: what is left then comes back with the message. */
const sendingMs = 10_000

/**
 * Sends the digests of a message, each once: takes those that tell something in hand together, and sends one after the other, so that the
 * pace is that of one mail at a time. One that fails keeps none of the others back. @returns false when some must be tried later
 */
export async function deliverDigests(deps: MailDeps, { deliveries }: DigestMailMessage): Promise<boolean> {
  const { letters, areAll } = await lettersFor(deps, deliveries)
  const { mine, waiting } = await deps.digests.take(
    letters.map(({ delivery }) => delivery),
    deps.clock.now(),
  )
  const inHand = letters.filter(({ delivery }) => mine.includes(delivery))
  const isStopped = await stoppedAmong(deps, inHand)
  const startedMs = performance.now()
  let isDone = areAll && !waiting
  for (const digest of inHand) {
    const isLate = performance.now() - startedMs > sendingMs
    const work = isStopped(digest) ? leaveOut : isLate ? putOff : sendDigest
    const sent = await work(deps, digest)
    isDone &&= sent
  }
  return isDone
}

/** Together; where a row of one reader cannot be read, one by one, so that nobody else waits for it. */
async function lettersFor(
  deps: MailDeps,
  deliveries: Delivery[],
): Promise<{ letters: DigestLetters; areAll: boolean }> {
  try {
    return { letters: await digestLetters(deps, deliveries), areAll: true }
  } catch (error) {
    // That the table is not to be reached now is nobody's own trouble.
    if (error instanceof Problem) throw error
  }
  const letters: DigestLetters = []
  let areAll = true
  for (const delivery of deliveries) {
    try {
      letters.push(...(await digestLetters(deps, [delivery])))
    } catch (error) {
      if (error instanceof Problem) throw error
      areAll = false
      deps.log('error', 'digest-not-made', { number: delivery.number, ...factsOfDefect(error) })
    }
  }
  return { letters, areAll }
}

// Asked once for all of them, when they are in hand.
async function stoppedAmong(deps: MailDeps, inHand: Digest[]): Promise<(digest: Digest) => boolean> {
  const stops = await deps.feedback.stopsOf(inHand.map(({ letter }) => letter.to))
  return ({ letter }) => {
    const { bounce, complaint } = stops.get(letter.to) ?? {}
    return (bounce ?? complaint) !== undefined
  }
}

async function sendDigest(deps: MailDeps, digest: Digest): Promise<boolean> {
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

async function putOff(deps: MailDeps, { delivery }: Digest): Promise<false> {
  await deps.digests.letGo(delivery)
  return false
}

async function leaveOut(deps: MailDeps, { delivery }: Digest): Promise<true> {
  await deps.digests.delivered(delivery, deps.clock.now(), 'unreachable')
  return true
}
