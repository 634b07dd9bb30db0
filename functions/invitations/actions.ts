import { randomBytes } from 'node:crypto'
import type { Deps } from '../deps.ts'
import { epochSeconds, minutesAfter } from '../platform/clock.ts'
import { outboxWrite } from '../platform/outbox.ts'
import { hashOf } from '../platform/secrets.ts'
import type { Write } from '../platform/transactions.ts'
import {
  coordinatorCodeHash,
  type InvitationItem,
  invitationDays,
  invitationKey,
  invitationToken,
  recoveryDays,
} from './invitation.ts'
import type { InvitationMail } from './mailMessages.ts'

/** What goes into the account in the same transaction: the newest invitation is the only one that opens. */
export type InvitationMarks = { invitationId: string; invitationEndsAt: string }
export type NewInvitation = { writes: Write[]; account: InvitationMarks }

/**
 * Everything an invitation needs besides the account: its row and its mail. The caller writes `account` into the person's account in
 * the same transaction, which ends any older invitation of that person. To take an invitation back, remove `invitationId` from the account.
 */
export function invitationWrites(deps: Deps, personId: string): NewInvitation {
  const item = newInvitation(deps, personId, { kind: 'invitation', days: invitationDays, tell: [] })
  const mail = { kind: 'invitation' as const, personId, invitationId: item.id }
  return { writes: [invitationPut(item), mailWrite(deps, mail)], account: marksOf(item) }
}

/**
 * The recovery of a lost way in: like an invitation, and with a code that the coordinator hands over by another way than mail.
 * `tell` names the coordinators who hear of it by mail, now and when it is done (at most 20 are told).
 */
export function recoveryWrites(
  deps: Deps,
  personId: string,
  tell: readonly string[],
): NewInvitation & { coordinatorCode: string; endsAt: string } {
  const coordinatorCode = newCoordinatorCode()
  const told = tell.filter((id) => id !== personId).slice(0, 20)
  const bare = newInvitation(deps, personId, { kind: 'recovery', days: recoveryDays, tell: told })
  const item = { ...bare, coordinatorCodeHash: coordinatorCodeHash(deps.secrets, bare.id, coordinatorCode) }
  const notice = { kind: 'recovery-started' as const, personId, invitationId: item.id, at: deps.clock.now() }
  const mails: InvitationMail[] = [
    { kind: 'invitation', personId, invitationId: item.id },
    ...told.map((recipientId) => ({ ...notice, recipientId })),
  ]
  const writes = [invitationPut(item), ...mails.map((mail) => mailWrite(deps, mail))]
  return { writes, account: marksOf(item), coordinatorCode, endsAt: item.endsAt }
}

function mailWrite(deps: Deps, message: InvitationMail): Write {
  return outboxWrite({ id: deps.ids.next('outbox'), queue: 'bulk-mail', message }, deps.clock.now())
}

function newInvitation(
  deps: Deps,
  personId: string,
  { kind, days, tell }: { kind: InvitationItem['kind']; days: number; tell: string[] },
): InvitationItem {
  const id = deps.ids.next('invitation')
  return {
    id,
    tokenHash: hashOf(invitationToken(deps.secrets, personId, id)),
    kind,
    personId,
    endsAt: minutesAfter(deps.clock.now(), days * 24 * 60),
    coordinatorCodeTries: 0,
    tell,
  }
}

function invitationPut(item: InvitationItem): Write {
  return {
    kind: 'put',
    item: { ...invitationKey(item.tokenHash), ...item, expiresAt: epochSeconds(item.endsAt) },
    condition: 'attribute_not_exists(pk)',
  }
}

function marksOf({ id, endsAt }: InvitationItem): InvitationMarks {
  return { invitationId: id, invitationEndsAt: endsAt }
}

// Crockford's base 32 leaves out the letters that are mistaken for digits when read out over the telephone.
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 40 bits in eight characters: five tries make a guess hopeless. */
function newCoordinatorCode(): string {
  return Array.from(randomBytes(8), (byte) => crockford[byte % crockford.length]).join('')
}
