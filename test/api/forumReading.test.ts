import { beforeEach, describe, expect, test } from 'vitest'
import type { Home, Space, SpaceView, Thread, ThreadPage, ThreadRow } from '../../shared/forum.ts'
import type { Page } from '../../shared/page.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { layLongThread } from '../support/network.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const table = useTableServer()
let world: World
let ana: SignedIn
let eva: SignedIn
let space: Space

beforeEach(async () => {
  world = await newWorld(table.server())
  space = await makeSpace(world)
  ana = await signedInAs(world, { name: 'Ana', country: 'UY' })
  eva = await signedInAs(world, { role: 'editor', name: 'Eva' })
})

const page = (who: SignedIn, thread: Thread, query = '') =>
  told<ThreadPage>(send(world, who, `/threads/${thread.id}${query}`))
const list = (who: SignedIn, query = '', of = space) =>
  told<Page<ThreadRow>>(send(world, who, `/spaces/${of.id}/threads${query}`))
const numbers = ({ posts }: ThreadPage) => [posts.at(0)?.number, posts.at(-1)?.number, posts.length]
const mark = (who: SignedIn, thread: Thread, lastRead: number) =>
  send(world, who, `/threads/${thread.id}/mark`, { method: 'PUT', body: { lastRead } })
const replyTo = (who: SignedIn, thread: Thread) =>
  told(send(world, who, `/threads/${thread.id}/posts`, { body: { body: 'Hola', language: 'es' } }), 201)

describe('the pages of a thread', () => {
  test.each([
    ['', 1, 20],
    ['?from=1', 1, 20],
    ['?from=20', 1, 20],
    ['?from=21', 21, 40],
    ['?from=45', 41, 45],
    ['?from=99', 41, 45],
  ])('opened with %j', async (query, first, last) => {
    const thread = await layLongThread(world, space, 45)
    expect(numbers(await page(ana, thread, query))).toEqual([first, last, last - first + 1])
  })

  test.each([
    [0, 1],
    [19, 1],
    [20, 21],
    [40, 41],
    [45, 41],
  ])('opened where this reader stopped: %i read', async (lastRead, first) => {
    const thread = await layLongThread(world, space, 45)
    await mark(ana, thread, lastRead)
    expect(numbers(await page(ana, thread))[0]).toBe(first)
  })

  test('all the way and back', async () => {
    const thread = await layLongThread(world, space, 45)
    const first = await page(ana, thread)
    const second = await page(ana, thread, `?cursor=${first.next}`)
    const third = await page(ana, thread, `?cursor=${second.next}`)
    expect([first, second, third].map(numbers)).toEqual([
      [1, 20, 20],
      [21, 40, 20],
      [41, 45, 5],
    ])
    expect([first.previous, third.next]).toEqual([undefined, undefined])
    expect(numbers(await page(ana, thread, `?cursor=${third.previous}`))).toEqual([21, 40, 20])
  })

  test('posts too long for one query of a megabyte come all the same', async () => {
    const thread = await openThread(world, ana, space)
    const body = { body: '& '.repeat(30_000), language: 'es' }
    for (let count = 0; count < 6; count++) await told(send(world, ana, `/threads/${thread.id}/posts`, { body }), 201)
    expect(numbers(await page(ana, thread))).toEqual([1, 7, 7])
  })

  test.each(['?from=0', '?from=x', '?from=1e99', '?page=2', '?cursor='])('%s is refused', async (query) => {
    const thread = await openThread(world, ana, space)
    expect((await send(world, ana, `/threads/${thread.id}${query}`)).status).toBe(422)
  })

  test('the first answer has an ETag; the second is 304 until something changes', async () => {
    const thread = await openThread(world, ana, space)
    const first = await send(world, ana, `/threads/${thread.id}`)
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
    const again = await send(world, ana, `/threads/${thread.id}`, { headers })
    expect([again.status, await again.text()]).toEqual([304, ''])
    await replyTo(eva, thread)
    expect((await send(world, ana, `/threads/${thread.id}`, { headers })).status).toBe(200)
  })
})

test('an open thread asks how many posts there are: 304 until one comes, nothing for who may no longer read', async () => {
  const door = await makeSpace(world, { title: 'Reservado', audience: 'members' })
  const guest = await signedInAs(world, { name: 'Luz', spaceIds: [door.id] })
  const thread = await openThread(world, eva, door)
  const first = await send(world, guest, `/threads/${thread.id}/latest`)
  const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
  const again = () => send(world, guest, `/threads/${thread.id}/latest`, { headers })
  expect((await again()).status).toBe(304)
  await replyTo(eva, thread)
  expect(await told(again())).toEqual({ postCount: 2 })
  const coordinator = await signedInAs(world, { role: 'coordinator' })
  await send(world, coordinator, `/spaces/${door.id}/members/${guest.person.id}`, { method: 'PUT' })
  await send(world, coordinator, `/spaces/${door.id}/members/${guest.person.id}`, { method: 'DELETE' })
  expect((await again()).status).toBe(404)
})

describe('the threads of a space', () => {
  async function manyThreads(count: number): Promise<string[]> {
    const ids: string[] = []
    for (let n = 0; n < count; n++) {
      if (n % 3 === 0) world.clock.forward(1)
      ids.unshift((await openThread(world, eva, space, `Hilo ${n}`)).id)
    }
    return ids
  }

  test('all the way and back, nothing twice, nothing left out', async () => {
    await manyThreads(60)
    const first = await list(ana)
    const second = await list(ana, `?cursor=${first.next}`)
    const third = await list(ana, `?cursor=${second.next}`)
    const all = [first, second, third].flatMap(({ items }) => items)
    expect(all.map(({ lastPostAt }) => lastPostAt)).toEqual(
      all
        .map(({ lastPostAt }) => lastPostAt)
        .sort()
        .reverse(),
    )
    expect(new Set(all.map(({ id }) => id)).size).toBe(60)
    expect([first.previous, third.next, third.items.length]).toEqual([undefined, undefined, 10])
    const back = await list(ana, `?cursor=${third.previous}`)
    expect(back.items).toEqual(second.items)
    const top = await list(ana, `?cursor=${back.previous}`)
    expect(top.items).toEqual(first.items)
    expect(top.previous).toBeUndefined()
    expect((await list(ana, `?cursor=${top.next}`)).items).toEqual(second.items)
  })

  test('the one with the latest post is the first', async () => {
    await manyThreads(6)
    const before = (await list(ana)).items.map(({ id }) => id)
    const [newest, older] = [before.at(0), before.at(-1)]
    world.clock.forward(1)
    await told(send(world, eva, `/threads/${older}/posts`, { body: { body: 'x', language: 'es' } }), 201)
    expect((await list(ana)).items.map(({ id }) => id).slice(0, 2)).toEqual([older, newest])
  })

  test('a cursor is worth nothing in another list, and none when it was altered', async () => {
    await manyThreads(26)
    const other = await makeSpace(world, { title: 'Otro' })
    const { next = '' } = await list(ana)
    expect((await send(world, ana, `/spaces/${other.id}/threads?cursor=${next}`)).status).toBe(404)
    const forged = `${next[0] === 'a' ? 'b' : 'a'}${next.slice(1)}`
    expect((await send(world, ana, `/spaces/${space.id}/threads?cursor=${forged}`)).status).toBe(404)
    const thread = await layLongThread(world, space, 45)
    const posts = await page(ana, thread)
    expect((await send(world, ana, `/spaces/${space.id}/threads?cursor=${posts.next}`)).status).toBe(404)
  })

  test('an empty space is an empty list', async () => expect(await list(ana)).toEqual({ items: [] }))
})

describe('what is unread', () => {
  test('counts down as one reads, and never up again', async () => {
    const thread = await layLongThread(world, space, 45)
    const unread = async () => (await list(ana)).items[0]?.unread
    expect(await unread()).toBe(45)
    for (const [lastRead, left] of [
      [20, 25],
      [10, 25],
      [40, 5],
      [1_000, 0],
    ] as const) {
      expect((await mark(ana, thread, lastRead)).status).toBe(204)
      expect(await unread()).toBe(left)
    }
    await replyTo(eva, thread)
    expect(await unread()).toBe(1)
  })

  test("one's own thread and one's own last post are no news", async () => {
    const thread = await openThread(world, ana, space)
    expect((await list(ana)).items[0]).toMatchObject({ unread: 0, lastRead: 1 })
    await replyTo(ana, thread)
    expect((await list(ana)).items[0]?.unread).toBe(0)
    await replyTo(eva, thread)
    expect((await list(ana)).items[0]?.unread).toBe(2)
  })

  test('threads that were silent since one came count as read; the next post makes them news', async () => {
    const thread = await openThread(world, eva, space)
    await replyTo(eva, thread)
    world.clock.forward(10)
    const late = await signedInAs(world, { readBefore: world.clock.now() })
    expect((await list(late)).items[0]).toMatchObject({ unread: 0, lastRead: 2 })
    world.clock.forward(1)
    await replyTo(eva, thread)
    expect((await list(late)).items[0]?.unread).toBe(3)
  })
})

describe('home', () => {
  const home = (who: SignedIn) => told<Home>(send(world, who, '/home'))

  test('says what is new, what goes on, and where', async () => {
    const mine = await openThread(world, ana, space, 'Mío')
    world.clock.forward(1)
    const hers = await openThread(world, eva, space, 'Suyo')
    const seen = await home(ana)
    expect(seen.unreadThreads.map(({ id }) => id)).toEqual([hers.id])
    expect(seen.latestThreads.map(({ id }) => id)).toEqual([hers.id, mine.id])
    const may = { openThread: true, announce: false, edit: false }
    expect(seen.spaces.map((one) => [one.title, one.may])).toEqual([['Acogida', may]])
  })

  test('says nothing of what stands behind a door', async () => {
    const door = await makeSpace(world, { title: 'Reservado', audience: 'members' })
    const before = JSON.stringify(await home(ana))
    await openThread(world, eva, door, 'Secreto')
    expect(JSON.stringify(await home(ana))).toBe(before)
    const member = await signedInAs(world, { spaceIds: [door.id] })
    expect((await home(member)).unreadThreads.map(({ title }) => title)).toEqual(['Secreto'])
    expect((await home(await signedInAs(world, { role: 'observer' }))).spaces).toEqual([])
  })

  test('finds what one may read below many threads that one may not', async () => {
    const thread = await openThread(world, eva, space, 'Abierto')
    const door = await makeSpace(world, { title: 'Reservado', audience: 'members' })
    for (let count = 0; count < 70; count++) {
      if (count % 20 === 0) world.clock.forward(1)
      await openThread(world, await writer(count), door)
    }
    expect((await home(ana)).latestThreads.map(({ id }) => id)).toEqual([thread.id])
  })

  // Nobody opens more than 60 threads an hour.
  const writers: SignedIn[] = []
  async function writer(count: number): Promise<SignedIn> {
    const found = count % 40 === 0 ? await signedInAs(world, { role: 'editor' }) : writers.at(-1)
    if (!found) throw new Error('nobody writes')
    writers.push(found)
    return found
  }
})

test('a preview looks as the post will', async () => {
  const { html } = await told<{ html: string }>(send(world, ana, '/preview', { body: { body: '# Uno\n<b>x</b>' } }))
  expect(html).toBe('<h3>Uno</h3>\n<p>x</p>')
})

test('a post of more than 64 KB in UTF-8 is refused by its size', async () => {
  const thread = await openThread(world, ana, space)
  const body = { body: 'ñ'.repeat(32_769), language: 'es' }
  const answer = await send(world, ana, `/threads/${thread.id}/posts`, { body })
  expect([answer.status, await answer.json()]).toMatchObject([
    422,
    { fields: [{ field: 'body', fault: 'too-many-bytes', limit: 65_536 }] },
  ])
  expect((await told<SpaceView>(send(world, ana, `/spaces/${space.id}`))).title).toBe('Acogida')
})
