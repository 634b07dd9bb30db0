import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import type { InvitationItem } from '../invitations/invitation.ts'
import { type AccountItem, accountEdit } from '../members/account.ts'
import { readershipWrite } from '../members/readership.ts'
import type { Write } from '../platform/transactions.ts'
import { beginningWrite } from '../subscriptions/subscription.ts'
import type { Browser } from './browser.ts'
import type { Acceptance } from './ceremony.ts'
import type { CredentialItem } from './credential.ts'
import { mailWrite } from './mailMessages.ts'
import { sessionOpening } from './opening.ts'
import { eraOf, sightOf } from './rules.ts'
import type { Keyring } from './store.ts'
import { ceremonyEnd, credentialDeletes, credentialPuts, invitationEnd, sessionDelete } from './writes.ts'

type Entrance = { ceremony: Acceptance; invitation: InvitationItem; keyring: Keyring; credential: CredentialItem }

/** A recovery begins a new era: what was enrolled or opened before it, even at the same instant, opens nothing more. */
export function eraAfter({ kind }: InvitationItem, account: AccountItem): number {
  return eraOf(account) + (kind === 'recovery' ? 1 : 0)
}

/** Takes the invitation up in one transaction: the way in, the account, the count of readers, the end of the link, and the session. */
export async function accept(deps: Deps, browser: Browser, entrance: Entrance): Promise<undefined> {
  const { ceremony, invitation, keyring, credential } = entrance
  const { account } = keyring
  const recovery = invitation.kind === 'recovery'
  const entered = { ...account, era: eraAfter(invitation, account) }
  const way = credential.way === 'passkey' ? 'passkey' : 'codes'
  const opening = sessionOpening(deps, browser, { account: entered, sessions: [] }, way)
  const outcome = await deps.access.commit([
    ceremonyEnd(ceremony),
    invitationEnd(invitation.tokenHash),
    ...(recovery ? recovered(deps, entrance) : admitted(deps, account)),
    ...credentialPuts(account.id, credential),
    ...opening.writes,
  ])
  if (!outcome.done) throw new Problem('ceremony-ended')
  browser.dropCeremony()
  browser.keepSession(opening.cookie)
}

function admitted(deps: Deps, account: AccountItem): Write[] {
  const now = deps.clock.now()
  const ended = { invitationId: undefined, invitationEndsAt: undefined }
  const changes = { state: 'active', acceptedAt: now, readBefore: now, lastSeenAt: now, ...ended } as const
  return [
    accountEdit(account, changes).write,
    readershipWrite(account, 1),
    beginningWrite(account.id, account.zone, now),
  ]
}

// What was lost may be in other hands: every way in and every session goes, and everybody concerned is told.
function recovered(deps: Deps, { invitation, keyring }: Entrance): Write[] {
  const { account, sessions, credentials } = keyring
  const ended = { invitationId: undefined, invitationEndsAt: undefined }
  const told = [account.id, ...invitation.tell]
  const notice = { kind: 'recovery-done', personId: account.id, invitationId: invitation.id } as const
  return [
    accountEdit(account, { era: eraAfter(invitation, account), ...sightOf(account, deps.clock.now()), ...ended }).write,
    ...credentials.flatMap((one) => credentialDeletes(account.id, one)),
    ...sessions.map((one) => sessionDelete(account.id, one)),
    ...told.map((recipientId) => mailWrite(deps, { ...notice, recipientId, at: deps.clock.now() })),
  ]
}
