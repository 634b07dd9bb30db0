import { beforeEach, expect, test } from 'vitest'
import { sendingKey } from '../../functions/digests/sendingState.ts'
import type { MyDigests } from '../../shared/digestRuns.ts'
import type { Space } from '../../shared/forum.ts'
import type { DigestHouse } from '../support/digests.ts'
import { openThread, send, told } from '../support/forum.ts'
import type { SignedIn } from '../support/people.ts'
import { twoReaders } from '../support/twoReaders.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const table = useTableServer()
let world: World
let ana: SignedIn
let luz: SignedIn
let ben: SignedIn
let space: Space
let way: DigestHouse

beforeEach(async () => {
  world = await newWorld(table.server())
  ;({ way, space, ana, luz, ben } = await twoReaders(world))
})

const counts = async () => [(await way.to(ana)).length, (await way.to(luz)).length]
const pause = () =>
  world.table.transact([world.deps.digests.pauseWrite({ version: 0 }, 'coordinator', world.clock.now())])
const resume = () => world.table.transact([{ kind: 'delete', key: sendingKey }])
const goesTo =
  ({ person }: SignedIn) =>
  ({ destinations }: { destinations: string[] }) =>
    destinations.includes(person.email)

test.each(['lostReply', 'errorAfter'] as const)(
  'what went out by %s just before sending was paused is told once, under one Message-ID',
  async (kind) => {
    await openThread(world, ben, space)
    await way.issue()
    way.server.faults.inject({ kind, times: 1, when: goesTo(ana) })
    way.server.faults.inject({ kind: 'throttle', times: 3, when: goesTo(luz) })
    expect(await way.deliver()).toBe(1)
    await pause()
    expect([await way.deliver(), (await way.to(luz)).length]).toEqual([0, 0])
    await resume()
    await way.issue(15)
    await way.deliver()
    expect(new Set((await way.to(ana)).map(({ messageId }) => messageId)).size).toBe(1)
    expect((await way.to(luz)).length).toBe(1)
  },
)

test('what had no answer twice is tried again at once, not when its claim has ended', async () => {
  await openThread(world, ben, space)
  await way.issue()
  way.server.faults.inject({ kind: 'errorBefore', times: 100, when: goesTo(ana) })
  expect([await way.deliver(), await way.deliver()]).toEqual([1, 1])
  way.server.faults.clear()
  expect([await way.deliver(), await counts()]).toEqual([0, [1, 1]])
})

test('what was surely not taken before sending was paused waits for the next one', async () => {
  await openThread(world, ben, space)
  await way.issue()
  way.server.faults.inject({ kind: 'throttle', times: 100, when: goesTo(ana) })
  expect(await way.deliver()).toBe(1)
  way.server.faults.clear()
  await pause()
  expect([await way.deliver(), await counts()]).toEqual([0, [0, 1]])
  await resume()
  await way.issue(15)
  expect([await way.deliver(), await counts()]).toEqual([0, [1, 1]])
})

test('killed while it is put off: not while sending is paused, and nothing is lost', async () => {
  await openThread(world, ben, space)
  await way.issue()
  const { digests, mail } = world.deps
  const { putOff } = digests
  await pause()
  digests.putOff = () => Promise.reject(new Error('killed'))
  mail.release = () => Promise.reject(new Error('killed'))
  await way.deliver()
  Object.assign(digests, { putOff })
  world.clock.forward(3)
  expect([await way.deliver(), await counts()]).toEqual([0, [0, 0]])
  await resume()
  await way.issue(15)
  expect([await way.deliver(), await counts()]).toEqual([0, [1, 1]])
})

test('what the mail service had is told as sent, whatever was noted of it meanwhile', async () => {
  const { digests, clock } = world.deps
  const issue = { personId: ana.person.id, number: 1, from: clock.now(), to: clock.now() }
  await digests.notSent(issue, 'empty', clock.now(), { seen: true, left: false })
  const outcomes = async () => (await told<MyDigests>(send(world, ana, '/me/digest/issues'))).items
  expect(await outcomes()).toMatchObject([{ outcome: 'empty', silence: { seen: true } }])
  await world.table.transact([digests.cameTo(issue, { what: 'sent', at: clock.now(), takenAt: clock.now() })])
  const { from, to } = issue
  const issuedAt = expect.any(String)
  expect(await outcomes()).toEqual([{ number: 1, issuedAt, from, to, outcome: 'sent', at: clock.now() }])
})
