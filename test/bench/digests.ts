import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { activityWrite } from '../../functions/activity/activity.ts'
import { threadItem } from '../../functions/forum/items.ts'
import { AccountItem, accountKey } from '../../functions/members/account.ts'
import { noticesAtOnce } from '../../functions/notices/store.ts'
import { minutesAfter } from '../../functions/platform/clock.ts'
import type { Write } from '../../functions/platform/transactions.ts'
import { beginningWrite } from '../../functions/subscriptions/subscription.ts'
import { bundleProgram } from '../../infra/bundle.ts'
import processStart from '../../infra/local/processStart.json' with { type: 'json' }
import { connectChangeStream, connectFaults } from '../../infra/local/table/localClient.ts'
import { startTableProcess } from '../../infra/local/tableProcess.ts'
import { americas } from '../../shared/countries.ts'
import type { Space, Thread } from '../../shared/forum.ts'
import { languages } from '../../shared/languages.ts'
import { newDataDir } from '../support/machine.ts'
import { layNetwork } from '../support/network.ts'
import { newWorld, type World } from '../support/world.ts'
import { Sent } from './digestSent.ts'
import type { Figure } from './figures.ts'

const perReader = { requests: 4, 'read units': 6, 'write units': 8 }
const weekMinutes = 7 * 24 * 60
// Linux counts processor time in these.
const ticksPerSecond = 100
// One transaction takes no more.
const writesAtOnce = 100

const sender = 'build/bench/digestSender.mjs'

/** A thousand digests, from the ring of the clock to the bytes of each mail, over a week of a quiet network and of a busy one. */
export async function digests(): Promise<Figure[]> {
  return [...(await measured(1_000, 100)), ...(await measured(1_000, 10_000))]
}

/** Ten thousand, and a hundred thousand, which take minutes and a quarter of an hour or two: each is told of when it is done. */
export const manyDigests = [() => measured(10_000, 100), () => measured(100_000, 100), () => measured(100_000, 10_000)]

/** The functions and the table are a process each, as on the local machine; this one lays the network down, and counts for nothing. */
async function measured(readers: number, activities: number): Promise<Figure[]> {
  const data = newDataDir()
  const table = await startTableProcess(data.path)
  const endpoint = table.endpoint
  const server = { endpoint, stream: connectChangeStream(endpoint), faults: connectFaults(endpoint) }
  const unused = async () => 0
  const world = await newWorld({ ...server, expire: unused, sweep: async () => {}, close: table.stop })
  await layWeek(world, readers, activities)
  const before = processorOf(table.pid)
  forgetPeak(table.pid)
  const sent = await sentBy(world)
  const tableSeconds = processorOf(table.pid) - before
  const tableMiB = peakOf(table.pid)
  await table.stop()
  data.remove()
  if (sent.mails !== readers) throw new Error(`${sent.mails} of ${readers} digests`)

  const network = `${readers} of ${activities} activities`
  const figure = (name: string, value: number, unit: string, budget?: number): Figure => ({
    ...{ name, value, unit, network },
    ...(budget === undefined ? {} : { budget }),
  })
  const thousands = readers / 1_000
  return [
    figure('a thousand digests', sent.seconds / thousands, 's', 3),
    figure('digests in a second', readers / sent.seconds, '1/s'),
    figure('a thousand digests, processor, functions', sent.processor / thousands, 's of cpu'),
    figure('a thousand digests, processor, table', tableSeconds / thousands, 's of cpu'),
    figure('a thousand digests, processor', (sent.processor + tableSeconds) / thousands, 's of cpu', 3),
    figure('peak of the functions', sent.peakMiB, 'MiB', readers > 1_000 ? 512 : 256),
    figure('peak of the table', tableMiB, 'MiB rss'),
    figure('a digest', sent.requests / readers, 'requests', perReader.requests),
    figure('the threads of a message, for each of its digests', sent.sharedUnits / readers, 'read units'),
    figure('a digest, besides', (sent.readUnits - sent.sharedUnits) / readers, 'read units', perReader['read units']),
    figure('a digest', sent.writeUnits / readers, 'write units', perReader['write units']),
    figure('a digest, as it goes over the wire', sent.bytes / sent.mails / 1_024, 'KiB', 60),
  ]
}

/** Sends what is due, in a process of its own. */
async function sentBy(world: World): Promise<Sent> {
  const last = await (await fetch(`${world.server.endpoint}/_local/stream?table=&limit=1`)).json()
  const given = [world.server.endpoint, world.tableName, world.clock.now(), String(last.last)]
  await bundleProgram('test/bench/digestSender.ts', sender)
  const options = processStart.machine
  const child = spawn(process.execPath, [...options, sender, ...given], { stdio: ['ignore', 'pipe', 'inherit'] })
  return Sent.parse(JSON.parse(await text(child.stdout)))
}

/** Seconds that a process has had a processor for. */
function processorOf(pid: number): number {
  const [, facts = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
  const [user = 0, system = 0] = facts.split(' ').slice(11, 13).map(Number)
  return (user + system) / ticksPerSecond
}

/** From here on its peak counts anew: https://docs.kernel.org/filesystems/proc.html */
function forgetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5')
}

function peakOf(pid: number): number {
  return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024
}

/** A tenth of what happened are new threads; everybody is told of three that they follow. */
async function layWeek(world: World, readers: number, activities: number): Promise<void> {
  const spaces = await layNetwork(world, { spaces: 6, threads: 1 })
  const people = Array.from({ length: readers }, (_, index) => accountOf(world, index))
  const begunAt = world.clock.now()
  const begin = people.flatMap((account): Write[] => [
    { kind: 'put', item: { ...accountKey(account.id), ...account } },
    beginningWrite(account.id, account.zone, begunAt),
  ])
  for (let from = 0; from < begin.length; from += writesAtOnce) {
    const { done } = await world.table.transact(begin.slice(from, from + writesAtOnce))
    if (!done) throw new Error('nobody began')
  }
  world.clock.forward(weekMinutes)
  const { writes, threads } = happened(world, spaces, activities)
  await saveAll(world, [...writes, ...threads.map((thread): Write => ({ kind: 'put', item: threadItem(thread) }))])
  const notices = people.flatMap(({ id: personId }, index) =>
    [0, 1, 2].flatMap((nth) => {
      const thread = threads[(index + nth * 7) % threads.length]
      if (!thread) return []
      const notice = { from: 2, last: 3, readTo: 1, at: thread.lastPostAt }
      return [{ where: { personId, thingId: thread.id }, notice, before: undefined }]
    }),
  )
  for (let from = 0; from < notices.length; from += noticesAtOnce) {
    await world.deps.notices.putNotices(notices.slice(from, from + noticesAtOnce))
  }
}

function accountOf(world: World, index: number): AccountItem {
  const now = world.clock.now()
  const id = world.deps.ids.next('person')
  const language = languages[index % languages.length] ?? 'es'
  return AccountItem.parse({
    ...{ id, name: `Persona ${index}`, email: `${id.toLowerCase()}@enlaces.example`, role: 'liaison', state: 'active' },
    ...{ language, languages: [language], about: '', zone: 'America/Montevideo', version: 1 },
    ...{ country: americas[index % americas.length] ?? 'UY', invitedAt: now, acceptedAt: now, lastSeenAt: now },
    readBefore: '2000-01-01T00:00:00.000Z',
  })
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
