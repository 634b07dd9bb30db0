import { beforeEach, describe, expect, test } from 'vitest'
import type { PostView, Space, Thread, ThreadPage, ThreadRow } from '../../shared/forum.ts'
import type { Page } from '../../shared/page.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const table = useTableServer()
let world: World
let ana: SignedIn
let luis: SignedIn
let eva: SignedIn
let observer: SignedIn
let space: Space

beforeEach(async () => {
  world = await newWorld(table.server())
  space = await makeSpace(world)
  ana = await signedInAs(world, { name: 'Ana', country: 'UY' })
  luis = await signedInAs(world, { name: 'Luis', country: 'MX' })
  eva = await signedInAs(world, { role: 'editor', name: 'Eva' })
  observer = await signedInAs(world, { role: 'observer', spaceIds: [space.id] })
})

const kept = (thread: Thread) => world.table.get({ pk: `thread#${thread.id}`, sk: 'thread' }, true)

async function activities(kind: string) {
  const day = world.clock.now().slice(0, 10)
  const { items } = await world.table.query({ pk: `activity#${day}#0`, consistent: true })
  return items.filter((item) => item.kind === kind)
}

async function question(replies = 2): Promise<Thread> {
  const thread = await openThread(world, ana, space, '¿Quién decide?', { kind: 'question' })
  for (let count = 0; count < replies; count++) {
    const body = { body: 'Decide el juez.', language: 'es' }
    await told<PostView>(send(world, luis, `/threads/${thread.id}/posts`, { body }), 201)
  }
  return thread
}

const mark = (who: SignedIn | undefined, thread: Thread, number: number) =>
  send(world, who, `/threads/${thread.id}/answer`, { method: 'PUT', body: { number } })

describe('the kind of a thread', () => {
  test('is told by the thread, its page and its list; a discussion is kept as absence', async () => {
    const asked = await question(0)
    const plain = await openThread(world, ana, space)
    expect(asked.kind).toBe('question')
    expect(plain).not.toHaveProperty('kind')
    expect(await kept(asked)).toMatchObject({ kind: 'question' })
    expect(await kept(plain)).not.toHaveProperty('kind')
    const page = await told<ThreadPage>(send(world, luis, `/threads/${asked.id}`))
    expect(page.thread.kind).toBe('question')
    const list = await told<Page<ThreadRow>>(send(world, luis, `/spaces/${space.id}/threads`))
    expect(new Map(list.items.map(({ id, kind }) => [id, kind])).get(asked.id)).toBe('question')
  })

  test('is one of a closed list', async () => {
    const body = { title: 'Un hilo', language: 'es', body: 'hola', kind: 'poll' }
    expect((await send(world, ana, `/spaces/${space.id}/threads`, { body })).status).toBe(422)
  })

  test('outlives what changes of the thread', async () => {
    const thread = await question()
    await told(mark(ana, thread, 2))
    const headers = { 'if-match': '"2"' }
    const body = { title: 'Otro título', language: 'es' }
    await told(send(world, ana, `/threads/${thread.id}`, { method: 'PATCH', body, headers }))
    await told(send(world, ana, `/threads/${thread.id}/closure`, { method: 'PUT' }))
    const reopened = await told<Thread>(send(world, ana, `/threads/${thread.id}/closure`, { method: 'DELETE' }))
    expect(reopened).toMatchObject({ kind: 'question', answer: 2, title: 'Otro título', version: 5 })
    expect(reopened).not.toHaveProperty('closedAt')
  })
})

describe('the answer to a question', () => {
  const people = () => ({ ana, luis, eva, observer, nobody: undefined })
  test.each([
    ['ana', 'a question of hers', 2, 200],
    ['eva', 'a question of hers', 3, 200],
    ['luis', 'a question of hers', 2, 403],
    ['observer', 'a question of hers', 2, 403],
    ['nobody', 'a question of hers', 2, 401],
    ['ana', 'a question of hers', 1, 422],
    ['ana', 'a question of hers', 4, 422],
    ['ana', 'a discussion', 2, 409],
    ['ana', 'a closed question', 2, 409],
  ] as const)('%s marks in %s the post %s', async (who, where, number, status) => {
    const thread = where === 'a discussion' ? await openThread(world, ana, space) : await question()
    if (where === 'a closed question') await told(send(world, ana, `/threads/${thread.id}/closure`, { method: 'PUT' }))
    expect((await mark(people()[who], thread, number)).status).toBe(status)
    expect((await kept(thread))?.answer).toBe(status === 200 ? number : undefined)
    expect(await activities('answer-marked')).toHaveLength(status === 200 ? 1 : 0)
  })

  test('moves, is taken off, and leaves a trace each time that something changed', async () => {
    const thread = await question()
    await told(mark(ana, thread, 2))
    await told(mark(ana, thread, 2))
    await told(mark(eva, thread, 3))
    expect(await activities('answer-marked')).toMatchObject([{ number: 2 }, { number: 3, actorId: eva.person.id }])
    const remove = () => send(world, ana, `/threads/${thread.id}/answer`, { method: 'DELETE' })
    expect(await told<Thread>(remove())).not.toHaveProperty('answer')
    await told(remove())
    expect(await activities('answer-unmarked')).toMatchObject([{ number: 3 }])
    expect(await kept(thread)).not.toHaveProperty('answer')
  })

  test('is one, when two are marked at the same moment', async () => {
    const thread = await question(6)
    const answers = await Promise.all([2, 3, 4, 5, 6, 7].map((number) => mark(eva, thread, number)))
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200))
    const item = await kept(thread)
    expect(item?.version).toBe(7)
    expect(await activities('answer-marked')).toHaveLength(6)
  })

  test('is offered to those who may mark it, while the question is open', async () => {
    const thread = await question()
    const offered = async (who: SignedIn) =>
      (await told<ThreadPage>(send(world, who, `/threads/${thread.id}`))).thread.may.markAnswer
    expect([await offered(ana), await offered(eva), await offered(luis), await offered(observer)]).toEqual([
      true,
      true,
      false,
      false,
    ])
    await told(send(world, ana, `/threads/${thread.id}/closure`, { method: 'PUT' }))
    expect(await offered(ana)).toBe(false)
  })
})
