import * as z from 'zod'

/** Messages of a queue as Lambda hands them over. */
export const QueueEvent = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) })

/** `ReportBatchItemFailures`: what is to come again, by the ids of its messages or the sequence numbers of its changes. */
export function toComeAgain(left: string[]): { batchItemFailures: { itemIdentifier: string }[] } {
  return { batchItemFailures: left.map((itemIdentifier) => ({ itemIdentifier })) }
}
