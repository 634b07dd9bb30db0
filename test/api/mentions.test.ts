import { beforeEach, describe, expect, test } from 'vitest'
import { passSeatWrite } from '../../functions/members/seat.ts'
import type { Post, Space, Thread } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import type { ThreadNotice } from '../../shared/notices.ts'
import type { Page } from '../../shared/page.ts'
import type { ProblemBody } from '../../shared/problem.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { happeningsOf } from '../support/happenings.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { seated } from '../support/seats.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const table = useTableServer()
let world: World
let ana: SignedIn
let ben: Awaited<ReturnType<typeof seated>>
let luz: Awaited<ReturnType<typeof seated>>
let coordinator: SignedIn
let space: Space
let thread: Thread
let way: ReturnType<typeof happeningsOf>

beforeEach(async () => {
  world = await newWorld(table.server())
  way = happeningsOf(world)
  space = await makeSpace(world)
  coordinator = await signedInAs(world, { role: 'coordinator', name: 'Coordinación' })
  ana = await signedInAs(world, { name: 'Ana', country: 'UY', listed: true })
  ben = await seated(world, { name: 'Ben Ávila', country: 'BB' })
  luz = await seated(world, { name: 'Luz Peña', country: 'HN', title: 'Enlace de migración' })
  thread = await openThread(world, ana, space)
  await way.arrive()
})

const person = ({ person: { id, name } }: SignedIn) => `[@${name}](person:${id})`
const seat = ({ seat: { id, title } }: { seat: { id: string; title: string } }) => `[@${title}](seat:${id})`
const write = (who: SignedIn, body: string, to = thread) =>
  told<Post>(send(world, who, `/threads/${to.id}/posts`, { body: { body, language: 'es' } }), 201)
const edit = ({ number, version }: Post, who: SignedIn, body: string) =>
  send(world, who, `/threads/${thread.id}/posts/${number}`, {
    method: 'PATCH',
    body: { body, language: 'es' },
    headers: { 'if-match': `"${version}"` },
  })
const list = async (who: SignedIn, query = '') =>
  (await told<Page<ThreadNotice>>(send(world, who, `/notices${query}`))).items
const mentions = async (who: SignedIn) =>
  (await list(who, '?about=mention')).map(({ last, unread }) => `${last}${unread ? '' : ' read'}`).toSorted()
const unread = async (who: SignedIn) => (await told<{ unread: number }>(send(world, who, '/notices/unread'))).unread
const kept = async (who: SignedIn) => (await world.deps.notices.noticesOf(who.person.id, thread.id)).length

describe('who is mentioned is told', () => {
  test('a person, and whoever holds a seat, by name of who wrote and at which post; nobody of his own', async () => {
    await write(ana, `${person(ben)} y ${seat(luz)}, ¿qué dicen? ${person(ana)}`)
    await way.arrive()
    for (const who of [ben, luz]) {
      expect(await list(who)).toMatchObject([
        { about: 'mention', threadId: thread.id, from: 2, last: 2, unread: true, by: { name: 'Ana' } },
      ])
      expect(await unread(who)).toBe(1)
    }
    expect(await list(ana)).toEqual([])
  })

  test('in the first post too', async () => {
    const other = await openThread(world, ana, space, 'Otro', { body: `Hola, ${seat(luz)}` })
    await way.arrive()
    expect(await list(luz)).toMatchObject([{ about: 'mention', threadId: other.id, last: 1 }])
  })

  test('once, however often they are named, and as holder and by name; and follows nothing by it', async () => {
    await write(ana, `${person(luz)} ${seat(luz)} ${person(luz)}`)
    const messages = await way.relayed()
    await way.deliver([...messages, ...messages])
    await way.deliver(messages)
    expect(await mentions(luz)).toEqual(['2'])
    await write(ana, 'Y otra cosa')
    await way.arrive()
    expect(await list(luz)).toHaveLength(1)
  })

  test('though they mute the thread', async () => {
    await send(world, luz, `/threads/${thread.id}/following`, { method: 'PUT', body: { level: 'mute' } })
    await write(ana, person(luz))
    await way.arrive()
    expect(await mentions(luz)).toEqual(['2'])
  })

  test('whoever holds the seat when it is told; an empty seat tells nobody', async () => {
    const next = await signedInAs(world, { name: 'Sol', country: 'HN' })
    const { id, name, role } = next.person
    await write(ana, seat(luz))
    const holder = { id, name, role, termId: world.deps.ids.next('term') }
    await world.table.transact([passSeatWrite(luz.seat, holder)])
    await way.arrive()
    expect([await mentions(luz), await mentions(next)]).toEqual([[], ['2']])
    await world.table.transact([passSeatWrite({ ...luz.seat, holder }, undefined)])
    await write(ana, seat(luz))
    expect(await way.arrive()).toBe(0)
    expect([await mentions(luz), await mentions(next)]).toEqual([[], ['2']])
  })

  test('of a post that they read already, nothing', async () => {
    await write(ana, person(luz))
    await send(world, luz, `/threads/${thread.id}/mark`, { method: 'PUT', body: { lastRead: 2 } })
    await way.arrive()
    expect(await kept(luz)).toBe(0)
  })

  test('not by a quotation, nor by code, nor by what only looks like it', async () => {
    const { id } = luz.person
    await write(
      ana,
      [`> ${person(luz)}`, `\`${person(luz)}\``, `<a class="mention" href="/person/${id}">x</a>`, `@Luz person:${id}`]
        .concat([`[x](person:${id}x)`, `[x](seat:${id})`, `[x](/person/${id})`])
        .join('\n\n'),
    )
    await way.arrive()
    expect(await kept(luz)).toBe(0)
  })
})

describe('an edit', () => {
  test('tells those whom it adds, though they read the post before, and nobody twice', async () => {
    const post = await write(ana, person(ben))
    await way.arrive()
    await send(world, luz, `/threads/${thread.id}/mark`, { method: 'PUT', body: { lastRead: 2 } })
    await send(world, ben, `/threads/${thread.id}/notices`, { method: 'PUT', body: { readTo: 2 } })
    const second = await told<Post>(edit(post, ana, `${person(ben)} ${seat(luz)}`))
    await way.arrive()
    expect([await mentions(ben), await mentions(luz)]).toEqual([['2 read'], ['2']])
    const third = await told<Post>(edit(second, ana, 'nadie'))
    await told<Post>(edit(third, ana, person(ben)))
    await way.arrive()
    expect([await mentions(ben), await unread(ben)]).toEqual([['2 read'], 0])
  })

  test('tells no follower anew', async () => {
    await send(world, ben, `/threads/${thread.id}/following`, { method: 'PUT', body: { level: 'watch' } })
    const post = await write(ana, 'Hola')
    await way.arrive()
    await send(world, ben, `/threads/${thread.id}/notices`, { method: 'PUT', body: { readTo: 2 } })
    await told<Post>(edit(post, ana, 'Hola a todos'))
    await way.arrive()
    expect((await list(ben)).map((notice) => notice.unread)).toEqual([false])
  })
})

describe('behind a door', () => {
  let closed: Space
  const admit = (who: SignedIn, method: 'PUT' | 'DELETE' = 'PUT') =>
    send(world, coordinator, `/spaces/${closed.id}/members/${who.person.id}`, { method })

  beforeEach(async () => {
    closed = await makeSpace(world, { title: 'Reservado', audience: 'members' })
    await admit(ana)
  })

  test.each<[string, (who: SignedIn) => Promise<unknown>, number]>([
    ['was let in', async () => undefined, 1],
    ['was never let in', (who) => admit(who, 'DELETE'), 0],
    [
      'is suspended',
      (who) =>
        send(world, coordinator, `/people/${who.person.id}/suspension`, { method: 'PUT', body: { reason: 'Pausa' } }),
      0,
    ],
  ])('who %s', async (_who, stand, expected) => {
    await admit(luz)
    await stand(luz)
    const hidden = await openThread(world, ana, closed, 'Reservado', { body: `${person(luz)} ${seat(luz)}` })
    expect(await way.arrive()).toBe(0)
    const notices = await world.deps.notices.noticesOf(luz.person.id, hidden.id)
    expect(notices).toHaveLength(expected)
    if (expected === 1) expect(await list(luz)).toMatchObject([{ about: 'mention', threadId: hidden.id }])
  })

  test('who was taken out since reads nothing of it, not even how many', async () => {
    await admit(luz)
    await openThread(world, ana, closed, 'Reservado', { body: person(luz) })
    await way.arrive()
    expect(await unread(luz)).toBe(1)
    await admit(luz, 'DELETE')
    expect([await unread(luz), await list(luz), await list(luz, '?about=mention')]).toEqual([0, [], []])
  })
})

describe('a post', () => {
  test('leads to the pages of those it mentions, in every version', async () => {
    const { html } = await write(ana, `${person(ben)} ${seat(luz)}`)
    expect(html).toBe(
      `<p><a class="mention" href="/person/${ben.person.id}">@Ben Ávila</a> <a class="mention" href="/seat/${luz.seat.id}">@Enlace de migración</a></p>`,
    )
    expect(await told(send(world, ana, `/seats/${luz.seat.id}`))).toEqual({
      ...{ id: luz.seat.id, title: 'Enlace de migración', country: 'HN', institution: 'Secretaría de Niñez' },
      holder: { id: luz.person.id, name: 'Luz Peña', role: 'liaison' },
      terms: [],
    })
  })

  test('mentions at most so many in an hour of one person, and an edit counts those that it adds', async () => {
    const named = (from: number) =>
      Array.from({ length: 20 }, (_, at) => `[@x](person:person_${String(from + at).padStart(26, '0')})`).join(' ')
    const reply = async (body: string) =>
      (await send(world, ana, `/threads/${thread.id}/posts`, { body: { body, language: 'es' } })).status
    const edit = async (number: number, body: string) => {
      const headers = { 'if-match': '"1"' }
      const sent = { method: 'PATCH', body: { body, language: 'es' }, headers }
      return (await send(world, ana, `/threads/${thread.id}/posts/${number}`, sent)).status
    }
    const posts = limits.mentionsPerPerson.most / 20
    const first = await write(ana, named(0))
    for (let post = 1; post < posts; post++) expect(await reply(named(20 * post))).toBe(201)
    expect(await reply(named(2_000))).toBe(429)
    expect(await edit(first.number, named(1))).toBe(429)
    expect(await edit(first.number, `${named(0)} y nadie más`)).toBe(200)
    expect(await reply('Sin nombres')).toBe(201)
    world.clock.forward(limits.mentionsPerPerson.minutes)
    expect(await reply(named(2_000))).toBe(201)
  })

  test(`mentions at most ${limits.mentionsPerPost}`, async () => {
    const ids = Array.from({ length: limits.mentionsPerPost + 1 }, () => world.deps.ids.next('person'))
    const body = (count: number) =>
      ids
        .slice(0, count)
        .map((id) => `[@x](person:${id})`)
        .join(' ')
    const post = await write(ana, body(limits.mentionsPerPost))
    const fault = [{ field: 'body', fault: 'too-many-mentions', limit: limits.mentionsPerPost }]
    const more = { body: { body: body(limits.mentionsPerPost + 1), language: 'es' } }
    for (const answer of [
      await send(world, ana, `/threads/${thread.id}/posts`, more),
      await edit(post, ana, more.body.body),
    ]) {
      expect(answer.status).toBe(422)
      expect((await told<ProblemBody>(answer, 422)).fields).toMatchObject(fault)
    }
    expect((await world.deps.forum.thread(thread.id))?.postCount).toBe(2)
  })
})

test('mentions cost the batch six requests, however many', async () => {
  const many = await Promise.all(
    Array.from({ length: 10 }, (_, n) => seated(world, { name: `Sol ${n}`, country: 'HN' })),
  )
  await write(ana, 'Hola')
  await way.arrive()
  await write(ana, 'Hola')
  const costOf = async () => {
    const messages = await way.relayed()
    world.costs.length = 0
    await way.deliver(messages)
    return world.costs.length
  }
  const plain = await costOf()
  await write(ana, many.map(seat).join(' '))
  // Where the seats stand, who holds them, those people, whether they want to be told at once, their mails and their notices.
  expect((await costOf()) - plain).toBe(6)
})
