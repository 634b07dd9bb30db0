import type { MailKind } from '../../shared/mailLists.ts'
import { type QueueName, queueRules } from '../platform/outbox.ts'

/**
 * SES refuses an address for good with this; asking again changes nothing. Everything else may pass: throttling, no answer, and also
 * `MessageRejected`, which is what a sender that is not verified yet gets. Such mail waits, and in the end stands in the dead-letter queue.
 * https://docs.aws.amazon.com/ses/latest/APIReference/API_SendRawEmail.html
 */
const refusedAddress = 'InvalidParameterValue'

export function isRefusedForGood(error: unknown): boolean {
  return error instanceof Error && error.name === refusedAddress
}

/** SES refused it; what was not answered, or answered with a defect of the service, may have been taken all the same. */
export function isSurelyNotTaken(error: unknown): boolean {
  return error instanceof Error && '$fault' in error && error.$fault === 'client'
}

/**
 * How long a mail waits that could not be sent now: twice as long each time up to the queue's most. `chance` (0 to 1) takes off
 * up to half, so that what was refused together does not come back together.
 */
export function pauseSeconds(queue: QueueName, tries: number, chance: number): number {
  const { first, most } = queueRules[queue].pauseSeconds
  const full = Math.min(most, first * 2 ** (tries - 1))
  return Math.max(1, Math.round(full * (1 - chance / 2)))
}

/** What a letter is, as far as its fate is told apart. */
export function kindOf(message: string): MailKind {
  if (message === 'subscription-code') return 'subscription'
  return message.endsWith('-code') ? 'code' : 'letter'
}
