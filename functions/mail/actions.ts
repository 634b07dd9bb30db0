import * as z from 'zod'
import { AlertMailMessage } from '../alerts/mailMessages.ts'
import type { Deps } from '../deps.ts'
import { DigestMailMessage } from '../digests/mailMessages.ts'
import { factsOfDefect } from '../platform/log.ts'
import type { Mailer } from '../platform/mailer.ts'
import type { QueueName } from '../platform/outbox.ts'
import type { Queues } from '../platform/queues.ts'
import { deliverDigests } from './digests.ts'
import { mailFrom } from './layout.ts'
import { letterFor } from './letters.ts'
import { isRefusedForGood, kindOf, pauseSeconds } from './rules.ts'

export type MailDeps = Deps & { mailer: Mailer; queues: Pick<Queues, 'postpone'> }

/** A message of the mail queue, as `relay` wrote it. */
export const MailMessage = z.object({ id: z.string(), message: z.looseObject({ kind: z.string() }) })
export type MailMessage = z.infer<typeof MailMessage>

/**
 * Sends one mail, once: looks again whether it is still wanted, and whether its address takes mail, takes it in hand, sends, and notes it. Whoever dies in between leaves a
 * claim that ends by itself; what is sent again then carries the same Message-ID. @returns false when it must be tried later, or in
 * how many seconds its time comes
 */
export async function deliver(deps: MailDeps, body: string): Promise<boolean | number> {
  const { id, message } = MailMessage.parse(JSON.parse(body))
  const digests = DigestMailMessage.safeParse(message)
  if (digests.success) return deliverDigests(deps, id, digests.data)
  const early = secondsEarly(message, deps.clock.now())
  if (early > 0) return early
  const letter = await letterFor(deps, message)
  if (!letter) return true
  if ((await deps.feedback.stopOf(letter.to))?.bounce) {
    deps.log('info', 'mail-stopped', { id, kind: message.kind })
    return true
  }
  const claim = await deps.mail.claim(id, deps.clock.now())
  if (claim === 'theirs' || claim === 'sent') return claim === 'sent'
  const marks = { kind: kindOf(message.kind), effect: { outboxId: id } }
  return send(deps, { id, kind: message.kind }, () => deps.mailer.send(mailFrom(letter), marks))
}

// What is gathered waits until its window ends: a mail that was made before would miss what comes after.
function secondsEarly(message: { kind: string }, now: string): number {
  const alert = AlertMailMessage.safeParse(message).data
  return alert ? Math.ceil((Date.parse(alert.windowEndsAt) - Date.parse(now)) / 1_000) : 0
}

async function send(
  deps: MailDeps,
  facts: { id: string; kind: string },
  sending: () => Promise<void>,
): Promise<boolean> {
  try {
    await sending()
  } catch (error) {
    if (!isRefusedForGood(error)) {
      await deps.mail.release(facts.id)
      throw error
    }
    // The kind of the refusal, never the address.
    deps.log('error', 'mail-refused', { ...facts, ...factsOfDefect(error), where: undefined })
    await deps.mail.done(facts.id, deps.clock.now(), 'refused')
    return true
  }
  await deps.mail.done(facts.id, deps.clock.now(), 'sent')
  return true
}

const Received = z.object({
  messageId: z.string(),
  receiptHandle: z.string(),
  body: z.string(),
  attributes: z.object({ ApproximateReceiveCount: z.coerce.number() }),
})
type Received = z.infer<typeof Received>
const QueueEvent = z.object({ Records: z.array(Received) })

/** A batch of a mail queue. One that fails keeps none of the others back. @returns the ids of those to be tried later */
export async function deliverAll(deps: MailDeps, queue: QueueName, event: unknown): Promise<string[]> {
  const { Records } = QueueEvent.parse(event)
  const delivered = await Promise.all(
    Records.map(async (received) => {
      const done = await attempt(deps, received.body)
      if (done !== true) await postpone(deps, queue, received, done || undefined)
      return done === true
    }),
  )
  return Records.filter((_, index) => !delivered[index]).map(({ messageId }) => messageId)
}

async function attempt(deps: MailDeps, body: string): Promise<boolean | number> {
  try {
    return await deliver(deps, body)
  } catch (error) {
    deps.log('error', 'mail-waits', factsOfDefect(error))
    return false
  }
}

// Where this fails, the message comes back when its visibility ends.
async function postpone(
  deps: MailDeps,
  queue: QueueName,
  { receiptHandle, attributes }: Received,
  inSeconds?: number,
): Promise<void> {
  const seconds = inSeconds ?? pauseSeconds(queue, attributes.ApproximateReceiveCount, Math.random())
  try {
    await deps.queues.postpone(queue, receiptHandle, seconds)
  } catch (error) {
    deps.log('error', 'mail-not-postponed', factsOfDefect(error))
  }
}
