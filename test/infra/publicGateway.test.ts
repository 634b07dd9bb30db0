import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { s3Files } from '../../functions/platform/files.ts'
import { keyOf, servedAs } from '../../functions/publicSite/addresses.ts'
import { publicHeaders } from '../../infra/headers.ts'
import { type FilesServer, startFiles } from '../../infra/local/files/server.ts'
import { publicSite } from '../../infra/local/gateway/publicSite.ts'
import { type Loopback, serveLoopback } from '../../infra/local/loopback.ts'

const folder = mkdtempSync(join(tmpdir(), 'enlaces-gateway-'))
let files: FilesServer
let gateway: Loopback

beforeAll(async () => {
  files = await startFiles(folder)
  const env = { AWS_REGION: 'us-east-1', S3_ENDPOINT: files.endpoint, PUBLIC_BUCKET: 'enlaces-public' }
  const bucket = s3Files({ ...env, FILES_BUCKET: env.PUBLIC_BUCKET })
  for (const path of ['/public/es/', '/public/site.css', '/robots.txt'])
    await bucket.put(keyOf(path), `lo de ${path}`, servedAs(keyOf(path)))
  await bucket.put('state.json', '{}', servedAs('state.json'))
  const pages = publicSite(env)
  gateway = await serveLoopback(0, async (exchange) => {
    if (!(await pages(exchange))) exchange.response.writeHead(418).end()
  })
})
afterAll(async () => {
  await Promise.all([gateway.close(), files.close()])
  rmSync(folder, { recursive: true })
})

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(gateway.endpoint + path, { headers, redirect: 'manual' })

test.each([
  ['/public/es/', 200, 'text/html; charset=utf-8'],
  ['/public/site.css', 200, 'text/css; charset=utf-8'],
  ['/robots.txt', 200, 'text/plain; charset=utf-8'],
  ['/public/fr/', 404, 'text/plain'],
  ['/public/state.json', 404, 'text/plain'],
  ['/publications', 418, null],
])('%s is answered with %d, as CloudFront does', async (path, status, type) => {
  const answer = await get(path)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, type])
  if (status === 418) return
  for (const [name, value] of Object.entries(publicHeaders)) expect(answer.headers.get(name)).toBe(value)
  if (status === 200) expect(await answer.text()).toBe(`lo de ${path}`)
})

test('what a browser has is not sent again, and an address without a language leads to one', async () => {
  const first = await get('/public/es/')
  expect(first.headers.get('cache-control')).toBe('public, no-cache')
  const second = await get('/public/es/', { 'if-none-match': first.headers.get('etag') ?? '' })
  expect(second.status).toBe(304)
  const led = await get('/public', { 'accept-language': 'pt' })
  expect([led.status, led.headers.get('location')]).toEqual([302, '/public/pt/'])
})

test('nothing is put there from outside', async () => {
  const answer = await fetch(`${gateway.endpoint}/public/es/`, { method: 'PUT', body: 'x' })
  expect(answer.status).toBe(405)
})
