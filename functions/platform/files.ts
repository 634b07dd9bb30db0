import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Env } from './env.ts'
import { openS3, statusOf } from './s3.ts'

export type FileState = { state: 'absent' } | { state: 'same' } | { state: 'new'; bytes: Uint8Array; etag: string }

export type Files = {
  /** A small file; nothing comes when it is still the one with this ETag. */
  get(key: string, unless?: string): Promise<FileState>
  /** In place of the file with this ETag, or of none. @returns the new ETag, undefined when another one is there by now */
  replace(key: string, bytes: string | Uint8Array, over: string | undefined): Promise<string | undefined>
  /** A small file, whatever stands there, and how it is served. */
  put(key: string, body: string, served: { contentType: string; cacheControl: string }): Promise<void>
  /** A large file, from disk. */
  upload(key: string, path: string): Promise<void>
  /** A large file, to disk. @returns the SHA-256 of what came, in hex; undefined when there is no such file */
  download(key: string, path: string): Promise<string | undefined>
  /** Also when it is gone already. */
  remove(key: string): Promise<void>
}

export type FilesEnv = Pick<Env, 'AWS_REGION' | 'S3_ENDPOINT' | 'FILES_BUCKET'>

const smallPatienceMs = 5_000
/** A hundred megabytes through a slow moment. */
export const largePatienceMs = 60_000

/** S3. Its client is loaded with the first call: most instances of most functions never make one. */
export function s3Files(env: FilesEnv, patienceMs = smallPatienceMs): Files {
  const s3 = openS3(env)
  const Bucket = env.FILES_BUCKET
  const inTime = (ms = patienceMs) => ({ abortSignal: AbortSignal.timeout(ms) })
  return {
    async get(Key, unless) {
      const { client, sdk } = await s3()
      try {
        const answer = await client.send(new sdk.GetObjectCommand({ Bucket, Key, IfNoneMatch: unless }), inTime())
        const bytes = await answer.Body?.transformToByteArray()
        return bytes && answer.ETag ? { state: 'new', bytes, etag: answer.ETag } : { state: 'absent' }
      } catch (error) {
        if (statusOf(error) === 304) return { state: 'same' }
        if (statusOf(error) === 404) return { state: 'absent' }
        throw error
      }
    },
    async replace(Key, Body, over) {
      const { client, sdk } = await s3()
      const condition = over ? { IfMatch: over } : { IfNoneMatch: '*' }
      try {
        return (await client.send(new sdk.PutObjectCommand({ Bucket, Key, Body, ...condition }), inTime())).ETag
      } catch (error) {
        // 404: the one with this ETag was removed; 409: another writer was quicker while this one was on its way.
        if ([404, 409, 412].includes(statusOf(error))) return undefined
        throw error
      }
    },
    async put(Key, Body, { contentType: ContentType, cacheControl: CacheControl }) {
      const { client, sdk } = await s3()
      await client.send(new sdk.PutObjectCommand({ Bucket, Key, Body, ContentType, CacheControl }), inTime())
    },
    async upload(Key, path) {
      const { client, sdk } = await s3()
      const ContentLength = (await stat(path)).size
      const command = new sdk.PutObjectCommand({ Bucket, Key, Body: createReadStream(path), ContentLength })
      await client.send(command, inTime(largePatienceMs))
    },
    async download(Key, path) {
      const { client, sdk } = await s3()
      try {
        const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket, Key }), inTime(largePatienceMs))
        return Body instanceof Readable ? await written(Body, path) : undefined
      } catch (error) {
        if (statusOf(error) === 404) return undefined
        throw error
      }
    },
    async remove(Key) {
      const { client, sdk } = await s3()
      await client.send(new sdk.DeleteObjectCommand({ Bucket, Key }), inTime())
    },
  }
}

/** Of a file on disk, in hex. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

async function written(body: Readable, path: string): Promise<string> {
  const hash = createHash('sha256')
  body.on('data', (chunk) => hash.update(chunk))
  await pipeline(body, createWriteStream(path))
  return hash.digest('hex')
}
