import type { Assertion, Attestation } from '../../shared/access.ts'
import type { Deps } from '../deps.ts'
import type { AccountItem } from '../members/account.ts'
import type { CredentialItem, PasskeyItem } from './credential.ts'

// COSE algorithms: EdDSA, ES256, RS256; together they cover what authenticators in use offer.
const algorithms = [-8, -7, -257]
/** A fifth of the API's code, which an instance loads when somebody signs in. */
const webAuthn = () => import('@simplewebauthn/server')
/** People look for their telephone first. */
const patienceMs = 5 * 60_000

type NewPasskey = Pick<PasskeyItem, 'credentialId' | 'publicKey' | 'signCount' | 'transports'>

/** Options to make a discoverable passkey that verifies its user. */
export async function registrationOptions(deps: Deps, account: AccountItem, credentials: CredentialItem[]) {
  const { generateRegistrationOptions } = await webAuthn()
  return generateRegistrationOptions({
    rpName: 'Enlaces',
    rpID: relyingParty(deps),
    userID: new TextEncoder().encode(account.id),
    userName: account.email,
    userDisplayName: account.name,
    timeout: patienceMs,
    attestationType: 'none',
    excludeCredentials: descriptors(credentials),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
  })
}

/** Options to sign with a passkey: any that the browser finds, or one of those given. */
export async function authenticationOptions(deps: Deps, credentials: CredentialItem[] = []) {
  const { generateAuthenticationOptions } = await webAuthn()
  return generateAuthenticationOptions({
    rpID: relyingParty(deps),
    userVerification: 'required',
    timeout: patienceMs,
    allowCredentials: descriptors(credentials),
  })
}

/** The passkey that was made for this challenge, here and with its user verified; undefined for anything else. */
export async function madePasskey(
  deps: Deps,
  challenge: string,
  response: Attestation,
): Promise<NewPasskey | undefined> {
  const { verifyRegistrationResponse } = await webAuthn()
  const verified = await orNothing(
    verifyRegistrationResponse({
      response: { ...response, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: deps.publicOrigin,
      expectedRPID: relyingParty(deps),
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    }),
  )
  if (!verified?.verified) return undefined
  const { id, publicKey, counter, transports } = verified.registrationInfo.credential
  return {
    credentialId: id,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    signCount: counter,
    transports: transports ?? [],
  }
}

/** The new sign counter, when this passkey of this person signed this challenge, here and with its user verified. */
export async function signedCount(
  deps: Deps,
  { personId, passkey, challenge }: { personId: string; passkey: PasskeyItem; challenge: string },
  response: Assertion,
): Promise<number | undefined> {
  const handle = response.response.userHandle
  if (handle && Buffer.from(handle, 'base64url').toString('utf8') !== personId) return undefined
  const { verifyAuthenticationResponse } = await webAuthn()
  const verified = await orNothing(
    verifyAuthenticationResponse({
      response: { ...response, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: deps.publicOrigin,
      expectedRPID: relyingParty(deps),
      requireUserVerification: true,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: passkey.signCount,
      },
    }),
  )
  return verified?.verified ? verified.authenticationInfo.newCounter : undefined
}

// WebAuthn Level 3, 5.1.2: the relying party is a domain; ports and schemes are looked at in the origin.
function relyingParty(deps: Deps): string {
  return new URL(deps.publicOrigin).hostname
}

function descriptors(credentials: CredentialItem[]) {
  return credentials.flatMap((one) =>
    one.way === 'passkey' ? [{ id: one.credentialId, transports: one.transports }] : [],
  )
}

// The library throws on whatever does not fit. What a stranger sent is no defect of ours.
async function orNothing<T>(verification: Promise<T>): Promise<T | undefined> {
  try {
    return await verification
  } catch {
    return undefined
  }
}
