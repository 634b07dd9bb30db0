import { beforeEach, expect, test } from 'vitest'
import { recordItem } from '../../functions/practices/items.ts'
import { mostTasks, taskWrites } from '../../functions/tasks/task.ts'
import { told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { complete, published, putAt, stepped } from '../support/publications.ts'
import { seated } from '../support/seats.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const { server } = useTableServer()
let world: World
let ana: SignedIn
let editor: SignedIn

beforeEach(async () => {
  world = await newWorld(server())
  ana = await seated(world, { name: 'Ana', country: 'HN' })
  editor = await signedInAs(world, { role: 'editor', name: 'Eva' })
})

const seatOf = ({ person }: SignedIn) => person.seatId ?? ''
const tasksOf = async (...ownerIds: string[]) => {
  const tasks = await world.deps.tasks.tasksOf(ownerIds)
  return ownerIds.map((id) => (tasks.get(id) ?? []).map(({ kind, practiceId }) => `${kind} ${practiceId}`))
}

async function askedAbout(): Promise<{ id: string; version: number }> {
  const { id, version } = await complete(world, ana)
  await told(stepped(world, ana, `/practices/${id}/submission`, { version }))
  await told(stepped(world, editor, `/practices/${id}/question`, { body: { reason: '¿Cuántas?' } }))
  return { id, version }
}

test.each([
  ['is answered', 'PUT', 'clarification', true],
  ['is let go with the submission', 'DELETE', 'submission', false],
])('a question is a task of the seat until it %s', async (_name, method, path, answers) => {
  const { id, version } = await askedAbout()
  const since = world.clock.now()
  expect(await world.deps.tasks.tasksOf([seatOf(ana)])).toEqual(
    new Map([[seatOf(ana), [{ ownerId: seatOf(ana), kind: 'question', practiceId: id, since }]]]),
  )
  const body = answers ? { body: { reason: 'Doce' }, version } : {}
  await told(stepped(world, ana, `/practices/${id}/${path}`, { method, ...body }))
  expect(await tasksOf(seatOf(ana))).toEqual([[]])
})

test('whatever ends the review of a record ends what its reviewers are to do', async () => {
  const { id } = await published(world, ana, { editor })
  await putAt(world, id, 'review')
  const { record } = (await world.deps.practices.practice(id)) ?? {}
  const reviewers = ['person_one', 'person_two']
  if (!record) throw new Error('There is no record.')
  const begun = reviewers.map((ownerId) => ({ ownerId, kind: 'review' as const, practiceId: id, dueOn: '2026-12-01' }))
  await world.table.transact([
    { kind: 'put', item: recordItem({ ...record, reviewers }) },
    ...taskWrites({ begun, now: world.clock.now() }),
  ])
  expect(await tasksOf(...reviewers)).toEqual([[`review ${id}`], [`review ${id}`]])
  await told(stepped(world, ana, `/publications/${id}/withdrawal`, { body: { reason: 'Lo pidieron' } }))
  expect(await tasksOf(...reviewers)).toEqual([[], []])
})

test('what has a day comes first, by its day; then what has waited longest; of very many the most urgent', async () => {
  const write = (now: string, ...begun: [string, string?][]) =>
    world.table.transact(
      taskWrites({
        begun: begun.map(([practiceId, dueOn]) => ({ ownerId: 'seat_a', kind: 'question', practiceId, dueOn })),
        now,
      }),
    )
  await write('2026-11-02T00:00:00.000Z', ['late'], ['dated', '2026-12-09'], ['urgent', '2026-12-01'])
  await write('2026-11-01T00:00:00.000Z', ['early'])
  const ofAll = async () => (await tasksOf('seat_a'))[0] ?? []
  expect(await ofAll()).toEqual(['question urgent', 'question dated', 'question early', 'question late'])
  for (let at = 0; at < 2; at++) {
    const done = ['urgent', 'late'].map((practiceId) => ({ ownerId: 'seat_a', kind: 'question' as const, practiceId }))
    await world.table.transact(taskWrites({ done, now: world.clock.now() }))
    expect(await ofAll()).toEqual(['question dated', 'question early'])
  }
  const many = Array.from({ length: mostTasks }, (_, at): [string, string] => [`many${at}`, '2026-11-30'])
  for (let at = 0; at < mostTasks; at += 20) await write(world.clock.now(), ...many.slice(at, at + 20))
  expect(await ofAll()).toHaveLength(mostTasks)
  expect(await ofAll()).not.toContain('question dated')
})
