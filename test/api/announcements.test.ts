import { beforeEach, describe, expect, test } from 'vitest'
import type { Space, SpaceView, Thread, ThreadPage } from '../../shared/forum.ts'
import type { Acknowledgements } from '../../shared/threadKindEndpoints.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const table = useTableServer()
let world: World
let ana: SignedIn
let eva: SignedIn
let olga: SignedIn
let coordinator: SignedIn
let space: Space

beforeEach(async () => {
  world = await newWorld(table.server())
  space = await makeSpace(world)
  ana = await signedInAs(world, { name: 'Ana', country: 'UY' })
  eva = await signedInAs(world, { role: 'editor', name: 'Eva' })
  olga = await signedInAs(world, { role: 'observer', name: 'Olga', spaceIds: [space.id] })
  coordinator = await signedInAs(world, { role: 'coordinator' })
})

const announcing = (who: SignedIn | undefined, acknowledge = true, where = space) =>
  send(world, who, `/spaces/${where.id}/announcements`, {
    body: { title: 'Cambia la fecha', language: 'es', body: 'La reunión pasa al martes.', acknowledge },
  })
const announce = (acknowledge = true) => told<Thread>(announcing(eva, acknowledge), 201)
const acknowledge = (who: SignedIn | undefined, thread: Thread) =>
  send(world, who, `/threads/${thread.id}/acknowledgement`, { method: 'PUT' })
const list = (who: SignedIn, thread: Thread, query = '') =>
  send(world, who, `/threads/${thread.id}/acknowledgements${query}`)
const offered = async (who: SignedIn, thread: Thread) =>
  (await told<ThreadPage>(send(world, who, `/threads/${thread.id}`))).thread.may.acknowledge

async function kept(thread: Thread) {
  const range = { expression: 'begins_with(#sk, :start)', values: { ':start': 'acknowledgement#' } }
  return (await world.table.query({ pk: `thread#${thread.id}`, range, consistent: true })).items
}

describe('announcing', () => {
  const people = () => ({ ana, eva, olga, coordinator, nobody: undefined })
  test.each([
    ['ana', 403],
    ['eva', 201],
    ['coordinator', 201],
    ['olga', 403],
    ['nobody', 401],
  ] as const)('by %s', async (who, status) => {
    expect((await announcing(people()[who])).status).toBe(status)
    const { items } = await world.table.query({ index: 'spaceThreads', pk: space.id })
    expect(items).toHaveLength(status === 201 ? 1 : 0)
  })

  test('is offered to the staff in open spaces, and no other way leads to it', async () => {
    const may = async (who: SignedIn) => (await told<SpaceView>(send(world, who, `/spaces/${space.id}`))).may.announce
    expect([await may(ana), await may(eva), await may(coordinator), await may(olga)]).toEqual([
      false,
      true,
      true,
      false,
    ])
    const body = { title: 'Un hilo', language: 'es', body: 'hola', kind: 'announcement' }
    expect((await send(world, eva, `/spaces/${space.id}/threads`, { body })).status).toBe(422)
    const closing = { title: space.title, description: space.description, closed: true }
    const headers = { 'if-match': '"1"' }
    await told(send(world, coordinator, `/spaces/${space.id}`, { method: 'PATCH', body: closing, headers }))
    expect((await announcing(eva)).status).toBe(409)
  })

  test('makes one of a request that is sent twice', async () => {
    const body = { title: 'Cambia la fecha', language: 'es', body: 'El martes.', acknowledge: false }
    const headers = { 'idempotency-key': 'announced-once' }
    const sent = () => told<Thread>(send(world, eva, `/spaces/${space.id}/announcements`, { body, headers }), 201)
    const [first, second] = [await sent(), await sent()]
    expect(second.id).toBe(first.id)
    expect(first).toMatchObject({ kind: 'announcement' })
    expect(first).not.toHaveProperty('acknowledge')
  })
})

describe('acknowledging', () => {
  const people = () => ({ ana, eva, olga, coordinator, nobody: undefined })
  test.each([
    ['ana', 'an announcement that asks for it', 204],
    ['olga', 'an announcement that asks for it', 204],
    ['nobody', 'an announcement that asks for it', 401],
    ['ana', 'an announcement that does not', 409],
    ['ana', 'a discussion', 409],
    ['ana', 'an announcement elsewhere', 404],
  ] as const)('%s in %s', async (who, where, status) => {
    const hidden = await makeSpace(world, { audience: 'members' })
    const thread = {
      'an announcement that asks for it': () => announce(),
      'an announcement that does not': () => announce(false),
      'a discussion': () => openThread(world, eva, space),
      'an announcement elsewhere': () => told<Thread>(announcing(eva, true, hidden), 201),
    }[where]
    const made = await thread()
    expect((await acknowledge(people()[who], made)).status).toBe(status)
    expect(await kept(made)).toHaveLength(status === 204 ? 1 : 0)
  })

  test('is asked of each reader until it is done, not of the author, and what was read stays', async () => {
    const thread = await announce()
    await send(world, ana, `/threads/${thread.id}/mark`, { method: 'PUT', body: { lastRead: 1 } })
    expect([await offered(ana, thread), await offered(olga, thread), await offered(eva, thread)]).toEqual([
      true,
      true,
      false,
    ])
    await acknowledge(ana, thread)
    await acknowledge(olga, thread)
    expect([await offered(ana, thread), await offered(olga, thread)]).toEqual([false, false])
    const page = await told<ThreadPage>(send(world, ana, `/threads/${thread.id}`))
    expect(page.thread).toMatchObject({ lastRead: 1, unread: 0 })
    await send(world, olga, `/threads/${thread.id}/mark`, { method: 'PUT', body: { lastRead: 1 } })
    expect(await offered(olga, thread)).toBe(false)
  })

  test('twice, and many at once, counts each person once', async () => {
    const thread = await announce()
    const readers = await Promise.all(Array.from({ length: 12 }, () => signedInAs(world, { country: 'MX' })))
    const answers = await Promise.all([...readers, ...readers].map((who) => acknowledge(who, thread)))
    expect(answers.map(({ status }) => status)).toEqual(Array(24).fill(204))
    expect(await told<Acknowledgements>(list(eva, thread))).toMatchObject({ acknowledged: 12, readers: 12 })
  })
})

describe('who has acknowledged', () => {
  test('is for the staff to see', async () => {
    const thread = await announce()
    await acknowledge(ana, thread)
    expect((await list(ana, thread)).status).toBe(403)
    expect((await list(olga, thread)).status).toBe(403)
    const seen = await told<Acknowledgements>(list(coordinator, thread))
    expect(seen.items).toMatchObject([{ person: { name: 'Ana', country: 'UY' }, at: world.clock.now() }])
    expect((await list(eva, await announce(false))).status).toBe(409)
  })

  test('comes in pages', async () => {
    const thread = await announce()
    const readers = await Promise.all(Array.from({ length: 53 }, () => signedInAs(world)))
    for (const who of readers) await acknowledge(who, thread)
    const first = await told<Acknowledgements>(list(eva, thread))
    expect(first.items).toHaveLength(50)
    const cursor = new URLSearchParams({ cursor: first.next ?? '' })
    const second = await told<Acknowledgements>(list(eva, thread, `?${cursor}`))
    expect(second).not.toHaveProperty('next')
    const seen = [...first.items, ...second.items].map(({ person }) => person.id)
    expect(seen.toSorted()).toEqual(readers.map(({ person }) => person.id).toSorted())
    expect((await list(eva, await announce(), `?${cursor}`)).status).toBe(404)
  })
})
