import { beforeEach, describe, expect, test } from 'vitest'
import { depsFrom } from '../../functions/deps.ts'
import { createApp } from '../../functions/http/app.ts'
import type { Feed, NewFeed } from '../../shared/feeds.ts'
import type { Space, Thread } from '../../shared/forum.ts'
import type { Page } from '../../shared/page.ts'
import { validAtom } from '../support/atom.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { layNetwork } from '../support/network.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, testEnv, useTableServer, type World } from '../support/world.ts'

const table = useTableServer()
let world: World
let ana: SignedIn
let coordinator: SignedIn
let space: Space

beforeEach(async () => {
  world = await newWorld(table.server())
  space = await makeSpace(world, { title: 'Acogida & «frontera»', description: '1 < 2' })
  ana = await signedInAs(world, { name: 'Ana', country: 'UY', listed: true })
  coordinator = await signedInAs(world, { role: 'coordinator' })
})

const make = async (who = ana, where = space) =>
  (await told<NewFeed>(send(world, who, `/spaces/${where.id}/feed`, { method: 'PUT' }))).address
const ask = async (address: string, headers: Record<string, string> = {}) => world.app.request(address, { headers })
const read = async (address: string) => validAtom(await (await ask(address)).text())
const status = async (address: string) => (await ask(address)).status
const bytes = async (address: string) => {
  const answer = await ask(address)
  return [answer.status, answer.headers.get('content-type'), await answer.text()]
}
const let_ = (method: string, who: SignedIn, where: Space) =>
  send(world, coordinator, `/spaces/${where.id}/members/${who.person.id}`, { method })
const wrong = (address: string) => address.replace(/.{43}$/, 'A'.repeat(43))

describe('the feed of a space', () => {
  test('is Atom as RFC 4287 has it, whatever titles hold', async () => {
    const titles = ['<script>alert(1)</script>', '&amp; ]]> "x" \'y\'', 'Niñez 🐦 日本', 'Plazos']
    const threads: Thread[] = []
    for (const title of titles) {
      world.clock.forward(1)
      threads.push(await openThread(world, ana, space, title, { language: 'pt' }))
    }
    const feed = await read(await make())
    expect(feed.title).toBe('Acogida & «frontera»')
    expect(feed.updated).toBe(threads.at(-1)?.openedAt)
    expect(feed.entries.map(({ title }) => title)).toEqual(titles.toReversed())
    expect(feed.entries[0]).toMatchObject({
      id: `https://enlaces.example/threads/${threads.at(-1)?.id}`,
      language: 'pt',
      summary: '1 intervención, de Ana',
    })
  })

  test('names a thread for ever by the same id, moves it up with a new post, and never says what was written', async () => {
    const [one, two] = [await openThread(world, ana, space, 'Uno'), await openThread(world, ana, space, 'Dos')]
    world.clock.forward(7)
    const body = { body: 'Cruzó Wilmer Andino.', language: 'es' }
    await told(send(world, coordinator, `/threads/${one.id}/posts`, { body }), 201)
    const address = await make()
    const { updated, entries } = await read(address)
    expect(entries.map(({ title }) => title)).toEqual(['Uno', 'Dos'])
    expect(entries.map(({ id }) => id.slice(-31))).toEqual([one.id.slice(-31), two.id.slice(-31)])
    expect([updated, entries[0]?.updated]).toEqual([world.clock.now(), world.clock.now()])
    expect(await (await ask(address)).text()).not.toContain('Wilmer')
  })

  test('is valid while it is empty', async () => {
    expect(await read(await make())).toMatchObject({ updated: space.createdAt, entries: [] })
  })

  test('comes once: whoever names its tag or its date is told that nothing changed', async () => {
    await openThread(world, ana, space)
    const address = await make()
    const first = await ask(address)
    const [tag, date] = [first.headers.get('etag') ?? '', first.headers.get('last-modified') ?? '']
    expect(Date.parse(date)).toBe(Math.floor(Date.parse(world.clock.now()) / 1_000) * 1_000)
    for (const headers of [{ 'if-none-match': tag }, { 'if-none-match': `W/${tag}` }, { 'if-modified-since': date }]) {
      const again = await ask(address, { ...headers })
      expect([again.status, await again.text()]).toEqual([304, ''])
    }
    expect((await ask(address, { 'if-none-match': '"x"', 'if-modified-since': date })).status).toBe(200)
    world.clock.forward(1)
    await openThread(world, ana, space)
    for (const headers of [{ 'if-none-match': tag }, { 'if-modified-since': date }])
      expect((await ask(address, { ...headers })).status).toBe(200)
    expect((await world.app.request(address, { method: 'HEAD' })).status).toBe(200)
  })

  test('does not look unchanged to who names its date once its latest thread has gone behind a door', async () => {
    const closed = await makeSpace(world, { audience: 'members' })
    await openThread(world, ana, space, 'Uno')
    world.clock.forward(1)
    const moving = await openThread(world, ana, space, 'Dos')
    const address = await make()
    const date = (await ask(address)).headers.get('last-modified') ?? ''
    const body = { spaceId: closed.id, reason: 'Es reservado' }
    const headers = { 'if-match': '"1"' }
    await told(send(world, coordinator, `/threads/${moving.id}/space`, { method: 'PUT', body, headers }))
    const again = await ask(address, { 'if-modified-since': date })
    expect(again.status).toBe(200)
    expect(validAtom(await again.text()).entries.map(({ title }) => title)).toEqual(['Uno'])
  })

  test('stays between the reader and this server', async () => {
    const address = await make()
    for (const one of [address, wrong(address)]) {
      const { headers } = await ask(one)
      expect(headers.get('cache-control')).toContain('private')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('x-robots-tag')).toContain('noindex')
      expect(headers.get('set-cookie')).toBeNull()
    }
    expect(await (await ask(address)).text()).not.toContain(address.slice(-43))
  })
})

describe('an address', () => {
  test('has 256 random bits, of which a hash is kept, and none of them in the log', async () => {
    const lines: unknown[] = []
    const log = (...line: unknown[]) => lines.push(line)
    const env = testEnv(world.server.endpoint, world.tableName)
    world.app = createApp(depsFrom(env, { clock: world.clock, log }))
    const address = await make()
    await ask(address)
    await ask(wrong(address))
    await ask(`${address}/more`)
    expect(JSON.stringify(lines)).toContain('/api/feeds/:address')
    const [secret, whole] = [address.slice(-43), address.split('/').at(-1) ?? '']
    expect(secret).toMatch(/^[\w-]{43}$/)
    for (const part of [secret, whole, wrong(address).split('/').at(-1) ?? ''])
      expect(JSON.stringify(lines)).not.toContain(part)
    const kept = await world.table.get({ pk: `person#${ana.person.id}`, sk: `feed#${space.id}` }, true)
    expect(JSON.stringify(kept)).not.toContain(secret)
    const listed = await (await send(world, ana, '/me/feeds')).text()
    expect(listed).not.toContain(secret)
  })

  test('opens what its owner may read, without a session, and nothing else of theirs', async () => {
    const closed = await makeSpace(world, { title: 'Reservado', audience: 'members' })
    await let_('PUT', ana, closed)
    const eva = await signedInAs(world)
    expect((await send(world, eva, `/spaces/${closed.id}/feed`, { method: 'PUT' })).status).toBe(404)
    const [own, other] = [await make(ana, closed), await make(eva)]
    expect((await read(own)).title).toBe('Reservado')
    // Hers with the token of another's, another space with her token.
    const mixed = own.slice(0, -43) + other.slice(-43)
    expect(await bytes(mixed)).toEqual(await bytes(wrong(own)))
    const elsewhere = own.replace(closed.id.slice(6), space.id.slice(6))
    expect(await status(elsewhere)).toBe(404)
  })

  test('ends when a newer one is made, and when it is revoked; both look as if it had never been', async () => {
    const first = await make()
    const second = await make()
    expect([await status(first), await status(second)]).toEqual([404, 200])
    const { items } = await told<Page<Feed>>(send(world, ana, '/me/feeds'))
    expect(items).toEqual([
      { spaceId: space.id, madeAt: world.clock.now(), space: { title: space.title, language: 'es' } },
    ])
    const revoke = (who = ana, id = space.id) => send(world, who, `/me/feeds/${id}`, { method: 'DELETE' })
    expect((await revoke(coordinator)).status).toBe(404)
    expect(await status(second)).toBe(200)
    expect([(await revoke()).status, (await revoke()).status, (await revoke(ana, 'x')).status]).toEqual([204, 404, 404])
    const never = await bytes(wrong(second))
    for (const address of [first, second, `${second}x`, second.slice(0, -1)])
      expect(await bytes(address)).toEqual(never)
    expect(await bytes('https://enlaces.example/api/feeds/x')).toEqual(never)
    expect((await told<Page<Feed>>(send(world, ana, '/me/feeds'))).items).toEqual([])
  })

  test.each([['is suspended', 'PUT', (id: string) => `/people/${id}/suspension`, { reason: 'Prueba' }]])(
    'dies at once when its owner %s, and stays dead',
    async (_name, method, path, body) => {
      const address = await make()
      expect(await status(address)).toBe(200)
      world.clock.forward(1)
      await told(send(world, coordinator, path(ana.person.id), { method, body }))
      expect(await bytes(address)).toEqual(await bytes(wrong(address)))
      world.clock.forward(1)
      await told(send(world, coordinator, path(ana.person.id), { method: 'DELETE' }))
      expect(await status(address)).toBe(404)
      const back = await signedInAs(world, { ...(await account()), state: 'active' })
      world.clock.forward(1)
      expect(await status(await make(back))).toBe(200)
    },
  )

  const account = async () => {
    const found = await world.deps.members.account(ana.person.id)
    if (!found) throw new Error('no account')
    return found
  }

  test.each(['departed', 'invited'] as const)('opens nothing while its owner is %s', async (state) => {
    const address = await make()
    await signedInAs(world, { ...ana.person, state })
    expect(await bytes(address)).toEqual(await bytes(wrong(address)))
  })

  test('opens nothing after a recovery', async () => {
    const address = await make()
    await signedInAs(world, { ...ana.person, era: 1 })
    expect(await status(address)).toBe(404)
  })

  test('dies when its owner is taken out of the space, and is not back with them', async () => {
    const closed = await makeSpace(world, { audience: 'members' })
    await let_('PUT', ana, closed)
    const address = await make(ana, closed)
    expect(await status(address)).toBe(200)
    await let_('DELETE', ana, closed)
    expect(await bytes(address)).toEqual(await bytes(wrong(address)))
    await let_('PUT', ana, closed)
    expect(await status(address)).toBe(404)
    expect(await status(await make(ana, closed))).toBe(200)
  })

  test('is not made by who is taken out of the space meanwhile', async () => {
    const closed = await makeSpace(world, { audience: 'members' })
    await let_('PUT', ana, closed)
    const { storesWithin } = world.deps
    world.deps.storesWithin = (patienceMs) => {
      const stores = storesWithin(patienceMs)
      const putFeed: typeof stores.feeds.putFeed = async (...feed) => {
        await let_('DELETE', ana, closed)
        return stores.feeds.putFeed(...feed)
      }
      return { ...stores, feeds: { ...stores.feeds, putFeed } }
    }
    expect((await send(world, ana, `/spaces/${closed.id}/feed`, { method: 'PUT' })).status).toBe(404)
    expect(await world.deps.feeds.feed(ana.person.id, closed.id)).toBeUndefined()
  })

  test('that asks without end is slowed down, with the seconds to wait, and no other with it', async () => {
    const [address, other] = [await make(), await make(coordinator)]
    for (let asked = 0; asked < 60; asked++) expect(await status(address)).toBe(200)
    const slowed = await ask(address)
    expect([slowed.status, slowed.headers.get('retry-after')]).toEqual([429, '3600'])
    expect(await status(other)).toBe(200)
    world.clock.forward(60)
    expect(await status(address)).toBe(200)
  })
})

test.each([
  ['with its threads', () => ({})],
  ['unchanged', (etag: string) => ({ 'if-none-match': etag })],
])('reading a feed %s costs no more than a list, and reads no post', async (_name, headersOf) => {
  const [large] = await layNetwork(world, { spaces: 1, threads: 300 })
  if (!large) throw new Error('no space')
  const address = await make(ana, large)
  const etag = (await ask(address)).headers.get('etag') ?? ''
  world.costs.length = 0
  await ask(address, headersOf(etag))
  expect(world.costs.map(({ operation }) => operation).toSorted()).toEqual(['get', 'get', 'query', 'query'])
  expect(world.costs.reduce((sum, { readUnits }) => sum + readUnits, 0)).toBeLessThanOrEqual(6)
})
