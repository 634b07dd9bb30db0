import { beforeEach, expect, test } from 'vitest'
import type { PostView, Space, Thread } from '../../shared/forum.ts'
import type { Page } from '../../shared/page.ts'
import type { OwnAcknowledgement, Writing } from '../../shared/writings.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { happeningsOf } from '../support/happenings.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const table = useTableServer()
let world: World
let ana: SignedIn
let luis: SignedIn
let coordinator: SignedIn
let space: Space

beforeEach(async () => {
  world = await newWorld(table.server())
  space = await makeSpace(world)
  ana = await signedInAs(world, { name: 'Ana', country: 'UY' })
  luis = await signedInAs(world, { name: 'Luis', country: 'MX' })
  coordinator = await signedInAs(world, { role: 'coordinator' })
})

const write = (who: SignedIn, { id }: Thread, body: string) =>
  told<PostView>(send(world, who, `/threads/${id}/posts`, { body: { body, language: 'es' } }), 201)

async function all<T>(who: SignedIn, path: string): Promise<T[]> {
  const items: T[] = []
  let cursor: string | undefined
  do {
    const page = await told<Page<T>>(send(world, who, `${path}${cursor ? `?cursor=${cursor}` : ''}`))
    items.push(...page.items)
    cursor = page.next
  } while (cursor)
  return items
}
const writings = async (who: SignedIn) => {
  await happeningsOf(world).arrive()
  return all<Writing>(who, '/me/writings')
}

test('everything that one wrote, in every state, the oldest first, and nothing of others', async () => {
  const thread = await openThread(world, ana, space, 'Plazos')
  const post = await write(ana, thread, 'Uno')
  await write(luis, thread, 'De Luis')
  world.clock.forward(5)
  const edit = { method: 'PATCH', body: { body: 'Uno, corregido', language: 'es' }, headers: { 'if-match': '"1"' } }
  await told(send(world, ana, `/threads/${thread.id}/posts/${post.number}`, edit))
  world.clock.forward(5)
  const summing = { method: 'PUT', body: { body: 'Llegamos a esto', language: 'es' }, headers: { 'if-match': '"0"' } }
  await told(send(world, ana, `/threads/${thread.id}/summary`, summing))
  const found = await writings(ana)
  expect(found.map(({ number, version, body }) => [number, version, body])).toEqual([
    [1, 1, expect.any(String)],
    [2, 1, 'Uno'],
    [2, 2, 'Uno, corregido'],
    [0, 1, 'Llegamos a esto'],
  ])
  expect(found.every(({ within }) => within?.title === 'Plazos')).toBe(true)
  expect((await writings(luis)).map(({ body }) => body)).toEqual(['De Luis'])
})

test('page after page comes to the end, each text once', async () => {
  const thread = await openThread(world, ana, space)
  for (let made = 0; made < 120; made++) await write(ana, thread, `Texto ${made}`)
  const found = await writings(ana)
  expect(found.slice(1).map(({ body }) => body)).toEqual(Array.from({ length: 120 }, (_, made) => `Texto ${made}`))
  expect(await writings(ana)).toEqual(found)
  const page = await told<Page<Writing>>(send(world, ana, '/me/writings'))
  expect((await send(world, luis, `/me/writings?cursor=${page.next}`)).status).toBe(404)
})

test('of a space that one may no longer read there are one’s own words, and not even a title', async () => {
  const closed = await makeSpace(world, { audience: 'members' })
  const member = `/spaces/${closed.id}/members/${ana.person.id}`
  await send(world, coordinator, member, { method: 'PUT' })
  const thread = await openThread(world, ana, closed, 'Título reservado')
  await send(world, coordinator, member, { method: 'DELETE' })
  const answer = await send(world, ana, '/me/writings')
  const text = await answer.text()
  expect(JSON.parse(text).items).toMatchObject([{ threadId: thread.id, number: 1 }])
  expect(text).not.toContain('Título reservado')
})

test('what was redacted is gone in every state, and the coordination’s own list does not have it', async () => {
  const thread = await openThread(world, ana, space)
  await write(ana, thread, 'Cruzó Wilmer Andino, de nueve años.')
  const redaction = { body: { passage: 'Wilmer Andino', reason: 'Nombra a un niño' } }
  await told(send(world, coordinator, `/threads/${thread.id}/posts/2/redaction`, redaction))
  const found = await writings(ana)
  expect(JSON.stringify(found)).not.toContain('Wilmer')
  expect(found.filter(({ number }) => number === 2).map(({ redacted }) => redacted)).toEqual([undefined, true])
  expect(await writings(coordinator)).toEqual([])
})

test('one’s own acknowledgements, among many threads that were only read', async () => {
  const announcing = { title: 'Un aviso', language: 'es', body: 'hola', acknowledge: true }
  const announced = await told<Thread>(
    send(world, coordinator, `/spaces/${space.id}/announcements`, { body: announcing }),
    201,
  )
  for (let made = 0; made < 105; made++) {
    // As many as one may open in an hour.
    if (made === 55) world.clock.forward(60)
    await openThread(world, ana, space)
  }
  await send(world, ana, `/threads/${announced.id}/acknowledgement`, { method: 'PUT' })
  const found = await all<OwnAcknowledgement>(ana, '/me/acknowledgements')
  expect(found).toEqual([
    { threadId: announced.id, at: world.clock.now(), within: { title: 'Un aviso', language: 'es' } },
  ])
})
