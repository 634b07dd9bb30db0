import { describe, expect, test } from 'vitest'
import { issueDigests } from '../../functions/digests/issuing.ts'
import { digestMemory } from '../../functions/digests/memory.ts'
import { deliver } from '../../functions/mail/actions.ts'
import { accountKey } from '../../functions/members/account.ts'
import { newRowsOf } from '../../functions/platform/changes.ts'
import type { Key } from '../../functions/platform/table.ts'
import { relay } from '../../functions/relay/actions.ts'
import { subscriptionKey } from '../../functions/subscriptions/subscription.ts'
import { digestsOf } from '../support/digests.ts'
import { makeSpace, openThread } from '../support/forum.ts'
import { signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const table = useTableServer()

type Kill = { at: number; when: 'before' | 'after' }
type Call = (...given: never[]) => unknown

/** Every call of clock, relay and mail to the outside, which can be the last one of a process. */
function mortal(world: World) {
  let kill: Kill | undefined
  let calls = 0
  let isDead = false
  const { deps } = world
  const guarded =
    (call: Call): Call =>
    async (...given) => {
      const mine = ++calls
      const dies = (when: Kill['when']) => kill?.at === mine && kill.when === when
      if (isDead || dies('before')) return die()
      const outcome = await Reflect.apply(call, undefined, given)
      return dies('after') ? die() : outcome
    }
  const die = () => {
    isDead = true
    throw new Error('killed')
  }
  const guard = (of: object, names: string[]) => {
    const entries = Object.entries(of).filter(([name]) => names.includes(name))
    for (const [name, call] of entries) Object.assign(of, { [name]: guarded(call) })
    expect(entries).toHaveLength(names.length)
  }
  guard(deps.subscriptions, ['digestsDue', 'saveIssues', 'endDigests'])
  guard(deps.digests, ['sending', 'dayOfRuns', 'happenedOn', 'recipients', 'seenSince', 'take', 'delivered', 'letGo'])
  guard(deps.notices, ['notices'])
  guard(deps.forum, ['threadsNamed', 'awaitedOf'])
  guard(deps.mailer, ['send'])
  const queues = { ...deps.queues }
  guard(queues, ['send'])
  deps.queues = queues
  return {
    plan(next: Kill | undefined) {
      // A new process remembers nothing.
      deps.digestMemory = digestMemory()
      kill = next
      calls = 0
      isDead = false
    },
    calls: () => calls,
    isDead: () => isDead,
  }
}

test('killed before and after every outside call of clock, relay and mail: none is lost, and twice goes only what was taken without a word', async () => {
  const world = await newWorld(table.server())
  const way = await digestsOf(world)
  const space = await makeSpace(world)
  const readers = [await signedInAs(world, { country: 'UY' }), await signedInAs(world, { country: 'HN' })]
  for (const who of readers) await way.choose(who)
  await way.settle()
  let from = await lastSequence(world)
  const sent: string[] = []
  world.deps.mailer = { send: async ({ reference }) => void sent.push(reference) }
  const process = mortal(world)

  /** A day with something new, on which the process dies as planned, and everything is handed over again. */
  const day = async (kill: Kill | undefined) => {
    process.plan(undefined)
    const ben = await signedInAs(world, { name: 'Ben', country: 'BB' })
    await openThread(world, ben, space, `Hilo ${kill?.at} ${kill?.when}`)
    world.clock.forward(24 * 60)
    sent.length = 0
    process.plan(kill)
    await run().catch(() => undefined)
    const [calls, wasKilled] = [process.calls(), process.isDead()]
    process.plan(undefined)
    world.clock.forward(3)
    await run()
    from = await lastSequence(world)
    return { calls, wasKilled, mails: [...sent] }
  }
  const run = async () => {
    await issueDigests(world.deps)
    const Records = await world.server.stream.read(world.tableName, from, 1_000)
    const left = await relay(world.deps, newRowsOf({ Records }))
    if (left.length > 0) throw new Error('some could not be handed over')
    for (const { body } of way.waiting().splice(0)) {
      if (!(await deliver(world.deps, body))) throw new Error('some could not be sent')
    }
  }

  const whole = await day(undefined)
  expect([whole.wasKilled, whole.mails.length]).toEqual([false, readers.length])
  expect(whole.calls).toBeGreaterThan(12)
  let doubles = 0
  for (let at = 1; at <= whole.calls; at++) {
    for (const when of ['before', 'after'] as const) {
      const { mails, wasKilled } = await day({ at, when })
      const ids = new Set(mails)
      expect([at, when, ids.size]).toEqual([at, when, readers.length])
      expect(wasKilled).toBe(true)
      doubles += mails.length - ids.size
    }
  }
  // For each reader: the answer of the mail service was lost, or the process died before it could note it down.
  expect(doubles).toBe(2 * readers.length)
})

async function lastSequence(world: World): Promise<string | undefined> {
  const records = await world.server.stream.read(world.tableName, undefined, 100_000)
  return records.at(-1)?.dynamodb?.SequenceNumber
}

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
