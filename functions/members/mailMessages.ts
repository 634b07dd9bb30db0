import * as z from 'zod'
import type { Deps } from '../deps.ts'
import { outboxWrite } from '../platform/outbox.ts'
import type { Write } from '../platform/transactions.ts'

/** The mails of membership, as they wait in the outbox: they name what to look up, never a text or an address. */
export const MemberMailMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invitation-reminder'), personId: z.string(), invitationId: z.string() }),
  z.object({ kind: z.literal('seat-named'), personId: z.string(), seatId: z.string(), termId: z.string() }),
  z.object({ kind: z.literal('seat-left'), personId: z.string(), seatId: z.string(), at: z.string() }),
])
export type MemberMailMessage = z.infer<typeof MemberMailMessage>

/** The write that hands a mail to its queue. An effect of the clock gives an id that follows from its cause, so that it happens once. */
export function memberMailWrite(deps: Deps, message: MemberMailMessage, id = deps.ids.next('outbox')): Write {
  return outboxWrite({ id, queue: 'bulk-mail', message }, deps.clock.now())
}
