import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import type { ResponseHeaders } from '../../headers.ts'
import { bodyOf, type Exchange, type Loopback, serveLoopback } from '../loopback.ts'
import { bytesOf, eventFrom, LambdaAnswer } from './lambdaEvents.ts'
import { siteFrom } from './site.ts'

/** The `api` Lambda: an event in, an answer out. */
export type ApiHandler = (event: APIGatewayProxyEventV2) => Promise<unknown>
/** Pages of the local machine alone; answers whether the address was one of its own. */
export type LocalPages = (exchange: Exchange) => Promise<boolean>

// API Gateway refuses more before the Lambda is asked.
const maxBodyBytes = 10 * 1024 * 1024
// What CloudFront leaves uncompressed.
const leastCompressedBytes = 1_000

const compressed = promisify(gzip)

/** CloudFront and API Gateway on one port of this machine. */
export function startGateway(options: {
  port: number
  siteFolder: string
  api: ApiHandler
  pages: LocalPages[]
  /** What CloudFront adds to everything that it hands on. */
  headers: ResponseHeaders
}): Promise<Loopback> {
  const site = siteFrom(options.siteFolder, options.headers)
  return serveLoopback(options.port, async (exchange) => {
    const { request, response, url } = exchange
    if (url.pathname.startsWith('/api/') || url.pathname === '/api') return callApi(options, request, response)
    for (const answered of options.pages) if (await answered(exchange)) return
    return site(request, response, url.pathname)
  })
}

type Called = { api: ApiHandler; headers: ResponseHeaders }

async function callApi(
  { api, headers: added }: Called,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await bodyOf(request, maxBodyBytes)
  if (!body) {
    response.writeHead(413, { 'content-type': 'application/json' }).end('{"message":"Request Too Long"}')
    return
  }
  const answer = LambdaAnswer.parse(await api(eventFrom(request, body)))
  const headers: Record<string, string | string[]> = { ...added, ...answer.headers }
  if (answer.cookies?.length) headers['set-cookie'] = answer.cookies
  let bytes = bytesOf(answer)
  if (bytes.length >= leastCompressedBytes && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
    bytes = await compressed(bytes, { level: 1 })
    headers['content-encoding'] = 'gzip'
  }
  if (answer.statusCode !== 304 && answer.statusCode !== 204) headers['content-length'] = String(bytes.length)
  response.writeHead(answer.statusCode, headers)
  response.end(request.method === 'HEAD' ? undefined : bytes)
}
