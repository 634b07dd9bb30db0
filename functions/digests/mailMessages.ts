import * as z from 'zod'

/** Several digests, as they wait in the outbox: whose, which, and what of the time they tell. Never what. */
export const DigestMailMessage = z.object({
  kind: z.literal('digests'),
  deliveries: z.array(
    z.object({
      ...{ personId: z.string(), number: z.number().int(), from: z.iso.datetime(), to: z.iso.datetime() },
      issuedAt: z.iso.datetime().optional(),
      /** Sent once more by hand, the how manieth time. */
      again: z.number().int().optional(),
    }),
  ),
})
export type DigestMailMessage = z.infer<typeof DigestMailMessage>

/** Word to a coordinator that the digests of everybody were stopped by the breaker. */
export const DigestAlarmMessage = z.object({ kind: z.literal('digests-stopped'), personId: z.string(), at: z.string() })
export type DigestAlarmMessage = z.infer<typeof DigestAlarmMessage>
