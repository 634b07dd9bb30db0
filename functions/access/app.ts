import { Secret, TOTP } from 'otpauth'
import { renderSVG } from 'uqr'
import type { AppSecret } from '../../shared/access.ts'

// RFC 6238 as every authenticator app has it: SHA-1, six digits, 30 seconds; one step of patience on either side (5.2).
const shape = { issuer: 'Enlaces', algorithm: 'SHA1', digits: 6, period: 30 }
const stepsOfPatience = 1
/** RFC 4226, 4 (R6): 160 bits are recommended. */
const secretBytes = 20

/** A new secret in base 32. */
export function newAppSecret(): string {
  return new Secret({ size: secretBytes }).base32
}

/** What the app needs, to see and to type. */
export function appSecretFor(email: string, secret: string): AppSecret {
  const uri = new TOTP({ ...shape, label: email, secret }).toString()
  return { qrSvg: renderSVG(uri, { border: 4, pixelSize: 4 }), secret }
}

/** The step of time that a code belongs to, or undefined when it belongs to none near now. */
export function stepOfCode(secret: string, code: string, now: string): number | undefined {
  const timestamp = Date.parse(now)
  const totp = new TOTP({ ...shape, secret })
  const delta = totp.validate({ token: code, timestamp, window: stepsOfPatience })
  return delta === null ? undefined : TOTP.counter({ period: shape.period, timestamp }) + delta
}
