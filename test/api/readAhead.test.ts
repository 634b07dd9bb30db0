import { beforeEach, describe, expect, test } from 'vitest'
import { readingAhead } from '../../functions/platform/readAhead.ts'
import type { Space, Thread } from '../../shared/forum.ts'
import { Problem } from '../../shared/problem.ts'
import { makeSpace, openThread, send } from '../support/forum.ts'
import { type Office, office } from '../support/office.ts'
import type { SignedIn } from '../support/people.ts'
import { useTableServer } from '../support/world.ts'

// What an instance remembers of a person tells it what to ask for, and nothing else: whatever changed since holds on the next request.

const table = useTableServer()
let o: Office
let space: Space
let thread: Thread
let reader: SignedIn

beforeEach(async () => {
  o = await office(table.server())
  space = await makeSpace(o.world, { audience: 'members' })
  thread = await openThread(o.world, o.coordinator, space)
  reader = await o.member({ name: 'Luz' })
})

const letIn = () => o.coordinate(`PUT /spaces/${space.id}/members/${reader.person.id}`)
const takeOut = () => o.coordinate(`DELETE /spaces/${space.id}/members/${reader.person.id}`)

/** What a page of the thread answers, and what was asked of the table for it. */
async function read(who = reader) {
  o.world.costs.length = 0
  const { status } = await send(o.world, who, `/threads/${thread.id}`)
  return { status, asked: o.world.costs.map(({ operation }) => operation) }
}

/** From here on this instance knows the reader. */
async function becomeFamiliar() {
  o.clock.forward(2)
  for (const _ of ['looked up', 'by keys']) await read()
}

describe('a reader whom this instance knows', () => {
  test('reads a page with one request, its posts aside', async () => {
    await letIn()
    o.clock.forward(2)
    expect(await read()).toEqual({ status: 200, asked: ['query', 'getMany', 'query'] })
    expect(await read()).toEqual({ status: 200, asked: ['getMany'] })
    // The session was last seen long enough ago to be noted anew.
    o.clock.forward(6)
    expect(await read()).toEqual({ status: 200, asked: ['getMany', 'update', 'update'] })
  })

  test('is out with the next request when taken out, and in when let in again', async () => {
    await letIn()
    await becomeFamiliar()
    expect((await takeOut()).status).toBe(204)
    for (const _ of ['at once', 'and again']) expect((await read()).status).toBe(404)
    expect((await letIn()).status).toBe(204)
    for (const _ of ['at once', 'and again']) expect((await read()).status).toBe(200)
    await becomeFamiliar()
    expect(await read()).toEqual({ status: 200, asked: ['getMany'] })
  })

  test('known to be outside is in with the next request when let in', async () => {
    await becomeFamiliar()
    expect((await read()).status).toBe(404)
    await letIn()
    expect((await read()).status).toBe(200)
  })

  test('is looked up anew while a change of their spaces may not be seen whole', async () => {
    await letIn()
    for (const _ of ['first', 'second']) expect((await read()).asked[0]).toBe('query')
    o.clock.forward(2)
    await read()
    expect((await read()).asked[0]).toBe('getMany')
  })

  test.each([
    ['suspended', () => o.coordinate(`PUT /people/${reader.person.id}/suspension`, { reason: 'Prueba' }), 401],
    ['whose sessions were ended', () => o.coordinate(`DELETE /people/${reader.person.id}/sessions`), 401],
    ['who has left', () => o.coordinate(`DELETE /seats/${reader.person.seatId}/holder`), 401],
  ])('%s reads nothing more', async (_name, change, status) => {
    await letIn()
    await becomeFamiliar()
    expect((await change()).status).toBeLessThan(300)
    expect((await read()).status).toBe(status)
  })

  test('is out of what a departure took away before it was refused', async () => {
    const mostAtOnce = 12
    for (let count = 0; count < mostAtOnce; count++) {
      const { id } = await makeSpace(o.world, { audience: 'members' })
      await o.coordinate(`PUT /spaces/${id}/members/${reader.person.id}`)
    }
    o.clock.forward(1)
    space = await makeSpace(o.world, { audience: 'members' })
    thread = await openThread(o.world, o.coordinator, space)
    await letIn()
    await becomeFamiliar()
    expect((await read()).status).toBe(200)
    o.world.deps.trailLine = async () => Promise.reject(new Problem('unavailable'))
    expect((await o.coordinate(`DELETE /seats/${reader.person.seatId}/holder`)).status).toBe(503)
    expect(await o.world.deps.forum.isLetIn(space.id, reader.person.id)).toBe(false)
    expect((await read()).status).toBe(404)
  })

  test('gets nothing with another token', async () => {
    await letIn()
    await becomeFamiliar()
    const cookie = `${reader.cookie.slice(0, -43)}${'A'.repeat(43)}`
    expect((await read({ ...reader, cookie, headers: { ...reader.headers, cookie } })).status).toBe(401)
  })
})

test.each([
  ['without a key', undefined],
  ['that may be sent again', 'reply-sent-once'],
])('a reply %s takes three requests, and is made once', async (_name, key) => {
  await letIn()
  await becomeFamiliar()
  const reply = async (body: string) => {
    o.world.costs.length = 0
    const sent = { body: { body, language: 'es' }, headers: key ? { 'idempotency-key': key } : {} }
    const response = await send(o.world, reader, `/threads/${thread.id}/posts`, sent)
    const { number, code } = await response.json()
    return { status: response.status, number, code, asked: o.world.costs.map(({ operation }) => operation) }
  }
  expect(await reply('Sí')).toMatchObject({ status: 201, number: 2, asked: ['getMany', 'update', 'transact'] })
  expect(await reply('Sí')).toMatchObject({ status: 201, number: key ? 2 : 3 })
  if (key) expect(await reply('No')).toMatchObject({ code: 'key-reused' })
  await o.coordinate(`PUT /threads/${thread.id}/closure`)
  expect(await reply('Sí')).toMatchObject(key ? { status: 201, number: 2 } : { code: 'thread-closed' })
  await takeOut()
  expect((await reply('Sí')).status).toBe(404)
})

test('whoever takes over a seat keeps what was opened from it with the next request', async () => {
  const { person } = reader
  await letIn()
  const opened = await openThread(o.world, reader, await makeSpace(o.world))
  const next = await o.member({ name: 'Sol', country: 'UY' })
  const may = async () => (await o.ask(next, `GET /threads/${opened.id}`)).body.thread.may
  for (const _ of ['looked up', 'by keys']) expect(await may()).toMatchObject({ edit: false })
  const key = { pk: `person#${next.person.id}`, sk: 'account' }
  await o.world.table.update({ kind: 'update', key, update: 'SET seatId = :seat', values: { ':seat': person.seatId } })
  expect(await may()).toMatchObject({ edit: true })
})

test('what was read along is handed out once: whoever reads again reads anew', async () => {
  const { table } = o.world
  const [first, second] = [
    { pk: 'x', sk: '1' },
    { pk: 'x', sk: '2' },
  ]
  const write = (value: number) => table.transact([{ kind: 'put', item: { ...second, value } }])
  await write(1)
  const ahead = readingAhead(table, [second])
  expect(await ahead.getMany([first], true)).toEqual([])
  await write(2)
  expect(await ahead.getMany([second], true)).toEqual([{ ...second, value: 1 }])
  expect(await ahead.getMany([second], true)).toEqual([{ ...second, value: 2 }])
})

test('what was asked for together with something else is not handed out from before afterwards', async () => {
  const { table } = o.world
  const keyOf = (sk: string) => ({ pk: 'x', sk })
  const second = keyOf('2')
  const write = (value: number) => table.transact([{ kind: 'put', item: { ...second, value } }])
  await write(1)
  const ahead = readingAhead(table, [second])
  await ahead.getMany([keyOf('1')], true)
  await write(2)
  for (const keys of [[second, keyOf('3')], [second]])
    expect(await ahead.getMany(keys, true)).toEqual([{ ...second, value: 2 }])
})
