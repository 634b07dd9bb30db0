import { describe, expect, test } from 'vitest'
import { accountKey } from '../../functions/members/account.ts'
import type { Key } from '../../functions/platform/table.ts'
import { subscriptionKey } from '../../functions/subscriptions/subscription.ts'
import { digestsOf } from '../support/digests.ts'
import { makeSpace, openThread } from '../support/forum.ts'
import { signedInAs } from '../support/people.ts'
import { newWorld, useTableServer } from '../support/world.ts'

const table = useTableServer()

describe('a row that cannot be read', () => {
  async function twoReaders() {
    const world = await newWorld(table.server())
    const way = await digestsOf(world)
    const [ana, luz] = [await signedInAs(world, { country: 'UY' }), await signedInAs(world, { country: 'HN' })]
    for (const who of [ana, luz]) await way.choose(who)
    const logged: string[] = []
    world.deps.log = (...line) => logged.push(JSON.stringify(line))
    await openThread(world, await signedInAs(world, { country: 'BB' }), await makeSpace(world))
    const counts = async () => [(await way.to(ana)).length, (await way.to(luz)).length]
    // By default one that this server knows no more.
    const inZone = (key: Key, zone = 'America/Nowhere') =>
      world.table.update({
        ...{ kind: 'update', key, update: 'SET #zone = :zone' },
        ...{ names: { '#zone': 'zone' }, values: { ':zone': zone } },
      })
    return { way, ana, counts, inZone, logged: () => logged.join() }
  }

  test('of what is due keeps nobody else waiting, and is told of', async () => {
    const { way, ana, counts, inZone, logged } = await twoReaders()
    await inZone(subscriptionKey(ana.person.id))
    await way.issue()
    await way.deliver()
    expect(await counts()).toEqual([0, 1])
    expect(logged()).toContain('digest-rows-unread')
  })

  test('of a reader waits alone, and goes when it can', async () => {
    const { way, ana, counts, inZone, logged } = await twoReaders()
    await way.issue()
    await inZone(accountKey(ana.person.id))
    expect([await way.deliver(), await counts()]).toEqual([1, [0, 1]])
    expect(logged()).toContain('digest-not-made')
    await inZone(accountKey(ana.person.id), ana.person.zone)
    expect([await way.deliver(), await counts()]).toEqual([0, [1, 1]])
  })
})
