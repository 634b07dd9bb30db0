import { activityWrite } from '../../functions/activity/activity.ts'
import { issueDigests } from '../../functions/digests/issuing.ts'
import { threadItem } from '../../functions/forum/items.ts'
import { deliver } from '../../functions/mail/actions.ts'
import { newRowsOf } from '../../functions/platform/changes.ts'
import { minutesAfter } from '../../functions/platform/clock.ts'
import { mailSettingsFrom, mimeOf } from '../../functions/platform/mailer.ts'
import type { Write } from '../../functions/platform/transactions.ts'
import { relay } from '../../functions/relay/actions.ts'
import { beginningWrite } from '../../functions/subscriptions/subscription.ts'
import { startTableServer } from '../../infra/local/table/server.ts'
import { americas } from '../../shared/countries.ts'
import type { Space, Thread } from '../../shared/forum.ts'
import { languages } from '../../shared/languages.ts'
import { layNetwork } from '../support/network.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, testEnv, type World } from '../support/world.ts'
import type { Figure } from './figures.ts'

const readers = 1_000
const perReader = { requests: 4, 'read units': 6, 'write units': 8 }
const weekMinutes = 7 * 24 * 60

/** A thousand digests, from the ring of the clock to the bytes of each mail, over a week of a quiet network and of a busy one. */
export async function digests(): Promise<Figure[]> {
  return [...(await measured(100)), ...(await measured(10_000))]
}

async function measured(activities: number): Promise<Figure[]> {
  const tables = await startTableServer({})
  const world = await newWorld(tables)
  await layWeek(world, activities)
  let sentBytes = 0
  let sent = 0
  const settings = mailSettingsFrom(testEnv(tables.endpoint, world.tableName))
  world.deps.mailer = {
    async send(mail) {
      sentBytes += (await mimeOf(mail, settings)).byteLength
      sent += 1
    },
  }
  const waiting: string[] = []
  world.deps.queues = {
    postpone: async () => {},
    async send(queue, messages) {
      if (queue === 'bulk-mail') waiting.push(...messages.map(({ body }) => body))
      return []
    },
  }
  const before = await tables.stream.read(world.tableName, undefined, 100_000)
  const shared = countShared(world)
  const peak = watchMemory()
  world.costs.length = 0
  const begin = performance.now()
  const cpu = process.cpuUsage()
  await issueDigests(world.deps)
  const Records = await tables.stream.read(world.tableName, before.at(-1)?.dynamodb?.SequenceNumber, 100_000)
  await relay(world.deps, newRowsOf({ Records }))
  for (const body of waiting) if (!(await deliver(world.deps, body))) throw new Error('a digest was left')
  const seconds = (performance.now() - begin) / 1_000
  const { user, system } = process.cpuUsage(cpu)
  const peakMiB = peak()
  await tables.close()
  if (sent !== readers) throw new Error(`${sent} of ${readers} digests`)

  const network = `${activities} activities`
  const figure = (name: string, value: number, unit: string, budget?: number): Figure => ({
    ...{ name, value, unit, network },
    ...(budget === undefined ? {} : { budget }),
  })
  const sum = (of: 'readUnits' | 'writeUnits') => world.costs.reduce((all, cost) => all + cost[of], 0) / readers
  return [
    figure('1,000 digests', seconds, 's', 3),
    figure('1,000 digests, processor, table and functions together', (user + system) / 1e6, 's of cpu', 3),
    figure('1,000 digests, peak of the process', peakMiB, 'MiB rss', 256),
    figure('digests in a second', readers / seconds, '1/s'),
    figure('a digest', world.costs.length / readers, 'requests', perReader.requests),
    figure('the threads of a message, for each of its digests', shared() / readers, 'read units'),
    figure('a digest, besides', sum('readUnits') - shared() / readers, 'read units', perReader['read units']),
    figure('a digest', sum('writeUnits'), 'write units', perReader['write units']),
    figure('a digest, as it goes over the wire', sentBytes / sent / 1_024, 'KiB', 60),
  ]
}

/** What is read once for all digests of a message: the threads that they tell of. */
function countShared(world: World): () => number {
  const { forum } = world.deps
  const { threadsNamed } = forum
  let units = 0
  forum.threadsNamed = async (ids) => {
    const from = world.costs.length
    const threads = await threadsNamed(ids)
    units += world.costs.slice(from).reduce((sum, { readUnits }) => sum + readUnits, 0)
    return threads
  }
  return () => units
}

/** A tenth of what happened are new threads; everybody is told of three that they follow. */
async function layWeek(world: World, activities: number): Promise<void> {
  const spaces = await layNetwork(world, { spaces: 6, threads: 1 })
  const begunAt = world.clock.now()
  const people: SignedIn[] = []
  for (let index = 0; index < readers; index++) {
    const country = americas[index % americas.length] ?? 'UY'
    const language = languages[index % languages.length] ?? 'es'
    const who = await signedInAs(world, { name: `Persona ${index}`, country, language })
    await world.table.update(beginningWrite(who.person.id, who.person.zone, begunAt))
    people.push(who)
  }
  world.clock.forward(weekMinutes)
  const { writes, threads } = happened(world, spaces, activities)
  await saveAll(world, [...writes, ...threads.map((thread): Write => ({ kind: 'put', item: threadItem(thread) }))])
  for (const [index, { person }] of people.entries()) {
    const notices = [0, 1, 2].flatMap((nth) => threads[(index + nth * 7) % threads.length] ?? [])
    await world.deps.notices.putNotices(
      notices.map(({ id: threadId, lastPostAt: at }) => ({
        where: { personId: person.id, threadId },
        ...{ notice: { from: 2, last: 3, readTo: 1, at }, before: undefined },
      })),
    )
  }
}

function happened(world: World, spaces: Space[], activities: number): { writes: Write[]; threads: Thread[] } {
  const now = world.clock.now()
  const by = {
    id: world.deps.ids.next('person'),
    name: 'María Fernanda Rodríguez',
    role: 'liaison',
    country: 'UY',
  } as const
  const threads: Thread[] = []
  const writes = Array.from({ length: activities }, (_, index): Write => {
    const at = minutesAfter(now, -weekMinutes + 60 + Math.floor((index * (weekMinutes - 120)) / activities))
    const space = spaces[index % spaces.length]
    const isNew = index % 10 === 0
    const threadId = isNew ? world.deps.ids.next('thread') : (threads.at(-1)?.id ?? '')
    const place = { spaceId: space?.id ?? '', audience: 'network' } as const
    if (isNew) {
      const title = `Protocolos de acogida para niñas, niños y adolescentes no acompañados ${index}`
      const facts = { title, language: 'es', author: by, lastAuthor: by, openedAt: at, lastPostAt: at } as const
      threads.push({ id: threadId, ...place, ...facts, postCount: 3, version: 1 })
    }
    const kind = isNew ? 'thread-opened' : 'post-written'
    const id = world.deps.ids.next('activity')
    return activityWrite({ id, kind, at, actorId: by.id, ...place, threadId, number: isNew ? 1 : 2 })
  })
  return { writes, threads }
}

async function saveAll(world: World, writes: Write[]): Promise<void> {
  for (let from = 0; from < writes.length; from += 100) await world.table.transact(writes.slice(from, from + 100))
}

function watchMemory(): () => number {
  let most = process.memoryUsage.rss()
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 20)
  return () => {
    clearInterval(look)
    return most / 1024 / 1024
  }
}
