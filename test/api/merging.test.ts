import { beforeEach, describe, expect, test } from 'vitest'
import { verifyTrail } from '../../functions/audit/verify.ts'
import type { Home, PostSource, PostView, Thread, ThreadRow } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import type { Page } from '../../shared/page.ts'
import type { ProblemBody } from '../../shared/problem.ts'
import { openThread, send, told } from '../support/forum.ts'
import { layLongThread } from '../support/network.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { reason, type TwoThreads, twoThreads, wordsOf } from '../support/transfers.ts'
import { useTableServer } from '../support/world.ts'

const table = useTableServer()
let t: TwoThreads
let ana: SignedIn
let luz: SignedIn
let eva: SignedIn
let from: Thread
let to: Thread

beforeEach(async () => {
  t = await twoThreads(table.server())
  ;({ ana, luz, eva, from, to } = t)
})

const trail = async () =>
  (await t.world.table.query({ pk: 'audit', consistent: true })).items.filter(({ act }) => act === 'thread-merged')
const absent = 'thread_01ARZ3NDEKTSV4RRFFQ69G5FAV'
const bare = async (response: Response | Promise<Response>) =>
  `${(await response).status} ${(await (await response).text()).replaceAll(/"instance":"[^"]*"/g, '')}`

describe('merging threads', () => {
  const people = async () => ({
    ...{ author: ana, other: luz, editor: eva, nobody: undefined },
    coordinator: await signedInAs(t.world, { role: 'coordinator' }),
    observer: await signedInAs(t.world, { role: 'observer', spaceIds: [t.open.id] }),
  })
  test.each([
    ['an editor', 'editor', 200],
    ['a coordinator', 'coordinator', 200],
    ['its author', 'author', 403],
    ['another liaison', 'other', 403],
    ['an observer', 'observer', 403],
    ['nobody signed in', 'nobody', 401],
  ] as const)('by %s', async (_name, who, status) => {
    expect((await t.merge((await people())[who], from, to)).status).toBe(status)
    expect((await t.page(eva, to)).thread.postCount).toBe(status === 200 ? 2 : 1)
    expect(await trail()).toHaveLength(status === 200 ? 1 : 0)
  })

  test('puts every post behind what stood there, as it was, and says so in both', async () => {
    await told(t.reply(luz, from, 'uno'), 201)
    await told(t.reply(ana, to, 'dos'), 201)
    const before = (await t.page(ana, from)).posts
    expect(await told(t.merge(eva, from, to))).toEqual({ threadId: to.id, number: 3 })
    const after = await t.page(ana, to)
    expect(after.posts.slice(2)).toEqual(before.map((post, at) => ({ ...post, threadId: to.id, number: 3 + at })))
    expect(after.transfers).toMatchObject([
      { number: 3, way: 'came', merged: true, count: 2, reason, by: { name: 'Eva' }, other: { id: from.id } },
    ])
    const signpost = await t.page(ana, from)
    expect(signpost).toMatchObject({
      posts: [],
      thread: { postCount: 2, unread: 0 },
      gone: [{ from: 1, last: 2, to: { id: to.id, title: 'Turnos', number: 3 } }],
      transfers: [{ number: 1, way: 'went', count: 2, reason, other: { id: to.id } }],
      merged: { into: { id: to.id, title: 'Turnos' } },
    })
    expect(signpost.thread.closedAt).toBeDefined()
  })

  test('leaves a row in the trail, which holds', async () => {
    await told(t.merge(eva, from, to))
    expect(await trail()).toMatchObject([
      {
        ...{ actorId: eva.person.id, personId: ana.person.id, threadId: from.id, reason },
        ...{ aboutSpaceId: t.open.id, detail: { to: to.id, posts: '1' } },
      },
    ])
    expect(await verifyTrail(t.world.deps.audit)).not.toHaveProperty('broken')
  })

  test('sent again, as when its answer was lost, changes nothing', async () => {
    for (const _ of ['once', 'again']) expect(await told(t.merge(eva, from, to))).toMatchObject({ number: 2 })
    expect((await t.page(ana, to)).thread.postCount).toBe(2)
    expect(await trail()).toHaveLength(1)
  })

  test('that was decided on an older state is refused', async () => {
    const headers = { 'if-match': '"1"' }
    const body = { title: 'Otro título', language: 'es' }
    await told(send(t.world, ana, `/threads/${from.id}`, { method: 'PATCH', body, headers }))
    expect((await told<ProblemBody>(t.merge(eva, from, to), 409)).code).toBe('edit-conflict')
    const unnamed = send(t.world, eva, `/threads/${from.id}/merger`, { method: 'PUT', body: { into: to.id, reason } })
    expect((await unnamed).status).toBe(428)
    expect((await t.page(ana, to)).thread.postCount).toBe(1)
  })

  test.each([
    ['that is not there', async () => ({ id: absent })],
    ['of another space', async () => openThread(t.world, ana, t.other)],
    ['behind a door', async () => openThread(t.world, eva, t.closed)],
    ['that is itself', async () => from],
  ])('into a thread %s is the same wrong choice', async (_name, into) => {
    const problem = await told<ProblemBody>(t.merge(eva, from, await into()), 422)
    expect(problem.fields).toMatchObject([{ field: 'into', fault: 'not-a-choice' }])
    expect((await t.page(ana, from)).posts).toHaveLength(1)
  })

  test.each(['from', 'to'] as const)('of which one (%s) is closed is refused', async (which) => {
    await told(send(t.world, eva, `/threads/${t[which].id}/closure`, { method: 'PUT' }))
    const version = which === 'from' ? 2 : 1
    expect((await told<ProblemBody>(t.merge(eva, from, to, version), 409)).code).toBe('thread-closed')
  })

  test('of more posts than one act takes is refused, and says how many', async () => {
    const long = await layLongThread(t.world, t.open, limits.postsPerTransfer + 1)
    expect(await told(t.merge(eva, long, to), 409)).toMatchObject({ code: 'too-many-posts', limit: 500 })
  })

  test('holds what is asked of a request, an announcement and an answered question where it is', async () => {
    const coordinator = await t.coordinator()
    await send(t.world, coordinator, '/states/HN', { method: 'PUT', body: { member: true } })
    const request = { kind: 'request', request: { subject: 'information', to: ['HN'], dueOn: '2027-01-15' } }
    const asked = await openThread(t.world, ana, t.open, 'Solicitud', request)
    const body = { title: 'Aviso', language: 'es', body: 'hola', acknowledge: true }
    const notice = await told<Thread>(send(t.world, eva, `/spaces/${t.open.id}/announcements`, { body }), 201)
    const question = await openThread(t.world, ana, t.open, 'Pregunta', { kind: 'question' })
    await told(t.reply(luz, question), 201)
    await told(send(t.world, ana, `/threads/${question.id}/answer`, { method: 'PUT', body: { number: 2 } }))
    for (const thread of [asked, notice, question]) {
      expect((await t.page(eva, thread)).thread.may.merge).toBe(false)
      const { version } = (await t.page(eva, thread)).thread
      expect((await told<ProblemBody>(t.merge(eva, thread, to, version), 409)).code).toBe('wrong-state')
    }
    for (const thread of [asked, notice]) {
      expect((await told<ProblemBody>(t.merge(eva, from, thread), 409)).code).toBe('wrong-state')
      expect((await t.page(eva, thread)).thread.may.split).toBe(false)
    }
    expect(await told(t.merge(eva, from, question))).toMatchObject({ threadId: question.id, number: 3 })
  })
})

describe('a thread that was merged', () => {
  beforeEach(async () => {
    await told(t.reply(luz, from, 'uno'), 201)
  })

  test('takes nothing any more, and is never opened again', async () => {
    await told(t.merge(eva, from, to))
    expect((await told<ProblemBody>(t.reply(luz, from), 409)).code).toBe('thread-closed')
    const reopening = send(t.world, eva, `/threads/${from.id}/closure`, { method: 'DELETE' })
    expect((await told<ProblemBody>(reopening, 409)).code).toBe('wrong-state')
    expect((await t.page(eva, from)).thread.may).toMatchObject({ reopen: false, merge: false, split: false })
  })

  test('is unread for nobody, off the pins, and no news at home', async () => {
    await send(t.world, eva, `/threads/${from.id}/pin`, { method: 'PUT' })
    await told(t.merge(eva, from, to))
    const { items } = await told<Page<ThreadRow>>(send(t.world, luz, `/spaces/${t.open.id}/threads`))
    expect(items.find(({ id }) => id === from.id)).toMatchObject({ unread: 0 })
    const pins = () => told(send(t.world, luz, `/spaces/${t.open.id}/pins`))
    expect(await pins()).toEqual({ pins: [] })
    const again = send(t.world, eva, `/threads/${from.id}/pin`, { method: 'PUT' })
    expect((await told<ProblemBody>(again, 409)).code).toBe('wrong-state')
    expect(await pins()).toEqual({ pins: [] })
    expect((await told<Home>(send(t.world, luz, '/home'))).latestThreads.map(({ id }) => id)).toEqual([to.id])
  })

  test('is off the pins also where it is pinned while it is merged', async () => {
    const { storesWithin } = t.world.deps
    t.world.deps.storesWithin = (patienceMs) => {
      const stores = storesWithin(patienceMs)
      const pins: typeof stores.forum.pins = async (spaceId) => {
        const before = await stores.forum.pins(spaceId)
        t.world.deps.storesWithin = storesWithin
        if (before.pins.length === 0) await send(t.world, eva, `/threads/${from.id}/pin`, { method: 'PUT' })
        return before
      }
      return { ...stores, forum: { ...stores.forum, pins } }
    }
    await told(t.merge(eva, from, to))
    expect(await told(send(t.world, luz, `/spaces/${t.open.id}/pins`))).toEqual({ pins: [] })
  })

  test('leads every old address to where the post stands now, to be read, edited and looked back at', async () => {
    await told(t.merge(eva, from, to))
    const old = `/threads/${from.id}/posts/2`
    expect(await told<PostSource>(send(t.world, luz, old))).toMatchObject({ threadId: to.id, number: 3, body: 'uno' })
    const headers = { 'if-match': '"1"' }
    const body = { body: 'uno y medio', language: 'es' }
    const edited = await told<PostView>(send(t.world, luz, old, { method: 'PATCH', body, headers }))
    expect(edited).toMatchObject({ threadId: to.id, number: 3, version: 2 })
    for (const path of [old, `/threads/${to.id}/posts/3`]) {
      const states = await told<Page<{ body: string }>>(send(t.world, ana, `${path}/revisions`))
      expect(states.items.map(({ body: text }) => text)).toEqual(['uno y medio', 'uno'])
    }
    expect(wordsOf(await t.page(ana, to)).at(-1)).toEqual([3, 'uno y medio'])
  })

  test('leads on and on', async () => {
    await told(t.merge(eva, from, to))
    const third = await openThread(t.world, ana, t.open, 'Tres')
    await told(t.merge(eva, to, third))
    const post = await told<PostSource>(send(t.world, luz, `/threads/${from.id}/posts/2`))
    expect(post).toMatchObject({ threadId: third.id, number: 4, body: 'uno' })
  })

  test('leads through the door of the other thread alone', async () => {
    await told(t.merge(eva, from, to))
    await told(t.move(eva, to, t.closed))
    for (const path of ['/posts/2', '/posts/2/revisions', '/posts/2/files']) {
      expect(await bare(t.read(luz, from, path))).toBe(await bare(t.read(luz, { id: absent }, path)))
    }
    const page = await t.read(luz, from, '?from=1')
    const text = await page.text()
    expect(JSON.parse(text)).toMatchObject({ gone: [{ from: 1, last: 2 }], merged: {} })
    expect(text).not.toContain(to.id)
    expect(text).not.toContain('"Turnos"')
    expect(await told(t.read(eva, from, '/posts/2'))).toMatchObject({ threadId: to.id })
  })

  test('keeps a reply that was sent before and is sent again one reply', async () => {
    const headers = { 'idempotency-key': 'antes-de-unir' }
    const again = () =>
      send(t.world, luz, `/threads/${from.id}/posts`, { body: { body: 'dos', language: 'es' }, headers })
    await told(again(), 201)
    await told(t.merge(eva, from, to))
    expect(await told(again(), 201)).toMatchObject({ threadId: to.id, number: 4 })
    expect((await t.page(luz, to)).thread.postCount).toBe(4)
  })
})
