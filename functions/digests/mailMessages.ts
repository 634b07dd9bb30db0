import * as z from 'zod'

/** Several digests, as they wait in the outbox: whose, which, and what of the time they tell. Never what. */
export const DigestMailMessage = z.object({
  kind: z.literal('digests'),
  deliveries: z.array(
    z.object({ personId: z.string(), number: z.number().int(), from: z.iso.datetime(), to: z.iso.datetime() }),
  ),
})
export type DigestMailMessage = z.infer<typeof DigestMailMessage>
