import { beforeAll, describe, expect, test } from 'vitest'
import type { ProblemBody } from '../../shared/problem.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, origin, useTableServer, type World } from '../support/world.ts'

const table = useTableServer()
let world: World
let ana: SignedIn

beforeAll(async () => {
  world = await newWorld(table.server())
  ana = await signedInAs(world)
})

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
const bodyOf = (text: string) => JSON.stringify({ body: text })
const kilobytes256 = 256 * 1024
/** A body of just so many bytes in UTF-8, each letter of its text two bytes. */
const ofBytes = (bytes: number) => {
  const text = `{"body":"${'ñ'.repeat(Math.floor((bytes - 11) / 2))}"}`
  return text + ' '.repeat(bytes - Buffer.byteLength(text))
}

function preview(body: string | Uint8Array<ArrayBuffer>, type = 'application/json'): Promise<Response> {
  const headers = { origin, cookie: ana.cookie, 'content-type': type }
  return Promise.resolve(world.app.request(`${origin}/api/preview`, { method: 'POST', headers, body }))
}

test.each([
  ['what it should be', bodyOf('hola'), 200, {}],
  ['brackets inside a string, which nest nothing', bodyOf(nested(50)), 200, {}],
  ['nothing', '', 400, { code: 'malformed' }],
  ['half of a body', '{"body": "ho', 400, { code: 'malformed' }],
  ['bytes that are no UTF-8', new Uint8Array([0x22, 0xff, 0xfe, 0x22]), 400, { code: 'malformed' }],
  ['21 deep', `{"body":${nested(20)}}`, 400, { code: 'too-deep', limit: 20 }],
  ['20 deep, but no text', `{"body":${nested(19)}}`, 422, { fields: [{ field: 'body', fault: 'wrong-type' }] }],
  ['an array', '[]', 422, { fields: [{ field: '', fault: 'wrong-type' }] }],
  ['a field too many', '{"body":"x","role":"editor"}', 422, { fields: [{ field: 'role', fault: 'unknown' }] }],
  ['no field', '{}', 422, { fields: [{ field: 'body', fault: 'required' }] }],
  [
    '256 KB to the byte, read and found too long',
    ofBytes(kilobytes256),
    422,
    { fields: [{ field: 'body', fault: 'too-many-bytes', limit: 65_536 }] },
  ],
  ['a byte more, refused unread', ofBytes(kilobytes256 + 1), 413, { code: 'too-large', limit: kilobytes256 }],
])('%s', async (_name, body, status, told) => {
  const answer = await preview(body)
  expect(answer.status).toBe(status)
  const said: ProblemBody = await answer.json()
  expect(said).toMatchObject(
    'fields' in told ? { ...told, fields: told.fields.map((one) => expect.objectContaining(one)) } : told,
  )
  if (status >= 400) expect(answer.headers.get('content-type')).toBe('application/problem+json')
})

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
  '%s is no JSON, whatever is in it',
  async (type) => {
    const answer = await preview(bodyOf('hola'), type)
    expect([answer.status, await answer.json()]).toMatchObject([415, { code: 'unsupported-type' }])
  },
)

test('a method that an address has not says which it has', async () => {
  const answer = await world.app.request(`${origin}/api/home`, {
    method: 'DELETE',
    headers: { origin, cookie: ana.cookie },
  })
  expect([answer.status, await answer.json()]).toMatchObject([405, { code: 'method-not-allowed' }])
  expect(answer.headers.get('allow')).toBe('GET')
})

describe('an endpoint that takes no body', () => {
  const plain = { origin, 'content-type': 'application/json' }
  const readAll = (body: string | undefined, headers: Record<string, string> = plain) =>
    world.app.request(`${origin}/api/notices/reading`, {
      ...{ method: 'PUT', headers: { ...headers, cookie: ana.cookie } },
      ...(body === undefined ? {} : { body }),
    })

  test.each([
    ['no body', undefined, plain],
    ['an empty one', '', plain],
    ['none, and a length of nothing', undefined, { origin, 'content-length': '0' }],
  ])('takes %s', async (_what, body, headers) => {
    expect((await readAll(body, headers)).status).toBe(200)
  })

  test.each([
    ['an empty object', '{}', plain],
    ['something else than JSON', 'role=editor', { origin, 'content-type': 'application/x-www-form-urlencoded' }],
    ['more than any body may have', 'x'.repeat(kilobytes256 + 1), plain],
  ])('refuses %s and says why', async (_what, body, headers) => {
    const answer = await readAll(body, headers)
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'body-unwanted' }])
  })

  test('does nothing then: who is signed out by mistake would lose a draft', async () => {
    const headers = { ...plain, cookie: ana.cookie }
    const address = `${origin}/api/session`
    expect((await world.app.request(address, { method: 'DELETE', headers, body: '{"all":true}' })).status).toBe(400)
    expect((await readAll(undefined)).status).toBe(200)
  })
})

test('a text with two faults is told of once, at its field', async () => {
  const answer = await preview(bodyOf(`${'ñ'.repeat(40_000)}\u0007`))
  const { fields }: ProblemBody = await answer.json()
  expect(fields?.map(({ field, fault }) => [field, fault])).toEqual([['body', 'too-many-bytes']])
})
