import * as z from 'zod'
import { stopReasons } from '../../shared/mailLists.ts'
import type { Deps } from '../deps.ts'
import { outboxWrite } from '../platform/outbox.ts'
import type { Write } from '../platform/transactions.ts'

/** What coordinators are told of the mail, as it waits in the outbox: never an address, nor whose. */
export const FeedbackMailMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('addresses-stopped'), recipientId: z.string(), at: z.iso.datetime() }),
  z.object({
    kind: z.literal('digests-paused'),
    recipientId: z.string(),
    why: z.enum(stopReasons),
    at: z.iso.datetime(),
  }),
])
export type FeedbackMailMessage = z.infer<typeof FeedbackMailMessage>

export function feedbackMailWrite(deps: Deps, message: FeedbackMailMessage): Write {
  return outboxWrite({ id: deps.ids.next('outbox'), queue: 'bulk-mail', message }, deps.clock.now())
}
