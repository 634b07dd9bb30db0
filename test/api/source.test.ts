import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Vars } from '../../functions/http/app.ts'
import { sourceAddress } from '../../functions/http/source.ts'
import { Problem } from '../../shared/problem.ts'

const proof = 'p'.repeat(64)
const edge = { event: { requestContext: { http: { sourceIp: '198.51.100.7' } } } }

async function ask(originProof: string | undefined, headers: Record<string, string>) {
  const app = new Hono<Vars>()
  app.onError((error, c) => c.text(error instanceof Problem ? error.code : 'unexpected'))
  app.get('/', (c) => c.text(sourceAddress(c, originProof)))
  return (await app.request('/', { headers }, edge)).text()
}

test.each([
  ['through CloudFront', proof, { 'x-origin-proof': proof, 'x-viewer-address': '203.0.113.9' }, '203.0.113.9'],
  ['round CloudFront', proof, { 'x-viewer-address': '203.0.113.9' }, 'origin-refused'],
  [
    'round CloudFront with a guess',
    proof,
    { 'x-origin-proof': 'q'.repeat(64), 'x-viewer-address': '203.0.113.9' },
    'origin-refused',
  ],
  ['on one machine', undefined, {}, '198.51.100.7'],
  ['on one machine, claiming another address', undefined, { 'x-viewer-address': '203.0.113.9' }, '198.51.100.7'],
])('who asks %s', async (_name, originProof, headers, source) => {
  expect(await ask(originProof, headers)).toBe(source)
})
