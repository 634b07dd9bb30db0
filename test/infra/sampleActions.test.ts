import { expect, it } from 'vitest'
import { theNetwork } from '../../functions/audit/rules.ts'
import { depsFrom } from '../../functions/deps.ts'
import { closeThread, editPost, openThread, reply } from '../../functions/forum/actions.ts'
import { admit, makeSpace } from '../../functions/forum/spaceActions.ts'
import { makeSeat, nameInstitution } from '../../functions/members/seats.ts'
import { saveAll } from '../../infra/local/sample/batches.ts'
import { sampleSpaces } from '../../infra/local/sample/content/spaces.ts'
import { sampleId } from '../../infra/local/sample/ids.ts'
import type { SampleNetwork } from '../../infra/local/sample/load.ts'
import { networkBatches } from '../../infra/local/sample/network.ts'
import { planOf } from '../../infra/local/sample/plan.ts'
import { readThreads } from '../../infra/local/sample/threads.ts'
import type { PlannedThread } from '../../infra/local/sample/threadWrites.ts'
import type { IdKind } from '../../shared/ids.ts'
import { newWorld, testEnv, useTableServer, type World } from '../support/world.ts'
import { actorOf, dump, loadedWorld, member, type Row } from './sampleRows.ts'

const servers = useTableServer()
const loaded = () => loadedWorld(servers.server())

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
      .filter(({ pk, sk }) => /^(spaces$|space#|place#|seat#|person#)/.test(pk) && !/^mark#|#term#|^digest$/.test(sk))
      .map(({ holder: _, ...row }) => row)
  expect(compared(rows)).toEqual(compared(await dump(world)))
})

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
  // What follows of a reply a little later: its place in its author's list.
  const { posts: written } = await world.deps.forum.threadAndPosts(
    threadId,
    posts.map((_, index) => index + 1),
  )
  await world.deps.forum.listReplies(written.filter(({ number }) => number > 1))
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
    if (!made.has(id)) await nameInstitution(deps, theNetwork, { name, ...place }, undefined)
    made.add(id)
    await makeSeat(deps, theNetwork, { institutionId: id, title: seat.title, ...place }, undefined)
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
