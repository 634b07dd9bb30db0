import { beforeEach, expect, test } from 'vitest'
import type { Home, Space, Thread, ThreadPage } from '../../shared/forum.ts'
import type { MoveForeseen } from '../../shared/moves.ts'
import type { RequestView } from '../../shared/threadKindEndpoints.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { seated } from '../support/seats.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

// A request that goes behind a door is asked of those alone who may pass it.

const table = useTableServer()
let world: World
let ana: SignedIn
let luis: SignedIn
let rosa: SignedIn
let bea: SignedIn
let eva: SignedIn
let coordinator: SignedIn
let open: Space
let closed: Space
let thread: Thread

beforeEach(async () => {
  world = await newWorld(table.server())
  open = await makeSpace(world)
  closed = await makeSpace(world, { title: 'Reservado', audience: 'members' })
  ana = await seated(world, { name: 'Ana', country: 'UY' })
  luis = await seated(world, { name: 'Luis', country: 'MX' })
  rosa = await seated(world, { name: 'Rosa', country: 'HN' })
  bea = await seated(world, { name: 'Bea', country: 'BB' })
  eva = await signedInAs(world, { role: 'editor', name: 'Eva' })
  coordinator = await signedInAs(world, { role: 'coordinator' })
  for (const country of ['UY', 'MX', 'HN', 'BB']) {
    await told(send(world, coordinator, `/states/${country}`, { method: 'PUT', body: { member: true } }))
  }
  await belongs(luis, true)
  thread = await openThread(world, ana, open, '¿Qué plazo fija su ley?', {
    ...{ kind: 'request', request: { subject: 'information', dueOn: '2026-12-15' } },
  })
})

async function belongs(who: SignedIn, inside: boolean): Promise<void> {
  const method = inside ? 'PUT' : 'DELETE'
  const path = `/spaces/${closed.id}/members/${who.person.id}`
  expect((await send(world, coordinator, path, { method })).status).toBe(204)
}
const foreseen = (who: SignedIn, to: { id: string } = closed) =>
  send(world, who, `/threads/${thread.id}/move?spaceId=${to.id}`)
const move = (to: Space, version = 1) =>
  send(world, eva, `/threads/${thread.id}/space`, {
    ...{ method: 'PUT', body: { spaceId: to.id, reason: 'Es reservado' }, headers: { 'if-match': `"${version}"` } },
  })
const reply = (who: SignedIn) =>
  told(send(world, who, `/threads/${thread.id}/posts`, { body: { body: 'Así', language: 'es' } }), 201)
const responses = async () => (await told<RequestView>(send(world, eva, `/threads/${thread.id}/request`))).responses
const waitingFor = async (who: SignedIn) =>
  ((await told<Home>(send(world, who, '/home'))).requests ?? []).map(({ id }) => id)
const awaitedOf = (country: string) => world.deps.forum.awaitedOf(country, 5)

test('the States that cannot read the new space are named before, asked no more after, and told of in the thread', async () => {
  await reply(bea)
  expect(await told<MoveForeseen>(foreseen(eva))).toEqual({ released: ['HN'] })
  expect(await told<MoveForeseen>(foreseen(eva, open))).toEqual({ released: [] })
  expect([await waitingFor(luis), await waitingFor(rosa)]).toEqual([[thread.id], [thread.id]])
  await told(move(closed))
  // Barbados has answered before; Mexico can still answer.
  expect((await responses()).map(({ country, answeredAt }) => [country, !!answeredAt])).toEqual([
    ['BB', true],
    ['MX', false],
  ])
  expect([await awaitedOf('MX'), await awaitedOf('HN')]).toEqual([[thread.id], []])
  expect([await waitingFor(luis), await waitingFor(rosa)]).toEqual([[thread.id], []])
  const { moves } = await told<ThreadPage>(send(world, luis, `/threads/${thread.id}`))
  expect(moves).toMatchObject([{ released: ['HN'], to: { title: 'Reservado' } }])
  await reply(luis)
  expect((await responses()).every(({ answeredAt }) => answeredAt)).toBe(true)
})

test('closed and opened again there, moved back, or dated anew, nothing is asked of them again', async () => {
  await told(move(closed))
  const closing = { method: 'PUT', body: { text: 'Nadie más' } }
  await told(send(world, eva, `/threads/${thread.id}/outcome`, closing))
  await told(send(world, eva, `/threads/${thread.id}/closure`, { method: 'DELETE' }))
  const dating = { method: 'PUT', body: { dueOn: '2027-01-20' }, headers: { 'if-match': '"4"' } }
  await told(send(world, eva, `/threads/${thread.id}/due-date`, dating))
  await told(move(open, 5))
  expect([await awaitedOf('MX'), await awaitedOf('HN'), await awaitedOf('BB')]).toEqual([[thread.id], [], []])
  expect((await responses()).map(({ country }) => country)).toEqual(['MX'])
  // Who was not asked may still answer in the open.
  await reply(rosa)
  expect((await responses()).map(({ country }) => country)).toEqual(['MX'])
})

test('to a space that all may read, and of a thread that asks nothing, nobody is released', async () => {
  const other = await makeSpace(world, { title: 'Otro' })
  expect(await told<MoveForeseen>(foreseen(eva, other))).toEqual({ released: [] })
  await told(move(other))
  expect((await responses()).map(({ country }) => country)).toEqual(['BB', 'HN', 'MX'])
  thread = await openThread(world, ana, open)
  expect(await told<MoveForeseen>(foreseen(eva))).toEqual({ released: [] })
  await told(move(closed))
  const { moves } = await told<ThreadPage>(send(world, luis, `/threads/${thread.id}`))
  expect(moves?.[0]).not.toHaveProperty('released')
})

test('it is decided on who belongs at the moment of the move', async () => {
  expect(await told<MoveForeseen>(foreseen(eva))).toEqual({ released: ['BB', 'HN'] })
  const { forum } = world.deps
  const within = world.deps.storesWithin
  let admitted = false
  world.deps.storesWithin = (ms) => {
    const stores = within(ms)
    const unanswered = async (id: string) => {
      const found = await stores.forum.unanswered(id)
      // Somebody of Honduras is let in between the reading and the writing.
      if (!admitted) {
        admitted = true
        await belongs(rosa, true)
      }
      return found
    }
    return { ...stores, forum: { ...stores.forum, unanswered } }
  }
  await told(move(closed))
  world.deps.storesWithin = within
  world.deps.forum = forum
  expect((await responses()).map(({ country }) => country)).toEqual(['HN', 'MX'])
})

test('nobody learns by it who belongs to a space that they may not see, or of a thread that they may not move', async () => {
  const absent = { id: 'space_01ARZ3NDEKTSV4RRFFQ69G5FAV' }
  const [hidden, none] = [await foreseen(ana, closed), await foreseen(ana, absent)]
  expect([hidden.status, none.status]).toEqual([422, 422])
  expect(await hidden.text()).toBe(await none.text())
  expect((await foreseen(luis)).status).toBe(403)
  const malformed = await foreseen(eva, { id: 'space_1' })
  expect([malformed.status, await malformed.text()]).toEqual([422, expect.stringContaining('spaceId')])
})
