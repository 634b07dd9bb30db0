import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { origin } from './world.ts'

type Options = { challenge: string; rp?: { id?: string }; rpId?: string; user?: { id: string } }
type Quirks = { userVerified?: boolean; origin?: string; rpId?: string; signCount?: number }

const present = 0x01
const verified = 0x04
const attested = 0x40

/** An authenticator in software (WebAuthn Level 3, section 6): one discoverable ES256 passkey. Quirks make it misbehave. */
export function softPasskey() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  let userHandle: string | undefined
  let signCount = 0

  const authenticatorData = (options: Options, quirks: Quirks, flags: number, more = Buffer.alloc(0)) => {
    const rpId = quirks.rpId ?? options.rpId ?? options.rp?.id ?? new URL(origin).hostname
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(signCount)
    const userFlag = quirks.userVerified === false ? 0 : verified
    return Buffer.concat([digest(rpId), Buffer.from([present | userFlag | flags]), counter, more])
  }

  return {
    credentialId: id.toString('base64url'),

    /** What `navigator.credentials.create` would give. */
    make(options: Options, quirks: Quirks = {}) {
      userHandle = options.user?.id
      const length = Buffer.from([0, id.length])
      const data = Buffer.concat([Buffer.alloc(16), length, id, coseKey(publicKey.export({ format: 'jwk' }))])
      const authData = authenticatorData(options, quirks, attested, data)
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ])
      return credential(id, {
        clientDataJSON: clientData('webauthn.create', options, quirks).toString('base64url'),
        attestationObject: cbor(attestation).toString('base64url'),
        transports: ['internal'],
      })
    },

    /** What `navigator.credentials.get` would give. */
    sign(options: Options, quirks: Quirks = {}) {
      signCount = quirks.signCount ?? signCount + 1
      const authData = authenticatorData(options, quirks, 0)
      const client = clientData('webauthn.get', options, quirks)
      const signature = sign('sha256', Buffer.concat([authData, digest(client)]), privateKey)
      return credential(id, {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: signature.toString('base64url'),
        ...(userHandle ? { userHandle } : {}),
      })
    },
  }
}
export type SoftPasskey = ReturnType<typeof softPasskey>

function credential(id: Buffer, response: Record<string, unknown>) {
  const text = id.toString('base64url')
  return { id: text, rawId: text, type: 'public-key', clientExtensionResults: {}, response }
}

function clientData(type: string, { challenge }: Options, quirks: Quirks): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin: quirks.origin ?? origin, crossOrigin: false }))
}

function digest(data: string | Buffer): Buffer {
  return createHash('sha256').update(data).digest()
}

// RFC 9053, 7.1.1: kty EC2, alg ES256, crv P-256, x, y.
function coseKey({ x = '', y = '' }: { x?: string; y?: string }): Buffer {
  const bytes = (text: string) => Buffer.from(text, 'base64url')
  return cbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytes(x)],
      [-3, bytes(y)],
    ]),
  )
}

/** As much of CBOR (RFC 8949) as an authenticator needs: small integers, byte strings, texts and maps. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  if (!(value instanceof Map)) throw new TypeError('not needed by an authenticator')
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)])])
}

function head(major: number, length: number): Buffer {
  const type = major << 5
  if (length < 24) return Buffer.from([type | length])
  return length < 256 ? Buffer.from([type | 24, length]) : Buffer.from([type | 25, length >> 8, length & 255])
}
