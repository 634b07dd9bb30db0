import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { vaultHeaders } from '../../headers.ts'
import { type Exchange, serveLoopback } from '../loopback.ts'
import { isRefusal, type Refusal, refuse } from './refusal.ts'
import { type Shelf, shelfIn } from './shelf.ts'
import { signatureOf } from './signature.ts'

/** `refuse` answers as a store that is overloaded; `cut` ends the connection once so many bytes of a body have come. */
export type FilesFault = { method: string; fault: { kind: 'refuse' } | { kind: 'cut'; afterBytes: number } }

export type FilesServer = {
  endpoint: string
  /** What goes wrong with the next requests, each once. */
  faults: FilesFault[]
  /** By how much its clock goes before the machine's: what was signed expires sooner. */
  ahead: { seconds: number }
  close(): Promise<void>
}

type Settings = {
  port?: number
  /** The origin whose pages may send and fetch (the CORS rules of the bucket). */
  pagesAt?: string
  /** How many days what is in a bucket lies there at most (its lifecycle rule): looked at whenever more comes to it, and at the start. */
  keptDays?: Record<string, number>
}

/**
 * Four actions of S3, path style: PutObject and GetObject with their conditions, DeleteObject and ListObjectsV2, for who signs them
 * in a header or by an address. Everything else is refused, so that nobody leans on it. What is fetched by an address gets the headers that
 * CloudFront adds before it on AWS.
 */
export async function startFiles(
  directory: string,
  { port = 0, pagesAt, keptDays = {} }: Settings = {},
): Promise<FilesServer> {
  const shelf = shelfIn(directory)
  const faults: FilesFault[] = []
  const ahead = { seconds: 0 }
  const expire = (bucket: string) => {
    const days = keptDays[bucket]
    if (days) shelf.expire(bucket, Date.now() + ahead.seconds * 1_000 - days * dayMs)
  }
  for (const bucket of Object.keys(keptDays)) expire(bucket)
  const server = await serveLoopback(port, async (exchange) => {
    const { request, response, url } = exchange
    if (request.method === 'PUT') expire(url.pathname.split('/')[1] ?? '')
    if (pagesAt && request.headers.origin === pagesAt) allowPages(response, pagesAt)
    if (request.method === 'OPTIONS') return preflight(request, response, pagesAt)
    const at = faults.findIndex(({ method }) => method === request.method)
    const [planned] = at < 0 ? [] : faults.splice(at, 1)
    if (planned?.fault.kind === 'refuse') return refuse(response, { status: 503, code: 'SlowDown' })
    if (planned?.fault.kind === 'cut') cutAfter(request, planned.fault.afterBytes)
    return answer(shelf, exchange, Date.now() + ahead.seconds * 1_000)
  })
  return { ...server, faults, ahead }
}

const dayMs = 24 * 60 * 60_000

function cutAfter(request: IncomingMessage, most: number): void {
  let bytes = 0
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes >= most) request.socket.destroy()
  })
}

async function answer(shelf: Shelf, { request, response, url }: Exchange, nowMs: number): Promise<void> {
  const signed = signatureOf(request, nowMs)
  if (isRefusal(signed)) return refuse(response, signed)
  const place = decodeURIComponent(url.pathname.slice(1))
  if (request.method === 'GET' && url.searchParams.get('list-type') === '2') return list(shelf, place, url, response)
  if (request.method === 'PUT') return put(shelf, place, request, response)
  if (request.method === 'GET') {
    const headers = signed.isAddress ? { ...vaultHeaders, ...toldBy(url.searchParams) } : {}
    return get(shelf, place, { request, response, headers })
  }
  if (request.method !== 'DELETE') return refuse(response, { status: 501, code: 'NotImplemented' })
  shelf.remove(place)
  response.writeHead(204).end()
}

async function put(shelf: Shelf, place: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.headers['content-encoding']?.includes('aws-chunked'))
    return refuse(response, { status: 501, code: 'NotImplemented' })
  if (request.headers['content-length'] === undefined)
    return refuse(response, { status: 411, code: 'MissingContentLength' })
  const kept: string | Refusal = await shelf.put(place, request)
  if (typeof kept === 'string') response.writeHead(200, { ETag: kept }).end()
  else refuse(response, kept)
}

type Getting = Pick<Exchange, 'request' | 'response'> & { headers: Record<string, string> }

async function get(shelf: Shelf, place: string, { request, response, headers }: Getting): Promise<void> {
  if (!shelf.has(place)) return refuse(response, { status: 404, code: 'NoSuchKey' })
  const ETag = await shelf.etag(place)
  if (request.headers['if-none-match'] === ETag) {
    response.writeHead(304, { ETag }).end()
    return
  }
  response.writeHead(200, { ...headers, ETag, 'Content-Length': shelf.bytes(place) })
  // Who fetches may go away in the middle.
  await pipeline(createReadStream(shelf.pathOf(place)), response).catch(() => response.destroy())
}

// What GetObject lets an address say about its answer.
function toldBy(query: URLSearchParams): Record<string, string> {
  return Object.fromEntries(
    ['content-type', 'content-disposition', 'cache-control'].flatMap((name) => {
      const value = query.get(`response-${name}`)
      return value ? [[name, value]] : []
    }),
  )
}

const mostListed = 1_000

function list(shelf: Shelf, bucket: string, url: URL, response: ServerResponse): void {
  const prefix = url.searchParams.get('prefix') ?? ''
  const places = shelf.under(`${bucket.replace(/\/$/, '')}/${prefix}`)
  // None of ours is as long; a second page would have to be asked for.
  if (places.length > mostListed) throw new Error('more than one page of a list is asked for')
  const contents = places.map(
    (place) =>
      `<Contents><Key>${place.slice(place.indexOf('/') + 1)}</Key><Size>${shelf.bytes(place)}</Size></Contents>`,
  )
  response
    .writeHead(200, { 'Content-Type': 'application/xml' })
    .end(
      `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><KeyCount>${places.length}</KeyCount><MaxKeys>${mostListed}</MaxKeys><IsTruncated>false</IsTruncated>${contents.join('')}</ListBucketResult>`,
    )
}

function allowPages(response: ServerResponse, origin: string): void {
  response.setHeader('Access-Control-Allow-Origin', origin)
  response.setHeader('Vary', 'Origin')
}

function preflight({ headers }: IncomingMessage, response: ServerResponse, pagesAt: string | undefined): void {
  const method = headers['access-control-request-method'] ?? ''
  if (!pagesAt || headers.origin !== pagesAt || !['PUT', 'GET'].includes(method))
    refuse(response, { status: 403, code: 'AccessForbidden' })
  else response.writeHead(200, { 'Access-Control-Allow-Methods': 'PUT, GET', 'Access-Control-Max-Age': '3000' }).end()
}
