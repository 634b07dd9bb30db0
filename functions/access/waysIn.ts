import type { CredentialSummary, Made } from '../../shared/access.ts'
import type { Actor } from '../../shared/actor.ts'
import { limits } from '../../shared/limits.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import type { Write } from '../platform/transactions.ts'
import { appSecretFor, newAppSecret } from './app.ts'
import type { Browser } from './browser.ts'
import { begin, tried } from './ceremonies.ts'
import { AppAddition, PasskeyAddition } from './ceremony.ts'
import type { CredentialItem } from './credential.ts'
import { enrolledApp, enrolledPasskey } from './enrolment.ts'
import { mailWrite } from './mailMessages.ts'
import { registrationOptions } from './passkeys.ts'
import { boundTo, isBoundTo, ownKeyring } from './proof.ts'
import { appAmong, eraOf } from './rules.ts'
import type { Keyring } from './store.ts'
import { accountStands, ceremonyEnd, credentialDeletes, credentialPuts, credentialStands } from './writes.ts'

export async function myWaysIn(deps: Deps, actor: Actor): Promise<{ items: CredentialSummary[] }> {
  const { credentials } = await ownKeyring(deps, actor)
  return { items: credentials.map(summaryOf) }
}

export async function beginPasskeyAddition(deps: Deps, actor: Actor, browser: Browser) {
  const { account, credentials } = await ownKeyring(deps, actor)
  const passkeys = credentials.filter((one) => one.way === 'passkey')
  if (passkeys.length >= limits.passkeysPerPerson) {
    throw new Problem('wrong-state', { limit: limits.passkeysPerPerson })
  }
  const options = await registrationOptions(deps, account, credentials)
  await begin(deps, browser, { kind: 'passkey-addition', ...boundTo(actor), challenge: options.challenge })
  return { options: { ...options } }
}

export async function addPasskey(deps: Deps, actor: Actor, browser: Browser, made: Made): Promise<CredentialSummary> {
  const ceremony = await tried(deps, browser, PasskeyAddition)
  if (!isBoundTo(ceremony, actor)) throw new Problem('ceremony-ended')
  const keyring = await ownKeyring(deps, actor)
  const era = eraOf(keyring.account)
  const passkey = await enrolledPasskey(deps, browser, { challenge: ceremony.challenge, made, era })
  return add(deps, browser, { ceremony, keyring, credential: passkey, instead: [] })
}

export async function beginAppAddition(deps: Deps, actor: Actor, browser: Browser) {
  const { account } = await ownKeyring(deps, actor)
  const secret = newAppSecret()
  const sealedSecret = deps.secrets.seal(secret, actor.id)
  await begin(deps, browser, { kind: 'app-addition', ...boundTo(actor), sealedSecret })
  return appSecretFor(account.email, secret)
}

/** A new app takes the place of the one before, as a new telephone does. */
export async function addApp(deps: Deps, actor: Actor, browser: Browser, appCode: string): Promise<CredentialSummary> {
  const ceremony = await tried(deps, browser, AppAddition)
  if (!isBoundTo(ceremony, actor)) throw new Problem('ceremony-ended')
  const keyring = await ownKeyring(deps, actor)
  const before = appAmong(keyring.credentials)
  const { sealedSecret } = ceremony
  const credential = enrolledApp(deps, { personId: actor.id, sealedSecret, appCode, era: eraOf(keyring.account) })
  const instead = before ? credentialDeletes(actor.id, before) : []
  return add(deps, browser, { ceremony, keyring, credential, instead })
}

type Addition = {
  ceremony: { hash: string; kind: string }
  keyring: Keyring
  credential: CredentialItem
  instead: Write[]
}

async function add(
  deps: Deps,
  browser: Browser,
  { ceremony, keyring, credential, instead }: Addition,
): Promise<CredentialSummary> {
  const outcome = await deps.access.commit([
    ceremonyEnd(ceremony),
    accountStands(keyring.account),
    ...credentialPuts(keyring.account.id, credential),
    ...instead,
    noticeOf(deps, keyring.account.id, credential, 'way-in-added'),
  ])
  if (!outcome.done) throw new Problem(outcome.refusals[0]?.code === 'None' ? 'already-exists' : 'ceremony-ended')
  browser.dropCeremony()
  return summaryOf(credential)
}

/** @throws Problem `last-way-in`: who removes all ways in is locked out */
export async function removeWayIn(deps: Deps, actor: Actor, credentialId: string): Promise<undefined> {
  const { credentials } = await ownKeyring(deps, actor)
  const removed = credentials.find((one) => one.id === credentialId)
  if (!removed) throw new Problem('not-found')
  const staying = credentials.find((one) => one.id !== credentialId)
  if (!staying) throw new Problem('last-way-in')
  const outcome = await deps.access.commit([
    // Of two removals at once, each holding on to what the other removes, one is refused and looks again.
    credentialStands(actor.id, staying),
    ...credentialDeletes(actor.id, removed),
    noticeOf(deps, actor.id, removed, 'way-in-removed'),
  ])
  if (!outcome.done) return removeWayIn(deps, actor, credentialId)
}

function noticeOf(
  deps: Deps,
  personId: string,
  { id, way }: CredentialItem,
  kind: 'way-in-added' | 'way-in-removed',
): Write {
  return mailWrite(deps, { kind, personId, credentialId: id, way, at: deps.clock.now() })
}

function summaryOf({ id, way, label, addedAt, lastUsedAt }: CredentialItem): CredentialSummary {
  return { id, way, label, addedAt, ...(lastUsedAt ? { lastUsedAt } : {}) }
}
