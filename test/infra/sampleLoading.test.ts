import { expect, it } from 'vitest'
import { theNetwork } from '../../functions/audit/rules.ts'
import { reply } from '../../functions/forum/actions.ts'
import { setMembership } from '../../functions/members/seats.ts'
import { sizes } from '../../infra/local/sample/large.ts'
import { loadLarge, loadSample, sampleNetwork } from '../../infra/local/sample/load.ts'
import { send } from '../support/forum.ts'
import { signedInAs } from '../support/people.ts'
import { newWorld, useTableServer } from '../support/world.ts'
import { actorOf, dump, expectWhole, loadedWorld, member, type Row } from './sampleRows.ts'

const servers = useTableServer()
const loaded = () => loadedWorld(servers.server())

it('loads in three seconds of a processor, and a second load changes nothing', async () => {
  const world = await newWorld(servers.server())
  // Time that others' tests take away does not count.
  const begin = process.cpuUsage()
  await loadSample(world.deps)
  const { user, system } = process.cpuUsage(begin)
  expect((user + system) / 1e6).toBeLessThan(3)
  const before = await dump(world)
  world.clock.forward(60 * 24 * 30)
  await loadSample(world.deps)
  expect(await dump(world)).toEqual(before)
})

it('goes on where a load was interrupted, wherever that was', async () => {
  const { rows: whole } = await loaded()
  for (const stopAfter of [1, 5, 15, 19]) {
    const world = await newWorld(servers.server())
    let left = stopAfter
    const save: typeof world.deps.members.save = async (writes) => {
      if (left-- === 0) throw new Error('stopped')
      return world.deps.members.save(writes)
    }
    const dying = { ...world.deps, members: { ...world.deps.members, save } }
    await expect(loadSample(dying)).rejects.toThrow('stopped')
    world.clock.forward(3 * 24 * 60)
    await loadSample(world.deps)
    expect(await dump(world), `stopped after ${stopAfter}`).toEqual(whole)
  }
})

it('leaves alone what people did between two tries', async () => {
  const { world, network, rows } = await loaded()
  const marker = rows.find(({ pk }) => pk === 'sample')
  await world.table.transact([{ kind: 'put', item: { ...marker, done: false } as Row }])
  const [thread] = rows.filter(({ sk, closedAt }) => sk === 'thread' && !closedAt)
  const suyapa = actorOf(network, member(network, 'suyapa.hn'))
  await reply(world.deps, suyapa, idOf(thread), { body: 'Gracias.', language: 'es', once: undefined })
  const before = (await dump(world)).filter(({ pk }) => pk !== 'sample')
  await loadSample(world.deps)
  expect((await dump(world)).filter(({ pk }) => pk !== 'sample')).toEqual(before)
})

it('does not mix with a network that is there already', async () => {
  const world = await newWorld(servers.server())
  await setMembership(world.deps, theNetwork, 'HN', true)
  await expect(loadSample(world.deps)).rejects.toThrow('needs an empty one')
})

it('keeps what the actions keep: numbers without gaps, counts, texts, one activity for each thing that happened', async () => {
  const { rows } = await loaded()
  expect(rows.filter(({ sk }) => sk === 'thread').length).toBeGreaterThanOrEqual(40)
  expectWhole(rows)
  expect(rows.filter(({ pk }) => pk.startsWith('outbox#'))).toEqual([])
})

it('counts as readers those who are active, by place', async () => {
  const { world, network } = await loaded()
  const active = [...network.cast.values()].filter(({ account }) => account.state === 'active')
  const { people, states, byPlace } = await world.deps.members.readership()
  expect(people).toBe(active.length)
  expect(states).toBe(33)
  expect(byPlace.HN).toBe(2)
  expect(byPlace.NI).toBeUndefined()
})

it('is read through the API by every kind of person', async () => {
  const { world, network } = await loaded()
  for (const [handle, spaceCount] of Object.entries({
    'suyapa.hn': 6,
    'liz.py': 6,
    'oscar.hn': 5,
    'lucia.iin': 6,
    'samuel.oim': 2,
  })) {
    const { account } = member(network, handle)
    const spaceIds = actorOf(network, member(network, handle)).spaceIds
    const { headers } = await signedInAs(world, { ...account, spaceIds: [...spaceIds] })
    const get = async (path: string) => {
      const response = await world.app.request(`/api${path}`, { headers })
      expect(response.status, `${handle} ${path}`).toBe(200)
      return (await response.json()) as Record<string, { id: string }[]>
    }
    const spaces = (await get('/spaces')).items ?? []
    expect(spaces).toHaveLength(spaceCount)
    for (const { id } of spaces) {
      const [thread] = (await get(`/spaces/${id}/threads`)).items ?? []
      expect((await get(`/threads/${thread?.id}`)).posts?.length).toBeGreaterThan(0)
    }
    for (const path of ['/home', '/me', '/directory', '/directory/HN', '/directory/NI', '/directory/organisations']) {
      await get(path)
    }
  }
})

it('has a week to show in the next digest of everybody, whom choosing another hour takes nothing from', async () => {
  const { world, network } = await loaded()
  const active = [...network.cast.values()].filter(({ account }) => account.state === 'active')
  const mine = await world.deps.subscriptions.subscriptionsOf(active.map(({ account }) => account.id))
  expect(mine.size).toBe(active.length)
  const { account } = member(network, 'suyapa.hn')
  const suyapa = await signedInAs(world, account)
  const preview = async () => (await send(world, suyapa, '/me/digest/preview')).json()
  const shown = await preview()
  expect(shown).toMatchObject({ contents: expect.anything() })
  const body = { frequency: 'daily', weekday: 1, hour: 18 }
  const chosen = await send(world, suyapa, '/me/digest', { method: 'PUT', body, headers: { 'If-Match': '"1"' } })
  expect(chosen.status).toBe(200)
  expect(await preview()).toEqual(shown)
})

it('makes a large network on top: so many threads and posts, whole, and the same when it is asked for again', async () => {
  const { world, network } = await loaded()
  const before = await dump(world)
  const large = { threads: 40, posts: 300, longest: 150, seed: 'a' }
  let heard = 0
  const load = () => loadLarge(world.deps.members, network, large, (count) => (heard += count))
  await load()
  expect(heard).toBe(450)
  const after = await dump(world)
  const isNew = new Set(before.map(({ pk, sk }) => `${pk} ${sk}`))
  const added = after.filter(({ pk, sk }) => !isNew.has(`${pk} ${sk}`))
  expect(added.filter(({ sk }) => sk === 'thread')).toHaveLength(41)
  expect(added.filter(({ sk }) => sk.startsWith('post#'))).toHaveLength(450)
  expect(Math.max(...added.map(({ postCount }) => Number(postCount ?? 0)))).toBe(150)
  expectWhole(added)
  await load()
  expect(await dump(world)).toEqual(after)
})

it('gives each thread of a large network a post at least, unevenly, and all of them in all', () => {
  const all = [...sizes({ threads: 4_000, posts: 30_000, longest: 0, seed: '1' })]
  expect(all).toHaveLength(4_000)
  expect(Math.min(...all)).toBe(1)
  expect(Math.max(...all)).toBeGreaterThan(40)
  expect(all.reduce((sum, size) => sum + size, 0)).toBe(30_000)
  expect([...sizes({ threads: 3, posts: 1, longest: 0, seed: '1' })]).toEqual([1, 1, 1])
})

it('is the same for the same instant', () => {
  const at = '2027-02-28T08:00:00.000Z'
  expect(sampleNetwork(at)).toEqual(sampleNetwork(at))
})

function idOf(thread: Row | undefined): string {
  return String(thread?.pk).slice('thread#'.length)
}
