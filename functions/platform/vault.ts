import { Problem } from '../../shared/problem.ts'
import type { Env } from './env.ts'
import { openS3, statusOf } from './s3.ts'

/** How a file reaches who fetches it: under its name, to be kept; or only to be looked at within a page. */
export type Delivery = { type: string; name: string; inline?: true }

/** Where the files are that people sent. Browsers reach it by signed addresses alone, which hold for a minute. */
export type Vault = {
  /** Takes just so many bytes. */
  addressToPut(key: string, bytes: number): Promise<string>
  addressToGet(key: string, delivery: Delivery): Promise<string>
  /** How long each thing is whose key begins so. */
  sizes(prefix: string): Promise<Map<string, number>>
  get(key: string): Promise<Uint8Array | undefined>
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Also what is gone already. */
  remove(keys: string[]): Promise<void>
}

type VaultEnv = Pick<Env, 'AWS_REGION' | 'S3_ENDPOINT' | 'VAULT_BUCKET' | 'VAULT_ORIGIN'>

/** Safeguards, section 2: who is suspended loses what was signed for them within that. */
export const addressSeconds = 60
const patienceMs = 2_500
const largePatienceMs = 20_000

/** S3. Addresses are signed for S3 itself; what stands before it under the vault's own name hands on the query, and S3 judges the signature. */
export function s3Vault(env: VaultEnv): Vault {
  const s3 = openS3(env)
  const Bucket = env.VAULT_BUCKET
  const inTime = (ms: number) => ({ abortSignal: AbortSignal.timeout(ms) })
  const signing = { expiresIn: addressSeconds }
  return {
    addressToPut: (Key, ContentLength) =>
      told(async () => {
        const [{ client, sdk }, { getSignedUrl }] = await Promise.all([s3(), presigner()])
        const command = new sdk.PutObjectCommand({ Bucket, Key, ContentLength })
        return atOwnOrigin(await getSignedUrl(client, command, signing), env.VAULT_ORIGIN)
      }),
    addressToGet: (Key, { type, name, inline }) =>
      told(async () => {
        const [{ client, sdk }, { getSignedUrl }] = await Promise.all([s3(), presigner()])
        const kept = { ResponseContentType: type, ResponseCacheControl: 'private, no-store' }
        const ResponseContentDisposition = inline ? 'inline' : attachmentNamed(name)
        const command = new sdk.GetObjectCommand({ Bucket, Key, ...kept, ResponseContentDisposition })
        return atOwnOrigin(await getSignedUrl(client, command, signing), env.VAULT_ORIGIN)
      }),
    sizes: (Prefix) =>
      told(async () => {
        const { client, sdk } = await s3()
        const answer = await client.send(new sdk.ListObjectsV2Command({ Bucket, Prefix }), inTime(patienceMs))
        return new Map((answer.Contents ?? []).map(({ Key, Size }) => [Key ?? '', Size ?? 0]))
      }),
    async get(Key) {
      const { client, sdk } = await s3()
      try {
        const answer = await client.send(new sdk.GetObjectCommand({ Bucket, Key }), inTime(largePatienceMs))
        return await answer.Body?.transformToByteArray()
      } catch (error) {
        if (statusOf(error) === 404) return undefined
        throw error
      }
    },
    async put(Key, Body) {
      const { client, sdk } = await s3()
      await client.send(new sdk.PutObjectCommand({ Bucket, Key, Body }), inTime(largePatienceMs))
    },
    async remove(keys) {
      const { client, sdk } = await s3()
      for (const Key of keys) await client.send(new sdk.DeleteObjectCommand({ Bucket, Key }), inTime(patienceMs))
    },
  }
}

const never = async (): Promise<never> => {
  throw new Error('this function has no vault')
}
export const noVault: Vault = {
  ...{ addressToPut: never, addressToGet: never, sizes: never },
  ...{ get: never, put: never, remove: never },
}

function presigner() {
  return import('@aws-sdk/s3-request-presigner')
}

function atOwnOrigin(address: string, origin: string): string {
  const { pathname, search } = new URL(address)
  return origin + pathname + search
}

/** RFC 6266, 4.3: the name in full, and one of plain letters for who cannot read that. */
export function attachmentNamed(name: string): string {
  const plain = name.replaceAll(/[^\w. -]/g, '_')
  const full = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`
}

// What a person waits for: a store that is out of reach is a passing trouble and no defect.
async function told<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    const status = statusOf(error)
    const isOurs = error instanceof Error && status > 0 && status < 500 && status !== 429
    if (isOurs) throw error
    throw new Problem('unavailable', { retryAfterSeconds: 2 })
  }
}
