import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { depsFrom } from '../../functions/deps.ts'
import { createApp } from '../../functions/http/app.ts'
import type { FaultRule } from '../../infra/local/table/server.ts'
import type { PostView, Space, Thread, ThreadPage } from '../../shared/forum.ts'
import type { ProblemBody } from '../../shared/problem.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, testEnv, useTableServer, type World } from '../support/world.ts'

const table = useTableServer()
let world: World
let ana: SignedIn
let space: Space
let thread: Thread

beforeEach(async () => {
  world = await newWorld(table.server())
  space = await makeSpace(world)
  ana = await signedInAs(world, { name: 'Ana' })
  thread = await openThread(world, ana, space)
})
afterEach(() => world.server.faults.clear())

const replyAs = (who: SignedIn, body: string, key?: string, of = world) =>
  send(of, who, `/threads/${thread.id}/posts`, {
    body: { body, language: 'es' },
    ...(key ? { headers: { 'idempotency-key': key } } : {}),
  })

/** The same table and clock behind an app of its own, as another instance of the function has it. */
function anotherInstance({ server, tableName, clock, ...others }: World): World {
  const deps = { ...others.deps, ...depsFrom(testEnv(server.endpoint, tableName), { clock, log: () => undefined }) }
  return { ...others, server, tableName, clock, deps, app: createApp(deps) }
}

async function rows(pk: string, prefix = '') {
  const range = prefix ? { range: { expression: 'begins_with(#sk, :from)', values: { ':from': prefix } } } : {}
  return (await world.table.query({ pk, consistent: true, ...range })).items
}

/** What must hold whatever happened: as many posts as the thread counts, without a gap, each with its text and its activity. */
async function expectWhole(posts: number): Promise<void> {
  const item = await world.table.get({ pk: `thread#${thread.id}`, sk: 'thread' }, true)
  expect(item?.postCount).toBe(posts)
  const kept = await rows(`thread#${thread.id}`, 'post#')
  expect(kept.map(({ sk }) => Number(String(sk).slice(5)))).toEqual(Array.from({ length: posts }, (_, n) => n + 1))
  expect(await rows(`text#${thread.id}`)).toHaveLength(posts)
  const activity = await rows(`activity#${world.clock.now().slice(0, 10)}#0`)
  expect(activity.filter(({ kind }) => kind === 'post-written')).toHaveLength(posts - 1)
}

describe('many who post in one thread', () => {
  // As many as a slow machine writes one after another in the 3 seconds that the last of them waits.
  test('in one process: 20 people, 2 posts each, all at once', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => signedInAs(world)))
    const answers = await Promise.all(
      people.flatMap((who, n) => Array.from({ length: 2 }, (_, m) => replyAs(who, `${n}-${m}`))),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
    const posts = await Promise.all(answers.map(async (answer): Promise<PostView> => answer.json()))
    expect(posts.map(({ number }) => number).sort((a, b) => a - b)).toEqual(posts.map((_, n) => n + 2))
    await expectWhole(41)
  })

  test('in processes that know nothing of one another', async () => {
    const worlds = Array.from({ length: 6 }, () => anotherInstance(world))
    const answers = await Promise.all(
      worlds.flatMap((of, n) => Array.from({ length: 6 }, (_, m) => replyAs(ana, `${n}-${m}`, `reply-${n}-${m}`, of))),
    )
    const done = answers.filter(({ status }) => status === 201).length
    expect(answers.every(({ status }) => status === 201 || status === 503)).toBe(true)
    expect(done).toBeGreaterThan(0)
    await expectWhole(done + 1)
    for (const [index, answer] of answers.entries()) {
      const [n, m] = [Math.floor(index / 6), index % 6]
      if (answer.status === 503) await told(replyAs(ana, `${n}-${m}`, `reply-${n}-${m}`), 201)
    }
    await expectWhole(37)
  })

  test('while somebody closes it: what was answered is kept, and nothing after', async () => {
    const eva = await signedInAs(world, { role: 'editor' })
    const replies = Array.from({ length: 20 }, (_, n) => replyAs(ana, `${n}`))
    const [closing, ...answers] = await Promise.all([
      send(world, eva, `/threads/${thread.id}/closure`, { method: 'PUT' }),
      ...replies,
    ])
    expect(closing.status).toBe(200)
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true)
    await expectWhole(answers.filter(({ status }) => status === 201).length + 1)
    expect((await replyAs(ana, 'tarde')).status).toBe(409)
  })
})

describe('a reply sent again with its Idempotency-Key', () => {
  test('is the same post', async () => {
    const first = await told<PostView>(replyAs(ana, 'Hola', 'key-number-1'), 201)
    const second = await told<PostView>(replyAs(ana, 'Hola', 'key-number-1'), 201)
    expect(second).toEqual(first)
    await expectWhole(2)
  })

  test('all at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => replyAs(ana, 'Hola', 'key-number-1')))
    const ids = await Promise.all(answers.map(async (answer) => (await told<PostView>(answer, 201)).id))
    expect(new Set(ids).size).toBe(1)
    await expectWhole(2)
  })

  test('with another text it is refused, and for somebody else it is another key', async () => {
    await told(replyAs(ana, 'Hola', 'key-number-1'), 201)
    expect((await told<ProblemBody>(replyAs(ana, 'Adiós', 'key-number-1'), 422)).code).toBe('key-reused')
    await told(replyAs(await signedInAs(world), 'Hola', 'key-number-1'), 201)
    await expectWhole(3)
  })

  test('after the thread was closed it still says what it made', async () => {
    const first = await told<PostView>(replyAs(ana, 'Hola', 'key-number-1'), 201)
    await told(send(world, ana, `/threads/${thread.id}/closure`, { method: 'PUT' }))
    expect((await told<PostView>(replyAs(ana, 'Hola', 'key-number-1'), 201)).id).toBe(first.id)
    await expectWhole(2)
  })

  test('a thread is opened once', async () => {
    const body = { title: 'Uno', language: 'es', body: 'x' }
    const headers = { 'idempotency-key': 'open-it-once' }
    const open = () => send(world, ana, `/spaces/${space.id}/threads`, { body, headers })
    const threads = await Promise.all(Array.from({ length: 5 }, async () => told<Thread>(await open(), 201)))
    expect(new Set(threads.map(({ id }) => id)).size).toBe(1)
  })
})

const write = { operations: ['TransactWriteItems'] }
const faults: [string, FaultRule][] = [
  ['the table is throttled', { fault: { kind: 'throttle' }, ...write }],
  ['another transaction is under way', { fault: { kind: 'conflict' }, ...write }],
  ['the table fails before the effect', { fault: { kind: 'error', after: false }, ...write }],
  ['the table fails after the effect', { fault: { kind: 'error', after: true }, ...write }],
  ['the line is cut before the effect', { fault: { kind: 'cut', after: false }, ...write }],
  ['the answer is lost', { fault: { kind: 'cut', after: true }, ...write }],
  ['the table is slow', { fault: { kind: 'delay', milliseconds: 400 }, ...write }],
]

describe('when the table is in trouble', () => {
  test.each(faults)('once: %s, and the reply is done', async (_name, rule) => {
    await world.server.faults.plan([{ ...rule, times: 1 }])
    await told(replyAs(ana, 'Hola', 'key-number-1'), 201)
    await expectWhole(2)
  })

  test.each(faults.slice(0, 6))(
    'for long: %s, and 503 comes in time; the next try makes one post',
    async (_name, rule) => {
      await world.server.faults.plan([rule])
      const startedMs = performance.now()
      const answer = await replyAs(ana, 'Hola', 'key-number-1')
      expect(performance.now() - startedMs).toBeLessThan(3_500)
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, expect.stringMatching(/^\d+$/)])
      await world.server.faults.clear()
      await told(replyAs(ana, 'Hola', 'key-number-1'), 201)
      await expectWhole(2)
    },
  )

  test.each(faults.slice(0, 4))('an edit: %s', async (_name, rule) => {
    await world.server.faults.plan([{ ...rule, times: 1 }])
    const edit = { method: 'PATCH', body: { body: 'Otra', language: 'es' }, headers: { 'if-match': '"1"' } }
    await told(send(world, ana, `/threads/${thread.id}/posts/1`, edit))
    expect(await rows(`text#${thread.id}`)).toHaveLength(2)
  })

  test('every other request fails in some way, and 10 people go on', async () => {
    await world.server.faults.plan(
      faults.slice(0, 6).map(([, rule]) => ({ fault: rule.fault, probability: 0.06 })),
      7,
    )
    let done = 0
    for (let round = 0; round < 5; round++) {
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, n) => replyAs(ana, `${round}-${n}`, `reply-${round}-${n}`)),
      )
      expect(answers.every(({ status }) => status === 201 || status === 503)).toBe(true)
      for (const [n, answer] of answers.entries()) {
        let { status } = answer
        for (let tries = 0; status === 503 && tries < 10; tries++) {
          status = (await replyAs(ana, `${round}-${n}`, `reply-${round}-${n}`)).status
        }
        expect(status).toBe(201)
        done++
      }
    }
    await world.server.faults.clear()
    await expectWhole(done + 1)
  })

  test.each(['Query', 'BatchGetItem', 'UpdateItem'])('%s out of reach: 503, not a defect', async (operation) => {
    await world.server.faults.plan([{ fault: { kind: 'error', after: false }, operations: [operation] }])
    const answer =
      operation === 'UpdateItem'
        ? await send(world, ana, `/threads/${thread.id}/mark`, { method: 'PUT', body: { lastRead: 9 } })
        : await send(world, ana, `/threads/${thread.id}`)
    expect(answer.status).toBe(503)
    await world.server.faults.clear()
    await told<ThreadPage>(send(world, ana, `/threads/${thread.id}`))
  })

  test('a table that is slow with everything: 503, for the calls of a request wait no longer than 3 seconds together', async () => {
    const slow = { kind: 'delay', milliseconds: 1_200 } as const
    await world.server.faults.plan([{ fault: slow }])
    const answer = await send(world, ana, '/home')
    expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([503, true])
    await world.server.faults.plan([{ fault: slow, times: 1 }])
    expect((await send(world, ana, '/home')).status).toBe(200)
  })

  test('a mark meets a transaction: 503, and the next try does it', async () => {
    await world.server.faults.plan([{ fault: { kind: 'conflict' }, operations: ['UpdateItem'] }])
    const mark = () => send(world, ana, `/threads/${thread.id}/mark`, { method: 'PUT', body: { lastRead: 1 } })
    expect((await mark()).status).toBe(503)
    await world.server.faults.clear()
    expect((await mark()).status).toBe(204)
  })
})
