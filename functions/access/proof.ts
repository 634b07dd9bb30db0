import type { Assertion, BothCodes } from '../../shared/access.ts'
import type { Actor } from '../../shared/actor.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import type { Write } from '../platform/transactions.ts'
import type { Browser } from './browser.ts'
import { begin, countMailedCode, tried } from './ceremonies.ts'
import { CodesProof, PasskeyProof } from './ceremony.ts'
import { bothCodesUse } from './codes.ts'
import { mailWrite } from './mailMessages.ts'
import { sessionRenewal } from './opening.ts'
import { authenticationOptions, signedCount } from './passkeys.ts'
import { appAmong, passkeyAmong } from './rules.ts'
import type { Keyring } from './store.ts'
import { ceremonyEnd, passkeyUse, sightWrite } from './writes.ts'

export async function beginPasskeyProof(deps: Deps, actor: Actor, browser: Browser) {
  const { credentials } = await ownKeyring(deps, actor)
  const options = await authenticationOptions(deps, credentials)
  await begin(deps, browser, { kind: 'passkey-proof', ...boundTo(actor), challenge: options.challenge })
  return { options: { ...options } }
}

export async function proveWithPasskey(
  deps: Deps,
  actor: Actor,
  browser: Browser,
  assertion: Assertion,
): Promise<undefined> {
  const ceremony = await tried(deps, browser, PasskeyProof)
  if (!isBoundTo(ceremony, actor)) throw new Problem('ceremony-ended')
  const keyring = await ownKeyring(deps, actor)
  const passkey = passkeyAmong(keyring.credentials, assertion.id)
  const given = passkey && { personId: actor.id, passkey, challenge: ceremony.challenge }
  const signCount = given && (await signedCount(deps, given, assertion))
  if (!passkey || signCount === undefined) throw new Problem('sign-in-failed')

  const use = passkeyUse(actor.id, passkey, signCount, deps.clock.now())
  return renewSession(deps, actor, browser, { ceremony, keyring, use })
}

/** @throws Problem `wrong-state` for somebody without an authenticator app: a mailed code alone proves nothing */
export async function requestProofCode(deps: Deps, actor: Actor, browser: Browser): Promise<undefined> {
  const { account, credentials } = await ownKeyring(deps, actor)
  if (!appAmong(credentials)) throw new Problem('wrong-state')
  await countMailedCode(deps, browser, account.email)
  await begin(deps, browser, { kind: 'codes-proof', ...boundTo(actor) }, (ceremonyHash) => [
    mailWrite(deps, { kind: 'proof-code', ceremonyHash }),
  ])
}

export async function proveWithCodes(deps: Deps, actor: Actor, browser: Browser, codes: BothCodes): Promise<undefined> {
  const ceremony = await tried(deps, browser, CodesProof)
  if (!isBoundTo(ceremony, actor)) throw new Problem('ceremony-ended')
  const keyring = await ownKeyring(deps, actor)
  const use = await bothCodesUse(deps, ceremony, keyring, codes)
  if (!use) throw new Problem('code-wrong')
  return renewSession(deps, actor, browser, { ceremony, keyring, use })
}

/** What ties a ceremony to the session that began it. */
export function boundTo(actor: Actor) {
  return { personId: actor.id, sessionId: actor.sessionId }
}

export function isBoundTo(ceremony: { personId: string; sessionId: string }, actor: Actor): boolean {
  return ceremony.personId === actor.id && ceremony.sessionId === actor.sessionId
}

/** The actor's own account, sessions and ways in. */
export async function ownKeyring(deps: Deps, actor: Actor): Promise<Keyring> {
  const keyring = await deps.access.keyring(actor.id)
  if (!keyring) throw new Problem('sign-in-required')
  return keyring
}

async function renewSession(
  deps: Deps,
  actor: Actor,
  browser: Browser,
  { ceremony, keyring, use }: { ceremony: { hash: string; kind: string }; keyring: Keyring; use: Write },
): Promise<undefined> {
  const before = keyring.sessions.find((one) => one.id === actor.sessionId)
  if (!before) throw new Problem('sign-in-required')
  const renewal = sessionRenewal(deps, actor.id, before)
  const outcome = await deps.access.commit([
    ceremonyEnd(ceremony),
    use,
    sightWrite(keyring.account, deps.clock.now()),
    ...renewal.writes,
  ])
  if (!outcome.done) throw new Problem('ceremony-ended')
  browser.dropCeremony()
  browser.keepSession(renewal.cookie)
}
