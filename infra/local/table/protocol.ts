import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { isRecord } from './attributeValues.ts'
import { malformed, TableError } from './errors.ts'
import { type FaultDecider, faultError } from './faults.ts'
import { type Operation, operations, tablesIn } from './operations.ts'
import type { Store } from './store.ts'
import type { Reply } from './wire.ts'

const maxRequestBytes = 16 * 1024 * 1024
const contentType = 'application/x-amz-json-1.0'

/** DynamoDB's JSON 1.0 protocol over HTTP. Signatures have to be there and are not verified: nobody else can reach the port. */
export async function answer(
  store: Store,
  faults: FaultDecider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const text = await bodyOf(request)
    const { name, operation } = operationOf(request)
    const body = parse(text)
    const reply = faults.isActive()
      ? await withFaults(store, faults, { name, operation, body }, response)
      : await operation(store, body)
    if (reply) send(response, 200, reply)
  } catch (error) {
    const known = error instanceof TableError ? error : unexpected(error)
    send(response, known.status, { __type: known.type, message: known.message, ...known.details })
  }
}

export function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= maxRequestBytes) chunks.push(chunk)
    })
    request.on('end', () => {
      if (bytes > maxRequestBytes) reject(new TableError('RequestEntityTooLarge', 'Request too large', { status: 413 }))
      else resolve((chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)).toString('utf8'))
    })
    request.on('error', reject)
  })
}

function operationOf({ method, headers }: IncomingMessage): { name: string; operation: Operation } {
  const [service, name = ''] = String(headers['x-amz-target'] ?? '').split('.')
  const operation = operations.get(name)
  const isJson = headers['content-type']?.startsWith(contentType)
  if (method !== 'POST' || !isJson || service !== 'DynamoDB_20120810' || !operation) {
    throw new TableError('UnknownOperationException', `Not an operation of this server: ${name}`)
  }
  if (!headers.authorization?.startsWith('AWS4-HMAC-SHA256 ')) {
    throw new TableError('MissingAuthenticationTokenException', 'Request is missing Authentication Token')
  }
  return { name, operation }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw malformed('The request is not JSON')
  }
}

type Call = { name: string; operation: Operation; body: unknown }

/** Nothing is answered when the connection has been cut. */
async function withFaults(
  store: Store,
  faults: FaultDecider,
  { name, operation, body }: Call,
  response: ServerResponse,
): Promise<Reply | undefined> {
  const fault = faults.next(name, tablesIn(body))
  if (!fault) return operation(store, body)
  if (fault.kind === 'delay') await pause(fault.milliseconds)
  const isAfter = 'after' in fault && fault.after
  const reply = fault.kind === 'delay' || isAfter ? await operation(store, body) : undefined
  const error = faultError(
    fault,
    name,
    isRecord(body) && Array.isArray(body.TransactItems) ? body.TransactItems.length : 1,
  )
  if (error) throw error
  if (fault.kind !== 'cut') return reply
  response.socket?.destroy()
  return undefined
}

function send(response: ServerResponse, status: number, reply: Reply): void {
  const body = Buffer.isBuffer(reply) ? reply : Buffer.from(JSON.stringify(reply))
  response.writeHead(status, {
    'Content-Type': contentType,
    'Content-Length': body.length,
    'x-amzn-RequestId': randomUUID(),
  })
  response.end(body)
}

function unexpected(error: unknown): TableError {
  console.error('The table server failed on a request:', error)
  return new TableError('InternalServerError', 'Internal server error', { status: 500 })
}
