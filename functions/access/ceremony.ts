import * as z from 'zod'
import { SubscriptionRequest } from '../../shared/subscribers.ts'

/** How long a ceremony lasts, and how often its last step may be tried (safeguards, section 3). */
export const ceremonyMinutes = 10
export const ceremonyTries = 5

const common = { hash: z.string(), endsAt: z.iso.datetime(), tries: z.number().int().nonnegative() }
const bound = { ...common, personId: z.string(), sessionId: z.string() }

/*
 * What is under way between two requests of one browser, as it is kept: pk `ceremony#HASH-OF-SECRET`, sk `ceremony`. The secret lies in
 * that browser's cookie. Each kind is a shape of its own, and what was begun as one kind can never be ended as another.
 */
export const PasskeySignIn = z.object({ ...common, kind: z.literal('passkey-sign-in'), challenge: z.string() })
export const CodesSignIn = z.object({ ...common, kind: z.literal('codes-sign-in'), email: z.string() })
export const PasskeyProof = z.object({ ...bound, kind: z.literal('passkey-proof'), challenge: z.string() })
export const CodesProof = z.object({ ...bound, kind: z.literal('codes-proof') })
export const PasskeyAddition = z.object({ ...bound, kind: z.literal('passkey-addition'), challenge: z.string() })
export const AppAddition = z.object({ ...bound, kind: z.literal('app-addition'), sealedSecret: z.string() })
export const Acceptance = z.object({
  ...common,
  kind: z.literal('acceptance'),
  invitationHash: z.string(),
  personId: z.string(),
  /** True once the mailed code was typed: nothing can be enrolled before. */
  verified: z.boolean(),
  challenge: z.string().optional(),
  sealedSecret: z.string().optional(),
})
export type Acceptance = z.infer<typeof Acceptance>

/** Somebody without an account asks for the digest of what is public. */
export const PublicDigest = z.object({
  ...common,
  kind: z.literal('public-digest'),
  email: z.string(),
  language: SubscriptionRequest.shape.language,
  frequency: SubscriptionRequest.shape.frequency,
  zone: z.string(),
})

export const CeremonyItem = z.discriminatedUnion('kind', [
  PasskeySignIn,
  CodesSignIn,
  PasskeyProof,
  CodesProof,
  PasskeyAddition,
  AppAddition,
  Acceptance,
  PublicDigest,
])
export type CeremonyItem = z.infer<typeof CeremonyItem>
type Begun<Kind> = Kind extends CeremonyItem ? Omit<Kind, keyof typeof common> : never
/** A ceremony as an action begins it; its hash, its end and its count are the store's. */
export type NewCeremony = Begun<CeremonyItem>
export type CeremonyShape = z.ZodType<CeremonyItem> & { shape: { kind: z.ZodLiteral<CeremonyItem['kind']> } }
