import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
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
// From the evening of one Monday to the noon of the next.
const weekMinutes = 7 * 24 * 60 - 6 * 60
// Linux counts processor time in these.
const ticksPerSecond = 100
// One transaction takes no more.
const writesAtOnce = 100

const sender = 'build/bench/digestSender.mjs'

/** Digests are due at seven: these are at it one after the other. */
const zones = ['America/Montevideo', 'America/Mexico_City', 'America/Tijuana']
const hoursApart = 2

/** A thousand digests, from the ring of the clock to the bytes of each mail, over a week of a quiet network and of a busy one. */
export async function digests(): Promise<Figure[]> {
  return [...(await inTurns(1_000, 100)), ...(await inTurns(1_000, 10_000))]
}

/** Ten thousand, and a hundred thousand, which take minutes and a quarter of an hour or two: each is told of when it is done. */
export const manyDigests = [() => atOnce(10_000, 100), () => atOnce(100_000, 100), () => atOnce(100_000, 10_000)]

/** So many in each of three zones: the first of a process that has just begun, and the last of one that has run for a while, as all others do. */
async function inTurns(readers: number, activities: number): Promise<Figure[]> {
  const [first, , last] = await measured(readers, activities, zones)
  if (!first || !last) throw new Error('a turn was left')
  const figure = figuresOf(`${readers} of ${activities} activities`)
  return [
    ...speed(figure, 'the first thousand digests of a process', first),
    figure('peak of the functions after them', first.peakMiB, 'MiB', 256),
    ...speed(figure, 'a thousand digests of one that runs', last, 3),
    ...costs(figure, last),
  ]
}

async function atOnce(readers: number, activities: number): Promise<Figure[]> {
  const [sent] = await measured(readers, activities, zones.slice(0, 1))
  if (!sent) throw new Error('nothing was sent')
  const figure = figuresOf(`${readers} of ${activities} activities`)
  return [
    ...speed(figure, 'a thousand digests', sent, 3),
    figure('peak of the functions', sent.peakMiB, 'MiB', 512),
    ...costs(figure, sent),
  ]
}

type Turn = Sent & { tableSeconds: number; tableMiB: number }
type MakeFigure = (name: string, value: number, unit: string, budget?: number) => Figure

const figuresOf =
  (network: string): MakeFigure =>
  (name, value, unit, budget) => ({ name, value, unit, network, ...(budget === undefined ? {} : { budget }) })

function speed(figure: MakeFigure, name: string, sent: Turn, mostProcessor?: number): Figure[] {
  const thousands = sent.mails / 1_000
  return [
    figure(name, sent.seconds / thousands, 's', 3),
    figure(`${name}, processor, functions`, sent.processor / thousands, 's of cpu'),
    figure(`${name}, processor, table`, sent.tableSeconds / thousands, 's of cpu'),
    figure(`${name}, processor`, (sent.processor + sent.tableSeconds) / thousands, 's of cpu', mostProcessor),
  ]
}

function costs(figure: MakeFigure, { mails, ...sent }: Turn): Figure[] {
  return [
    figure('digests in a second', mails / sent.seconds, '1/s'),
    figure('peak of the table', sent.tableMiB, 'MiB rss'),
    figure('a digest', sent.requests / mails, 'requests', perReader.requests),
    figure('the threads of a message, for each of its digests', sent.sharedUnits / mails, 'read units'),
    figure('a digest, besides', (sent.readUnits - sent.sharedUnits) / mails, 'read units', perReader['read units']),
    figure('a digest', sent.writeUnits / mails, 'write units', perReader['write units']),
    figure('a digest, as it goes over the wire', sent.bytes / mails / 1_024, 'KiB', 60),
  ]
}

/** The functions and the table are a process each, as on the local machine; this one lays the network down, and counts for nothing. */
async function measured(readers: number, activities: number, turns: string[]): Promise<Turn[]> {
  const data = newDataDir()
  const table = await startTableProcess(data.path)
  const endpoint = table.endpoint
  const server = { endpoint, stream: connectChangeStream(endpoint), faults: connectFaults(endpoint) }
  const unused = async () => 0
  const world = await newWorld({ ...server, expire: unused, sweep: async () => {}, close: table.stop })
  world.clock.forward(6 * 60)
  const personIds: string[] = []
  for (const zone of turns) personIds.push(...(await layReaders(world, readers, zone)))
  await layWeek(world, personIds, activities)
  forgetPeak(table.pid)
  const sent: Turn[] = []
  for await (const turn of sentBy(world, turns.length, table.pid)) sent.push(turn)
  await table.stop()
  data.remove()
  const missing = sent.find(({ mails }) => mails !== readers)
  if (missing) throw new Error(`${missing.mails} of ${readers} digests`)
  return sent
}

/** Sends what is due, turn by turn, in a process of its own. */
async function* sentBy(world: World, turns: number, tablePid: number): AsyncGenerator<Turn> {
  const last = await (await fetch(`${world.server.endpoint}/_local/stream?table=&limit=1`)).json()
  const instants = Array.from({ length: turns }, (_, turn) => minutesAfter(world.clock.now(), turn * hoursApart * 60))
  await bundleProgram('test/bench/digestSender.ts', sender)
  const given = [sender, world.server.endpoint, world.tableName, String(last.last), ...instants]
  let before = processorOf(tablePid)
  const child = spawn(process.execPath, [...processStart.machine, ...given], { stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: child.stdout })) {
    const now = processorOf(tablePid)
    yield { ...Sent.parse(JSON.parse(line)), tableSeconds: now - before, tableMiB: peakOf(tablePid) }
    before = now
  }
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

/** @returns their ids */
async function layReaders(world: World, readers: number, zone: string): Promise<string[]> {
  const people = Array.from({ length: readers }, (_, index) => accountOf(world, index, zone))
  const now = world.clock.now()
  await saveAll(
    world,
    people.flatMap((account): Write[] => [
      { kind: 'put', item: { ...accountKey(account.id), ...account } },
      beginningWrite(account.id, zone, now),
    ]),
  )
  return people.map(({ id }) => id)
}

/** A tenth of what happened are new threads; everybody is told of three that they follow. */
async function layWeek(world: World, personIds: string[], activities: number): Promise<void> {
  const spaces = await layNetwork(world, { spaces: 6, threads: 1 })
  world.clock.forward(weekMinutes)
  const { writes, threads } = happened(world, spaces, activities)
  await saveAll(world, [...writes, ...threads.map((thread): Write => ({ kind: 'put', item: threadItem(thread) }))])
  const notices = personIds.flatMap((personId, index) =>
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

/** Every fourth was in the app since; the others, as most, have the digest alone. */
function accountOf(world: World, index: number, zone: string): AccountItem {
  const now = world.clock.now()
  const id = world.deps.ids.next('person')
  const language = languages[index % languages.length] ?? 'es'
  const lastSeenAt = index % 4 === 0 ? now : minutesAfter(now, -weekMinutes)
  return AccountItem.parse({
    ...{ id, name: `Persona ${index}`, email: `${id.toLowerCase()}@enlaces.example`, role: 'liaison', state: 'active' },
    ...{ language, languages: [language], about: '', zone, version: 1 },
    ...{ country: americas[index % americas.length] ?? 'UY', invitedAt: now, acceptedAt: now, lastSeenAt },
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
  for (let from = 0; from < writes.length; from += writesAtOnce) {
    const { done } = await world.table.transact(writes.slice(from, from + writesAtOnce))
    if (!done) throw new Error('the network was not laid down')
  }
}
