import { beforeEach, expect, test } from 'vitest'
import type { Space, Thread } from '../../shared/forum.ts'
import { makeSpace, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { found, type Searchable, search, useSearch } from '../support/searching.ts'
import type { World } from '../support/world.ts'

const file = useSearch()
let house: Searchable
let world: World
let ana: SignedIn
let editor: SignedIn
let open: Space
let closed: Space

beforeEach(async () => {
  house = await file.newNetwork()
  world = house.world
  ana = await signedInAs(world, { role: 'liaison', country: 'HN', name: 'Ana' })
  editor = await signedInAs(world, { role: 'editor' })
  open = await makeSpace(world)
  closed = await makeSpace(world, { title: 'Cerrado', audience: 'members' })
})

async function write(place: Space, body: string, title = 'Un hilo', by = editor): Promise<void> {
  const draft = { title, language: 'es', body }
  await told(send(world, by, `/spaces/${place.id}/threads`, { body: draft }), 201)
}

/** All that an outsider could tell apart. */
async function bytes(q: string, filters: Record<string, string> = {}): Promise<string> {
  const answer = await search(world, ana, q, filters)
  return `${answer.status} ${answer.headers.get('etag')} ${await answer.text()}`
}

test('what stands in a hidden space leaves every answer as if it had never been written', async () => {
  for (let post = 0; post < 12; post++) await write(open, 'palabra abierta', post === 0 ? 'Palabra' : 'Un hilo')
  await house.settle()
  const absent = 'space_01ARZ3NDEKTSV4RRFFQ69G5FAV'
  const asked = async () => [
    await bytes('palabra'),
    await bytes('palabra', { country: 'HN' }),
    await bytes('secreta'),
    await bytes('secr*'),
    await bytes('"palabra secreta"'),
    await bytes('palabra', { person: editor.person.id }),
    (await bytes('palabra', { space: absent })).replace(absent, ''),
  ]
  const before = await asked()
  for (let post = 0; post < 3; post++) await write(closed, 'palabra secreta', 'Palabra')
  await house.settle()
  const after = await asked()
  expect(after).toEqual(before)
  expect(await bytes('palabra', { space: closed.id })).toBe(await bytes('palabra', { space: absent }))
  expect((await found(world, editor, 'secreta')).total).toBe(3)
})

test('each kind of person finds what they may read, and from the next request on', async () => {
  const inside = await signedInAs(world, { role: 'liaison', country: 'UY', spaceIds: [closed.id] })
  const observer = await signedInAs(world, { role: 'observer' })
  const invited = await signedInAs(world, { role: 'observer', spaceIds: [open.id] })
  await write(open, 'palabra abierta')
  await write(closed, 'palabra secreta')
  await house.settle()
  const total = async (who: SignedIn) => (await found(world, who, 'palabra')).total
  expect([await total(ana), await total(inside), await total(editor)]).toEqual([1, 2, 2])
  expect(await found(world, observer, 'palabra')).toEqual({ items: [], total: 0 })
  expect((await found(world, invited, 'palabra')).items.map(({ spaceId }) => spaceId)).toEqual([open.id])

  const coordinator = await signedInAs(world, { role: 'coordinator' })
  const membership = `/spaces/${closed.id}/members/${inside.person.id}`
  expect((await send(world, coordinator, membership, { method: 'DELETE' })).status).toBe(204)
  expect(await total(inside)).toBe(1)
})

test('the index decides nothing: what it wrongly calls open does not pass the door', async () => {
  await write(open, 'palabra abierta')
  await house.settle()
  await write(closed, 'palabra secreta')
  const { forum } = world.deps
  world.deps.forum = {
    ...forum,
    threadsAndPosts: async (places) => {
      const found = await forum.threadsAndPosts(places)
      return found.map((row) => ({ ...row, thread: { ...row.thread, audience: 'network' } }))
    },
  }
  await house.settle()
  expect(await found(world, ana, 'secreta')).toEqual({ items: [], total: 0 })
})

test('a suspended person finds nothing from the next request on', async () => {
  await write(open, 'palabra')
  await house.settle()
  expect((await search(world, ana, 'palabra')).status).toBe(200)
  const coordinator = await signedInAs(world, { role: 'coordinator' })
  const body = { reason: 'Pidió una pausa' }
  const path = `/people/${ana.person.id}/suspension`
  expect((await send(world, coordinator, path, { method: 'PUT', body })).status).toBeLessThan(300)
  expect((await search(world, ana, 'palabra')).status).toBe(401)
})

test('a thread that goes behind a door takes all its posts out of every answer, and brings them back', async () => {
  for (let post = 0; post < 3; post++) await write(open, 'palabra abierta')
  await house.settle()
  const asked = async () => [await bytes('palabra'), await bytes('palabra', { space: open.id }), await bytes('viajera')]
  const before = await asked()
  const opening = { title: 'Palabra', language: 'es', body: 'palabra viajera' }
  const { id } = await told<Thread>(send(world, editor, `/spaces/${open.id}/threads`, { body: opening }), 201)
  // More than are looked at in one request.
  for (let post = 0; post < 60; post++) {
    await told(send(world, editor, `/threads/${id}/posts`, { body: { body: 'palabra viajera', language: 'es' } }), 201)
  }
  const go = async (to: Space, version: number) => {
    const headers = { 'if-match': `"${version}"` }
    const body = { spaceId: to.id, reason: 'Trata de otra cosa' }
    await told(send(world, editor, `/threads/${id}/space`, { method: 'PUT', body, headers }))
  }
  await house.settle()
  expect((await found(world, ana, 'viajera')).total).toBe(61)
  await go(closed, 1)
  // The index does not know yet, and decides nothing.
  expect((await found(world, ana, 'viajera')).items).toEqual([])
  const messages = await house.relayed()
  for (const _ of ['once', 'again']) expect(await house.index(messages)).toEqual([])
  expect(await asked()).toEqual(before)
  expect((await found(world, editor, 'viajera', { space: closed.id })).total).toBe(61)
  await go(open, 2)
  await house.settle()
  expect((await found(world, ana, 'viajera', { space: open.id })).total).toBe(61)
})
