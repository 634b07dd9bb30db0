import { beforeEach, describe, expect, test } from 'vitest'
import type { Post, Space, Thread } from '../../shared/forum.ts'
import { type NoticeAbout, type NoticeGroup, noticeGroups } from '../../shared/noticeKinds.ts'
import type { ThreadNotice } from '../../shared/notices.ts'
import type { Page } from '../../shared/page.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { happeningsOf } from '../support/happenings.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { seated } from '../support/seats.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

// What concerns somebody besides what they follow: requests to their State, answers to what they asked, announcements.

const table = useTableServer()
let world: World
let ana: SignedIn
let luz: SignedIn
let sol: SignedIn
let ben: SignedIn
let eva: SignedIn
let coordinator: SignedIn
let space: Space
let way: ReturnType<typeof happeningsOf>

beforeEach(async () => {
  world = await newWorld(table.server())
  way = happeningsOf(world)
  coordinator = await signedInAs(world, { role: 'coordinator' })
  ana = await seated(world, { name: 'Ana', country: 'UY' })
  luz = await seated(world, { name: 'Luz', country: 'HN' })
  sol = await seated(world, { name: 'Sol', country: 'HN' })
  ben = await seated(world, { name: 'Ben', country: 'BB' })
  eva = await signedInAs(world, { role: 'editor', name: 'Eva', listed: true })
  for (const country of ['UY', 'HN', 'BB']) {
    await told(send(world, coordinator, `/states/${country}`, { method: 'PUT', body: { member: true } }))
  }
  space = await makeSpace(world)
})

const list = async (who: SignedIn, query = '') =>
  (await told<Page<ThreadNotice>>(send(world, who, `/notices${query}`))).items
const abouts = async (who: SignedIn) =>
  (await list(who))
    .map(({ about = 'posts', last, unread }) => `${about} ${last}${unread ? '' : ' read'}`)
    .filter((one) => !one.startsWith('posts'))
    .toSorted()
const reply = (who: SignedIn, to: Thread) =>
  told<Post>(send(world, who, `/threads/${to.id}/posts`, { body: { body: 'Así lo hacemos', language: 'es' } }), 201)
const readAll = async (who: SignedIn) => {
  for (const { threadId } of await list(who)) {
    await send(world, who, `/threads/${threadId}/notices`, { method: 'PUT', body: { readTo: 99 } })
  }
}
const deliverTwice = async () => {
  const messages = await way.relayed()
  expect(await way.deliver(messages)).toBe(0)
  expect(await way.deliver(messages.toReversed())).toBe(0)
}
const request = { subject: 'information', dueOn: '2026-12-15' }
const ask = (to?: string[], where = space) =>
  openThread(world, ana, where, '¿Qué plazo fija su ley?', {
    kind: 'request',
    request: { ...request, ...(to ? { to } : {}) },
  })
const close = (thread: Thread) =>
  send(world, ana, `/threads/${thread.id}/outcome`, { method: 'PUT', body: { text: 'Respondieron dos Estados' } })
const retitle = ({ id, version }: Thread, title: string) =>
  told<Thread>(
    send(world, ana, `/threads/${id}`, {
      method: 'PATCH',
      body: { title, language: 'es' },
      headers: { 'if-match': `"${version}"` },
    }),
  )

describe('a request', () => {
  test('tells the liaisons of the States that are asked, and no others', async () => {
    await ask(['HN'])
    await deliverTwice()
    expect(await list(luz)).toMatchObject([{ about: 'request', from: 1, last: 1, by: { name: 'Ana' } }])
    expect(await abouts(sol)).toEqual(['request 1'])
    for (const who of [ana, ben, eva]) expect(await abouts(who)).toEqual([])
  })

  test('to all tells those of every State but the one that asks', async () => {
    await ask()
    await way.arrive()
    expect(await Promise.all([luz, sol, ben, ana].map(abouts))).toEqual([
      ['request 1'],
      ['request 1'],
      ['request 1'],
      [],
    ])
  })

  test('tells them when it is changed, and when it is closed with its outcome, each anew when it happens anew', async () => {
    const thread = await ask(['HN'])
    await way.arrive()
    await readAll(luz)
    world.clock.forward(1)
    const changed = await retitle(thread, '¿Qué plazo y qué sanción?')
    await deliverTwice()
    expect(await abouts(luz)).toEqual(['request 1 read', 'request-changed 1'])
    await readAll(luz)
    await deliverTwice()
    expect(await abouts(luz)).toEqual(['request 1 read', 'request-changed 1 read'])
    world.clock.forward(1)
    await retitle(changed, '¿Qué plazo?')
    await close(thread)
    await deliverTwice()
    expect(await abouts(luz)).toEqual(['request 1 read', 'request-changed 1', 'request-closed 1'])
    await readAll(luz)
    world.clock.forward(1)
    await send(world, ana, `/threads/${thread.id}/closure`, { method: 'DELETE' })
    await deliverTwice()
    expect(await abouts(luz)).toEqual(['request 1 read', 'request-changed 1 read', 'request-closed 1 read'])
    world.clock.forward(1)
    await close(thread)
    await deliverTwice()
    expect(await abouts(luz)).toContain('request-closed 1')
  })

  test('that is open again before anybody was told of its closing tells nobody of it', async () => {
    const thread = await ask(['HN'])
    await close(thread)
    await send(world, ana, `/threads/${thread.id}/closure`, { method: 'DELETE' })
    await deliverTwice()
    expect(await abouts(luz)).toEqual(['request 1'])
  })

  test('is changed by an edit of its text too, and not by one of a reply', async () => {
    const thread = await ask(['HN'])
    const post = await reply(ana, thread)
    const edit = (number: number) =>
      send(world, ana, `/threads/${thread.id}/posts/${number}`, {
        method: 'PATCH',
        body: { body: 'Otra', language: 'es' },
        headers: { 'if-match': '"1"' },
      })
    await way.arrive()
    expect((await edit(post.number)).status).toBe(200)
    await way.arrive()
    expect(await abouts(luz)).toEqual(['request 1'])
    expect((await edit(1)).status).toBe(200)
    await way.arrive()
    expect(await abouts(luz)).toEqual(['request 1', 'request-changed 1'])
  })

  test('tells who asked of the first answer of each State', async () => {
    const thread = await ask()
    for (const who of [luz, sol, ben, luz]) await reply(who, thread)
    await deliverTwice()
    expect(await abouts(ana)).toEqual(['state-answer 2', 'state-answer 4'])
    expect((await list(ana, '?about=answer')).map(({ by }) => by.name).toSorted()).toEqual(['Ben', 'Luz'])
  })

  test('in a closed space tells only the liaisons who were let in, and nobody who is suspended', async () => {
    const closed = await makeSpace(world, { title: 'Reservado', audience: 'members' })
    for (const who of [ana, luz, ben]) {
      await send(world, coordinator, `/spaces/${closed.id}/members/${who.person.id}`, { method: 'PUT' })
    }
    await told(
      send(world, coordinator, `/people/${ben.person.id}/suspension`, { method: 'PUT', body: { reason: 'Pausa' } }),
    )
    const thread = await ask(undefined, closed)
    await close(thread)
    await way.arrive()
    const kept = await Promise.all(
      [luz, sol, ben].map(({ person }) => world.deps.notices.noticesOf(person.id, thread.id)),
    )
    expect(kept.map((notices) => notices.length)).toEqual([2, 0, 0])
  })
})

describe('an answer that is marked', () => {
  const question = () => openThread(world, ana, space, '¿Cómo?', { kind: 'question' })
  const mark = (who: SignedIn, thread: Thread, number: number) =>
    told(send(world, who, `/threads/${thread.id}/answer`, { method: 'PUT', body: { number } }))

  test('by whoever asked tells whoever gave it', async () => {
    const thread = await question()
    await reply(ben, thread)
    await way.arrive()
    await readAll(ana)
    await mark(ana, thread, 2)
    await deliverTwice()
    expect(await list(ben)).toMatchObject([{ about: 'chosen', last: 2, by: { name: 'Ana' } }])
    expect(await abouts(ana)).toEqual([])
  })

  test('by somebody else tells both; one that is unmarked by then, nobody', async () => {
    const thread = await question()
    await reply(ben, thread)
    await way.arrive()
    await mark(eva, thread, 2)
    const messages = await way.relayed()
    await told(send(world, eva, `/threads/${thread.id}/answer`, { method: 'DELETE' }))
    await way.deliver(messages)
    expect([await abouts(ana), await abouts(ben)]).toEqual([[], []])
    await mark(eva, thread, 2)
    await deliverTwice()
    expect(await list(ana, '?about=answer')).toMatchObject([{ about: 'answer', last: 2, by: { name: 'Ben' } }])
    expect(await abouts(ben)).toEqual(['chosen 2'])
  })

  test('which whoever asked gave himself tells nobody', async () => {
    const thread = await question()
    await reply(ana, thread)
    await mark(eva, thread, 2)
    await way.arrive()
    expect(await abouts(ana)).toEqual([])
  })
})

describe('an announcement', () => {
  const announce = (acknowledge: boolean, where = space) =>
    told<Thread>(
      send(world, eva, `/spaces/${where.id}/announcements`, {
        body: { title: 'Cambia la fecha', language: 'es', body: 'Pasa al martes.', acknowledge },
      }),
      201,
    )

  test('asks everybody who may read it to acknowledge it, once; one that asks for nothing tells nobody so', async () => {
    await announce(false)
    const thread = await announce(true)
    await deliverTwice()
    for (const who of [ana, luz, sol, ben]) {
      expect(await list(who)).toMatchObject([{ about: 'acknowledge', threadId: thread.id, by: { name: 'Eva' } }])
    }
    expect(await abouts(eva)).toEqual([])
  })

  test('in a closed space asks only those who belong to it', async () => {
    const closed = await makeSpace(world, { title: 'Reservado', audience: 'members' })
    await send(world, coordinator, `/spaces/${closed.id}/members/${luz.person.id}`, { method: 'PUT' })
    await announce(true, closed)
    await way.arrive()
    expect(await Promise.all([luz, sol, ana].map(abouts))).toEqual([['acknowledge 1'], [], []])
  })

  test('reaches more people than one look takes', async () => {
    const many: SignedIn[] = []
    for (let n = 0; n < 105; n++) many.push(await signedInAs(world, { name: `Pía ${n}`, listed: true }))
    const thread = await announce(true)
    expect(await way.arrive()).toBe(0)
    const kept: number[] = []
    for (const { person } of many) kept.push((await world.deps.notices.noticesOf(person.id, thread.id)).length)
    expect(kept).toEqual(many.map(() => 1))
  })
})

describe('looking at one kind alone', () => {
  /** As many notices of one thread as they were told, laid down as the function does. */
  const lay = async (count: number, about?: NoticeAbout) => {
    const thread = await openThread(world, ana, space, 'Un hilo')
    const writes = Array.from({ length: count }, (_, n) => ({
      where: { personId: luz.person.id, thingId: thread.id, number: n + 1, ...(about ? { about } : {}) },
      notice: { from: n + 1, last: n + 1, readTo: n % 2 ? n + 1 : 0, at: world.clock.now(), by: thread.author },
      before: undefined,
    }))
    expect(await world.deps.notices.putNotices(writes)).toBeUndefined()
  }

  test('shows what is of it, through all pages, unread and read', async () => {
    await lay(60)
    await lay(60, 'mention')
    await lay(3, 'state-answer')
    await lay(1, 'request')
    const counts: Record<string, number> = {}
    for (const about of noticeGroups) {
      let cursor: string | undefined
      do {
        const query = new URLSearchParams({ about, ...(cursor ? { cursor } : {}) })
        const page = await told<Page<ThreadNotice>>(send(world, luz, `/notices?${query}`))
        counts[about] = (counts[about] ?? 0) + page.items.length
        cursor = page.next
      } while (cursor)
    }
    const expected = { mention: 60, request: 1, answer: 3, acknowledge: 0, practice: 0, posts: 60 }
    expect(counts).toEqual(expected satisfies Record<NoticeGroup, number>)
    expect((await send(world, luz, '/notices?about=everything')).status).toBe(422)
  })

  test('a cursor of one kind is good for no other', async () => {
    await lay(54, 'mention')
    const { next } = await told<Page<ThreadNotice>>(send(world, luz, '/notices?about=mention'))
    expect((await send(world, luz, `/notices?about=request&cursor=${next}`)).status).toBe(404)
    expect((await send(world, luz, `/notices?about=mention&cursor=${next}`)).status).toBe(200)
  })
})
