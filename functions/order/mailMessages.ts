import * as z from 'zod'
import type { Deps } from '../deps.ts'
import { outboxWrite } from '../platform/outbox.ts'
import type { Write } from '../platform/transactions.ts'

/** Word of an act to who it concerns, and of an answer to a coordinator, as it waits in the outbox: where to look, never what was done or said. */
export const OrderMailMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('order-act'), personId: z.string(), actId: z.string() }),
  z.object({ kind: z.literal('order-answered'), recipientId: z.string(), personId: z.string(), answer: z.string() }),
])
export type OrderMailMessage = z.infer<typeof OrderMailMessage>

export function orderMailWrite(deps: Deps, message: OrderMailMessage): Write {
  return outboxWrite({ id: deps.ids.next('outbox'), queue: 'bulk-mail', message }, deps.clock.now())
}
