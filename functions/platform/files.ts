import {
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import type { Env } from './env.ts'

export type FileState = { state: 'absent' } | { state: 'same' } | { state: 'new'; bytes: Uint8Array; etag: string }
/** Files by key. `get` brings nothing when the file is still the one with this ETag. */
export type Files = {
  get(key: string, unless?: string): Promise<FileState>
  /** In place of the file with this ETag, or of none. @returns the new ETag, undefined when another one is there by now */
  put(key: string, bytes: Uint8Array, over: string | undefined): Promise<string | undefined>
}

const patienceMs = 30_000

export function s3Files(env: Env): Files {
  // Checksums of the newer kind are streamed in trailers, which not everything that speaks S3 understands.
  const config: S3ClientConfig = {
    region: env.AWS_REGION,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  }
  if (env.S3_ENDPOINT) {
    config.endpoint = env.S3_ENDPOINT
    config.forcePathStyle = true
    config.credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  }
  const client = new S3Client(config)
  const Bucket = env.FILES_BUCKET
  const inTime = () => ({ abortSignal: AbortSignal.timeout(patienceMs) })
  return {
    async get(Key, unless) {
      try {
        const answer = await client.send(new GetObjectCommand({ Bucket, Key, IfNoneMatch: unless }), inTime())
        const bytes = await answer.Body?.transformToByteArray()
        return bytes && answer.ETag ? { state: 'new', bytes, etag: answer.ETag } : { state: 'absent' }
      } catch (error) {
        if (!(error instanceof S3ServiceException)) throw error
        if (error.$metadata.httpStatusCode === 304) return { state: 'same' }
        if (error.$metadata.httpStatusCode === 404) return { state: 'absent' }
        throw error
      }
    },
    async put(Key, Body, over) {
      const condition = over ? { IfMatch: over } : { IfNoneMatch: '*' }
      try {
        return (await client.send(new PutObjectCommand({ Bucket, Key, Body, ...condition }), inTime())).ETag
      } catch (error) {
        // 404: the one with this ETag was removed; 409: another writer was quicker while this one was on its way.
        const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined
        if (status === 412 || status === 409 || status === 404) return undefined
        throw error
      }
    },
  }
}
