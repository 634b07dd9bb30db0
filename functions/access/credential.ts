import * as z from 'zod'

const Instant = z.iso.datetime()
const common = {
  id: z.string(),
  label: z.string(),
  addedAt: Instant,
  lastUsedAt: Instant.optional(),
  /** The account's count of recoveries when it was enrolled. */
  era: z.number().int().nonnegative(),
}

/** A way in as it is kept: pk `person#ID`, sk `credential#ID`. */
export const PasskeyItem = z.object({
  ...common,
  way: z.literal('passkey'),
  /** As the authenticator names it; its owner is found by pk `passkey#CREDENTIAL`. */
  credentialId: z.string(),
  publicKey: z.base64url(),
  signCount: z.number().int().nonnegative(),
  transports: z.array(z.string()),
})
export type PasskeyItem = z.infer<typeof PasskeyItem>

export const AppItem = z.object({
  ...common,
  way: z.literal('app'),
  sealedSecret: z.string(),
  /** The last step (RFC 6238) whose code was taken: none up to it is taken again. */
  lastStep: z.number().int().nonnegative(),
  /** Codes tried on a day, the right ones given back. */
  triesOn: z.string().optional(),
  tries: z.number().int().optional(),
})
export type AppItem = z.infer<typeof AppItem>

export const CredentialItem = z.discriminatedUnion('way', [PasskeyItem, AppItem])
export type CredentialItem = z.infer<typeof CredentialItem>

/** How many codes of an app may be wrong in a day, of those that came with the right mailed code: it slows down whoever reads the mail. */
export const wrongAppCodesPerDay = 10
