import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

export type FilesServer = { endpoint: string; close(): Promise<void> }

/** Three actions of S3, path style: PutObject and GetObject with their conditions, and DeleteObject. Everything else is refused, so that nobody leans on it. */
export async function startFiles(directory: string): Promise<FilesServer> {
  mkdirSync(directory, { recursive: true })
  const server = createServer((request, response) => {
    answer(directory, request, response).catch(() => refuse(response, 500, 'InternalError'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('the file server has no port')
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(directory: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '', 'http://127.0.0.1')
  // One file per key: what a key may hold beyond this, a name of a file may not.
  const path = join(directory, encodeURIComponent(decodeURIComponent(pathname.slice(1))))
  if (request.method === 'PUT') return put(path, request, response)
  if (request.method === 'GET') return get(path, request, response)
  if (request.method !== 'DELETE') return refuse(response, 501, 'NotImplemented')
  rmSync(path, { force: true })
  response.writeHead(204).end()
}

let uploads = 0
// A condition and what it guards are one step: of two writers at once, one is refused.
let turn: Promise<unknown> = Promise.resolve()

async function put(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.headers['content-encoding']?.includes('aws-chunked')) return refuse(response, 501, 'NotImplemented')
  const arriving = `${path}.${++uploads}`
  await pipeline(request, createWriteStream(arriving))
  const etag = await etagOf(arriving)
  const settled = turn.then(() => settle(path, arriving, request))
  turn = settled.catch(() => undefined)
  const refusal = await settled
  if (refusal) refuse(response, refusal.status, refusal.code)
  else response.writeHead(200, { ETag: etag }).end()
}

async function settle(path: string, arriving: string, request: IncomingMessage): Promise<Refusal | undefined> {
  const refusal = await refusalOf(path, request, statSync(arriving).size)
  if (refusal) rmSync(arriving)
  else renameSync(arriving, path)
  return refusal
}

type Refusal = { status: number; code: string }

async function refusalOf(path: string, { headers }: IncomingMessage, bytes: number): Promise<Refusal | undefined> {
  if (Number(headers['content-length']) !== bytes) return { status: 400, code: 'IncompleteBody' }
  const { 'if-match': match, 'if-none-match': none } = headers
  const there = existsSync(path) ? await etagOf(path) : undefined
  if (match && !there) return { status: 404, code: 'NoSuchKey' }
  const isRefused = (match && match !== there) || (none === '*' && there)
  return isRefused ? { status: 412, code: 'PreconditionFailed' } : undefined
}

async function get(path: string, { headers }: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!existsSync(path)) return refuse(response, 404, 'NoSuchKey')
  const ETag = await etagOf(path)
  if (headers['if-none-match'] === ETag) {
    response.writeHead(304, { ETag }).end()
    return
  }
  response.writeHead(200, { ETag, 'Content-Length': statSync(path).size })
  await pipeline(createReadStream(path), response)
}

async function etagOf(path: string): Promise<string> {
  const hash = createHash('md5')
  await pipeline(createReadStream(path), hash)
  return `"${hash.digest('hex')}"`
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status, { 'Content-Type': 'application/xml' })
    .end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`)
}
