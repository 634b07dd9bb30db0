import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as z from 'zod'
import { noteAsked } from './idleMemory.ts'

export type Exchange = { request: IncomingMessage; response: ServerResponse; url: URL }

export type Loopback = { endpoint: string; close(): Promise<void> }

// Bound to this machine, and deaf to a page elsewhere whose host name was pointed here (DNS rebinding).
const ownNames = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Serves on 127.0.0.1 alone; port 0 takes a free one. A busy port rejects with the error of `listen`. */
export async function serveLoopback(port: number, answer: (exchange: Exchange) => Promise<void>): Promise<Loopback> {
  const server = createServer((request, response) => {
    noteAsked()
    receive(request, response, answer).catch((error: unknown) => apologise(request, response, error))
  })
  await listen(server, port)
  return { endpoint: `http://127.0.0.1:${addressOf(server).port}`, close: () => shut(server) }
}

// A caller that went away in mid-sentence needs no answer and is no trouble of ours.
function apologise(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (request.complete) console.error('a local request failed', error)
  if (response.headersSent || !request.complete) response.destroy()
  else response.writeHead(500, { 'content-type': 'text/plain' }).end('unexpected')
}

async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (exchange: Exchange) => Promise<void>,
): Promise<void> {
  const host = `http://${request.headers.host ?? 'unknown'}`
  if (!URL.canParse(host) || !ownNames.has(new URL(host).hostname)) {
    response.writeHead(421, { 'content-type': 'text/plain' }).end('this server answers to its own address only')
    return
  }
  if (!URL.canParse(request.url ?? '/', host)) {
    response.writeHead(400).end()
    return
  }
  await answer({ request, response, url: new URL(request.url ?? '/', host) })
}

/** The whole body, or undefined when it is longer than `maxBytes`; what is too long is not kept. */
export async function bodyOf(request: IncomingMessage, maxBytes: number): Promise<Buffer | undefined> {
  // What has no body says so by its headers (RFC 9112, 6.3); to wait for its end costs a tenth of a short answer.
  if (!request.headers['content-length'] && !request.headers['transfer-encoding']) return Buffer.alloc(0)
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    const part = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
    bytes += part.length
    if (bytes > maxBytes) chunks.length = 0
    else chunks.push(part)
  }
  return bytes > maxBytes ? undefined : Buffer.concat(chunks)
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', reject)
      resolve()
    })
  })
}

const Address = z.object({ port: z.number() })

function addressOf(server: Server): Pick<AddressInfo, 'port'> {
  return Address.parse(server.address())
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
