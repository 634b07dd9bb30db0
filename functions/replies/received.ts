import * as z from 'zod'

const Verdict = z.object({ status: z.string() })

/**
 * What SES tells of a mail that it took and put into the store: to whom it came, by the envelope, and what it thinks of it.
 * https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html
 */
export const Received = z.object({
  notificationType: z.literal('Received'),
  /** By the envelope (RFC 5321); empty where nobody wants to hear of a failure. */
  mail: z.object({ source: z.string().default('') }),
  receipt: z.object({
    recipients: z.array(z.string()),
    spamVerdict: Verdict,
    virusVerdict: Verdict,
    spfVerdict: Verdict,
    dkimVerdict: Verdict,
    dmarcVerdict: Verdict,
    action: z.object({ objectKey: z.string().min(1) }),
  }),
})
export type Received = z.infer<typeof Received>

/** A message of the queue, as Lambda hands it over. */
export const ReceivedEvent = z.object({
  Records: z.array(
    z.object({
      messageId: z.string(),
      receiptHandle: z.string(),
      body: z.string(),
      attributes: z.object({ ApproximateReceiveCount: z.coerce.number() }),
    }),
  ),
})
export type QueuedMail = z.infer<typeof ReceivedEvent>['Records'][number]
