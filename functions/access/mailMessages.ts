import { z } from 'zod'

const hash = z.string()
const id = z.string()

/** The mails of getting in, as they wait in the outbox: they name what to look up, never an address to mail to or a code. */
export const AccessMailMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invitation'), personId: id, invitationId: id }),
  z.object({ kind: z.literal('invitation-code'), ceremonyHash: hash }),
  z.object({ kind: z.literal('sign-in-code'), ceremonyHash: hash }),
  z.object({ kind: z.literal('proof-code'), ceremonyHash: hash }),
  z.object({ kind: z.literal('recovery-started'), personId: id, recipientId: id, invitationId: id }),
  z.object({ kind: z.literal('recovery-done'), personId: id, recipientId: id, invitationId: id }),
  z.object({
    kind: z.enum(['way-in-added', 'way-in-removed']),
    personId: id,
    credentialId: id,
    way: z.enum(['passkey', 'app']),
    at: z.iso.datetime(),
  }),
])
export type AccessMailMessage = z.infer<typeof AccessMailMessage>
