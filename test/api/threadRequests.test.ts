import { beforeEach, describe, expect, test } from 'vitest'
import type { Home, PostView, Space, Thread, ThreadPage } from '../../shared/forum.ts'
import type { RequestView } from '../../shared/threadKindEndpoints.ts'
import { makeSpace, send, told } from '../support/forum.ts'
import { kilobyte } from '../support/network.ts'
import { newSession, type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const table = useTableServer()
let world: World
let ana: SignedIn
let luis: SignedIn
let rosa: SignedIn
let eva: SignedIn
let coordinator: SignedIn
let space: Space

beforeEach(async () => {
  world = await newWorld(table.server())
  space = await makeSpace(world)
  ana = await signedInAs(world, { name: 'Ana', country: 'UY' })
  luis = await signedInAs(world, { name: 'Luis', country: 'MX' })
  rosa = await signedInAs(world, { name: 'Rosa', country: 'MX' })
  eva = await signedInAs(world, { role: 'editor', name: 'Eva' })
  coordinator = await signedInAs(world, { role: 'coordinator' })
  for (const country of ['UY', 'MX', 'HN', 'BB']) {
    await told(send(world, coordinator, `/states/${country}`, { method: 'PUT', body: { member: true } }))
  }
})

const dueOn = '2026-12-15'
const draft = (request: object | undefined, kind: string | undefined = 'request') => ({
  ...{ title: '¿Qué plazo fija su ley?', language: 'es', body: 'Lo necesitamos para el informe.' },
  ...(kind ? { kind } : {}),
  ...(request ? { request } : {}),
})
const opening = (who: SignedIn, request: object | undefined, kind?: string, where = space) =>
  send(world, who, `/spaces/${where.id}/threads`, { body: draft(request, kind) })
const ask = (who: SignedIn, more: object = {}) =>
  told<Thread>(opening(who, { subject: 'information', dueOn, ...more }), 201)
const reply = (who: SignedIn, thread: Thread, headers = {}) =>
  told<PostView>(
    send(world, who, `/threads/${thread.id}/posts`, { body: { body: kilobyte, language: 'es' }, headers }),
    201,
  )
const requestOf = (thread: Thread) => told<RequestView>(send(world, ana, `/threads/${thread.id}/request`))
const waitingFor = async (who: SignedIn) =>
  ((await told<Home>(send(world, who, '/home'))).requests ?? []).map(({ id }) => id)
const close = (who: SignedIn, thread: Thread, text = 'Respondieron dos Estados') =>
  send(world, who, `/threads/${thread.id}/outcome`, { method: 'PUT', body: { text } })

async function kept(thread: Thread) {
  const { items } = await world.table.query({ pk: `thread#${thread.id}`, consistent: true })
  return items.filter(({ sk }) => String(sk).startsWith('re'))
}

describe('opening a request', () => {
  test('to all goes to the States that are members, not to the one that asks', async () => {
    const thread = await ask(ana)
    expect(thread).toMatchObject({ kind: 'request', dueOn })
    expect(await requestOf(thread)).toEqual({
      ...{ subject: 'information', toAll: true, outcomes: [] },
      responses: [{ country: 'BB' }, { country: 'HN' }, { country: 'MX' }],
    })
    expect(await waitingFor(luis)).toEqual([thread.id])
    expect(await waitingFor(ana)).toEqual([])
    expect(await waitingFor(eva)).toEqual([])
  })

  test('to chosen States goes to those', async () => {
    const thread = await ask(eva, { to: ['HN', 'HN'], subject: 'technical-assistance' })
    expect(await requestOf(thread)).toMatchObject({ toAll: false, responses: [{ country: 'HN' }] })
    expect(await waitingFor(luis)).toEqual([])
  })

  test.each([
    ['no request', undefined, 'request', 'request', 'required'],
    ['a request in a question', { subject: 'information', dueOn }, 'question', 'request', 'unknown'],
    ['a day that is over', { subject: 'information', dueOn: '2026-11-22' }, 'request', 'request.dueOn', 'past'],
    ['no day', { subject: 'information', dueOn: '' }, 'request', 'request.dueOn', 'required'],
    ['no such day', { subject: 'information', dueOn: '2026-02-30' }, 'request', 'request.dueOn', 'malformed'],
    [
      'a State outside the network',
      { subject: 'information', dueOn, to: ['CU'] },
      'request',
      'request.to',
      'not-a-choice',
    ],
    ['its own State alone', { subject: 'information', dueOn, to: ['UY'] }, 'request', 'request.to', 'not-a-choice'],
    ['nobody', { subject: 'information', dueOn, to: [] }, 'request', 'request.to', 'too-short'],
    ['another subject', { subject: 'money', dueOn }, 'request', 'request.subject', 'not-a-choice'],
  ])('is refused with %s', async (_name, request, kind, field, fault) => {
    const answer = await opening(ana, request, kind)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ fields: [{ field, fault }] })
    expect((await opening(ana, { subject: 'information', dueOn: '2026-11-23' })).status).toBe(201)
  })
})

test('a request that arrived is told of when it is sent again, also after its day', async () => {
  const sent = { body: draft({ subject: 'information', dueOn }), headers: { 'idempotency-key': 'una-consulta' } }
  const opened = (who: SignedIn) => told<Thread>(send(world, who, `/spaces/${space.id}/threads`, sent), 201)
  const { id } = await opened(ana)
  world.clock.forward(25 * 24 * 60)
  expect(await opened(await newSession(world, ana.person))).toMatchObject({ id })
})

describe('answering a request', () => {
  test('the first reply of a liaison answers for the State, and nobody waits for it any more', async () => {
    const thread = await ask(ana)
    await reply(eva, thread)
    await reply(ana, thread)
    expect(await waitingFor(luis)).toEqual([thread.id])
    const post = await reply(luis, thread)
    await reply(rosa, thread)
    const { responses } = await requestOf(thread)
    const answered = { country: 'MX', answeredAt: post.writtenAt, number: post.number }
    expect(responses).toEqual([{ country: 'BB' }, { country: 'HN' }, answered])
    expect([await waitingFor(luis), await waitingFor(rosa)]).toEqual([[], []])
  })

  test('two of one State at the same moment both write, and one answers', async () => {
    const thread = await ask(ana)
    const many = await Promise.all([reply(luis, thread), reply(rosa, thread), reply(luis, thread)])
    expect(many.map(({ number }) => number).toSorted()).toEqual([2, 3, 4])
    const { responses } = await requestOf(thread)
    expect(responses.find(({ country }) => country === 'MX')?.number).toBe(2)
  })

  test('costs what any reply may cost', async () => {
    const thread = await ask(ana)
    world.costs.length = 0
    await reply(luis, thread, { 'idempotency-key': 'answer-of-mexico' })
    const sum = (of: 'readUnits' | 'writeUnits') => world.costs.reduce((all, cost) => all + cost[of], 0)
    expect(world.costs.length).toBeLessThanOrEqual(4)
    expect(sum('readUnits')).toBeLessThanOrEqual(4)
    expect(sum('writeUnits')).toBeLessThanOrEqual(20)
  })

  test('the home page of a State with many requests stays within its budget, the most urgent first', async () => {
    const days = ['2026-12-09', '2026-12-03', '2026-12-05', '2026-12-01', '2026-12-07', '2026-12-08']
    const threads: Thread[] = []
    for (const day of days) threads.push(await ask(ana, { dueOn: day }))
    for (const { id } of threads) {
      await send(world, luis, `/threads/${id}/mark`, { method: 'PUT', body: { lastRead: 1 } })
    }
    world.costs.length = 0
    const order = [3, 1, 2, 4, 5].map((index) => threads[index]?.id)
    expect(await waitingFor(luis)).toEqual(order)
    expect(world.costs.length).toBeLessThanOrEqual(5)
    expect(world.costs.reduce((all, { readUnits }) => all + readUnits, 0)).toBeLessThanOrEqual(25)
  })

  test('a State that may not read the space is told nothing', async () => {
    const hidden = await makeSpace(world, { title: 'Reservado', audience: 'members' })
    const made = await told<Thread>(opening(eva, { subject: 'information', dueOn }, 'request', hidden), 201)
    expect(await waitingFor(luis)).toEqual([])
    expect((await send(world, luis, `/threads/${made.id}/request`)).status).toBe(404)
    const invited = await signedInAs(world, { country: 'HN', spaceIds: [hidden.id] })
    expect(await waitingFor(invited)).toEqual([made.id])
  })
})

describe('closing a request', () => {
  test('says what came of it; opened again, it waits for those who had not answered', async () => {
    const thread = await ask(ana)
    await reply(luis, thread)
    const honduras = await signedInAs(world, { country: 'HN' })
    expect(await waitingFor(honduras)).toEqual([thread.id])
    expect(await told<Thread>(close(ana, thread))).toMatchObject({ kind: 'request', dueOn, closedBy: { name: 'Ana' } })
    await told(close(eva, thread, 'Otra cosa'))
    expect(await waitingFor(honduras)).toEqual([])
    expect((await requestOf(thread)).outcomes).toMatchObject([{ text: 'Respondieron dos Estados' }])

    world.clock.forward(60)
    const reopen = () => send(world, eva, `/threads/${thread.id}/closure`, { method: 'DELETE' })
    await told(reopen())
    expect([await waitingFor(honduras), await waitingFor(luis)]).toEqual([[thread.id], []])
    world.clock.forward(60)
    await told(close(eva, thread, 'Respondieron tres'))
    expect((await requestOf(thread)).outcomes.map(({ text }) => text)).toEqual([
      'Respondieron tres',
      'Respondieron dos Estados',
    ])
  })

  test.each([
    ['somebody else', () => luis, 'request', 403],
    ['an editor', () => eva, 'request', 200],
    ['its author, of a question', () => ana, 'question', 409],
  ])('by %s', async (_name, who, kind, status) => {
    const thread = kind === 'request' ? await ask(ana) : await told<Thread>(opening(ana, undefined, kind), 201)
    const before = await kept(thread)
    expect((await close(who(), thread)).status).toBe(status)
    expect((await kept(thread)).length).toBe(before.length + (status === 200 ? 1 : 0))
  })

  test('without an outcome is refused', async () => {
    const thread = await ask(ana)
    expect((await send(world, ana, `/threads/${thread.id}/closure`, { method: 'PUT' })).status).toBe(409)
    expect((await close(ana, thread, '')).status).toBe(422)
    const page = await told<ThreadPage>(send(world, ana, `/threads/${thread.id}`))
    expect(page.thread).not.toHaveProperty('closedAt')
  })

  test('and replying at the same moment leave one consistent end', async () => {
    const thread = await ask(ana)
    const body = { body: 'Doce semanas', language: 'es' }
    const [closing, answer] = await Promise.all([
      close(eva, thread),
      send(world, luis, `/threads/${thread.id}/posts`, { body }),
    ])
    expect(closing.status).toBe(200)
    const mexico = (await requestOf(thread)).responses.find(({ country }) => country === 'MX')
    expect(mexico?.number).toBe(answer.status === 201 ? 2 : undefined)
    expect((await kept(thread)).filter(({ duePk }) => duePk)).toEqual([])
  })
})
