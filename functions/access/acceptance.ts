import type { Made, OpenInvitation, Verification } from '../../shared/access.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { coordinatorCodeHash, coordinatorCodeTries, type InvitationItem } from '../invitations/invitation.ts'
import { hashOf, sameText } from '../platform/secrets.ts'
import { appSecretFor, newAppSecret } from './app.ts'
import type { Browser } from './browser.ts'
import { begin, ceremonyHash, countMailedCode, mailedCode, tried } from './ceremonies.ts'
import { Acceptance } from './ceremony.ts'
import { enrolledApp, enrolledPasskey } from './enrolment.ts'
import { accept, eraAfter } from './entrance.ts'
import { mailWrite } from './mailMessages.ts'
import { registrationOptions } from './passkeys.ts'
import { isOpen } from './rules.ts'
import type { Keyring } from './store.ts'

/**
 * In an hour, from one source. Only readers of the mailbox hold the link, so it needs little protection from floods; a mail scanner that
 * presses buttons from the person's own office must not use the person's codes up.
 */
const mailedCodesPerInvitation = 60

/** Whose invitation a link is. Reading it changes nothing: a robot may follow it as often as it likes. */
export async function openInvitation(deps: Deps, token: string): Promise<OpenInvitation> {
  const { invitation, keyring } = await standing(deps, hashOf(token), 'not-found')
  const { name, email, language, role, institution, country } = keyring.account
  return {
    ...{ name, email, language, role, endsAt: invitation.endsAt, recovery: invitation.kind === 'recovery' },
    ...(institution ? { institution } : {}),
    ...(country ? { country } : {}),
  }
}

/** Mails six digits to the person's own address; they are worth something in this browser alone. */
export async function requestInvitationCode(deps: Deps, browser: Browser, token: string): Promise<undefined> {
  const { invitation, keyring } = await standing(deps, hashOf(token), 'not-found')
  await countMailedCode(deps, browser, keyring.account.email, mailedCodesPerInvitation)
  const { tokenHash: invitationHash, personId } = invitation
  await begin(deps, browser, { kind: 'acceptance', invitationHash, personId, verified: false }, (hash) => [
    mailWrite(deps, { kind: 'invitation-code', ceremonyHash: hash }),
  ])
}

export async function verifyInvitation(deps: Deps, browser: Browser, codes: Verification): Promise<undefined> {
  const ceremony = await tried(deps, browser, Acceptance)
  const { invitation } = await standing(deps, ceremony.invitationHash, 'ceremony-ended')
  if (invitation.kind === 'recovery' && !codes.coordinatorCode) {
    throw new Problem('invalid', { fields: [{ field: 'coordinatorCode', fault: 'required' }] })
  }
  if (!sameText(codes.mailCode, mailedCode(deps, ceremony))) throw new Problem('code-wrong')
  if (invitation.kind === 'recovery') await checkCoordinatorCode(deps, invitation, codes.coordinatorCode ?? '')
  const verified = await deps.access.verifyAcceptance(ceremony.hash, deps.clock.now())
  if (!verified) throw new Problem('ceremony-ended')
}

// Counted only after the right mailed code: a robot, or a stranger, cannot use the tries up.
async function checkCoordinatorCode(deps: Deps, invitation: InvitationItem, code: string): Promise<void> {
  const counted = await deps.access.countCoordinatorTry(invitation.tokenHash, coordinatorCodeTries)
  if (!counted) throw new Problem('ceremony-ended')
  const expected = invitation.coordinatorCodeHash ?? ''
  if (!sameText(coordinatorCodeHash(deps.secrets, invitation.id, code), expected)) throw new Problem('code-wrong')
}

export async function beginPasskeyEnrolment(deps: Deps, browser: Browser) {
  const ceremony = await verifiedAcceptance(deps, browser)
  const { keyring } = await standing(deps, ceremony.invitationHash, 'ceremony-ended')
  const options = await registrationOptions(deps, keyring.account, [])
  const kept = await deps.access.challengeAcceptance(ceremony.hash, options.challenge, deps.clock.now())
  if (!kept) throw new Problem('ceremony-ended')
  return { options: { ...options } }
}

export async function enrolPasskey(deps: Deps, browser: Browser, made: Made): Promise<undefined> {
  const { ceremony, invitation, keyring } = await enrolling(deps, browser)
  if (!ceremony.challenge) throw new Problem('ceremony-ended')
  const era = eraAfter(invitation, keyring.account)
  const credential = await enrolledPasskey(deps, browser, { challenge: ceremony.challenge, made, era })
  return accept(deps, browser, { ceremony, invitation, keyring, credential })
}

export async function beginAppEnrolment(deps: Deps, browser: Browser) {
  const { hash, personId, invitationHash } = await verifiedAcceptance(deps, browser)
  const { keyring } = await standing(deps, invitationHash, 'ceremony-ended')
  const sealed = deps.secrets.seal(newAppSecret(), personId)
  const kept = await deps.access.offerApp(hash, sealed, deps.clock.now())
  if (!kept?.sealedSecret) throw new Problem('ceremony-ended')
  return appSecretFor(keyring.account.email, deps.secrets.open(kept.sealedSecret, personId))
}

export async function enrolApp(deps: Deps, browser: Browser, appCode: string): Promise<undefined> {
  const { ceremony, invitation, keyring } = await enrolling(deps, browser)
  const { personId, sealedSecret } = ceremony
  if (!sealedSecret) throw new Problem('ceremony-ended')
  const era = eraAfter(invitation, keyring.account)
  const credential = enrolledApp(deps, { personId, sealedSecret, appCode, era })
  return accept(deps, browser, { ceremony, invitation, keyring, credential })
}

/** The only door to an invitation: unknown, over, taken back, accepted and replaced by a newer one all look the same. */
async function standing(
  deps: Deps,
  tokenHash: string,
  otherwise: 'not-found' | 'ceremony-ended',
): Promise<{ invitation: InvitationItem; keyring: Keyring }> {
  const invitation = await deps.access.invitation(tokenHash)
  const keyring = invitation && (await deps.access.keyring(invitation.personId))
  if (!invitation || !keyring || !isOpen(invitation, keyring.account, deps.clock.now())) throw new Problem(otherwise)
  return { invitation, keyring }
}

async function verifiedAcceptance(deps: Deps, browser: Browser): Promise<Acceptance> {
  const ceremony = await deps.access.ceremony(ceremonyHash(browser))
  if (ceremony?.kind !== 'acceptance' || !ceremony.verified || ceremony.endsAt <= deps.clock.now()) {
    throw new Problem('ceremony-ended')
  }
  return ceremony
}

// A try of the last step, where the code was typed before.
async function enrolling(deps: Deps, browser: Browser) {
  const ceremony = await tried(deps, browser, Acceptance)
  if (!ceremony.verified) throw new Problem('ceremony-ended')
  return { ceremony, ...(await standing(deps, ceremony.invitationHash, 'ceremony-ended')) }
}
