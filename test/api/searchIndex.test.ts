import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../functions/http/app.ts'
import { rebuildIndex } from '../../functions/search/indexing.ts'
import { snapshotWhenAsked } from '../../functions/search/reading.ts'
import type { Post, Space, Thread } from '../../shared/forum.ts'
import { makeSpace, send, told } from '../support/forum.ts'
import { layLongThread } from '../support/network.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { found, type Message, type Searchable, search, useSearch } from '../support/searching.ts'
import type { World } from '../support/world.ts'

const file = useSearch()
let house: Searchable
let world: World
let ana: SignedIn
let space: Space

beforeEach(async () => {
  house = await file.newNetwork()
  world = house.world
  ana = await signedInAs(world, { role: 'liaison', country: 'HN', name: 'Ana' })
  space = await makeSpace(world)
})

async function open(body: string, by = ana, place = space): Promise<Thread> {
  const draft = { title: 'Un hilo', language: 'es', body }
  return told<Thread>(send(world, by, `/spaces/${place.id}/threads`, { body: draft }), 201)
}

async function edit(thread: Thread, body: string): Promise<void> {
  const path = `/threads/${thread.id}/posts/1`
  const { version } = await told<Post>(send(world, ana, path))
  const headers = { 'if-match': `"${version}"` }
  await told(send(world, ana, path, { method: 'PATCH', body: { body, language: 'es' }, headers }))
}

async function rename(thread: Thread, title: string): Promise<void> {
  const headers = { 'if-match': '"1"' }
  await told(send(world, ana, `/threads/${thread.id}`, { method: 'PATCH', body: { title, language: 'es' }, headers }))
}

const total = async (q: string, who = ana) => (await found(world, who, q)).total
/** Another instance: it holds nothing yet. */
const begin = () => {
  world.deps.snapshot = snapshotWhenAsked(world.deps.files, world.clock)
  world.app = createApp(world.deps)
}

describe('what changes', () => {
  test('an edit is found by its new words, and at once no more by the old', async () => {
    const thread = await open('texto viejo')
    await house.settle()
    expect(await total('viejo')).toBe(1)
    await edit(thread, 'texto nuevo')
    expect(await found(world, ana, 'viejo')).toEqual({ items: [], total: 0 })
    await house.settle()
    expect([await total('viejo'), await total('nuevo')]).toEqual([0, 1])
  })

  test('a new title is found, and the old no more', async () => {
    const thread = await open('texto')
    await house.settle()
    await rename(thread, 'Nacionalidad')
    await house.settle()
    expect([await total('hilo'), await total('nacionalidad')]).toEqual([0, 1])
  })

  test('what is written in a closed thread of a closed space stays to be found', async () => {
    const thread = await open('frontera')
    await told(send(world, ana, `/threads/${thread.id}/closure`, { method: 'PUT' }))
    await house.settle()
    expect(await total('frontera')).toBe(1)
  })

  test('messages twice, late and out of order leave what each once leaves', async () => {
    const thread = await open('texto viejo')
    const early = await house.relayed()
    await edit(thread, 'texto nuevo')
    await rename(thread, 'Otro nombre')
    const late = await house.relayed()
    for (const messages of [late, [...early, ...late, ...early], [...late].reverse(), early]) {
      await house.index(messages)
      expect([await total('viejo'), await total('hilo'), await total('nuevo'), await total('nombre')]).toEqual([
        0, 0, 1, 1,
      ])
    }
  })

  test('that cannot be read keep none of the others back, and alone come again', async () => {
    await house.settle()
    const bad = await open('ilegible')
    const good = await open('legible')
    const key = { pk: `thread#${bad.id}`, sk: 'post#000000001' }
    const outcome = await world.table.transact([
      {
        kind: 'update',
        key,
        update: 'SET #version = :none',
        names: { '#version': 'version' },
        values: { ':none': 'x' },
      },
    ])
    expect(outcome.done).toBe(true)
    const messages = [{ body: 'no JSON' }, ...(await house.relayed())]
    const left = await house.index(messages)
    const kinds = left.map((id) => messages[Number(id)]?.body)
    expect(kinds).toEqual(['no JSON', expect.stringContaining(bad.id)])
    expect((await found(world, ana, 'legible')).items).toMatchObject([{ threadId: good.id }])
  })

  test('what was read before a change and arrives after it changes nothing back', async () => {
    const thread = await open('texto viejo')
    const messages = await house.relayed()
    await house.index(messages)
    const stale = await world.deps.forum.threadsAndPosts([{ threadId: thread.id, number: 1 }])
    await edit(thread, 'texto nuevo')
    await house.settle()
    const { forum } = world.deps
    world.deps.forum = { ...forum, threadsAndPosts: async () => stale }
    await house.index(messages)
    world.deps.forum = forum
    begin()
    expect([await total('viejo'), await total('nuevo')]).toEqual([0, 1])
  })

  test('two at once lose nothing of each other', async () => {
    await open('nada')
    await house.settle()
    const batches: Message[][] = []
    for (const word of ['uno', 'dos', 'tres', 'cuatro']) {
      await open(word)
      batches.push(await house.relayed())
    }
    await Promise.all(batches.map((batch) => house.index(batch)))
    for (const word of ['uno', 'dos', 'tres', 'cuatro']) expect(await total(word)).toBe(1)
  })

  test('much that was added becomes part of the file, and the file before the last is removed', async () => {
    await open('la primera')
    await house.settle()
    const spaces = [space, await makeSpace(world, { title: 'Retorno' }), await makeSpace(world, { title: 'Trata' })]
    for (const place of spaces) {
      const { id, postCount } = await layLongThread(world, place, 600)
      const message = (number: number) => ({ kind: 'post-written', threadId: id, number: number + 1 })
      await house.index(Array.from({ length: postCount }, (_, number) => ({ body: JSON.stringify(message(number)) })))
    }
    expect(file.kept('.sqlite')).toHaveLength(2)
    expect(readFileSync(file.kept('index.json')[0] ?? '', 'utf8').length).toBeLessThan(1_000_000)
    begin()
    expect(await total('primera')).toBe(1)
    for (const { id } of spaces) expect((await found(world, ana, 'movilidad', { space: id })).total).toBe(200)
  }, 60_000)
})

describe('an index that cannot be read', () => {
  const spoil = (path: string) => writeFileSync(path, 'no index at all, and long enough to be looked at'.repeat(99))
  const lose = (path: string) => rmSync(path)

  test.each([
    ['is not there yet', '', lose],
    ['lost its list', 'index.json', lose],
    ['has a damaged list', 'index.json', spoil],
    ['lost its file', '.sqlite', lose],
    ['has a damaged file', '.sqlite', spoil],
  ])('because it %s is built anew because somebody looks, without a new post', async (_name, part, harm) => {
    await open('primera frontera')
    await house.settle()
    for (const path of file.kept(part)) harm(path)
    begin()
    const answer = await search(world, ana, 'frontera')
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '15'])
    const asked = await house.relayed()
    expect(asked.map(({ body }) => JSON.parse(body).message)).toEqual([{ kind: 'repair' }])
    await house.index(asked)
    expect(await total('frontera')).toBe(1)
  })

  test('is repaired by the next change too, and read from an older copy meanwhile', async () => {
    await open('primera frontera')
    await house.settle()
    expect(await total('frontera')).toBe(1)
    for (const path of file.kept('index.json')) lose(path)
    world.clock.forward(1)
    expect(await total('frontera')).toBe(1)
    await open('segunda frontera')
    await house.settle()
    expect(await total('frontera')).toBe(2)
  })

  test('is asked to be repaired once, however many look', async () => {
    for (let look = 0; look < 5; look++) expect((await search(world, ana, 'frontera')).status).toBe(503)
    expect(await house.relayed()).toHaveLength(1)
  })

  test('keeps what was added while it was built anew', async () => {
    await open('primera frontera')
    await house.settle()
    const thread = await open('segunda frontera')
    const rebuilding = rebuildIndex({
      ...world.deps,
      forum: {
        ...world.deps.forum,
        // The listing lags behind.
        everyThread: async (limit, after) => {
          const page = await world.deps.forum.everyThread(limit, after)
          await house.settle()
          return { ...page, threads: page.threads.filter(({ id }) => id !== thread.id) }
        },
      },
    })
    expect(await rebuilding).toBe(true)
    begin()
    expect(await total('frontera')).toBe(2)
  })
})

test('files that cannot be reached refuse the first search of an instance for a while, and later ones go on with its copy', async () => {
  await open('frontera')
  await house.settle()
  const { files } = world.deps
  let isDown = true
  const get: typeof files.get = (...asked) => (isDown ? Promise.reject(new Error('no line')) : files.get(...asked))
  world.deps.snapshot = snapshotWhenAsked({ ...files, get }, world.clock)
  world.app = createApp(world.deps)
  expect((await search(world, ana, 'frontera')).status).toBe(503)
  isDown = false
  expect(await total('frontera')).toBe(1)
  isDown = true
  world.clock.forward(1)
  expect(await total('frontera')).toBe(1)
})
