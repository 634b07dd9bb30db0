import { beforeEach, describe, expect, test } from 'vitest'
import type { Space, Thread } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import { makeSpace, openThread, send } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const table = useTableServer()
const perPost = limits.mentionsPerPost
const posts = limits.mentionsPerPerson.most / perPost
let world: World
let ana: SignedIn
let space: Space
let thread: Thread

beforeEach(async () => {
  world = await newWorld(table.server())
  ana = await signedInAs(world, { name: 'Ana' })
  space = await makeSpace(world)
  thread = await openThread(world, ana, space)
})

const named = (post: number) =>
  Array.from({ length: perPost }, (_, at) => `[@x](person:person_${String(perPost * post + at).padStart(26, '0')})`)
const body = (post: number) => ({ body: named(post).join(' '), language: 'es' })
const reply = async (post: number) =>
  (await send(world, ana, `/threads/${thread.id}/posts`, { body: body(post) })).status
/** How many posts full of mentions are let through after those that were written already. */
async function left(from: number): Promise<number> {
  for (let post = from; post < from + posts; post++) if ((await reply(post)) !== 201) return post - from
  return posts
}

describe('of the mentions of an hour', () => {
  test('an edit that is tried again for what others write counts those that it adds once', async () => {
    const { storesWithin } = world.deps
    let tries = 0
    world.deps.storesWithin = (patienceMs) => {
      const stores = storesWithin(patienceMs)
      const editPost: typeof stores.forum.editPost = async (rows) =>
        ++tries < 5 ? { done: false } : stores.forum.editPost(rows)
      return { ...stores, forum: { ...stores.forum, editPost } }
    }
    const headers = { 'if-match': '"1"' }
    const path = `/threads/${thread.id}/posts/1`
    expect((await send(world, ana, path, { method: 'PATCH', body: body(0), headers })).status).toBe(200)
    expect([tries, await left(1)]).toEqual([5, posts - 1])
  })

  test('a thread that is sent again because its answer was lost counts its own once', async () => {
    const headers = { 'idempotency-key': 'un-hilo-nuevo' }
    const sent = { body: { title: 'Presentaciones', ...body(0) }, headers }
    for (const _ of ['once', 'again', 'and again'])
      expect((await send(world, ana, `/spaces/${space.id}/threads`, sent)).status).toBe(201)
    expect(await left(1)).toBe(posts - 1)
  })

  test('a reply that is sent again because its answer was lost counts its own once', async () => {
    const sent = { body: body(0), headers: { 'idempotency-key': 'una-respuesta' } }
    for (const _ of ['once', 'again', 'and again'])
      expect((await send(world, ana, `/threads/${thread.id}/posts`, sent)).status).toBe(201)
    expect(await left(1)).toBe(posts - 1)
  })

  test('an edit that is refused for its files counts none', async () => {
    const headers = { 'if-match': '"1"' }
    const files = [{ id: `file_${'0'.repeat(26)}` }]
    const path = `/threads/${thread.id}/posts/1`
    expect((await send(world, ana, path, { method: 'PATCH', body: { ...body(0), files }, headers })).status).toBe(422)
    expect(await left(1)).toBe(posts)
  })
})
