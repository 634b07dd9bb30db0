import { beforeEach, describe, expect, test } from 'vitest'
import { postItem } from '../../functions/forum/items.ts'
import { type Followable, followableSpace, followableThread } from '../../functions/notices/store.ts'
import type { Space, Thread } from '../../shared/forum.ts'
import type { FollowLevel, ThreadNotice } from '../../shared/notices.ts'
import type { Page } from '../../shared/page.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { happeningsOf } from '../support/happenings.ts'
import { lay } from '../support/network.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

// What a batch of the queue costs, and that what came in it together is told as if it had come one by one.

const table = useTableServer()
let world: World
let ana: SignedIn
let ben: SignedIn
let luz: SignedIn
let space: Space
let thread: Thread
let way: ReturnType<typeof happeningsOf>

beforeEach(async () => {
  world = await newWorld(table.server())
  way = happeningsOf(world)
  space = await makeSpace(world)
  ana = await signedInAs(world, { name: 'Ana', country: 'UY' })
  ben = await signedInAs(world, { name: 'Ben', country: 'BB' })
  luz = await signedInAs(world, { name: 'Luz', country: 'HN' })
  thread = await openThread(world, ana, space)
  await way.arrive()
})

const replyBy = (who: SignedIn, to = thread) =>
  told(send(world, who, `/threads/${to.id}/posts`, { body: { body: 'Hola', language: 'es' } }), 201)
const spans = async (who: SignedIn) =>
  (await told<Page<ThreadNotice>>(send(world, who, '/notices'))).items
    .map(({ from, last }) => `${from}-${last}`)
    .toSorted()
const setThread = (who: SignedIn, level: FollowLevel, of = thread) =>
  send(world, who, `/threads/${of.id}/following`, { method: 'PUT', body: { level } })
const inThread = () => followableThread(thread)
const inSpace = () => followableSpace(thread)
/** People who follow, laid down as following does. */
const followers = async (count: number, level: FollowLevel, followable: Followable) => {
  const many: SignedIn[] = []
  for (let n = 0; n < count; n++) {
    const who = await signedInAs(world)
    await world.deps.notices.follow(who.person.id, followable, level, world.clock.now())
    many.push(who)
  }
  return many
}
const keptOf = async ({ person }: SignedIn) =>
  (await world.deps.notices.noticesOf(person.id, thread.id)).map(({ from, last }) => `${from}-${last}`)
const posts = async (count: number) => {
  for (let n = 0; n < count; n++) await replyBy(ben)
}
const costOf = async (messages: string[]) => {
  world.costs.length = 0
  expect(await way.deliver(messages)).toBe(0)
  return world.costs.map(({ operation }) => operation)
}

describe('requests of a batch', () => {
  test('are the same for one post and for ten, and two more for every twenty followers', async () => {
    const many = await followers(19, 'follow', inThread())
    await posts(1)
    await way.arrive()
    const costs: string[][] = []
    for (const count of [1, 10]) {
      await posts(count)
      costs.push(await costOf(await way.relayed()))
    }
    // Thread and posts, their place in the list of what their author wrote, how their author follows, who else does; what is known of 20 and their notices; of the 21st and hers; who follows the space.
    const requests = ['getMany', 'transact', 'getMany', 'query', 'getMany', 'transact', 'getMany', 'transact', 'query']
    expect(costs).toEqual([requests, requests])
    for (const who of many) expect(await keptOf(who)).toEqual(['2-13'])
  })

  test('who watches is told of each post: a hundred notices in one request', async () => {
    await followers(10, 'watch', inSpace())
    await posts(1)
    await way.arrive()
    await posts(10)
    const operations = await costOf(await way.relayed())
    expect(operations.filter((operation) => operation === 'transact')).toHaveLength(3)
    expect(operations.length).toBeLessThanOrEqual(9)
  })

  test('those who mute, or follow a space whose new threads these are not, are not looked at', async () => {
    await followers(20, 'follow', inSpace())
    await followers(20, 'mute', inThread())
    await posts(1)
    await way.arrive()
    await posts(2)
    const operations = await costOf(await way.relayed())
    expect(operations).toEqual(['getMany', 'transact', 'getMany', 'query', 'getMany', 'transact', 'query'])
  })

  test('a batch handed over again changes nothing', async () => {
    await followers(10, 'watch', inThread())
    await posts(5)
    const messages = await way.relayed()
    await way.deliver(messages)
    const operations = await costOf(messages)
    // What their author wrote is listed once more, in the same place.
    expect(operations.filter((operation) => operation === 'transact')).toEqual(['transact'])
    expect(operations.length).toBeLessThanOrEqual(7)
  })
})

describe('what came together', () => {
  test('begins for who wrote with what came after his own, in whatever order', async () => {
    await replyBy(ben)
    await replyBy(luz)
    await replyBy(ben)
    await replyBy(ana)
    await way.deliver((await way.relayed()).toReversed())
    expect([await spans(ana), await spans(ben), await spans(luz)]).toEqual([['2-4'], ['3-5'], ['4-5']])
  })

  test('tells who watches the space, and wrote, of what came before his own too', async () => {
    await world.deps.notices.follow(luz.person.id, inSpace(), 'watch', world.clock.now())
    await replyBy(ben)
    await replyBy(luz)
    await replyBy(ben)
    await way.deliver((await way.relayed()).toReversed())
    expect(await spans(luz)).toEqual(['2-2', '4-4'])
  })

  test('comes to the same in batches of any order', async () => {
    for (const who of [ben, ana, ben, luz, ben, ana]) await replyBy(who)
    const messages = await way.relayed()
    for (const message of messages.toReversed()) await way.deliver([message])
    await way.deliver(messages)
    expect([await spans(ana), await spans(ben), await spans(luz)]).toEqual([['2-6'], ['3-7'], ['6-7']])
  })

  test('of two threads: what cannot be read in one keeps nothing of the other back, and nothing else of its own', async () => {
    const other = await openThread(world, luz, space, 'Otro')
    await posts(3)
    await replyBy(ben, other)
    const messages = await way.relayed()
    const broken = { pk: `thread#${thread.id}`, sk: `post#${'3'.padStart(9, '0')}` }
    const item = await world.table.get(broken, true)
    await world.table.transact([{ kind: 'put', item: { ...broken, ...item, author: 'nobody' } }])
    expect(await way.deliver(messages)).toBe(1)
    expect([await spans(ana), await spans(luz)]).toEqual([['2-4'], ['2-2']])
  })

  test('more than a request of the table takes: a hundred posts of one thread', async () => {
    await setThread(luz, 'watch')
    const { id, name, role } = ben.person
    const about = { threadId: thread.id, author: { id, name, role }, language: 'es' as const, version: 1 }
    const numbers = Array.from({ length: 100 }, (_, n) => n + 2)
    const facts = { html: '<p>Hola</p>', writtenAt: world.clock.now() }
    await lay(
      world,
      numbers.map((number) => postItem({ ...about, ...facts, id: world.deps.ids.next('post'), number })),
    )
    const messages = numbers.map((number) => JSON.stringify({ kind: 'post-written', threadId: thread.id, number }))
    expect(await way.deliver(messages)).toBe(0)
    expect(await spans(ana)).toEqual(['2-101'])
    expect(await keptOf(luz)).toHaveLength(100)
  })
})

test('behind the door of a network space an observer reads only where he was let in', async () => {
  const observer = await signedInAs(world, { role: 'observer' })
  const out = await signedInAs(world, { role: 'observer' })
  const coordinator = await signedInAs(world, { role: 'coordinator' })
  for (const who of [observer, out]) {
    await send(world, coordinator, `/spaces/${space.id}/members/${who.person.id}`, { method: 'PUT' })
    expect((await setThread(who, 'follow')).status).toBe(204)
  }
  await send(world, coordinator, `/spaces/${space.id}/members/${out.person.id}`, { method: 'DELETE' })
  await posts(1)
  await way.arrive()
  const kept = await Promise.all(
    [observer, out].map(({ person }) => world.deps.notices.noticesOf(person.id, thread.id)),
  )
  expect(kept.map((notices) => notices.length)).toEqual([1, 0])
})
