import { beforeEach, describe, expect, test } from 'vitest'
import { verifyTrail } from '../../functions/audit/verify.ts'
import type { Home, Space, Thread, ThreadPage, ThreadRow } from '../../shared/forum.ts'
import type { Notice } from '../../shared/notices.ts'
import type { Page } from '../../shared/page.ts'
import type { ProblemBody } from '../../shared/problem.ts'
import { makeSpace, openThread, paragraph, send, told } from '../support/forum.ts'
import { happeningsOf } from '../support/happenings.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const table = useTableServer()
let world: World
let ana: SignedIn
let luz: SignedIn
let eva: SignedIn
let observer: SignedIn
let open: Space
let other: Space
let closed: Space
let thread: Thread

beforeEach(async () => {
  world = await newWorld(table.server())
  open = await makeSpace(world, { title: 'Acogida' })
  other = await makeSpace(world, { title: 'Otro' })
  closed = await makeSpace(world, { title: 'Reservado', audience: 'members' })
  ana = await signedInAs(world, { name: 'Ana', country: 'UY', spaceIds: [closed.id] })
  luz = await signedInAs(world, { name: 'Luz', country: 'HN' })
  eva = await signedInAs(world, { role: 'editor', name: 'Eva' })
  observer = await signedInAs(world, { role: 'observer', spaceIds: [open.id] })
  thread = await openThread(world, ana, open)
})

const reason = 'Trata de otra cosa'
const move = (who: SignedIn | undefined, to: Pick<Space, 'id'>, version = 1, id = thread.id) =>
  send(world, who, `/threads/${id}/space`, {
    method: 'PUT',
    body: { spaceId: to.id, reason },
    headers: { 'if-match': `"${version}"` },
  })
const reply = (who: SignedIn, body = paragraph) =>
  send(world, who, `/threads/${thread.id}/posts`, { body: { body, language: 'es' } })
const read = (who: SignedIn, query = '') => send(world, who, `/threads/${thread.id}${query}`)
const rowsIn = async (who: SignedIn, space: Space) =>
  (await told<Page<ThreadRow>>(send(world, who, `/spaces/${space.id}/threads`))).items.map(({ id }) => id)
const kept = async () => {
  const item = await world.table.get({ pk: `thread#${thread.id}`, sk: 'thread' }, true)
  return { spaceId: item?.spaceId, audience: item?.audience }
}
const trail = async () =>
  (await world.table.query({ pk: 'audit', consistent: true })).items.filter(({ act }) => act === 'thread-moved')

describe('moving a thread', () => {
  const people = () => ({ ana, luz, eva, observer, nobody: undefined })
  test.each([
    ['its author, while nobody has replied', 'ana', 0, 200],
    ['its author, once somebody has', 'ana', 1, 409],
    ['another liaison', 'luz', 0, 403],
    ['an editor', 'eva', 1, 200],
    ['an observer', 'observer', 0, 403],
    ['nobody signed in', 'nobody', 0, 401],
  ] as const)('by %s', async (_name, who, replies, status) => {
    for (let one = 0; one < replies; one++) await told(reply(luz), 201)
    expect((await move(people()[who], other)).status).toBe(status)
    expect(await kept()).toEqual({ spaceId: status === 200 ? other.id : open.id, audience: 'network' })
    expect(await trail()).toHaveLength(status === 200 ? 1 : 0)
  })

  test('keeps its address, its numbers, its marks and its place in time, and says where it was', async () => {
    await told(reply(luz), 201)
    await send(world, luz, `/threads/${thread.id}/mark`, { method: 'PUT', body: { lastRead: 2 } })
    const before = await told<ThreadPage>(read(luz))
    await told(move(eva, other))
    await told(reply(luz), 201)
    const page = await told<ThreadPage>(read(luz))
    expect(page.posts.slice(0, 2)).toEqual(before.posts)
    expect(page.thread).toMatchObject({ spaceId: other.id, version: 2, lastRead: 2, openedAt: thread.openedAt })
    expect(page.moves).toMatchObject([
      { after: 2, by: { name: 'Eva' }, reason, from: { id: open.id, title: 'Acogida' }, to: { id: other.id } },
    ])
    expect([await rowsIn(luz, open), await rowsIn(luz, other)]).toEqual([[], [thread.id]])
  })

  test('leaves a row in the trail, which holds', async () => {
    await told(move(eva, other))
    expect(await trail()).toMatchObject([
      {
        ...{ actorId: eva.person.id, personId: ana.person.id, threadId: thread.id, aboutSpaceId: other.id, reason },
        detail: { from: open.id },
      },
    ])
    expect(await verifyTrail(world.deps.audit)).not.toHaveProperty('broken')
  })

  test('to where it stands, as when an answer was lost, changes nothing', async () => {
    for (const _ of ['once', 'again']) expect((await move(eva, other)).status).toBe(200)
    expect((await told<ThreadPage>(read(luz))).moves).toHaveLength(1)
    expect(await trail()).toHaveLength(1)
  })

  test('of which somebody decided on an older state is refused', async () => {
    await told(move(eva, other))
    expect((await told<ProblemBody>(move(eva, closed), 409)).code).toBe('edit-conflict')
    expect(await kept()).toMatchObject({ spaceId: other.id })
  })

  test.each([
    ['that is not there', () => ({ id: 'space_01ARZ3NDEKTSV4RRFFQ69G5FAV' })],
    ['that one may not see', () => closed],
  ])('to a space %s is the same wrong choice', async (_name, to) => {
    const own = await openThread(world, luz, open)
    const problem = await told<ProblemBody>(move(luz, to(), 1, own.id), 422)
    expect(problem.fields).toMatchObject([{ field: 'spaceId', fault: 'not-a-choice' }])
  })

  test('to a space that takes no threads any more is refused', async () => {
    const coordinator = await signedInAs(world, { role: 'coordinator' })
    const body = { title: 'Otro', description: 'x', closed: true }
    await told(
      send(world, coordinator, `/spaces/${other.id}`, { method: 'PATCH', body, headers: { 'if-match': '"1"' } }),
    )
    expect((await told<ProblemBody>(move(eva, other), 409)).code).toBe('space-closed')
    expect(await kept()).toMatchObject({ spaceId: open.id })
  })

  test('takes it off the pins of the space that it leaves', async () => {
    await send(world, eva, `/threads/${thread.id}/pin`, { method: 'PUT' })
    await told(move(eva, closed))
    for (const space of [open, closed]) {
      expect(await told(send(world, ana, `/spaces/${space.id}/pins`))).toEqual({ pins: [] })
    }
    const item = await world.table.get({ pk: `space#${open.id}`, sk: 'pins' }, true)
    expect(item?.pins).toEqual([])
  })

  test('tells of the latest twenty moves, and the trail of all', async () => {
    for (let version = 1; version <= 22; version++) await told(move(eva, version % 2 ? other : open, version))
    expect((await told<ThreadPage>(read(luz))).moves).toHaveLength(20)
    expect(await trail()).toHaveLength(22)
  })
})

describe('moving a thread behind a door', () => {
  test('takes it on the next request from those who may not pass', async () => {
    await told(reply(luz), 201)
    await send(world, luz, `/threads/${thread.id}/following`, { method: 'PUT', body: { level: 'watch' } })
    const way = happeningsOf(world)
    await way.arrive()
    await told(move(eva, closed))
    const absent = await (await send(world, luz, '/threads/thread_01ARZ3NDEKTSV4RRFFQ69G5FAV')).text()
    for (const path of ['', '/latest', '/posts/1', '/posts/1/revisions', '/following', '/summary/revisions']) {
      const answer = await send(world, luz, `/threads/${thread.id}${path}`)
      expect([path, answer.status]).toEqual([path, 404])
      expect((await answer.text()).replaceAll(/"instance":"[^"]*"/g, '')).toBe(
        absent.replaceAll(/"instance":"[^"]*"/g, ''),
      )
    }
    expect((await reply(luz)).status).toBe(404)
    expect((await move(luz, open, 2)).status).toBe(404)
    expect(await rowsIn(luz, open)).toEqual([])
    const home = await told<Home>(send(world, luz, '/home'))
    expect([home.unreadThreads, home.latestThreads]).toEqual([[], []])
    await way.arrive()
    expect((await told<Page<Notice>>(send(world, luz, '/notices'))).items).toEqual([])
    expect(await told(send(world, luz, '/notices/unread'))).toEqual({ unread: 0 })
    expect(await rowsIn(ana, closed)).toEqual([thread.id])
  })

  test('and out again shows it to all, without naming the space that they may not see', async () => {
    await told(move(eva, closed))
    await told(move(eva, open, 2))
    const seen = await told<ThreadPage>(read(luz))
    expect(seen.moves?.map(({ from, to }) => [from?.title, to?.title])).toEqual([
      ['Acogida', undefined],
      [undefined, 'Acogida'],
    ])
    expect(JSON.stringify(seen)).not.toContain(closed.id)
    expect((await told<ThreadPage>(read(ana))).moves?.[0]?.to?.title).toBe('Reservado')
  })

  /** The thread is moved between what the next such call of the store decided on and what it writes. */
  function movedBefore(name: 'addPost' | 'editPost' | 'putSummary' | 'pins' | 'setPins', to: Space): void {
    const { storesWithin } = world.deps
    let isMoved = false
    world.deps.storesWithin = (patienceMs) => {
      const stores = storesWithin(patienceMs)
      const original: (...inputs: never[]) => Promise<unknown> = stores.forum[name]
      const forum = {
        ...stores.forum,
        async [name](...inputs: never[]) {
          if (!isMoved) {
            isMoved = true
            await told(move(eva, to))
          }
          return original(...inputs)
        },
      }
      return { ...stores, forum }
    }
  }

  test('while somebody outside replies: nothing of theirs gets in', async () => {
    movedBefore('addPost', closed)
    expect((await reply(luz)).status).toBe(404)
    expect((await told<ThreadPage>(read(ana))).posts).toHaveLength(1)
  })

  test('while somebody inside replies: the reply is there', async () => {
    movedBefore('addPost', closed)
    expect((await reply(ana)).status).toBe(201)
    expect((await told<ThreadPage>(read(ana))).posts).toHaveLength(2)
  })

  test('while its post is edited from outside: it stays as it was', async () => {
    await told(reply(luz, 'antes'), 201)
    movedBefore('editPost', closed)
    const path = `/threads/${thread.id}/posts/2`
    const headers = { 'if-match': '"1"' }
    const body = { body: 'después', language: 'es' }
    expect((await send(world, luz, path, { method: 'PATCH', body, headers })).status).toBe(404)
    expect((await told<{ body: string }>(send(world, ana, path))).body).toBe('antes')
  })

  test('while its author, outside now, says what it arrived at: nothing is said', async () => {
    thread = await openThread(world, luz, open)
    movedBefore('putSummary', closed)
    const headers = { 'if-match': '"0"' }
    const body = { body: 'Llegamos', language: 'es' }
    expect((await send(world, luz, `/threads/${thread.id}/summary`, { method: 'PUT', body, headers })).status).toBe(404)
    expect((await told<ThreadPage>(read(eva))).summary).toBeUndefined()
  })

  test.each(['pins', 'setPins'] as const)(
    'while somebody pins it, before %s: it is pinned where it is now',
    async (call) => {
      movedBefore(call, other)
      expect((await send(world, eva, `/threads/${thread.id}/pin`, { method: 'PUT' })).status).toBe(204)
      const pins = async (space: Space) => told<{ pins: unknown[] }>(send(world, ana, `/spaces/${space.id}/pins`))
      expect([(await pins(open)).pins.length, (await pins(other)).pins.length]).toEqual([0, 1])
    },
  )
})

describe('a move is told', () => {
  const moved = async (who: SignedIn) =>
    (await told<Page<Notice>>(send(world, who, '/notices'))).items.filter(({ about }) => about === 'moved')

  test('once to its author and to those who follow, each move as it stands, however often the message comes', async () => {
    const way = happeningsOf(world)
    await told(reply(luz), 201)
    await way.arrive()
    await told(move(eva, other))
    const messages = await way.relayed()
    for (const bodies of [messages, messages.toReversed()]) expect(await way.deliver(bodies)).toBe(0)
    for (const who of [ana, luz]) {
      expect(await moved(who)).toMatchObject([{ threadId: thread.id, by: { name: 'Eva' }, last: 2, unread: true }])
    }
    expect(await moved(eva)).toEqual([])
  })

  test('to nobody who may not read it any more, nor to who mutes it', async () => {
    const way = happeningsOf(world)
    await told(reply(luz), 201)
    const muting = await signedInAs(world, { name: 'Sol', spaceIds: [closed.id] })
    await send(world, muting, `/threads/${thread.id}/following`, { method: 'PUT', body: { level: 'mute' } })
    await way.arrive()
    await told(move(eva, closed))
    await way.arrive()
    expect([await moved(ana), await moved(luz), await moved(muting)]).toMatchObject([[{ unread: true }], [], []])
    const { items } = await world.table.query({ pk: `notices#${luz.person.id}`, consistent: true })
    expect(items.filter(({ sk }) => String(sk).endsWith('#moved'))).toEqual([])
  })
})

test('a page of a thread that was moved twenty times costs no more than the table of the architecture allows', async () => {
  for (let version = 1; version <= 20; version++) await told(move(eva, version % 2 ? other : open, version))
  world.costs.length = 0
  await told(read(luz))
  expect(world.costs.length).toBeLessThanOrEqual(3)
  expect(world.costs.reduce((sum, { readUnits }) => sum + readUnits, 0)).toBeLessThanOrEqual(10)
})
