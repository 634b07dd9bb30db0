import type { S3Client, S3ClientConfig } from '@aws-sdk/client-s3'
import type { Env } from './env.ts'

type S3 = { client: S3Client; sdk: typeof import('@aws-sdk/client-s3') }

/** A client that is made with its first use: most instances of most functions never need one. */
export function openS3(env: Pick<Env, 'AWS_REGION' | 'S3_ENDPOINT'>): () => Promise<S3> {
  let opened: Promise<S3> | undefined
  return () => (opened ??= open(env))
}

async function open(env: Pick<Env, 'AWS_REGION' | 'S3_ENDPOINT'>): Promise<S3> {
  const sdk = await import('@aws-sdk/client-s3')
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
  return { client: new sdk.S3Client(config), sdk }
}

/** Of an answer that the SDK threw; 0 when there was none. */
export function statusOf(error: unknown): number {
  if (!(error instanceof Error) || !('$metadata' in error)) return 0
  return Number(Object(error.$metadata).httpStatusCode ?? 0)
}
