import { beforeEach, describe, expect, test } from 'vitest'
import type { Space, Thread } from '../../shared/forum.ts'
import type { Pins } from '../../shared/threadKindEndpoints.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const table = useTableServer()
let world: World
let ana: SignedIn
let eva: SignedIn
let observer: SignedIn
let coordinator: SignedIn
let space: Space

beforeEach(async () => {
  world = await newWorld(table.server())
  space = await makeSpace(world)
  ana = await signedInAs(world, { name: 'Ana', country: 'UY' })
  eva = await signedInAs(world, { role: 'editor', name: 'Eva' })
  observer = await signedInAs(world, { role: 'observer', spaceIds: [space.id] })
  coordinator = await signedInAs(world, { role: 'coordinator', name: 'Coco' })
})

const pin = (who: SignedIn | undefined, { id }: Thread, method = 'PUT') =>
  send(world, who, `/threads/${id}/pin`, { method })
const list = (who: SignedIn, { id }: Space = space) => send(world, who, `/spaces/${id}/pins`)
const pinned = async () => (await told<Pins>(list(ana))).pins

async function activities() {
  const { items } = await world.table.query({ pk: `activity#${world.clock.now().slice(0, 10)}#0`, consistent: true })
  return items.flatMap(({ kind }) => (String(kind).endsWith('pinned') ? [kind] : []))
}

describe('pinning a thread', () => {
  const people = () => ({ ana, eva, observer, coordinator, nobody: undefined })
  test.each([
    ['ana', 403],
    ['eva', 204],
    ['coordinator', 204],
    ['observer', 403],
    ['nobody', 401],
  ] as const)('by %s', async (who, status) => {
    const thread = await openThread(world, ana, space)
    expect((await pin(people()[who], thread)).status).toBe(status)
    expect(await pinned()).toHaveLength(status === 204 ? 1 : 0)
    expect(await activities()).toEqual(status === 204 ? ['thread-pinned'] : [])
  })

  test('says who did it, the latest first, with how far the reader got', async () => {
    const [one, two] = [await openThread(world, ana, space, 'Uno'), await openThread(world, eva, space, 'Dos')]
    await pin(eva, one)
    world.clock.forward(5)
    await pin(coordinator, two)
    expect(await pinned()).toMatchObject([
      { thread: { id: two.id, unread: 1 }, by: { name: 'Coco' }, at: world.clock.now() },
      { thread: { id: one.id, unread: 0 }, by: { name: 'Eva' } },
    ])
  })

  test('twice changes nothing the second time, and what is taken off leaves a trace', async () => {
    const thread = await openThread(world, ana, space)
    for (const method of ['PUT', 'PUT', 'DELETE', 'DELETE']) {
      expect((await pin(eva, thread, method)).status).toBe(204)
    }
    expect(await pinned()).toEqual([])
    expect((await activities()).toSorted()).toEqual(['thread-pinned', 'thread-unpinned'])
  })

  test('is for three in a space, also when six are pinned at the same moment', async () => {
    const threads: Thread[] = []
    for (let count = 0; count < 6; count++) threads.push(await openThread(world, ana, space))
    const answers = await Promise.all(threads.map((thread) => pin(eva, thread)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 204, 204, 409, 409, 409])
    expect(await pinned()).toHaveLength(3)
    const other = await makeSpace(world, { title: 'Otro' })
    expect((await pin(eva, await openThread(world, ana, other))).status).toBe(204)
  })

  test('shows a closed thread too, and nothing to those outside', async () => {
    const hidden = await makeSpace(world, { audience: 'members' })
    const thread = await openThread(world, eva, hidden)
    await pin(eva, thread)
    await told(send(world, eva, `/threads/${thread.id}/closure`, { method: 'PUT' }))
    expect((await list(ana, hidden)).status).toBe(404)
    expect((await told<Pins>(list(eva, hidden))).pins).toMatchObject([{ thread: { id: thread.id } }])
  })

  test('costs the list of threads nothing', async () => {
    const thread = await openThread(world, ana, space)
    const cost = async () => {
      world.costs.length = 0
      await told(send(world, ana, `/spaces/${space.id}/threads`))
      return world.costs.map(({ operation, readUnits }) => [operation, readUnits])
    }
    const before = await cost()
    await pin(eva, thread)
    expect(await cost()).toEqual(before)
  })
})
