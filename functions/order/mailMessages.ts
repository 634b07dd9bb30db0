import * as z from 'zod'
import type { Deps } from '../deps.ts'
import { outboxWrite } from '../platform/outbox.ts'
import type { Write } from '../platform/transactions.ts'

/** Word of an act, as it waits in the outbox: where to look, never what was done or why. */
export const OrderMailMessage = z.object({ kind: z.literal('order-act'), personId: z.string(), actId: z.string() })
export type OrderMailMessage = z.infer<typeof OrderMailMessage>

export function orderMailWrite(deps: Deps, personId: string, actId: string): Write {
  const message: OrderMailMessage = { kind: 'order-act', personId, actId }
  return outboxWrite({ id: deps.ids.next('outbox'), queue: 'bulk-mail', message }, deps.clock.now())
}
