import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'

export type FilesServer = { endpoint: string; close(): Promise<void> }

/** Two actions of S3, path style: PutObject and GetObject with `If-None-Match`. Everything else is refused, so that nobody leans on it. */
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
  if (request.method === 'PUT') {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    const bytes = Buffer.concat(chunks)
    if (request.headers['content-encoding']?.includes('aws-chunked')) return refuse(response, 501, 'NotImplemented')
    if (Number(request.headers['content-length']) !== bytes.length) return refuse(response, 400, 'IncompleteBody')
    const there = existsSync(path) ? etagOf(readFileSync(path)) : undefined
    const { 'if-match': match, 'if-none-match': none } = request.headers
    if (match && !there) return refuse(response, 404, 'NoSuchKey')
    if ((match && match !== there) || (none === '*' && there)) return refuse(response, 412, 'PreconditionFailed')
    writeFileSync(`${path}.new`, bytes)
    renameSync(`${path}.new`, path)
    response.writeHead(200, { ETag: etagOf(bytes) }).end()
    return
  }
  if (request.method !== 'GET') return refuse(response, 501, 'NotImplemented')
  if (!existsSync(path)) return refuse(response, 404, 'NoSuchKey')
  const bytes = readFileSync(path)
  const ETag = etagOf(bytes)
  if (request.headers['if-none-match'] === ETag) response.writeHead(304, { ETag }).end()
  else response.writeHead(200, { ETag, 'Content-Length': bytes.length }).end(bytes)
}

function etagOf(bytes: Buffer): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status, { 'Content-Type': 'application/xml' })
    .end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`)
}
