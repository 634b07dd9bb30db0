import * as z from 'zod'

/** Mail at once for somebody, as it waits in the outbox: whose, and the window that it gathers. Never what. */
export const AlertMailMessage = z.object({
  kind: z.literal('alert'),
  personId: z.string(),
  windowEndsAt: z.iso.datetime(),
})
export type AlertMailMessage = z.infer<typeof AlertMailMessage>
