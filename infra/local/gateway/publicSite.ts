import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type Files, s3Files } from '../../../functions/platform/files.ts'
import { servedAs } from '../../../functions/publicSite/addresses.ts'
import { publicHeaders } from '../../headers.ts'
import { publicPages } from '../../publicAddresses.ts'
import type { Exchange } from '../loopback.ts'
import type { LocalPages } from './server.ts'

const isPublic = /^\/(?:public(?:\/.*)?|robots\.txt)$/
const compressed = promisify(gzip)

/** What CloudFront shows of the bucket of the public site: the same objects under the same addresses, with the same headers. */
export function publicSite(env: {
  AWS_REGION: string
  S3_ENDPOINT?: string | undefined
  PUBLIC_BUCKET: string
}): LocalPages {
  const files = s3Files({ ...env, FILES_BUCKET: env.PUBLIC_BUCKET })
  return async (exchange) => {
    if (!isPublic.test(exchange.url.pathname)) return false
    await answer(files, exchange)
    return true
  }
}

async function answer(files: Pick<Files, 'get'>, { request, response, url }: Exchange): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, publicHeaders).end()
    return
  }
  const language = request.headers['accept-language']
  const headers: Record<string, { value: string }> = language ? { 'accept-language': { value: language } } : {}
  const led = publicPages({ viewer: { ip: '' }, request: { uri: url.pathname, headers } })
  if ('statusCode' in led) {
    const said = Object.entries(led.headers).map(([name, { value }]) => [name, value])
    response.writeHead(led.statusCode, { ...publicHeaders, ...Object.fromEntries(said) }).end()
    return
  }
  const key = decodeURIComponent(led.uri.slice(1))
  const file = await files.get(key, request.headers['if-none-match'])
  const { contentType, cacheControl } = servedAs(key)
  if (file.state === 'absent') {
    response.writeHead(404, { ...publicHeaders, 'content-type': 'text/plain' }).end('not found')
  } else if (file.state === 'same') {
    response.writeHead(304, { ...publicHeaders, 'cache-control': cacheControl }).end()
  } else {
    const zips = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
    response.writeHead(200, {
      ...{ ...publicHeaders, 'content-type': contentType, 'cache-control': cacheControl, etag: file.etag },
      ...{ vary: 'accept-encoding', ...(zips ? { 'content-encoding': 'gzip' } : {}) },
    })
    response.end(request.method === 'HEAD' ? undefined : zips ? await compressed(file.bytes) : file.bytes)
  }
}
