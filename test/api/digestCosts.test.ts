import { expect, test } from 'vitest'
import { activityWrite } from '../../functions/activity/activity.ts'
import { issueDigests } from '../../functions/digests/issuing.ts'
import type { Write } from '../../functions/platform/transactions.ts'
import { taskWrites } from '../../functions/tasks/task.ts'
import type { Thread } from '../../shared/forum.ts'
import { digestsOf } from '../support/digests.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { begun } from '../support/practices.ts'
import { published } from '../support/publications.ts'
import { seated } from '../support/seats.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const table = useTableServer()

type Costs = { requests: number; readUnits: number; writeUnits: number }

/** What it takes of the table to send everybody a digest of a day on which so much happened; `busy` readers have a task, and save filters. */
async function costOf(readers: number, happenings: number, { busy = false, publications = 0 } = {}): Promise<Costs> {
  const world = await newWorld(table.server())
  const way = await digestsOf(world)
  const space = await makeSpace(world)
  const people: SignedIn[] = []
  for (let index = 0; index < readers; index++) {
    const seat = busy ? { seatId: world.deps.ids.next('seat') } : {}
    const who = await signedInAs(world, { name: `Persona ${index}`, ...seat })
    await way.choose(who)
    people.push(who)
  }
  world.clock.forward(60)
  if (busy) for (const who of people) await layTaskAndFilter(world, who)
  const editor = await signedInAs(world, { role: 'editor' })
  const author = await seated(world, { name: 'Autora', country: 'HN' })
  for (let index = 0; index < publications; index++) await published(world, author, { editor })
  const ben = await signedInAs(world, { name: 'Ben' })
  const { id: threadId } = await openThread(world, ben, space)
  const writes = Array.from({ length: happenings }, (_, number): Write => {
    const id = world.deps.ids.next('activity')
    const place = { spaceId: space.id, audience: 'network', threadId, number: number + 2 } as const
    return activityWrite({ id, kind: 'post-written', at: world.clock.now(), actorId: ben.person.id, ...place })
  })
  for (let from = 0; from < writes.length; from += 100) await world.table.transact(writes.slice(from, from + 100))
  await way.relay()
  world.clock.forward(24 * 60)
  world.costs.length = 0
  await issueDigests(world.deps)
  await way.relay()
  while (way.waiting().length > 0) expect(await way.deliver()).toBe(0)
  expect(await way.mails()).toHaveLength(readers)
  const sum = (of: 'readUnits' | 'writeUnits') => world.costs.reduce((all, cost) => all + cost[of], 0)
  return { requests: world.costs.length, readUnits: sum('readUnits'), writeUnits: sum('writeUnits') }
}

/** A record of theirs that waits for an answer until tomorrow, and what they want to hear of. */
async function layTaskAndFilter(world: World, who: SignedIn): Promise<void> {
  const { id: practiceId } = await begun(world, who)
  const task = { ownerId: who.person.seatId ?? '', kind: 'question', practiceId, dueOn: '2026-11-25' } as const
  await world.table.transact(taskWrites({ begun: [task], now: world.clock.now() }))
  const filter = { name: 'Honduras', filter: { country: ['HN'] } }
  await told(send(world, who, '/me/filters', { body: filter }), 201)
}

test('costs what the architecture allows, for each digest, on top of one reading of what happened', async () => {
  const world = await newWorld(table.server())
  const way = await digestsOf(world)
  const space = await makeSpace(world)
  const ben = await signedInAs(world, { name: 'Ben', country: 'BB' })
  const people = await Promise.all(
    Array.from({ length: 25 }, (_, index) =>
      signedInAs(world, { name: `Persona ${index}`, country: ['MX', 'PE'][index % 2] as 'MX' }),
    ),
  )
  for (const who of people) await way.choose(who)
  world.clock.forward(60)
  const threads: Thread[] = []
  for (let count = 0; count < 12; count++) threads.push(await openThread(world, ben, space, `Hilo ${count}`))
  for (const who of people) {
    await told(send(world, who, `/threads/${threads[0]?.id}/posts`, { body: { body: 'Hola', language: 'es' } }), 201)
    await send(world, who, `/threads/${threads[1]?.id}/mark`, { method: 'PUT', body: { lastRead: 1 } })
  }
  await way.settle()
  world.clock.forward(24 * 60)
  world.costs.length = 0
  await issueDigests(world.deps)
  const issued = [...world.costs]
  await way.relay()
  world.costs.length = 0
  expect(await way.deliver()).toBe(0)
  expect((await way.mails()).length).toBe(people.length)
  const all = [...issued, ...world.costs]
  const total = (of: 'readUnits' | 'writeUnits') => all.reduce((sum, cost) => sum + cost[of], 0)
  const each = {
    requests: all.length / people.length,
    readUnits: total('readUnits') / people.length,
    writeUnits: total('writeUnits') / people.length,
  }
  expect(each.requests).toBeLessThanOrEqual(4)
  expect(each.readUnits).toBeLessThanOrEqual(6)
  expect(each.writeUnits).toBeLessThanOrEqual(8)
})

test('what happened and who reads of it cost their sum, and not their product', async () => {
  const [few, many] = [4, 40]
  const [quiet, busy] = [10, 800]
  const costs = {
    fewQuiet: await costOf(few, quiet),
    fewBusy: await costOf(few, busy),
    manyQuiet: await costOf(many, quiet),
    manyBusy: await costOf(many, busy),
  }
  // A busy day costs more to read, and as much more for few as for many.
  const moreForFew = costs.fewBusy.readUnits - costs.fewQuiet.readUnits
  const moreForMany = costs.manyBusy.readUnits - costs.manyQuiet.readUnits
  expect(moreForFew).toBeGreaterThan(10)
  expect(moreForMany).toBeLessThanOrEqual(moreForFew * 1.2)
  expect(costs.manyBusy.requests - costs.manyQuiet.requests).toBeLessThanOrEqual(2)
  // Ten times as many readers cost ten times as much, and no more.
  expect(costs.manyQuiet.requests).toBeLessThanOrEqual((costs.fewQuiet.requests * many) / few)
})

test('a reader with a task, a filter and practices that match it costs no more than a digest may', async () => {
  const [few, many] = [5, 45]
  const of = (readers: number, publications: number) => costOf(readers, 10, { busy: true, publications })
  const costs = { few: await of(few, 3), many: await of(many, 3), publishing: await of(few, 9) }
  const each = (of: keyof Costs) => (costs.many[of] - costs.few[of]) / (many - few)
  expect(each('requests')).toBeLessThanOrEqual(4)
  expect(each('readUnits')).toBeLessThanOrEqual(6)
  expect(each('writeUnits')).toBeLessThanOrEqual(8)
  // More that is published is read once for all of them.
  expect(costs.publishing.requests).toBe(costs.few.requests)
})

test('whoever was not in the app since the last one costs a request less', async () => {
  const world = await newWorld(table.server())
  const way = await digestsOf(world)
  const space = await makeSpace(world)
  const people = await Promise.all(Array.from({ length: 6 }, () => signedInAs(world)))
  for (const who of people) await way.choose(who)
  const requests = async () => {
    await openThread(world, await signedInAs(world), space)
    await way.issue()
    world.costs.length = 0
    expect(await way.deliver()).toBe(0)
    return world.costs.length
  }
  await requests()
  const away = await requests()
  for (const { person } of people) await signedInAs(world, { ...person })
  const here = await requests()
  expect([here - away, (await way.mails()).length]).toEqual([people.length, people.length * 3])
})
