import type { Assertion, BothCodes } from '../../shared/access.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import type { Write } from '../platform/transactions.ts'
import type { Browser } from './browser.ts'
import { begin, countMailedCode, tried } from './ceremonies.ts'
import { CodesSignIn, PasskeySignIn } from './ceremony.ts'
import { bothCodesUse } from './codes.ts'
import { mailWrite } from './mailMessages.ts'
import { sessionOpening } from './opening.ts'
import { authenticationOptions, signedCount } from './passkeys.ts'
import { passkeyAmong } from './rules.ts'
import type { SessionItem } from './session.ts'
import type { Keyring } from './store.ts'
import { ceremonyEnd, passkeyUse, sightWrite } from './writes.ts'

export async function beginPasskeySignIn(deps: Deps, browser: Browser) {
  const options = await authenticationOptions(deps)
  await begin(deps, browser, { kind: 'passkey-sign-in', challenge: options.challenge })
  return { options: { ...options } }
}

export async function signInWithPasskey(deps: Deps, browser: Browser, assertion: Assertion): Promise<undefined> {
  const ceremony = await tried(deps, browser, PasskeySignIn)
  const personId = await deps.access.personWithPasskey(assertion.id)
  const keyring = personId ? await deps.access.keyring(personId) : undefined
  const passkey = keyring && passkeyAmong(keyring.credentials, assertion.id)
  if (!keyring || !passkey) throw new Problem('sign-in-failed')

  const { challenge } = ceremony
  const signCount = await signedCount(deps, { personId: keyring.account.id, passkey, challenge }, assertion)
  if (signCount === undefined) throw new Problem('sign-in-failed')
  const use = passkeyUse(keyring.account.id, passkey, signCount, deps.clock.now())
  return openSession(deps, browser, { ceremony, keyring, use, way: 'passkey' })
}

/** Does the same for every address: whether somebody has it is looked up when the mail is made, out of the asker's sight. */
export async function requestSignInCode(deps: Deps, browser: Browser, email: string): Promise<undefined> {
  await countMailedCode(deps, browser, email)
  await begin(deps, browser, { kind: 'codes-sign-in', email }, (ceremonyHash) => [
    mailWrite(deps, { kind: 'sign-in-code', ceremonyHash }),
  ])
}

export async function signInWithCodes(deps: Deps, browser: Browser, codes: BothCodes): Promise<undefined> {
  const ceremony = await tried(deps, browser, CodesSignIn)
  // An unknown address reads as much as a known one.
  const personId = (await deps.access.personWithEmail(ceremony.email)) ?? 'nobody'
  const keyring = await deps.access.keyring(personId)
  const use = await bothCodesUse(deps, ceremony, keyring, codes)
  if (!keyring || !use) throw new Problem('sign-in-failed')
  return openSession(deps, browser, { ceremony, keyring, use, way: 'codes' })
}

type Passed = {
  ceremony: { hash: string; kind: string }
  keyring: Keyring
  /** The write that takes what was shown, so that it is worth nothing a second time. */
  use: Write
  way: SessionItem['way']
}

async function openSession(deps: Deps, browser: Browser, { ceremony, keyring, use, way }: Passed): Promise<undefined> {
  const opening = sessionOpening(deps, browser, keyring, way)
  const outcome = await deps.access.commit([
    ceremonyEnd(ceremony),
    use,
    sightWrite(keyring.account, deps.clock.now()),
    ...opening.writes,
  ])
  if (!outcome.done) throw new Problem(outcome.refusals[0]?.code === 'None' ? 'sign-in-failed' : 'ceremony-ended')
  browser.dropCeremony()
  browser.keepSession(opening.cookie)
}
