import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Space, ThreadPage } from '../../shared/forum.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const server = useTableServer()
let world: World
let ana: SignedIn
let space: Space

beforeAll(async () => {
  world = await newWorld(server.server())
  space = await makeSpace(world)
})
beforeEach(async () => {
  // Sessions end when the clock is moved far; each test signs in anew.
  ana = await signedInAs(world, { name: 'Ana' })
})

const read = (threadId: string) => told<ThreadPage>(send(world, ana, `/threads/${threadId}?from=1`))
const edit = (threadId: string, body: string, version: number) =>
  send(world, ana, `/threads/${threadId}/posts/1`, {
    method: 'PATCH',
    body: { body, language: 'es' },
    headers: { 'if-match': `"${version}"` },
  })

async function readsOf(work: () => Promise<unknown>): Promise<number> {
  world.costs.length = 0
  await work()
  return world.costs.length
}

test('a page read twice asks the table for its posts once', async () => {
  const thread = await openThread(world, ana, space)
  const first = await read(thread.id)
  expect(await readsOf(() => read(thread.id))).toBe(1)
  expect((await read(thread.id)).posts).toEqual(first.posts)
})

test('an edit, a reply and a closure show at once, from memory or not', async () => {
  const thread = await openThread(world, ana, space)
  await read(thread.id)
  for (const [version, wait] of [
    [1, 0],
    [2, 5],
    [3, 0],
    [4, 2],
  ] as const) {
    world.clock.forward(wait)
    expect((await edit(thread.id, `texto ${version}`, version)).status).toBe(200)
    expect((await read(thread.id)).posts[0]?.html).toContain(`texto ${version}`)
    world.clock.forward(2)
    expect((await read(thread.id)).posts[0]?.html).toContain(`texto ${version}`)
  }
  await told(send(world, ana, `/threads/${thread.id}/posts`, { body: { body: 'otra', language: 'es' } }), 201)
  expect((await read(thread.id)).posts).toHaveLength(2)
  await send(world, ana, `/threads/${thread.id}/closure`, { method: 'PUT' })
  expect((await read(thread.id)).posts.map(({ may }) => may.edit)).toEqual([false, false])
})

test('memory decides no permission: what one may read, another may not', async () => {
  const inside = await makeSpace(world, { audience: 'members' })
  const member = await signedInAs(world, { spaceIds: [inside.id] })
  const thread = await openThread(world, member, inside)
  expect((await send(world, member, `/threads/${thread.id}`)).status).toBe(200)
  const hidden = await send(world, ana, `/threads/${thread.id}`)
  const absent = await send(world, ana, '/threads/thread_01ARZ3NDEKTSV4RRFFQ69G5FAV')
  expect([hidden.status, await hidden.text()]).toEqual([404, await absent.text()])
})
