import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { expect, it } from 'vitest'
import { depsFrom } from '../../functions/deps.ts'
import { closeThread, editPost, openThread, reply } from '../../functions/forum/actions.ts'
import { admit, makeSpace } from '../../functions/forum/spaceActions.ts'
import { makeSeat, nameInstitution, setMembership } from '../../functions/members/seats.ts'
import { saveAll } from '../../infra/local/sample/batches.ts'
import type { CastMember } from '../../infra/local/sample/cast.ts'
import { sampleSpaces } from '../../infra/local/sample/content/spaces.ts'
import { sampleId } from '../../infra/local/sample/ids.ts'
import { sizes } from '../../infra/local/sample/large.ts'
import { loadLarge, loadSample, type SampleNetwork, sampleNetwork } from '../../infra/local/sample/load.ts'
import { networkBatches } from '../../infra/local/sample/network.ts'
import { planOf } from '../../infra/local/sample/plan.ts'
import { readThreads } from '../../infra/local/sample/threads.ts'
import type { PlannedThread } from '../../infra/local/sample/threadWrites.ts'
import type { Actor } from '../../shared/actor.ts'
import type { IdKind } from '../../shared/ids.ts'
import { signedInAs } from '../support/people.ts'
import { newWorld, testEnv, useTableServer, type World } from '../support/world.ts'

const servers = useTableServer()
type Row = Record<string, unknown> & { pk: string; sk: string }

async function dump(world: World): Promise<Row[]> {
  const config = {
    region: 'us-east-1',
    endpoint: world.server.endpoint,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  }
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(config))
  const rows: Row[] = []
  let from: Record<string, unknown> | undefined
  do {
    const page = await client.send(
      new ScanCommand({ TableName: world.tableName, ConsistentRead: true, ExclusiveStartKey: from }),
    )
    rows.push(...((page.Items ?? []) as Row[]))
    from = page.LastEvaluatedKey
  } while (from)
  client.destroy()
  return rows.sort((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1))
}

/** What holds for every thread, whatever made it. */
function expectWhole(rows: Row[]): void {
  const activities = Map.groupBy(
    rows.filter(({ pk }) => pk.startsWith('activity#')),
    ({ threadId }) => `thread#${threadId}`,
  )
  const partitions = Map.groupBy(rows, ({ pk }) => pk)
  for (const thread of rows.filter(({ sk }) => sk === 'thread')) {
    const posts = partitions.get(thread.pk)?.filter(({ sk }) => sk.startsWith('post#')) ?? []
    expect(posts.map(({ sk }) => Number(sk.slice('post#'.length)))).toEqual(posts.map((_, index) => index + 1))
    expect(thread.postCount).toBe(posts.length)
    expect(String(thread.listingSk).split('#')[0]).toBe(posts.at(-1)?.writtenAt)
    const versions = posts.reduce((sum, { version }) => sum + Number(version), 0)
    expect(partitions.get(thread.pk.replace('thread#', 'text#'))).toHaveLength(versions)
    expect(activities.get(thread.pk)).toHaveLength(versions + (thread.closedAt ? 1 : 0))
  }
}

async function loaded(): Promise<{ world: World; network: SampleNetwork; rows: Row[] }> {
  const world = await newWorld(servers.server())
  const network = await loadSample(world.deps)
  return { world, network, rows: await dump(world) }
}

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
  await setMembership(world.deps, 'HN', true)
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

// One with an edit, a closed one, and the long one that is loaded in parts.
it.each(['protocolo/03-glosario.md', 'acogida/06-lecciones-de-la-pandemia.md', 'acogida/01-primeras-24-horas.md'])(
  'writes %s, attribute by attribute, as opening, replying, editing and closing do',
  async (name) => {
    const { network, rows } = await loaded()
    const thread = readThreads().find((one) => one.name === name)
    if (!thread) throw new Error(name)
    const plan = planOf(thread, { ...network, readers: [] })
    const world = await newWorld(servers.server())
    await saveAll(world.deps.members.save, networkBatches(network.tenures), { atOnce: 1 })
    await makeSpaces(world, network)
    const threadId = await act(world, network, plan)

    const about = (row: Row) => row.pk.endsWith(threadId) || row.threadId === threadId || row.sk === `mark#${threadId}`
    const marked = (row: Row) => row.sk.startsWith('mark#') && !row.pk.endsWith(plan.posts[0]?.author.account.id ?? '')
    const acted = (await dump(world)).filter(about)
    expect(acted.length).toBeGreaterThan(3 * plan.posts.length)
    // Others' marks are those of the people whom one signs in as with a click: nobody read anything here.
    expect(rows.filter((row) => about(row) && !marked(row))).toEqual(acted)
  },
)

it('makes spaces, institutions and seats as the actions do', async () => {
  const { network, rows } = await loaded()
  const world = await newWorld(servers.server())
  const people = networkBatches(network.tenures).map((batch) =>
    batch.filter((write) => write.kind !== 'put' || !/^(place|seat)#/.test(write.item.pk)),
  )
  await saveAll(world.deps.members.save, people, { atOnce: 1 })
  await makeSpaces(world, network)
  await makePlaces(world, network)
  const compared = (all: Row[]) =>
    all
      .filter(({ pk, sk }) => /^(spaces$|space#|place#|seat#|person#)/.test(pk) && !/^mark#|#term#/.test(sk))
      .map(({ holder: _, ...row }) => row)
  expect(compared(rows)).toEqual(compared(await dump(world)))
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

function member(network: SampleNetwork, handle: string): CastMember {
  const found = network.cast.get(handle)
  if (!found) throw new Error(handle)
  return found
}

function idOf(thread: Row | undefined): string {
  return String(thread?.pk).slice('thread#'.length)
}

function actorOf({ spaces }: SampleNetwork, { account, handle }: CastMember): Actor {
  const { id, name, role, country, institution, language, zone, readBefore } = account
  const mine = spaces.filter(({ members }) => members.some((one) => one.handle === handle))
  const session = { sessionId: '', provedAt: readBefore }
  return {
    id,
    name,
    role,
    country,
    institution,
    language,
    zone,
    readBefore,
    ...session,
    spaceIds: mine.map(({ space }) => space.id),
  }
}

/** What an action is about to make: its moment, and the names from which the sample's ids follow. */
type Making = { at: string; names: Partial<Record<IdKind, string>> }

async function act(world: World, network: SampleNetwork, plan: PlannedThread): Promise<string> {
  const { posts, closed, name } = plan
  const [opening] = posts
  const threadId = sampleId('thread', name, opening?.at ?? '')
  const steps = posts.flatMap(({ author, body, language, at, edited }, index) => {
    const number = index + 1
    const actor = actorOf(network, author)
    const names = { thread: name, post: `${name} ${number}` }
    const draft = { body, language, once: undefined }
    const write = (making: Making) =>
      number === 1
        ? openThread(depsAt(world, making), actor, plan.space.id, {
            ...draft,
            title: plan.title,
            language: plan.language,
          })
        : reply(depsAt(world, making), actor, threadId, draft)
    const kind = number === 1 ? 'thread-opened' : 'post-written'
    const first = { at, names: { ...names, activity: `${name} ${kind} ${number}` }, write }
    if (!edited) return [first]
    const edit = { body: edited.body, language }
    const change = (making: Making) =>
      editPost(depsAt(world, making), actor, { threadId, number: String(number), version: 1 }, edit)
    return [first, { at: edited.at, names: { activity: `${name} post-edited ${number}` }, write: change }]
  })
  for (const { write, ...making } of steps.sort((a, b) => (a.at < b.at ? -1 : 1))) await write(making)
  if (closed) {
    const making = { at: closed.at, names: { activity: `${name} thread-closed ` } }
    await closeThread(depsAt(world, making), actorOf(network, closed.by), threadId)
  }
  return threadId
}

async function makeSpaces(world: World, network: SampleNetwork): Promise<void> {
  const maker = actorOf(network, member(network, 'beatriz.iin'))
  for (const { folder, space, members } of network.spaces) {
    const sample = sampleSpaces.find((one) => one.folder === folder)
    if (!sample) throw new Error(folder)
    const { title, description, language, audience } = sample
    const names = { space: folder, activity: `space ${folder}` }
    const deps = depsAt(world, { at: space.createdAt, names })
    await makeSpace(deps, maker, { title, description, language, audience, once: undefined })
    for (const { account } of members) {
      const at = [account.acceptedAt ?? '', space.createdAt].sort()[1] ?? ''
      await admit(depsAt(world, { at, names: {} }), maker, space.id, account.id)
    }
  }
}

async function makePlaces(world: World, { tenures }: SampleNetwork): Promise<void> {
  const made = new Set<string>()
  for (const { seat } of tenures) {
    const { id, name, country } = seat.institution
    const deps = { ...world.deps, ids: { next: (kind: IdKind) => (kind === 'seat' ? seat.id : id) } }
    const place = country ? { country } : {}
    if (!made.has(id)) await nameInstitution(deps, { name, ...place }, undefined)
    made.add(id)
    await makeSeat(deps, { institutionId: id, title: seat.title, ...place }, undefined)
  }
}

function depsAt(world: World, { at, names }: Making) {
  const ids = { next: (kind: IdKind) => sampleId(kind, names[kind] ?? fail(kind), at) }
  return depsFrom(testEnv(world.server.endpoint, world.tableName), {
    clock: { now: () => at },
    ids,
    log: () => undefined,
  })
}

function fail(kind: string): never {
  throw new Error(`no ${kind} was to be made`)
}

it('is the same for the same instant', () => {
  const at = '2027-02-28T08:00:00.000Z'
  expect(sampleNetwork(at)).toEqual(sampleNetwork(at))
})
