import * as z from 'zod'
import type { Deps } from '../deps.ts'
import { invitationMails } from '../invitations/mailMessages.ts'
import { outboxWrite } from '../platform/outbox.ts'
import type { Write } from '../platform/transactions.ts'

const hash = z.string()
const id = z.string()

/** The mails of getting in, as they wait in the outbox: they name what to look up, never a text, a code or a link. */
export const AccessMailMessage = z.discriminatedUnion('kind', [
  ...invitationMails,
  z.object({
    kind: z.enum(['invitation-code', 'sign-in-code', 'proof-code', 'subscription-code']),
    ceremonyHash: hash,
  }),
  z.object({
    kind: z.enum(['way-in-added', 'way-in-removed']),
    personId: id,
    credentialId: id,
    way: z.enum(['passkey', 'app']),
    at: z.iso.datetime(),
  }),
])
export type AccessMailMessage = z.infer<typeof AccessMailMessage>

/** The write that hands a mail to its queue, in the transaction of its cause. */
export function mailWrite(deps: Deps, message: AccessMailMessage): Write {
  // Somebody sits and waits for a code; whatever else there is to say can stand in line.
  const queue = 'ceremonyHash' in message ? 'urgent-mail' : 'bulk-mail'
  return outboxWrite({ id: deps.ids.next('outbox'), queue, message }, deps.clock.now())
}
