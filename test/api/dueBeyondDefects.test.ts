import { beforeEach, expect, test } from 'vitest'
import { lookAgain } from '../../functions/catalogue/due.ts'
import type { Item, Key } from '../../functions/platform/table.ts'
import { waitingPk } from '../../functions/practices/items.ts'
import { endReplies } from '../../functions/reviews/due.ts'
import { remindOfTasks } from '../../functions/tasks/reminding.ts'
import { dueTasks, taskWrites } from '../../functions/tasks/task.ts'
import type { Page } from '../../shared/page.ts'
import type { Waiting } from '../../shared/reviews.ts'
import { send, told } from '../support/forum.ts'
import { published } from '../support/publications.ts'
import { type ReviewHouse, reviewed, reviewHouse, underReview } from '../support/reviews.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const { server } = useTableServer()
let world: World
let house: ReviewHouse

beforeEach(async () => {
  world = await newWorld(server())
  house = await reviewHouse(world)
})

const day = 24 * 60
const stateOf = async (id: string) => (await world.deps.practices.practice(id))?.record.state

/** More rows than are taken at once, which nobody can read, due before everything else. */
async function layDefects(duePk: string, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, n): Item & Key => {
    const id = `defect-${String(n).padStart(3, '0')}`
    return { pk: `defect#${id}`, sk: 'head', duePk, dueSk: `2020-01-01#${id}` }
  })
  for (let from = 0; from < rows.length; from += 100)
    await world.table.transact(rows.slice(from, from + 100).map((item) => ({ kind: 'put', item })))
}

test('a published practice falls due, and a time to reply ends, behind rows that cannot be read', async () => {
  const { ana, luis, bia, clara, editor } = house
  const due = await published(world, ana, { editor, facts: { reviewOn: '2026-12-01' } })
  const id = await underReview(world, house)
  for (const who of [clara, luis, bia]) await reviewed(world, who, id)
  for (const state of ['published', 'reply'] as const) await layDefects(waitingPk(state), 101)
  world.clock.forward(30 * day)
  await lookAgain(world.deps)
  await endReplies(world.deps)
  expect([await stateOf(due.id), await stateOf(id)]).toEqual(['due', 'deciding'])
})

test('the queue of a state shows what can be read of it, to its end', async () => {
  const { editor } = house
  const id = await underReview(world, house)
  await layDefects(waitingPk('review'), 30)
  const seen: string[] = []
  for (let query: string | undefined = '?state=review'; query; ) {
    const page: Page<Waiting> = await told<Page<Waiting>>(send(world, editor, `/reviews/queue${query}`))
    seen.push(...page.items.map((one) => one.id))
    query = page.next && `?state=review&cursor=${encodeURIComponent(page.next)}`
  }
  expect(seen).toEqual([id])
})

test('a reminder goes out behind those that cannot be read', async () => {
  const { luis } = house
  const ownerId = luis.person.id
  const task = { ownerId, kind: 'review' as const, practiceId: 'practice_01', dueOn: '2026-12-20' }
  await world.table.transact(taskWrites({ begun: [task], now: world.clock.now() }))
  await layDefects(dueTasks, 26)
  const { reminders: before } = await world.deps.tasks.remindersDue('2026-12-31', { limit: 40 })
  world.clock.forward(Math.ceil((Date.parse('2026-12-13T13:00:00Z') - world.clock.ms()) / 60_000))
  await remindOfTasks(world.deps)
  const { reminders: after } = await world.deps.tasks.remindersDue('2026-12-31', { limit: 40 })
  expect([before, after].map((some) => some.map(({ dueSk }) => dueSk.slice(0, 10)))).toEqual([
    ['2026-12-13'],
    ['2026-12-20'],
  ])
})
