import * as z from 'zod'
import { roles } from './actor.ts'
import type { Endpoint } from './endpoint.ts'
import { Id } from './ids.ts'
import { languages } from './languages.ts'
import { limits } from './limits.ts'
import { Email, line } from './text.ts'

const Instant = z.iso.datetime()
/** The secret part of an invitation's link: 256 bits, base64url. It stands behind `#`, so that it reaches no log. */
const Token = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
const SixDigits = z.string().regex(/^\d{6}$/)

/** What the browser's WebAuthn calls take and give (W3C WebAuthn Level 3, JSON forms); verified by @simplewebauthn/server. */
export const CeremonyOptions = z.object({ options: z.looseObject({ challenge: z.string() }) })
const Base64url = z.base64url().min(1).max(16_000)
/** A credential's id is at most 1023 bytes (WebAuthn Level 3, 5.8.3). */
const credentialIdCharacters = 1_364
const fromAuthenticator = {
  id: z.base64url().min(1).max(credentialIdCharacters),
  rawId: z.base64url().min(1).max(credentialIdCharacters),
  type: z.literal('public-key'),
}
/** What `startAuthentication` of @simplewebauthn/browser gives; what is not looked at is let by. */
export const Assertion = z.object({
  ...fromAuthenticator,
  response: z.object({
    clientDataJSON: Base64url,
    authenticatorData: Base64url,
    signature: Base64url,
    userHandle: z.base64url().max(100).exactOptional(),
  }),
})
export type Assertion = z.infer<typeof Assertion>
/** What `startRegistration` of @simplewebauthn/browser gives. */
export const Attestation = z.object({
  ...fromAuthenticator,
  response: z.object({
    clientDataJSON: Base64url,
    attestationObject: Base64url,
    /** Short names such as `internal`, of an open list (WebAuthn Level 3, 5.8.4). */
    transports: z
      .array(
        z
          .string()
          .max(40)
          .regex(/^[a-z-]+$/),
      )
      .max(10)
      .exactOptional(),
  }),
})
export type Attestation = z.infer<typeof Attestation>
const Signed = z.strictObject({ credential: Assertion })
/** Without a label the passkey is called by the device that made it. */
const Made = z.strictObject({ credential: Attestation, label: line(limits.nameCharacters).optional() })
export type Made = z.infer<typeof Made>
const BothCodes = z.strictObject({ mailCode: SixDigits, appCode: SixDigits })
export type BothCodes = z.infer<typeof BothCodes>
const Verification = z.strictObject({
  mailCode: SixDigits,
  coordinatorCode: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[0-9A-HJKMNP-TV-Z]{8}$/)
    .optional(),
})
export type Verification = z.infer<typeof Verification>

export const SessionSummary = z.object({
  id: Id('session'),
  current: z.boolean(),
  /** What the browser says it is, shortened to its name and system. */
  device: z.string(),
  way: z.enum(['passkey', 'codes']),
  startedAt: Instant,
  lastSeenAt: Instant,
})
export type SessionSummary = z.infer<typeof SessionSummary>

export const CredentialSummary = z.object({
  id: Id('credential'),
  way: z.enum(['passkey', 'app']),
  label: z.string(),
  addedAt: Instant,
  lastUsedAt: Instant.optional(),
})
export type CredentialSummary = z.infer<typeof CredentialSummary>

/** What an authenticator app needs: the address for its camera as an SVG picture, and the same to type (RFC 6238). */
export const AppSecret = z.object({ qrSvg: z.string(), secret: z.string() })
export type AppSecret = z.infer<typeof AppSecret>

export const OpenInvitation = z.object({
  name: z.string(),
  email: z.string(),
  language: z.enum(languages),
  role: z.enum(roles),
  institution: z.string().optional(),
  country: z.string().optional(),
  endsAt: Instant,
  /** True when a way in was lost and a coordinator started a recovery: then the coordinator's code is asked for too. */
  recovery: z.boolean(),
})
export type OpenInvitation = z.infer<typeof OpenInvitation>

export const accessEndpoints = {
  'POST /sign-in/passkey/options': {
    summary: 'Begin to sign in with a passkey',
    action: 'sign-in.begin',
    answer: CeremonyOptions,
    status: 200,
    rate: { most: 60, minutes: 10 },
  },
  'POST /sign-in/passkey': {
    summary: 'Sign in with a passkey',
    action: 'sign-in.finish',
    body: Signed,
    status: 204,
    rate: { most: 30, minutes: 10 },
  },
  'POST /sign-in/codes/request': {
    summary: 'Ask for a code by mail; the answer is the same for known and unknown addresses',
    action: 'sign-in.begin',
    body: z.strictObject({ email: Email }),
    status: 202,
    rate: { most: 10, minutes: 10 },
  },
  'POST /sign-in/codes': {
    summary: 'Sign in with the mailed code and the one of the authenticator app',
    action: 'sign-in.finish',
    body: BothCodes,
    status: 204,
    rate: { most: 30, minutes: 10 },
  },
  'DELETE /session': { summary: 'Sign out', action: 'session.end', status: 204 },
  'GET /me/sessions': {
    summary: 'Where I am signed in',
    action: 'session.list',
    answer: z.object({ items: z.array(SessionSummary) }),
    status: 200,
  },
  'DELETE /me/sessions/:sessionId': { summary: 'End one of my sessions', action: 'session.end', status: 204 },

  'POST /proof/passkey/options': {
    summary: 'Begin to prove that it is me, with a passkey',
    action: 'session.prove',
    answer: CeremonyOptions,
    status: 200,
  },
  'POST /proof/passkey': {
    summary: 'Prove that it is me, with a passkey',
    action: 'session.prove',
    body: Signed,
    status: 204,
  },
  'POST /proof/codes/request': {
    summary: 'Ask for a mailed code to prove that it is me',
    action: 'session.prove',
    status: 202,
    rate: { most: 10, minutes: 10 },
  },
  'POST /proof/codes': {
    summary: 'Prove that it is me, with both codes',
    action: 'session.prove',
    body: BothCodes,
    status: 204,
    rate: { most: 30, minutes: 10 },
  },

  'GET /me/credentials': {
    summary: 'My ways in',
    action: 'credential.list',
    answer: z.object({ items: z.array(CredentialSummary) }),
    status: 200,
  },
  'POST /me/passkeys/options': {
    summary: 'Begin to add a passkey',
    action: 'credential.change',
    answer: CeremonyOptions,
    status: 200,
  },
  'POST /me/passkeys': {
    summary: 'Add a passkey',
    action: 'credential.change',
    body: Made,
    answer: CredentialSummary,
    status: 201,
  },
  'POST /me/app/options': {
    summary: 'Begin to add an authenticator app',
    action: 'credential.change',
    answer: AppSecret,
    status: 200,
  },
  'POST /me/app': {
    summary: 'Add the authenticator app by its first code',
    action: 'credential.change',
    body: z.strictObject({ appCode: SixDigits }),
    answer: CredentialSummary,
    status: 201,
  },
  'DELETE /me/credentials/:credentialId': {
    summary: 'Remove a way in; the last one stays',
    action: 'credential.change',
    status: 204,
  },

  'POST /invitations/open': {
    summary: 'Whose invitation this is',
    action: 'invitation.open',
    body: z.strictObject({ token: Token }),
    answer: OpenInvitation,
    status: 200,
    rate: { most: 60, minutes: 10 },
  },
  'POST /invitations/code': {
    summary: "Mail a code to the invitation's own address",
    action: 'invitation.open',
    body: z.strictObject({ token: Token }),
    status: 202,
    rate: { most: 60, minutes: 10 },
  },
  'POST /invitations/verification': {
    summary:
      'Type the mailed code (and, for a recovery, the code from the coordinator) in the browser that asked for it',
    action: 'invitation.accept',
    body: Verification,
    status: 204,
    rate: { most: 30, minutes: 10 },
  },
  'POST /invitations/passkey/options': {
    summary: 'Begin to enrol a passkey',
    action: 'invitation.accept',
    answer: CeremonyOptions,
    status: 200,
  },
  'POST /invitations/passkey': {
    summary: 'Enrol the passkey, accept, and sign in',
    action: 'invitation.accept',
    body: Made,
    status: 204,
  },
  'POST /invitations/app/options': {
    summary: 'Begin to enrol an authenticator app',
    action: 'invitation.accept',
    answer: AppSecret,
    status: 200,
  },
  'POST /invitations/app': {
    summary: 'Enrol the app by its first code, accept, and sign in',
    action: 'invitation.accept',
    body: z.strictObject({ appCode: SixDigits }),
    status: 204,
  },

  'GET /people/:personId/sessions': {
    summary: "A person's sessions",
    action: 'person.list-sessions',
    answer: z.object({ items: z.array(SessionSummary) }),
    status: 200,
  },
  'DELETE /people/:personId/sessions': {
    summary: "End all of a person's sessions",
    action: 'person.end-sessions',
    status: 204,
  },
} as const satisfies Record<string, Endpoint>
