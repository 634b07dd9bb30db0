import { beforeEach, describe, expect, test } from 'vitest'
import { makeAllNotices } from '../../functions/notices/making.ts'
import { headItem, recordItem } from '../../functions/practices/items.ts'
import { remindOfTasks } from '../../functions/tasks/reminding.ts'
import { taskWrites } from '../../functions/tasks/task.ts'
import type { MyTasks, Notice } from '../../shared/notices.ts'
import type { Page } from '../../shared/page.ts'
import { type DigestHouse, digestsOf } from '../support/digests.ts'
import { send, told } from '../support/forum.ts'
import { newSession, type SignedIn, signedInAs } from '../support/people.ts'
import { begun } from '../support/practices.ts'
import { complete, published, putAt, stepped } from '../support/publications.ts'
import { seated } from '../support/seats.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const { server } = useTableServer()
let world: World
let way: DigestHouse
let ana: SignedIn
let luis: SignedIn
let editor: SignedIn

beforeEach(async () => {
  world = await newWorld(server())
  way = await digestsOf(world)
  ana = await seated(world, { name: 'Ana', country: 'HN' })
  luis = await seated(world, { name: 'Luis', country: 'MX' })
  editor = await signedInAs(world, { role: 'editor', name: 'Eva' })
})

const notices = async (who: SignedIn) => {
  const { items } = await told<Page<Notice>>(send(world, who, '/notices?about=practice'))
  return items.map(({ about, unread }) => `${about}${unread ? '' : ' (read)'}`).toSorted()
}
const tasks = (who: SignedIn, query = '') => told<MyTasks>(send(world, who, `/me/tasks${query}`))
const unread = async (who: SignedIn) => (await told<{ unread: number }>(send(world, who, '/notices/unread'))).unread

/** As the page does when somebody opens it. */
const look = async (who: SignedIn, id: string) => {
  expect((await send(world, who, `/practices/${id}/notices`, { method: 'PUT' })).status).toBe(204)
}

/** What was told at once, when its minute is over. */
const minuteLater = async (who: SignedIn) => {
  world.clock.forward(2)
  await way.deliver()
  return way.alertsTo(who)
}

async function submitted(): Promise<{ id: string; version: number }> {
  const { id, version } = await complete(world, ana)
  await told(stepped(world, ana, `/practices/${id}/submission`, { version }))
  return { id, version }
}

const ask = (id: string) => told(stepped(world, editor, `/practices/${id}/question`, { body: { reason: '¿Cuántas?' } }))

/** A review that two people are named for, until a day. */
async function reviewedBy(id: string, who: SignedIn, dueOn: string): Promise<void> {
  await putAt(world, id, 'review')
  const { record } = (await world.deps.practices.practice(id)) ?? {}
  if (!record) throw new Error('There is no record.')
  const reviewing = { ...record, reviewers: [who.person.id] }
  await world.table.transact([
    { kind: 'put', item: recordItem(reviewing) },
    { kind: 'put', item: headItem(reviewing) },
    ...taskWrites({
      begun: [{ ownerId: who.person.id, kind: 'review', practiceId: id, dueOn }],
      now: world.clock.now(),
    }),
  ])
}

describe('whoever keeps a record', () => {
  test('is asked: told at once, on the page and by the badge, until it is looked at', async () => {
    const { id } = await submitted()
    await ask(id)
    await way.settle()
    expect(await notices(ana)).toEqual(['practice-question'])
    expect(await unread(ana)).toBe(1)
    expect((await tasks(ana)).items).toMatchObject([{ kind: 'question', practiceId: id, country: 'HN' }])
    const [mail] = await minuteLater(ana)
    expect(mail?.text).toContain(`/practices/${id}`)
    expect(mail?.text).toContain('espera su respuesta')
    await look(ana, id)
    expect(await notices(ana)).toEqual(['practice-question (read)'])
    expect(await unread(ana)).toBe(0)
    for (const other of [luis, editor]) expect(await notices(other)).toEqual([])
  })

  test('is not told by mail of what was answered meanwhile, and hears of it anew when it is asked again', async () => {
    const { id, version } = await submitted()
    await ask(id)
    await way.settle()
    await told(stepped(world, ana, `/practices/${id}/clarification`, { version, body: { reason: 'Doce' } }))
    expect(await minuteLater(ana)).toEqual([])
    await look(ana, id)
    await ask(id)
    await way.settle()
    expect(await notices(ana)).toEqual(['practice-question'])
    expect((await tasks(ana)).items).toHaveLength(1)
  })

  test('hears what became of it, as long as nobody but they did it themselves', async () => {
    const { id } = await submitted()
    await told(stepped(world, editor, `/practices/${id}/return`, { body: { reason: 'Falta lo principal' } }))
    await way.settle()
    expect(await notices(ana)).toEqual(['practice-returned'])
    expect(await tasks(ana)).toMatchObject({ items: [], changed: [{ about: 'practice-returned', practiceId: id }] })
    const own = await published(world, luis, { editor })
    const redaction = { method: 'POST', body: { passage: 'Lo que se dice', reason: 'Nombra a un niño' } }
    await told(stepped(world, editor, `/publications/${own.id}/redaction`, redaction))
    await told(stepped(world, luis, `/publications/${own.id}/withdrawal`, { body: { reason: 'Lo pedimos' } }))
    await way.settle()
    expect(await notices(luis)).toEqual(['practice-published', 'practice-redacted'])
    expect(await notices(editor)).toEqual([])
  })

  test('is told twice over, late and together with what cannot be read, as once', async () => {
    const { id } = await submitted()
    await ask(id)
    await way.relay()
    const body = JSON.stringify({ kind: 'practice-stepped', practiceId: id, number: 2 })
    const none = JSON.stringify({ kind: 'practice-stepped', practiceId: id, number: 9 })
    const { tasks: of } = world.deps
    const [task] = (await of.tasksOf([ana.person.seatId ?? ''], true)).get(ana.person.seatId ?? '') ?? []
    const message = {
      kind: 'task-begun',
      ownerId: ana.person.seatId,
      task: 'question',
      practiceId: id,
      at: task?.since,
    }
    const bodies = [
      body,
      none,
      '{"kind":5}',
      JSON.stringify({ id: 'x', message }),
      JSON.stringify({ id: 'x', message }),
    ]
    const Records = bodies.map((text, index) => ({ messageId: String(index), body: text }))
    expect(await makeAllNotices(world.deps, { Records })).toEqual(['2'])
    expect(await makeAllNotices(world.deps, { Records })).toEqual(['2'])
    expect(await notices(ana)).toEqual(['practice-question'])
  })
})

describe('a reviewer', () => {
  test.each([0, 1, 20])(
    'is reminded a week before and on the day, however often the clock rings besides: %i times',
    async (more) => {
      const { id } = await submitted()
      await reviewedBy(id, luis, '2026-12-10')
      await way.settle()
      expect(await notices(luis)).toEqual(['practice-review'])
      const told: (string | undefined)[] = []
      for (const at of [
        '2026-12-03T11',
        '2026-12-03T13',
        '2026-12-06T12',
        '2026-12-10T11',
        '2026-12-10T13',
        '2026-12-20T12',
      ]) {
        world.clock.forward((Date.parse(`${at}:00:00Z`) - world.clock.ms()) / 60_000)
        for (let ring = 0; ring <= more; ring++) await remindOfTasks(world.deps)
        await way.settle()
        const { notices } = await world.deps.notices.notices({ personId: luis.person.id, unread: true, limit: 9 })
        told.push(notices.find(({ about }) => about === 'practice-near')?.at.slice(0, 10))
      }
      const [week, day] = ['2026-12-03', '2026-12-10']
      expect(told).toEqual([undefined, week, week, week, day, day])
    },
  )

  test('is reminded of nothing that is done, and loses sight of it with the review', async () => {
    const { id } = await submitted()
    await reviewedBy(id, luis, '2026-12-10')
    await way.settle()
    expect((await tasks(luis)).items).toMatchObject([{ kind: 'review', practiceId: id, dueOn: '2026-12-10' }])
    await told(stepped(world, editor, `/practices/${id}/return`, { body: { reason: 'No es una práctica' } }))
    world.clock.forward(40 * 24 * 60)
    await remindOfTasks(world.deps)
    await way.settle()
    luis = await newSession(world, luis.person)
    expect(await notices(luis)).toEqual([])
    expect(await unread(luis)).toBe(0)
    expect((await tasks(luis)).items).toEqual([])
  })
})

test('tasks come in pages, the most urgent first, and those of a record that was taken away do not show', async () => {
  const records = []
  for (let at = 0; at < 3; at++) records.push(await begun(world, ana))
  const ids = [...records.map(({ id }) => id), ...Array.from({ length: 20 }, () => world.deps.ids.next('practice'))]
  const begunTasks = ids.map((practiceId, at) => ({
    ...{ ownerId: ana.person.seatId ?? '', kind: 'question' as const, practiceId },
    dueOn: `2026-12-${at === 2 ? 28 : at < 2 ? 10 + at : 12}`,
  }))
  await world.table.transact(taskWrites({ begun: begunTasks, now: world.clock.now() }))
  const first = await tasks(ana)
  expect(first.items.map(({ practiceId }) => practiceId)).toEqual(ids.slice(0, 2))
  const second = await tasks(ana, `?cursor=${first.next}`)
  expect(second.items.map(({ practiceId }) => practiceId)).toEqual([ids[2]])
  expect(second.next).toBeUndefined()
  expect((await send(world, luis, `/me/tasks?cursor=${first.next}`)).status).toBe(404)
})
