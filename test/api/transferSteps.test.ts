import { beforeEach, describe, expect, test } from 'vitest'
import { depsFrom } from '../../functions/deps.ts'
import { createApp } from '../../functions/http/app.ts'
import type { Post, PostSource, Thread } from '../../shared/forum.ts'
import type { Arrived } from '../../shared/transfers.ts'
import { dump } from '../infra/sampleRows.ts'
import { openThread, send, told } from '../support/forum.ts'
import { happeningsOf } from '../support/happenings.ts'
import { layLongThread } from '../support/network.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { placesIn, type TwoThreads, twoThreads } from '../support/transfers.ts'
import { testEnv, useTableServer, type World } from '../support/world.ts'

const table = useTableServer()
let t: TwoThreads
let ana: SignedIn
let eva: SignedIn

beforeEach(async () => {
  t = await twoThreads(table.server())
  ;({ ana, eva } = t)
})

/** The request dies around its n-th transaction of posts: before it, or with its effect done and its answer lost. */
function dieAt(world: World, call: number, when: 'before' | 'after'): void {
  const { storesWithin } = world.deps
  let calls = 0
  world.deps.storesWithin = (patienceMs) => {
    const stores = storesWithin(patienceMs)
    const forum: typeof stores.forum = {
      ...stores.forum,
      async saveTransfer(writes) {
        calls++
        if (calls >= call && when === 'before') throw new Error('killed')
        const outcome = await stores.forum.saveTransfer(writes)
        if (calls >= call) throw new Error('killed')
        return outcome
      },
    }
    return { ...stores, forum }
  }
}

async function isIdle(world: World, ids: string[]): Promise<void> {
  for (const id of ids) {
    const thread = await world.table.get({ pk: `thread#${id}`, sk: 'thread' }, true)
    expect(thread?.underway).toBeUndefined()
    expect(await world.table.get({ pk: `thread#${id}`, sk: 'transfer' }, true)).toBeUndefined()
  }
}

describe('a request that dies', () => {
  const calls = [1, 2, 3, 4].flatMap((call) => (['before', 'after'] as const).map((when) => [call, when] as const))

  test.each(calls)('at its transaction %i, %s the effect, is gone on with by the queue, once', async (call, when) => {
    const from = await layLongThread(t.world, t.open, 100, 1)
    const ids = [from.id, t.to.id]
    const way = happeningsOf(t.world)
    await way.relayed()
    const { storesWithin } = t.world.deps
    dieAt(t.world, call, when)
    expect((await t.merge(eva, from, t.to)).status).toBe(500)
    // Whole in between too: each post in one of the two, every number there.
    expect((await placesIn(t.world, ids)).size).toBe(101)
    t.world.deps.storesWithin = storesWithin
    const messages = await way.relayed()
    for (const bodies of [messages, messages.toReversed()]) expect(await way.deliver(bodies)).toBe(0)
    const places = await placesIn(t.world, ids)
    expect([...places.values()].filter((place) => place.startsWith(t.to.id))).toHaveLength(101)
    await isIdle(t.world, ids)
    const { transfers } = await t.page(ana, t.to, '?from=1')
    expect(transfers).toMatchObject([{ number: 2, count: 100 }])
    expect(await told(t.merge(eva, from, t.to))).toEqual({ threadId: t.to.id, number: 2 })
  })

  test('is gone on with by the next one who wants something of the thread', async () => {
    const from = await layLongThread(t.world, t.open, 100, 1)
    const { storesWithin } = t.world.deps
    dieAt(t.world, 2, 'after')
    await t.merge(eva, from, t.to)
    t.world.deps.storesWithin = storesWithin
    await told(send(t.world, eva, `/threads/${t.to.id}/closure`, { method: 'PUT' }))
    expect((await t.page(ana, t.to)).thread.postCount).toBe(101)
    await isIdle(t.world, [from.id, t.to.id])
  })

  test('and is sent again, with its key, goes on', async () => {
    const from = await layLongThread(t.world, t.open, 100, 1)
    const body = { numbers: Array.from({ length: 90 }, (_, n) => n + 2), title: 'Aparte', language: 'es' }
    const { storesWithin } = t.world.deps
    dieAt(t.world, 2, 'before')
    await t.split(eva, from, body, { key: 'una-y-otra-vez' })
    t.world.deps.storesWithin = storesWithin
    const { threadId, number } = await told<Arrived>(t.split(eva, from, body, { key: 'una-y-otra-vez' }), 201)
    expect(number).toBe(1)
    expect((await t.page(ana, { id: threadId })).thread.postCount).toBe(90)
    await isIdle(t.world, [from.id, threadId])
  })

  test('keeps its reason from nobody who redacts it meanwhile', async () => {
    const passage = 'Pedro Sarmiento'
    const from = await layLongThread(t.world, t.open, 100, 1)
    await told(t.reply(ana, t.to, `Llegó ${passage}`), 201)
    const { storesWithin } = t.world.deps
    dieAt(t.world, 2, 'after')
    const numbers = Array.from({ length: 90 }, (_, n) => n + 2)
    await t.split(eva, from, { numbers, into: t.to.id, reason: `Hablan de ${passage}` })
    t.world.deps.storesWithin = storesWithin
    const body = { passage, reason: 'Nombra a un niño' }
    await told(send(t.world, await t.coordinator(), `/threads/${t.to.id}/posts/2/redaction`, { body }))
    const left = (await dump(t.world)).filter((row) => JSON.stringify(row).includes(passage))
    expect(left.map(({ pk }) => pk).filter((pk) => pk !== 'audit')).toEqual([])
  })

  test('holds the thread in its space until it is done', async () => {
    const from = await layLongThread(t.world, t.open, 100, 1)
    const { storesWithin } = t.world.deps
    dieAt(t.world, 2, 'after')
    await t.merge(eva, from, t.to)
    t.world.deps.storesWithin = storesWithin
    await told(t.move(eva, t.to, t.closed))
    expect((await placesIn(t.world, [from.id, t.to.id])).size).toBe(101)
    expect((await t.page(eva, t.to)).thread).toMatchObject({ postCount: 101, spaceId: t.closed.id })
    await isIdle(t.world, [from.id, t.to.id])
  })

  test('holds it also where the move was decided on before the posts were claimed', async () => {
    const from = await layLongThread(t.world, t.open, 100, 1)
    const { storesWithin } = t.world.deps
    let isMerged = false
    t.world.deps.storesWithin = (patienceMs) => {
      const stores = storesWithin(patienceMs)
      const pins: typeof stores.forum.pins = async (spaceId) => {
        if (!isMerged) {
          isMerged = true
          const moving = t.world.deps.storesWithin
          t.world.deps.storesWithin = storesWithin
          dieAt(t.world, 1, 'before')
          await t.merge(eva, from, t.to)
          t.world.deps.storesWithin = moving
        }
        return stores.forum.pins(spaceId)
      }
      return { ...stores, forum: { ...stores.forum, pins } }
    }
    await told(t.move(eva, t.to, t.closed))
    expect((await t.page(eva, t.to)).thread).toMatchObject({ postCount: 101, spaceId: t.closed.id })
    await isIdle(t.world, [from.id, t.to.id])
  })
})

/** The same table and clock behind an app of its own, as another instance of the function has it. */
function anotherInstance({ server, tableName, clock, ...others }: World): World {
  const deps = { ...others.deps, ...depsFrom(testEnv(server.endpoint, tableName), { clock, log: () => undefined }) }
  return { ...others, server, tableName, clock, deps, app: createApp(deps) }
}

describe('many at once', () => {
  test('fifty who reply to both threads while one goes into the other: every reply once, or a clear refusal', async () => {
    const from = await layLongThread(t.world, t.open, 60, 1)
    const people = await Promise.all(Array.from({ length: 25 }, () => signedInAs(t.world)))
    const elsewhere = anotherInstance(t.world)
    const replying = people.flatMap((who, n) => [
      t.reply(who, t.to, `a ${n}`),
      send(n % 2 ? elsewhere : t.world, who, `/threads/${from.id}/posts`, { body: { body: `b ${n}`, language: 'es' } }),
    ])
    const merging = t.merge(eva, from, t.to)
    const answers = await Promise.all(replying)
    const merged = await merging
    expect(answers.every(({ status }) => [201, 409, 503].includes(status))).toBe(true)
    if (merged.status !== 200) await told(t.merge(eva, from, t.to))
    const written = answers.filter(({ status }) => status === 201).length
    const places = await placesIn(t.world, [from.id, t.to.id])
    expect(places.size).toBe(61 + written)
    expect([...places.values()].every((place) => place.startsWith(t.to.id))).toBe(true)
    await isIdle(t.world, [from.id, t.to.id])
  })

  test('several who go on with the same transfer do it once', async () => {
    const from = await layLongThread(t.world, t.open, 200, 1)
    const worlds = [t.world, anotherInstance(t.world), anotherInstance(t.world)]
    const body = { into: t.to.id, reason: 'Tratan de lo mismo' }
    const sent = { method: 'PUT', body, headers: { 'if-match': '"1"' } }
    const answers = await Promise.all(worlds.map((world) => send(world, eva, `/threads/${from.id}/merger`, sent)))
    expect(answers.map(({ status }) => status)).toContain(200)
    await told(t.merge(eva, from, t.to))
    expect((await placesIn(t.world, [from.id, t.to.id])).size).toBe(201)
    const { items } = await t.world.table.query({ pk: 'audit', consistent: true })
    expect(items.filter(({ act }) => act === 'thread-merged')).toHaveLength(1)
  })

  test('an edit in the same moment is in the post where it goes', async () => {
    await told(t.reply(ana, t.from, 'antes'), 201)
    const edit = (version: number, body: string) =>
      send(t.world, ana, `/threads/${t.from.id}/posts/2`, {
        ...{ method: 'PATCH', body: { body, language: 'es' }, headers: { 'if-match': `"${version}"` } },
      })
    const { storesWithin } = t.world.deps
    let isEdited = false
    t.world.deps.storesWithin = (patienceMs) => {
      const stores = storesWithin(patienceMs)
      const saveTransfer: typeof stores.forum.saveTransfer = async (writes) => {
        if (!isEdited) {
          isEdited = true
          await told(edit(1, 'después'))
        }
        return stores.forum.saveTransfer(writes)
      }
      return { ...stores, forum: { ...stores.forum, saveTransfer } }
    }
    await told(t.split(eva, t.from, { numbers: [2], into: t.to.id }), 201)
    expect(await told<PostSource>(t.read(ana, t.to, '/posts/2'))).toMatchObject({ body: 'después', version: 2 })
  })
})

/** The same sequence for the same seed. */
function chance(seed: number) {
  let state = seed
  const below = (limit: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * limit)
  }
  return { below, of: <T>(things: T[]): T => things[below(things.length)] as T }
}

describe('whatever is written, merged and split, in whatever order', () => {
  test.each([1, 2, 3, 4])(
    'every post stands once, every number is there, every old address leads to its post (%i)',
    async (seed) => {
      const { below, of } = chance(seed)
      const { world } = t
      const threads: Thread[] = [t.from, t.to, await openThread(world, ana, t.open, 'Tres')]
      const open = new Set(threads.map(({ id }) => id))
      const all = [...open]
      const addresses = new Map<string, string>()
      const note = ({ id, threadId, number }: Pick<Post, 'id' | 'threadId' | 'number'>) =>
        addresses.set(`${threadId}/posts/${number}`, id)
      for (const { id } of threads) for (const post of (await t.page(ana, { id })).posts) note(post)
      let written = 3
      for (let step = 0; step < 40; step++) {
        const id = of([...open])
        const { thread, posts } = await t.page(eva, { id })
        const act = below(10)
        if (act < 6) {
          note(await told<Post>(t.reply(ana, { id }, `n.º ${step}`), 201))
          written++
        } else if (act < 9) {
          const numbers = posts.map(({ number }) => number).filter((number) => number > 1 && below(2) === 0)
          const others = [...open].filter((one) => one !== id)
          const into = below(2) === 0 ? { title: `De ${step}`, language: 'es' } : { into: of(others) }
          if (numbers.length === 0 || ('into' in into && !into.into)) continue
          const made = await told<Arrived>(t.split(eva, { id }, { numbers, ...into }, { version: thread.version }), 201)
          if (!open.has(made.threadId)) all.push(made.threadId)
          open.add(made.threadId)
        } else if (open.size > 1) {
          const into = of([...open].filter((one) => one !== id))
          await told(t.merge(eva, { id }, { id: into }, thread.version))
          open.delete(id)
        }
        const places = await placesIn(world, all)
        expect(places.size).toBe(written)
      }
      const places = await placesIn(world, all)
      for (const [address, id] of addresses) {
        const post = await told<PostSource>(send(world, ana, `/threads/${address}`))
        expect([post.id, `${post.threadId} ${post.number}`]).toEqual([id, places.get(id)])
      }
    },
  )
})
