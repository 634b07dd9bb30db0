import { beforeEach, describe, expect, test } from 'vitest'
import type { Followable } from '../../functions/notices/store.ts'
import type { Space, Thread } from '../../shared/forum.ts'
import type { FollowLevel, ThreadNotice } from '../../shared/notices.ts'
import type { Page } from '../../shared/page.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { happeningsOf } from '../support/happenings.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

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
const list = (who: SignedIn, cursor = '') => told<Page<ThreadNotice>>(send(world, who, `/notices${cursor}`))
const spans = async (who: SignedIn) =>
  (await list(who)).items.map(({ from, last, unread }) => `${from}-${last}${unread ? '' : ' read'}`)
const unread = async (who: SignedIn) => (await told<{ unread: number }>(send(world, who, '/notices/unread'))).unread
const setThread = (who: SignedIn, level: FollowLevel) =>
  send(world, who, `/threads/${thread.id}/following`, { method: 'PUT', body: { level } })
const setSpace = (who: SignedIn, level: FollowLevel, of = space) =>
  send(world, who, `/spaces/${of.id}/following`, { method: 'PUT', body: { level } })
const read = (who: SignedIn, readTo: number) =>
  send(world, who, `/threads/${thread.id}/notices`, { method: 'PUT', body: { readTo } })

describe('who is told', () => {
  test('the author of a thread, of replies together; nobody of his own', async () => {
    await replyBy(ben)
    await replyBy(ben)
    await way.arrive()
    expect((await list(ana)).items).toMatchObject([
      { threadId: thread.id, title: 'Un hilo', from: 2, last: 3, unread: true, own: true, by: { name: 'Ben' } },
    ])
    expect(await spans(ben)).toEqual([])
    await replyBy(luz)
    await way.arrive()
    expect([await spans(ana), await spans(ben), await spans(luz)]).toEqual([['2-4'], ['4-4'], []])
  })

  test.each<[FollowLevel, string[]]>([
    ['watch', ['3-3', '2-2']],
    ['follow', ['2-3']],
    ['mute', []],
  ])('of a thread, by level %s', async (level, expected) => {
    expect((await setThread(luz, level)).status).toBe(204)
    await replyBy(ben)
    world.clock.forward(1)
    await replyBy(ben)
    await way.arrive()
    expect(await spans(luz)).toEqual(expected)
  })

  test.each<[FollowLevel, string[]]>([
    ['watch', ['2-2', '1-1']],
    ['follow', ['1-1']],
    ['mute', []],
  ])('of a space, by level %s', async (level, expected) => {
    expect((await setSpace(luz, level)).status).toBe(204)
    const other = await openThread(world, ana, space, 'Otro')
    world.clock.forward(1)
    await replyBy(ben, other)
    await way.arrive()
    expect(await spans(luz)).toEqual(expected)
  })

  test('who muted a thread before writing in it stays so; who left it comes back by writing, not by old news', async () => {
    await setThread(luz, 'mute')
    await replyBy(luz)
    await replyBy(ben)
    const messages = await way.relayed()
    await way.deliver(messages)
    expect(await spans(luz)).toEqual([])
    world.clock.forward(1)
    await send(world, ben, `/threads/${thread.id}/following`, { method: 'DELETE' })
    await way.deliver(messages)
    await replyBy(ana)
    await way.arrive()
    expect(await spans(ben)).toEqual([])
    world.clock.forward(1)
    await replyBy(ben)
    await replyBy(ana)
    await way.arrive()
    expect(await spans(ben)).toEqual(['6-6'])
  })

  test('more people than one page of followers, each once', async () => {
    const many: SignedIn[] = []
    for (let count = 0; count < 110; count++) many.push(await signedInAs(world))
    const followable: Followable = `thread_${thread.id.slice('thread_'.length)}`
    for (const { person } of many) await world.deps.notices.follow(person.id, followable, 'follow', world.clock.now())
    await replyBy(ben)
    expect(await way.arrive()).toBe(0)
    const kept: string[][] = []
    for (const { person } of many) {
      const notices = await world.deps.notices.noticesOf(person.id, thread.id)
      kept.push(notices.map(({ from, last }) => `${from}-${last}`))
    }
    expect(kept).toEqual(many.map(() => ['2-2']))
  })

  test('nobody who is suspended', async () => {
    await setThread(luz, 'watch')
    const account = { ...luz.person, state: 'suspended' as const }
    await world.table.transact([{ kind: 'put', item: { pk: `person#${luz.person.id}`, sk: 'account', ...account } }])
    await replyBy(ben)
    await way.arrive()
    expect((await world.deps.notices.noticesOf(luz.person.id, thread.id)).length).toBe(0)
  })
})

describe('what is told of twice, late or out of order', () => {
  test('comes to the same as once, in order', async () => {
    await setThread(luz, 'watch')
    for (let count = 0; count < 4; count++) await replyBy(ben)
    const messages = await way.relayed()
    expect(messages.map((body) => Object.keys(JSON.parse(body)))).toEqual(
      messages.map(() => ['kind', 'threadId', 'number', 'at', 'actorId']),
    )
    expect(await way.deliver([...messages.toReversed(), ...messages])).toBe(0)
    expect(await spans(ana)).toEqual(['2-5'])
    expect((await spans(luz)).toSorted()).toEqual(['2-2', '3-3', '4-4', '5-5'])
    await read(ana, 5)
    await read(luz, 3)
    await way.deliver(messages)
    expect([await spans(ana), await unread(luz)]).toEqual([['2-5 read'], 2])
  })

  test('by two workers at once', async () => {
    for (let count = 0; count < 3; count++) await replyBy(ben)
    const messages = await way.relayed()
    const left = await Promise.all([way.deliver(messages), way.deliver(messages.toReversed()), way.deliver(messages)])
    expect(left).toEqual([0, 0, 0])
    expect(await spans(ana)).toEqual(['2-4'])
  })

  test('a message that cannot be read, or leads nowhere, keeps none of the others back', async () => {
    await replyBy(ben)
    const lost = JSON.stringify({ kind: 'post-written', threadId: thread.id, number: 99 })
    expect(await way.deliver(['no JSON', lost, ...(await way.relayed())])).toBe(1)
    expect(await unread(ana)).toBe(1)
  })
})

describe('behind a door', () => {
  let door: Space
  let coordinator: SignedIn
  const member = (method: 'PUT' | 'DELETE') =>
    send(world, coordinator, `/spaces/${door.id}/members/${luz.person.id}`, { method })

  beforeEach(async () => {
    coordinator = await signedInAs(world, { role: 'coordinator' })
    door = await makeSpace(world, { title: 'Reservado', audience: 'members' })
    await member('PUT')
    await setSpace(luz, 'watch', door)
  })

  test('who was taken out before it is made is told nothing', async () => {
    await openThread(world, coordinator, door)
    await member('DELETE')
    await way.arrive()
    await member('PUT')
    expect([await unread(luz), await spans(luz)]).toEqual([0, []])
  })

  test('who was taken out after it was made reads nothing of it, not even how many', async () => {
    const hidden = await openThread(world, coordinator, door)
    await way.arrive()
    expect(await unread(luz)).toBe(1)
    await member('DELETE')
    expect([await unread(luz), await list(luz)]).toEqual([0, { items: [] }])
    const body = { readTo: 1 }
    expect((await send(world, luz, `/threads/${hidden.id}/notices`, { method: 'PUT', body })).status).toBe(404)
    expect(await told(send(world, luz, '/me/following'))).toEqual({ items: [] })
  })

  test('who may not read cannot follow', async () => {
    await member('DELETE')
    expect((await setSpace(luz, 'watch', door)).status).toBe(404)
    expect((await setSpace(ben, 'watch', door)).status).toBe(404)
  })
})

describe('reading', () => {
  test('one thread up to a post; late requests do not go back', async () => {
    for (let count = 0; count < 3; count++) await replyBy(ben)
    await way.arrive()
    await read(ana, 3)
    expect(await spans(ana)).toEqual(['4-4'])
    await read(ana, 2)
    expect(await spans(ana)).toEqual(['4-4'])
    expect((await read(ana, 999)).status).toBe(204)
    expect([await spans(ana), await unread(ana)]).toEqual([['4-4 read'], 0])
    await replyBy(ben)
    await way.arrive()
    expect(await spans(ana)).toEqual(['5-5'])
  })

  test('a post that its reader had on the screen already is no news', async () => {
    await replyBy(ben)
    await send(world, ana, `/threads/${thread.id}/mark`, { method: 'PUT', body: { lastRead: 2 } })
    await way.arrive()
    expect(await unread(ana)).toBe(0)
  })

  test('unread first, paged, and all marked some at a time', async () => {
    await setSpace(luz, 'follow')
    for (let count = 0; count < 60; count++) {
      world.clock.forward(1)
      await openThread(world, ana, space, `Hilo ${count}`)
    }
    await way.arrive()
    expect(await unread(luz)).toBe(10)
    const newest = (await list(luz)).items[0]
    await send(world, luz, `/threads/${newest?.threadId}/notices`, { method: 'PUT', body: { readTo: 1 } })
    const titles: string[] = []
    let cursor = ''
    do {
      const page = await list(luz, cursor)
      titles.push(...page.items.map(({ title }) => title))
      cursor = page.next ? `?cursor=${page.next}` : ''
    } while (cursor)
    expect(titles).toEqual([...Array.from({ length: 59 }, (_, index) => `Hilo ${58 - index}`), 'Hilo 59'])
    const marks: boolean[] = []
    do marks.push((await told<{ more: boolean }>(send(world, luz, '/notices/reading', { method: 'PUT' }))).more)
    while (marks.at(-1))
    expect([marks.length, await unread(luz)]).toEqual([3, 0])
  })

  test('a cursor is good for its owner alone', async () => {
    await setSpace(luz, 'follow')
    for (let count = 0; count < 26; count++) await openThread(world, ana, space)
    await way.arrive()
    const { next } = await list(luz)
    expect((await send(world, ana, `/notices?cursor=${next}`)).status).toBe(404)
  })

  test('what is half a year old goes', async () => {
    await replyBy(ben)
    const messages = await way.relayed()
    await way.deliver(messages)
    const item = await world.table.get({ pk: `notices#${ana.person.id}`, sk: thread.id })
    expect(item?.expiresAt).toBe(Date.parse('2026-11-23T12:00:00.000Z') / 1_000 + 180 * 86_400)
    expect(await unread(ana)).toBe(1)
    await setThread(luz, 'follow')
    world.clock.forward(180 * 24 * 60)
    await way.deliver(messages)
    const [anaAgain, luzAgain] = await Promise.all([ana, luz].map(({ person }) => signedInAs(world, { id: person.id })))
    if (!anaAgain || !luzAgain) throw new Error('nobody')
    expect([await spans(anaAgain), await unread(anaAgain), await spans(luzAgain)]).toEqual([[], 0, []])
  })
})

describe('what is followed', () => {
  test('is listed by the page, changed and left', async () => {
    await setThread(luz, 'watch')
    await setSpace(luz, 'mute')
    const followed = () => told<{ items: { level: string }[]; next?: string }>(send(world, luz, '/me/following'))
    expect((await followed()).items.map(({ level }) => level)).toEqual(['mute', 'watch'])
    expect(await told(send(world, luz, `/threads/${thread.id}/following`))).toEqual({ level: 'watch' })
    await send(world, luz, `/threads/${thread.id}/following`, { method: 'DELETE' })
    expect(await told(send(world, luz, `/threads/${thread.id}/following`))).toEqual({})
    for (let count = 0; count < 30; count++) await openThread(world, luz, space)
    await way.arrive()
    const first = await followed()
    const second = await told<{ items: unknown[] }>(send(world, luz, `/me/following?cursor=${first.next}`))
    expect([first.items.length, second.items.length]).toEqual([25, 6])
  })
})
