import { beforeAll, describe, expect, test } from 'vitest'
import type { Home, Space, Thread, ThreadPage, ThreadRow } from '../../shared/forum.ts'
import type { Page } from '../../shared/page.ts'
import { send, told } from '../support/forum.ts'
import { kilobyte, layLongThread, layNetwork, layNotices } from '../support/network.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

// "What an operation may cost" of the architecture, counted by the table server. The same counts are asked of both networks.

type Network = { world: World; spaces: Space[]; long: Thread; reader: SignedIn }

const server = useTableServer()
const networks: Record<string, Network> = {}

async function network(sizes: { spaces: number; threads: number; posts: number }): Promise<Network> {
  const world = await newWorld(server.server())
  const spaces = await layNetwork(world, sizes)
  const [space] = spaces
  if (!space) throw new Error('no space')
  const long = await layLongThread(world, space, sizes.posts, 60)
  const reader = await signedInAs(world, { name: 'Ana', country: 'MX' })
  await layNotices(world, reader, space)
  return { world, spaces, long, reader }
}

beforeAll(async () => {
  networks.small = await network({ spaces: 6, threads: 30, posts: 100 })
  networks.large = await network({ spaces: 6, threads: 3_000, posts: 10_000 })
}, 180_000)

async function costOf<T>({ world }: Network, work: () => Promise<T>) {
  world.costs.length = 0
  const outcome = await work()
  const sum = (of: 'readUnits' | 'writeUnits') => world.costs.reduce((all, cost) => all + cost[of], 0)
  return { outcome, cost: { requests: world.costs.length, read: sum('readUnits'), written: sum('writeUnits') } }
}

function expectWithin(cost: { requests: number; read: number; written: number }, most: typeof cost): void {
  expect(cost.requests).toBeLessThanOrEqual(most.requests)
  expect(cost.read).toBeLessThanOrEqual(most.read)
  expect(cost.written).toBeLessThanOrEqual(most.written)
}

function named(name: string): Network {
  const found = networks[name]
  if (!found) throw new Error(`no network ${name}`)
  return found
}

const measured: Record<string, Record<string, unknown>> = {}

describe.each(['small', 'large'])('in the %s network', (name) => {
  test('a list of 25 threads with unread marks', async () => {
    const network = named(name)
    const { reader, spaces, world } = network
    const path = `/spaces/${spaces[1]?.id}/threads`
    const seen = await told<Page<ThreadRow>>(send(world, reader, path))
    for (const { id } of seen.items) {
      await send(world, reader, `/threads/${id}/mark`, { method: 'PUT', body: { lastRead: 11 } })
    }
    const { outcome, cost } = await costOf(network, () => told<Page<ThreadRow>>(send(world, reader, path)))
    expect(outcome.items).toHaveLength(25)
    expect(outcome.items.every(({ unread, lastRead }) => unread === 19 && lastRead === 11)).toBe(true)
    expectWithin(cost, { requests: 3, read: 15, written: 0 })
    measured[`${name} list`] = cost
  })

  test.each(['first', 'middle', 'last', 'opening'])('the %s page of a long thread', async (which) => {
    const network = named(name)
    const { reader, long, world } = network
    await send(world, reader, `/threads/${long.id}/mark`, { method: 'PUT', body: { lastRead: long.postCount - 25 } })
    const from = { first: '?from=1', middle: `?from=${long.postCount / 2}`, last: '?from=999999', opening: '' }[which]
    const { outcome, cost } = await costOf(network, () =>
      told<ThreadPage>(send(world, reader, `/threads/${long.id}${from}`)),
    )
    expect(outcome.posts).toHaveLength(20)
    expectWithin(cost, { requests: 3, read: 10, written: 1 })
    measured[`${name} page ${which}`] = cost
  })

  test.each([1, 40, 200, 416])('the page of the day that was %i days ago', async (daysAgo) => {
    const network = named(name)
    const { reader, long, world } = network
    const on = new Date(world.clock.ms() - daysAgo * 86_400_000).toISOString().slice(0, 10)
    const { outcome, cost } = await costOf(network, () =>
      told<ThreadPage>(send(world, reader, `/threads/${long.id}?on=${on}`)),
    )
    expect(outcome.posts.some(({ number }) => number === outcome.opensAt)).toBe(true)
    // By parting: a hundred times as many posts take four more looks, not a hundred times as many.
    expectWithin(cost, { requests: 8, read: 15, written: 0 })
  })

  test('a reply of a kilobyte, with an Idempotency-Key', async () => {
    const network = named(name)
    const { reader, long, world } = network
    const { cost } = await costOf(network, () =>
      told(
        send(world, reader, `/threads/${long.id}/posts`, {
          body: { body: kilobyte, language: 'es' },
          headers: { 'idempotency-key': 'reply-of-a-kilobyte' },
        }),
        201,
      ),
    )
    expectWithin(cost, { requests: 4, read: 4, written: 20 })
    measured[`${name} reply`] = cost
  })

  test('the home page', async () => {
    const network = named(name)
    const { outcome, cost } = await costOf(network, () => told<Home>(send(network.world, network.reader, '/home')))
    expect(outcome.unreadThreads.length).toBeGreaterThan(20)
    expect(outcome.spaces).toHaveLength(6)
    expectWithin(cost, { requests: 5, read: 25, written: 0 })
    measured[`${name} home`] = cost
  })

  test('a page of 25 notices', async () => {
    const network = named(name)
    const { outcome, cost } = await costOf(network, () =>
      told<Page<object>>(send(network.world, network.reader, '/notices')),
    )
    expect(outcome.items).toHaveLength(25)
    expectWithin(cost, { requests: 3, read: 30, written: 0 })
    measured[`${name} notices`] = cost
  })

  test('asking an open thread whether something is new, when nothing is', async () => {
    const network = named(name)
    const path = `/threads/${network.long.id}/latest`
    const first = await send(network.world, network.reader, path)
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
    const { outcome, cost } = await costOf(network, () => send(network.world, network.reader, path, { headers }))
    expect([outcome.status, await outcome.text()]).toEqual([304, ''])
    expectWithin(cost, { requests: 2, read: 2.5, written: 0 })
    measured[`${name} poll`] = cost
  })

  test('a mark', async () => {
    const network = named(name)
    const path = `/threads/${network.long.id}/mark`
    const { cost } = await costOf(network, () =>
      send(network.world, network.reader, path, { method: 'PUT', body: { lastRead: network.long.postCount - 3 } }),
    )
    expectWithin(cost, { requests: 3, read: 2, written: 1 })
    measured[`${name} mark`] = cost
  })
})

test('nothing costs more in a network a hundred times larger', () => {
  const of = (name: string) => Object.entries(measured).flatMap(([what, cost]) => (what.startsWith(name) ? [cost] : []))
  expect(of('small').length).toBeGreaterThan(7)
  expect(of('large')).toEqual(of('small'))
})
