import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

/** Purposes are separate keys: what is made for one is worthless for another. */
export type Purpose =
  | 'cursor'
  | 'mailed-code'
  | 'seal'
  | 'source'
  | 'invitation'
  | 'coordinator-code'
  | 'unsubscribe'
  | 'mail-address'
  | 'reply'

export type Secrets = {
  /** HMAC-SHA-256, base64url. */
  sign(purpose: Purpose, text: string): string
  /** Six digits that follow from the text, so that a mail sent twice carries the same code and no code is ever stored. */
  sixDigits(text: string): string
  /** AES-256-GCM for what must be read back (authenticator secrets); `context` binds it to its owner. */
  seal(plain: string, context: string): string
  open(sealed: string, context: string): string
}

export function secretsFrom(appSecret: string): Secrets {
  const keys = new Map<Purpose, KeyObject>()
  // Node takes a key given as bytes seven times as long to sign with.
  const key = (purpose: Purpose): KeyObject => {
    const known =
      keys.get(purpose) ?? createSecretKey(Buffer.from(hkdfSync('sha256', appSecret, 'enlaces', purpose, 32)))
    keys.set(purpose, known)
    return known
  }
  const sign = (purpose: Purpose, text: string) => createHmac('sha256', key(purpose)).update(text).digest('base64url')
  return {
    sign,
    sixDigits(text) {
      const digest = createHmac('sha256', key('mailed-code')).update(text).digest()
      return String(digest.readUIntBE(0, 6) % 1_000_000).padStart(6, '0')
    },
    seal(plain, context) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key('seal'), nonce).setAAD(Buffer.from(context))
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
    },
    open(sealed, context) {
      const bytes = Buffer.from(sealed, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', key('seal'), bytes.subarray(0, 12)).setAAD(Buffer.from(context))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
  }
}

/** 256 bits of randomness, base64url (43 characters). */
export function randomToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a random token: a thief of the table cannot use it. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** Compares in a time that does not depend on where two texts differ. */
export function sameText(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())
}
