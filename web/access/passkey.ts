import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  type PublicKeyCredentialCreationOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
  WebAuthnError,
} from '@simplewebauthn/browser'
import type { Made } from '../../shared/access.ts'
import { call } from '../api.ts'
import { ProblemError } from '../problem.ts'
import { accessMessages } from './messages.ts'

/** Whether this browser knows passkeys at all. */
export const passkeysWork = browserSupportsWebAuthn

export async function signInByPasskey(): Promise<void> {
  const { options } = await call('POST /sign-in/passkey/options')
  const credential = await told(startAuthentication({ optionsJSON: options }))
  await call('POST /sign-in/passkey', { body: { credential } })
}

/** Lets the browser offer a passkey while one types an address. @returns whether somebody signed in with it */
export async function signInByAutofill(): Promise<boolean> {
  if (!(await browserSupportsWebAuthnAutofill())) return false
  const { options } = await call('POST /sign-in/passkey/options')
  const credential = await startAuthentication({ optionsJSON: options, useBrowserAutofill: true }).catch(
    () => undefined,
  )
  if (!credential) return false
  await call('POST /sign-in/passkey', { body: { credential } })
  return true
}

/** Another way in has begun: the browser offers no passkey meanwhile. */
export function stopAutofill(): void {
  WebAuthnAbortService.cancelCeremony()
}

export async function proveByPasskey(): Promise<void> {
  const { options } = await call('POST /proof/passkey/options')
  const credential = await told(startAuthentication({ optionsJSON: options }))
  await call('POST /proof/passkey', { body: { credential } })
}

export async function enrolPasskey(): Promise<void> {
  const { options } = await call('POST /invitations/passkey/options')
  await call('POST /invitations/passkey', { body: { credential: await made(options) } })
}

export async function addPasskey(label: string): Promise<void> {
  const { options } = await call('POST /me/passkeys/options')
  const credential = await made(options)
  await call('POST /me/passkeys', { body: label ? { credential, label } : { credential } })
}

async function made(options: { challenge: string }): Promise<Made['credential']> {
  if (!isForCreation(options)) throw new ProblemError({ code: 'unexpected' })
  return await told(startRegistration({ optionsJSON: options }))
}

function isForCreation(
  options: { challenge: string } | PublicKeyCredentialCreationOptionsJSON,
): options is PublicKeyCredentialCreationOptionsJSON {
  return 'rp' in options && 'user' in options && 'pubKeyCredParams' in options
}

// Browsers say little, on purpose, and in their own language: what people can do about it is ours to say.
async function told<Credential>(ceremony: Promise<Credential>): Promise<Credential> {
  try {
    return await ceremony
  } catch (error) {
    throw new ProblemError({ code: 'sign-in-failed', title: whatHappened(error) })
  }
}

function whatHappened(error: unknown): string {
  const { passkeys, signIn } = accessMessages.now()
  if (!browserSupportsWebAuthn()) return signIn.unsupported
  const code = error instanceof WebAuthnError ? error.code : undefined
  if (code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') return passkeys.already
  if (code?.startsWith('ERROR_AUTHENTICATOR_')) return passkeys.unusable
  return passkeys.cancelled
}
