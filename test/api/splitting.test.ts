import { beforeEach, describe, expect, test } from 'vitest'
import type { PostSource, Thread, ThreadPage, ThreadRow } from '../../shared/forum.ts'
import type { Page } from '../../shared/page.ts'
import type { ProblemBody } from '../../shared/problem.ts'
import type { Arrived } from '../../shared/transfers.ts'
import { openThread, send, told } from '../support/forum.ts'
import { layLongThread } from '../support/network.ts'
import type { SignedIn } from '../support/people.ts'
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
  for (const word of ['dos', 'tres', 'cuatro', 'cinco']) {
    t.world.clock.forward(1)
    await told(t.reply(luz, from, word), 201)
  }
})

const trail = async () =>
  (await t.world.table.query({ pk: 'audit', consistent: true })).items.filter(({ act }) => act === 'posts-split')

describe('splitting posts off', () => {
  test('makes a new discussion of them, in their order, numbered from 1', async () => {
    const { threadId, number } = await t.splitNew(eva, from, [5, 3, 4])
    expect(number).toBe(1)
    const made = await t.page(ana, { id: threadId })
    expect(wordsOf(made)).toEqual([
      [1, 'tres'],
      [2, 'cuatro'],
      [3, 'cinco'],
    ])
    const first = made.posts[0]
    expect(made.thread).toMatchObject({
      ...{ title: 'Aparte', language: 'es', spaceId: t.open.id, postCount: 3, version: 1 },
      ...{ author: { id: luz.person.id }, openedAt: first?.writtenAt, lastPostAt: made.posts[2]?.writtenAt },
    })
    expect(made.transfers).toMatchObject([{ number: 1, way: 'came', merged: false, count: 3, other: { id: from.id } }])
    const left = await t.page(ana, from)
    expect(left.posts.map((post) => post.number)).toEqual([1, 2])
    expect(left.thread.postCount).toBe(5)
    expect(left.gone).toEqual([{ from: 3, last: 5, to: { id: threadId, title: 'Aparte', language: 'es', number: 1 } }])
    const rows = (await told<Page<ThreadRow>>(send(t.world, ana, `/spaces/${t.open.id}/threads`))).items
    expect(rows.map(({ id }) => id)).toContain(threadId)
    expect(await trail()).toMatchObject([{ actorId: eva.person.id, threadId: from.id, reason, number: 3 }])
  })

  test('tells apart what went to one place and to another', async () => {
    await told(t.split(eva, from, { numbers: [2, 4], into: to.id }), 201)
    await told(t.split(eva, from, { numbers: [3, 5], into: to.id }, { version: 2 }), 201)
    expect(wordsOf(await t.page(ana, to)).slice(1)).toEqual([
      [2, 'dos'],
      [3, 'cuatro'],
      [4, 'tres'],
      [5, 'cinco'],
    ])
    const { gone = [] } = await t.page(ana, from)
    expect(gone.map((one) => [one.from, one.last, one.to?.number])).toEqual([
      [2, 2, 2],
      [3, 3, 4],
      [4, 4, 3],
      [5, 5, 5],
    ])
  })

  test('leaves the thread open: what is written next takes the next number', async () => {
    await t.splitNew(eva, from, [4, 5])
    expect(await told(t.reply(ana, from, 'seis'), 201)).toMatchObject({ number: 6 })
    expect(wordsOf(await t.page(ana, from)).map(([number]) => number)).toEqual([1, 2, 3, 6])
  })

  test('leads old addresses on, also of what is split off what was split off', async () => {
    const one = await t.splitNew(eva, from, [3, 4, 5])
    const two = await t.splitNew(eva, { id: one.threadId }, [2, 3])
    expect(await told<PostSource>(send(t.world, ana, `/threads/${from.id}/posts/5`))).toMatchObject({
      ...{ threadId: two.threadId, number: 2, body: 'cinco' },
    })
    await told(t.split(eva, { id: two.threadId }, { numbers: [2], into: from.id }), 201)
    expect(await told<PostSource>(send(t.world, ana, `/threads/${from.id}/posts/5`))).toMatchObject({
      ...{ threadId: from.id, number: 6, body: 'cinco' },
    })
  })

  test.each([
    ['the opening post', [1, 2]],
    ['one that is not there', [5, 6]],
    ['nothing', []],
  ])('of %s is a wrong choice', async (_name, numbers) => {
    const problem = await told<ProblemBody>(t.split(eva, from, { numbers, title: 'Aparte', language: 'es' }), 422)
    expect(problem.fields?.[0]?.field).toBe('numbers')
    expect((await t.page(ana, from)).posts).toHaveLength(5)
  })

  test('of what went already is a wrong choice', async () => {
    await t.splitNew(eva, from, [3])
    const again = t.split(eva, from, { numbers: [2, 3], into: to.id }, { version: 2 })
    expect((await told<ProblemBody>(again, 422)).fields).toMatchObject([{ field: 'numbers', fault: 'not-a-choice' }])
  })

  test('of more than an act takes names field and limit', async () => {
    const numbers = Array.from({ length: 501 }, (_, index) => index + 2)
    const problem = await told<ProblemBody>(t.split(eva, from, { numbers, into: to.id }), 422)
    expect(problem.fields).toMatchObject([{ field: 'numbers', fault: 'too-long', limit: 500 }])
  })

  test.each([
    [{ language: 'es' }, 'title', 'required'],
    [{ title: 'Aparte' }, 'language', 'required'],
    [{ title: 'Aparte', into: 'thread_01ARZ3NDEKTSV4RRFFQ69G5FAV' }, 'title', 'unknown'],
    [{ into: 'thread_01ARZ3NDEKTSV4RRFFQ69G5FAV' }, 'into', 'not-a-choice'],
  ])('%o: %s is %s', async (body, field, fault) => {
    const problem = await told<ProblemBody>(t.split(eva, from, { numbers: [2], ...body }), 422)
    expect(problem.fields).toMatchObject([{ field, fault }])
  })

  test('leaves the answer with its question', async () => {
    const question = await openThread(t.world, ana, t.open, 'Pregunta', { kind: 'question' })
    for (const _ of [2, 3]) await told(t.reply(luz, question), 201)
    await told(send(t.world, ana, `/threads/${question.id}/answer`, { method: 'PUT', body: { number: 2 } }))
    expect((await t.split(eva, question, { numbers: [2], into: to.id }, { version: 2 })).status).toBe(422)
    await told(t.split(eva, question, { numbers: [3], into: to.id }, { version: 2 }), 201)
    const marking = send(t.world, ana, `/threads/${question.id}/answer`, { method: 'PUT', body: { number: 3 } })
    expect((await told<ProblemBody>(marking, 422)).fields).toMatchObject([{ field: 'number' }])
  })

  test('is refused to who only wrote, in a closed thread, and in a space that takes no more threads', async () => {
    expect((await t.split(luz, from, { numbers: [2], into: to.id })).status).toBe(403)
    const coordinator = await t.coordinator()
    const body = { title: 'Acogida', description: 'x', closed: true }
    const headers = { 'if-match': '"1"' }
    await told(send(t.world, coordinator, `/spaces/${t.open.id}`, { method: 'PATCH', body, headers }))
    const problem = await told<ProblemBody>(t.split(eva, from, { numbers: [2], title: 'X', language: 'es' }), 409)
    expect(problem.code).toBe('space-closed')
    await told(send(t.world, eva, `/threads/${from.id}/closure`, { method: 'PUT' }))
    expect((await told<ProblemBody>(t.split(eva, from, { numbers: [2], into: to.id }, { version: 2 }), 409)).code).toBe(
      'thread-closed',
    )
  })

  test('sent again with its key is one split, and with another body is refused', async () => {
    const body = { numbers: [3, 4], title: 'Aparte', language: 'es' }
    const key = 'separar-una-vez'
    const one = await told<Arrived>(t.split(eva, from, body, { key }), 201)
    expect(await told<Arrived>(t.split(eva, from, body, { key }), 201)).toEqual(one)
    expect((await told<ProblemBody>(t.split(eva, from, { ...body, numbers: [2] }, { key }), 422)).code).toBe(
      'key-reused',
    )
    expect(await trail()).toHaveLength(1)
    expect((await told<Page<ThreadRow>>(send(t.world, ana, `/spaces/${t.open.id}/threads`))).items).toHaveLength(3)
  })

  test('of many posts takes them page by page, each once', async () => {
    const long = await layLongThread(t.world, t.open, 130, 1)
    const numbers = Array.from({ length: 120 }, (_, index) => index + 11)
    const { threadId } = await t.splitNew(eva, long, numbers)
    const ids = async (thread: { id: string }, last: number) => {
      const pages: ThreadPage[] = []
      for (let at = 1; at <= last; at += 20) pages.push(await t.page(ana, thread, `?from=${at}`))
      return pages.flatMap(({ posts }) => posts)
    }
    const made = await ids({ id: threadId }, 120)
    expect(made.map(({ number }) => number)).toEqual(Array.from({ length: 120 }, (_, index) => index + 1))
    expect(made.map(({ writtenAt }) => writtenAt)).toEqual(made.map(({ writtenAt }) => writtenAt).sort())
    expect((await ids(long, 130)).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(new Set(made.map(({ id }) => id)).size).toBe(120)
  })
})
