import { invitationKey } from '../invitations/invitation.ts'
import { type AccountItem, accountKey, sessionKey } from '../members/account.ts'
import { epochSeconds, minutesAfter } from '../platform/clock.ts'
import type { Key } from '../platform/table.ts'
import { type CheckWrite, fieldsUpdate, type UpdateWrite, type Write } from '../platform/transactions.ts'
import type { AppItem, CredentialItem, PasskeyItem } from './credential.ts'
import { eraOf, sightOf } from './rules.ts'
import { type SessionItem, sessionMostDays } from './session.ts'

export function ceremonyKey(hash: string): Key {
  return { pk: `ceremony#${hash}`, sk: 'ceremony' }
}

export function passkeyKey(credentialId: string): Key {
  return { pk: `passkey#${credentialId}`, sk: 'passkey' }
}

export function credentialKey(personId: string, id: string): Key {
  return { pk: `person#${personId}`, sk: `credential#${id}` }
}

/** Uses a ceremony up. It can be done once: whatever else the transaction does happens once, too. */
export function ceremonyEnd(ceremony: { hash: string; kind: string }): Write {
  return {
    kind: 'delete',
    key: ceremonyKey(ceremony.hash),
    condition: '#kind = :kind',
    names: { '#kind': 'kind' },
    values: { ':kind': ceremony.kind },
  }
}

export function invitationEnd(tokenHash: string): Write {
  return { kind: 'delete', key: invitationKey(tokenHash), condition: 'attribute_exists(pk)' }
}

export function sessionPut(personId: string, session: SessionItem): Write {
  const end = minutesAfter(session.startedAt, sessionMostDays * 24 * 60)
  return {
    kind: 'put',
    item: { ...sessionKey(personId, session.tokenHash), ...session, expiresAt: epochSeconds(end) },
    condition: 'attribute_not_exists(pk)',
  }
}

/** `existing` makes the whole transaction depend on the session's being there still. */
export function sessionDelete(personId: string, { tokenHash }: SessionItem, existing?: 'existing'): Write {
  const key = sessionKey(personId, tokenHash)
  return existing ? { kind: 'delete', key, condition: 'attribute_exists(pk)' } : { kind: 'delete', key }
}

/** Holds while the person is active and no recovery was done since the account was read. */
export function accountStands(account: AccountItem): CheckWrite {
  return {
    kind: 'check',
    key: accountKey(account.id),
    condition: '#state = :active AND (era = :era OR (attribute_not_exists(era) AND :era = :zero))',
    names: { '#state': 'state' },
    values: { ':active': 'active', ':era': eraOf(account), ':zero': 0 },
  }
}

/** Notes on the account that its person is here, while it stands as `accountStands` holds it. */
export function sightWrite(account: AccountItem, now: string): UpdateWrite {
  const stands = accountStands(account)
  const { update, names, values } = fieldsUpdate(sightOf(account, now))
  return {
    ...{ ...stands, kind: 'update', update },
    ...{ names: { ...stands.names, ...names }, values: { ...stands.values, ...values } },
  }
}

/** A passkey is somebody's and nobody else's: its owner's row refuses a second one. */
export function credentialPuts(personId: string, credential: CredentialItem): Write[] {
  const item = { ...credentialKey(personId, credential.id), ...credential }
  const row: Write = { kind: 'put', item, condition: 'attribute_not_exists(pk)' }
  if (credential.way === 'app') return [row]
  const owner = { ...passkeyKey(credential.credentialId), personId }
  return [{ kind: 'put', item: owner, condition: 'attribute_not_exists(pk)' }, row]
}

export function credentialDeletes(personId: string, credential: CredentialItem): Write[] {
  const row: Write = { kind: 'delete', key: credentialKey(personId, credential.id) }
  return credential.way === 'app' ? [row] : [row, { kind: 'delete', key: passkeyKey(credential.credentialId) }]
}

export function credentialStands(personId: string, { id }: CredentialItem): Write {
  return { kind: 'check', key: credentialKey(personId, id), condition: 'attribute_exists(pk)' }
}

/** Moves the sign counter on (WebAuthn Level 3, 6.1.1): it holds while the counter is as it was when the signature was looked at. */
export function passkeyUse(personId: string, passkey: PasskeyItem, signCount: number, now: string): Write {
  return {
    kind: 'update',
    key: credentialKey(personId, passkey.id),
    update: 'SET signCount = :after, lastUsedAt = :now',
    condition: 'signCount = :before',
    values: { ':after': signCount, ':before': passkey.signCount, ':now': now },
  }
}

/** Takes a step of the app, which no later use can take again, and gives back the try that was counted for it. */
export function appUse(personId: string, app: AppItem, step: number, now: string): Write {
  return {
    kind: 'update',
    key: credentialKey(personId, app.id),
    update: 'SET lastStep = :step, lastUsedAt = :now, tries = tries - :one',
    condition: 'lastStep < :step',
    values: { ':step': step, ':now': now, ':one': 1 },
  }
}
