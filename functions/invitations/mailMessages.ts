import * as z from 'zod'

const id = z.string()

/** The mails of invitations and recoveries, as they wait in the outbox: they name what to look up, never a text, a code or a link. */
export const invitationMails = [
  z.object({ kind: z.literal('invitation'), personId: id, invitationId: id }),
  z.object({
    kind: z.enum(['recovery-started', 'recovery-done']),
    personId: id,
    recipientId: id,
    invitationId: id,
    at: z.iso.datetime(),
  }),
] as const
export type InvitationMail = z.infer<(typeof invitationMails)[number]>
