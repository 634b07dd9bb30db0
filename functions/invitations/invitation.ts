import * as z from 'zod'
import type { Secrets } from '../platform/secrets.ts'
import type { Key } from '../platform/table.ts'

const Instant = z.iso.datetime()

/** How long an invitation waits to be accepted, and a recovery to be done. */
export const invitationDays = 14
export const recoveryDays = 3
/** How often the coordinator's code of a recovery may be mistyped before the coordinator must start again. */
export const coordinatorCodeTries = 5

/** An invitation, or the recovery of a lost way in, as it is kept: pk `invitation#HASH-OF-TOKEN`, sk `invitation`. */
export const InvitationItem = z.object({
  id: z.string(),
  tokenHash: z.string(),
  kind: z.enum(['invitation', 'recovery']),
  personId: z.string(),
  endsAt: Instant,
  /** For a recovery: the code that the coordinator hands over by another way than mail, as a keyed hash. */
  coordinatorCodeHash: z.string().optional(),
  coordinatorCodeTries: z.number().int().nonnegative(),
  /** Who is told, besides the person, of the recovery's start and end. */
  tell: z.array(z.string()),
})
export type InvitationItem = z.infer<typeof InvitationItem>

export function invitationKey(tokenHash: string): Key {
  return { pk: `invitation#${tokenHash}`, sk: 'invitation' }
}

/** The secret of an invitation's link. It follows from its ids, so that the mail can be made again and the table holds only a hash. */
export function invitationToken(secrets: Secrets, personId: string, invitationId: string): string {
  return secrets.sign('invitation', `${personId}\n${invitationId}`)
}

/** Where an invitation is opened. The token stands behind `#`, which browsers keep to themselves. */
export function invitationLink(
  deps: { publicOrigin: string; secrets: Secrets },
  personId: string,
  invitationId: string,
): string {
  return `${deps.publicOrigin}/invitation#${invitationToken(deps.secrets, personId, invitationId)}`
}

export function coordinatorCodeHash(secrets: Secrets, invitationId: string, code: string): string {
  return secrets.sign('coordinator-code', `${invitationId}\n${code}`)
}
