import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Refusal } from './refusal.ts'

// The one pair of keys that local functions have.
const accessKey = 'local'
const secretKey = 'local'
/** By more than this a clock may not differ (S3, "RequestTimeTooSkewed"). */
const skewMs = 15 * 60_000
/** No address holds longer than a week. */
const longestSeconds = 7 * 24 * 60 * 60

const denied: Refusal = { status: 403, code: 'AccessDenied' }
const mismatch: Refusal = { status: 403, code: 'SignatureDoesNotMatch' }

export type Signed = { isAddress: boolean }

/**
 * AWS Signature Version 4, in a header or in the address, as S3 wants it: over the path and the query as they were sent, and over each header that
 * the signature names. https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-authenticating-requests.html
 */
export function signatureOf(request: IncomingMessage, nowMs: number): Signed | Refusal {
  const [path = '', search = ''] = (request.url ?? '').split('?')
  const query = new URLSearchParams(search)
  const isAddress = query.has('X-Amz-Signature')
  const given = isAddress ? inAddress(query) : inHeader(request)
  if (!given) return denied
  const [key, day = '', region = '', service = ''] = given.credential.split('/')
  if (key !== accessKey || service !== 's3' || !given.at.startsWith(day)) return denied
  const lateMs = nowMs - instantOf(given.at)
  if (Number.isNaN(lateMs) || lateMs < -skewMs) return denied
  if (isAddress ? lateMs > given.seconds * 1_000 : lateMs > skewMs) return denied

  const headers = given.headers.split(';')
  if (!headers.includes('host')) return mismatch
  const canonical = [
    request.method,
    path,
    sortedQuery(search),
    ...headers.map(
      (name) =>
        `${name}:${String(request.headers[name] ?? '')
          .trim()
          .replaceAll(/ +/g, ' ')}`,
    ),
    '',
    given.headers,
    isAddress ? 'UNSIGNED-PAYLOAD' : String(request.headers['x-amz-content-sha256']),
  ].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', given.at, `${day}/${region}/s3/aws4_request`, sha256(canonical)].join('\n')
  const signing = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secretKey}`)
  return same(hmac(signing, toSign).toString('hex'), given.signature) ? { isAddress } : mismatch
}

type Given = { credential: string; at: string; seconds: number; headers: string; signature: string }

function inAddress(query: URLSearchParams): Given | undefined {
  const told = (name: string) => query.get(`X-Amz-${name}`) ?? ''
  const seconds = Number(told('Expires'))
  if (told('Algorithm') !== 'AWS4-HMAC-SHA256' || !(seconds >= 1 && seconds <= longestSeconds)) return undefined
  return {
    ...{ credential: told('Credential'), at: told('Date'), seconds },
    ...{ headers: told('SignedHeaders'), signature: told('Signature') },
  }
}

function inHeader({ headers }: IncomingMessage): Given | undefined {
  const [, credential, names, signature] =
    /^AWS4-HMAC-SHA256 Credential=(\S+), SignedHeaders=(\S+), Signature=(\S+)$/.exec(headers.authorization ?? '') ?? []
  if (!credential || !names || !signature) return undefined
  return { credential, at: String(headers['x-amz-date']), seconds: 0, headers: names, signature }
}

function sortedQuery(search: string): string {
  return search
    .split('&')
    .filter((part) => part !== '' && !part.startsWith('X-Amz-Signature='))
    .map((part) => (part.includes('=') ? part : `${part}=`))
    .sort()
    .join('&')
}

/** `20261126T120000Z` */
function instantOf(at: string): number {
  return Date.parse(at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

function same(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
