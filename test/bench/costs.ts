import { startTableServer, type TableServer } from '../../infra/local/table/server.ts'
import type { Space, Thread, ThreadRow } from '../../shared/forum.ts'
import type { Page as ListPage } from '../../shared/page.ts'
import { send, told } from '../support/forum.ts'
import { kilobyte, layLongThread, layNetwork, layNotices } from '../support/network.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, type World } from '../support/world.ts'
import type { Figure } from './figures.ts'

// "What an operation may cost" of the architecture.
const budgets: Record<string, [requests: number, read: number, written: number]> = {
  'list of 25 threads with unread marks': [3, 15, 0],
  'thread page of 20 posts, in the middle': [3, 10, 1],
  'thread page of 20 posts, where I stopped': [3, 10, 1],
  'reply of a kilobyte': [4, 4, 20],
  'home page': [5, 25, 0],
}

// The large one has 20,000 threads, and 100,000 posts in ten threads of 10,000.
const sizes = {
  small: { spaces: 5, threads: 40, longThreads: 1, posts: 100 },
  large: { spaces: 5, threads: 4_000, longThreads: 10, posts: 10_000 },
}
type Size = (typeof sizes)['small']

type Network = { world: World; space: Space; long: Thread; reader: SignedIn }

/** Requests to the table and its units for each operation, on a small network and beside it on one a hundred times larger: none may grow. */
export async function costs(): Promise<Figure[]> {
  const server = await startTableServer({})
  const small = await measureAll(await lay(server, sizes.small), 'small')
  const large = await measureAll(await lay(server, sizes.large), '100,000 posts')
  await server.close()
  return small.flatMap((one, at) => {
    const other = large[at]
    return other ? [one, { ...other, budget: Math.min(one.value, other.budget ?? one.value) }] : [one]
  })
}

async function measureAll(network: Network, name: string): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [operation, work] of Object.entries(operations(network)))
    figures.push(...(await measured(network, name, operation, work)))
  return figures
}

async function lay(server: TableServer, size: Size): Promise<Network> {
  const world = await newWorld(server)
  const [space] = await layNetwork(world, size)
  if (!space) throw new Error('no space')
  for (let more = 1; more < size.longThreads; more++) await layLongThread(world, space, size.posts)
  const long = await layLongThread(world, space, size.posts)
  const reader = await signedInAs(world, { name: 'Ana', country: 'MX' })
  await layNotices(world, reader, space)
  // The first of an instance looks at the space's door; what is counted is every other.
  await told(send(world, reader, `/spaces/${space.id}`))
  return { world, space, long, reader }
}

function operations({ world, space, long, reader }: Network): Record<string, () => Promise<unknown>> {
  const get = (path: string) => told<ListPage<ThreadRow>>(send(world, reader, path))
  const reply = { body: { body: kilobyte, language: 'es' }, headers: { 'idempotency-key': 'reply-of-a-kilobyte' } }
  return {
    'list of 25 threads with unread marks': () => get(`/spaces/${space.id}/threads`),
    'thread page of 20 posts, in the middle': () => get(`/threads/${long.id}?from=${long.postCount / 2}`),
    'thread page of 20 posts, where I stopped': () => get(`/threads/${long.id}`),
    'reply of a kilobyte': () => told(send(world, reader, `/threads/${long.id}/posts`, reply), 201),
    'home page': () => get('/home'),
    'page of 25 notices': () => get('/notices'),
    'asking an open thread whether something is new': () => get(`/threads/${long.id}/latest`),
  }
}

async function measured(
  { world }: Network,
  network: string,
  operation: string,
  work: () => Promise<unknown>,
): Promise<Figure[]> {
  world.costs.length = 0
  await work()
  const [requests, read, written] = budgets[operation] ?? []
  const sum = (of: 'readUnits' | 'writeUnits') => world.costs.reduce((all, cost) => all + cost[of], 0)
  const figure = (value: number, unit: string, budget: number | undefined): Figure => ({
    name: operation,
    value,
    unit,
    network,
    ...(budget === undefined ? {} : { budget }),
  })
  return [
    figure(world.costs.length, 'requests', requests),
    figure(sum('readUnits'), 'read units', read),
    figure(sum('writeUnits'), 'write units', written),
  ]
}
