import { expect, test } from 'vitest'
import { activityWrite } from '../../functions/activity/activity.ts'
import { issueDigests } from '../../functions/digests/issuing.ts'
import type { Write } from '../../functions/platform/transactions.ts'
import { digestsOf } from '../support/digests.ts'
import { makeSpace, openThread } from '../support/forum.ts'
import { signedInAs } from '../support/people.ts'
import { newWorld, useTableServer } from '../support/world.ts'

const table = useTableServer()

/** What it takes of the table to send everybody a digest of a day on which so much happened. */
async function costOf(readers: number, happenings: number): Promise<{ requests: number; readUnits: number }> {
  const world = await newWorld(table.server())
  const way = await digestsOf(world)
  const space = await makeSpace(world)
  for (let index = 0; index < readers; index++) await way.choose(await signedInAs(world, { name: `Persona ${index}` }))
  world.clock.forward(60)
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
  return {
    requests: world.costs.length,
    readUnits: world.costs.reduce((sum, { readUnits }) => sum + readUnits, 0),
  }
}

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
