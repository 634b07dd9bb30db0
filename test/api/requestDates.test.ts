import { beforeEach, describe, expect, test } from 'vitest'
import type { Home, Space, Thread } from '../../shared/forum.ts'
import type { Notice } from '../../shared/notices.ts'
import type { Page } from '../../shared/page.ts'
import type { ProblemBody } from '../../shared/problem.ts'
import type { RequestView } from '../../shared/threadKindEndpoints.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { happeningsOf } from '../support/happenings.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { seated } from '../support/seats.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const table = useTableServer()
let world: World
let ana: SignedIn
let luis: SignedIn
let eva: SignedIn
let space: Space
let thread: Thread

const first = '2026-12-15'
const later = '2027-01-20'
const ask = (dueOn: string) =>
  openThread(world, ana, space, '¿Qué plazo fija su ley?', {
    kind: 'request',
    request: { subject: 'information', dueOn, to: ['MX', 'HN'] },
  })

beforeEach(async () => {
  world = await newWorld(table.server())
  space = await makeSpace(world)
  ana = await seated(world, { name: 'Ana', country: 'UY' })
  luis = await seated(world, { name: 'Luis', country: 'MX' })
  eva = await signedInAs(world, { role: 'editor', name: 'Eva' })
  const coordinator = await signedInAs(world, { role: 'coordinator' })
  for (const country of ['UY', 'MX', 'HN']) {
    await told(send(world, coordinator, `/states/${country}`, { method: 'PUT', body: { member: true } }))
  }
  thread = await ask(first)
})

const change = (who: SignedIn | undefined, dueOn: string, { version = 1, id = thread.id } = {}) =>
  send(world, who, `/threads/${id}/due-date`, {
    method: 'PUT',
    body: { dueOn },
    headers: { 'if-match': `"${version}"` },
  })
const reply = (who: SignedIn) =>
  told(send(world, who, `/threads/${thread.id}/posts`, { body: { body: 'Así', language: 'es' } }), 201)
const request = () => told<RequestView>(send(world, ana, `/threads/${thread.id}/request`))
const awaited = async (who: SignedIn) => (await told<Home>(send(world, who, '/home'))).requests?.map(({ id }) => id)
const due = async () => {
  const { items } = await world.table.query({ pk: `thread#${thread.id}`, consistent: true })
  return items.flatMap(({ sk, dueSk }) =>
    String(sk).startsWith('response#') ? [[sk, dueSk && String(dueSk).split('#')[0]]] : [],
  )
}

describe('changing the date of a request', () => {
  const people = () => ({ ana, luis, eva, nobody: undefined })
  test.each([
    ['ana', 200],
    ['eva', 200],
    ['luis', 403],
    ['nobody', 401],
  ] as const)('by %s', async (who, status) => {
    expect((await change(people()[who], later)).status).toBe(status)
    const kept = status === 200 ? later : first
    expect(await due()).toEqual([
      ['response#HN', kept],
      ['response#MX', kept],
    ])
    expect((await request()).dates ?? []).toHaveLength(status === 200 ? 1 : 0)
  })

  test.each([
    ['to a day that is over', '2026-11-22', 1, 422, 'invalid'],
    ['to what is no day', '2026-13-01', 1, 422, 'invalid'],
    ['decided on an older state', later, 7, 409, 'edit-conflict'],
  ])('%s is refused', async (_name, dueOn, version, status, code) => {
    const problem = await told<ProblemBody>(change(ana, dueOn, { version }), status)
    expect(problem.code).toBe(code)
    if (status === 422) expect(problem.fields).toMatchObject([{ field: 'dueOn' }])
    expect((await due())[0]).toEqual(['response#HN', first])
  })

  test('is refused of what is no request, and of a closed one', async () => {
    const other = await openThread(world, ana, space)
    expect((await told<ProblemBody>(change(ana, later, { id: other.id }), 409)).code).toBe('wrong-state')
    await told(send(world, ana, `/threads/${thread.id}/outcome`, { method: 'PUT', body: { text: 'Nadie' } }))
    expect((await told<ProblemBody>(change(ana, later, { version: 2 }), 409)).code).toBe('thread-closed')
  })

  test('twice, as when an answer was lost, changes it once; and each change is told with its day before', async () => {
    for (const _ of ['once', 'again']) expect((await change(ana, later)).status).toBe(200)
    world.clock.forward(5)
    await told(change(eva, '2027-02-01', { version: 2 }))
    expect((await request()).dates).toMatchObject([
      { from: later, to: '2027-02-01', by: { name: 'Eva' } },
      { from: first, to: later, by: { name: 'Ana' } },
    ])
    expect((await request()).outcomes).toEqual([])
  })

  test('leaves who has answered as it is, and puts what is urgent now before what is not', async () => {
    const second = await ask('2026-12-20')
    expect(await awaited(luis)).toEqual([thread.id, second.id])
    await told(change(ana, later))
    expect(await awaited(luis)).toEqual([second.id, thread.id])
    await reply(luis)
    await told(change(ana, '2027-02-01', { version: 2 }))
    expect(await due()).toEqual([
      ['response#HN', '2027-02-01'],
      ['response#MX', undefined],
    ])
    expect(await awaited(luis)).toEqual([second.id])
  })

  test('while a State answers: it has answered, and only the others get the new day', async () => {
    const { storesWithin } = world.deps
    let hasAnswered = false
    world.deps.storesWithin = (patienceMs) => {
      const stores = storesWithin(patienceMs)
      const changeThread: typeof stores.forum.changeThread = async (...rows) => {
        if (!hasAnswered) {
          hasAnswered = true
          await reply(luis)
        }
        return stores.forum.changeThread(...rows)
      }
      return { ...stores, forum: { ...stores.forum, changeThread } }
    }
    await told(change(ana, later))
    expect(await due()).toEqual([
      ['response#HN', later],
      ['response#MX', undefined],
    ])
  })

  test('and a closed request that is opened again waits until its new date', async () => {
    await told(change(ana, later))
    await told(send(world, ana, `/threads/${thread.id}/outcome`, { method: 'PUT', body: { text: 'Nadie' } }))
    await told(send(world, ana, `/threads/${thread.id}/closure`, { method: 'DELETE' }))
    expect((await due())[0]).toEqual(['response#HN', later])
  })

  test('tells those who were asked, once for each change', async () => {
    const way = happeningsOf(world)
    await way.arrive()
    await told(change(eva, later))
    const messages = await way.relayed()
    for (const bodies of [messages, messages.toReversed()]) expect(await way.deliver(bodies)).toBe(0)
    const { items } = await told<Page<Notice>>(send(world, luis, '/notices'))
    expect(items.filter(({ about }) => about === 'request-dated')).toMatchObject([
      { threadId: thread.id, by: { name: 'Eva' }, unread: true },
    ])
    expect(items.filter(({ about }) => about === 'request-changed')).toEqual([])
  })
})
