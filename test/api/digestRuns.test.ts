import { beforeEach, describe, expect, test } from 'vitest'
import { trip } from '../../functions/digests/breaker.ts'
import { issueDigests } from '../../functions/digests/issuing.ts'
import { deliver } from '../../functions/mail/actions.ts'
import { minutesAfter } from '../../functions/platform/clock.ts'
import { subscriptionKey } from '../../functions/subscriptions/subscription.ts'
import type { DigestSending } from '../../shared/digestRuns.ts'
import type { Space } from '../../shared/forum.ts'
import type { DigestHouse } from '../support/digests.ts'
import { openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { twoReaders } from '../support/twoReaders.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const table = useTableServer()
const day = 24 * 60
let world: World
let way: DigestHouse
let space: Space
let ana: SignedIn
let luz: SignedIn
let marta: SignedIn

beforeEach(async () => {
  world = await newWorld(table.server())
  ;({ way, space, ana, luz } = await twoReaders(world))
  marta = await signedInAs(world, { name: 'Marta', role: 'coordinator', listed: true })
})

/** A session ends after half a day. */
const again = ({ person }: SignedIn) => signedInAs(world, { ...person, listed: person.id === marta.person.id })
const openOne = async (title: string) =>
  openThread(world, await signedInAs(world, { name: 'Ben', country: 'BB' }), space, title)
const counts = async () => [(await way.to(ana)).length, (await way.to(luz)).length]
const row = (who: SignedIn) => world.table.get(subscriptionKey(who.person.id), true)
const sending = async (who = marta) => told<DigestSending>(send(world, await again(who), '/digests/sending'))
const version = async () => ({ 'if-match': `"${(await sending()).version}"` })
const pause = async (reason = 'Rebotan muchos') =>
  send(world, await again(marta), '/digests/pause', { method: 'PUT', body: { reason }, headers: await version() })
const resume = async () =>
  send(world, await again(marta), '/digests/pause', { method: 'DELETE', headers: await version() })
const ring = async (minutes: number) => {
  world.clock.forward(minutes)
  await issueDigests(world.deps)
  await way.relay()
  return way.deliver()
}
const audit = async (act: string) => {
  const items = (await told<{ items: object[] }>(send(world, await again(marta), `/audit?act=${act}`))).items
  return items
}

/** Somebody sends what is due, and dies before that is noted. */
async function sendAndDie(): Promise<void> {
  await openOne('Primero')
  await way.issue()
  const { digests } = world.deps
  const { delivered } = digests
  Object.assign(digests, { delivered: dies })
  await way.deliver()
  Object.assign(digests, { delivered })
}

describe('while sending is paused', () => {
  test('what is queued is put off without a failed try, and after days each gets one digest of all that came', async () => {
    await openOne('Primero')
    await way.issue()
    expect((await pause()).status).toBe(200)
    expect([await way.deliver(), way.waiting(), await counts()]).toEqual([0, [], [0, 0]])
    await openOne('Segundo')
    await way.settle()
    for (let days = 0; days < 3; days++) expect(await ring(day)).toBe(0)
    expect([await counts(), (await row(ana))?.number]).toEqual([[0, 0], 1])
    expect(await sending()).toMatchObject({ pausedBy: 'coordinator', reason: 'Rebotan muchos', waiting: 2 })
    expect((await resume()).status).toBe(200)
    await ring(15)
    expect((await way.to(ana)).map(({ subject }) => subject)).toEqual(['2 hilos nuevos'])
    expect(await counts()).toEqual([1, 1])
    // None is made up for a second time, and the next comes in its turn.
    await ring(60)
    expect(await counts()).toEqual([1, 1])
    await openOne('Tercero')
    await way.settle()
    await ring(day)
    expect((await way.to(ana)).map(({ subject }) => subject)).toEqual(['2 hilos nuevos', '1 hilo nuevo'])
  })

  test('paused and resumed on one day, that day’s comes all the same', async () => {
    await openOne('Primero')
    await way.issue()
    await pause()
    await way.deliver()
    await resume()
    await ring(15)
    expect([await counts(), (await row(ana))?.number]).toEqual([[1, 1], 2])
  })

  test('a message that comes back afterwards sends nothing twice', async () => {
    await openOne('Primero')
    await way.issue()
    const [message] = way.waiting()
    await pause()
    await way.deliver()
    await resume()
    if (message) way.put([message])
    expect([await way.deliver(), await counts()]).toEqual([0, [0, 0]])
    await ring(15)
    if (message) way.put([message])
    expect([await way.deliver(), await counts()]).toEqual([0, [1, 1]])
  })

  test('what somebody had in hand goes out all the same: it may have gone, and says that it is the same', async () => {
    await sendAndDie()
    await pause()
    world.clock.forward(3)
    expect(await way.deliver()).toBe(0)
    const ids = (await way.mails()).map(({ messageId }) => messageId)
    expect([ids.length > 2, new Set(ids).size]).toEqual([true, 2])
  })

  test('nor is it put off when the one who took it up again could not send it either', async () => {
    await sendAndDie()
    world.clock.forward(3)
    way.server.faults.inject({ kind: 'throttle', times: 100 })
    expect(await way.deliver()).toBe(1)
    way.server.faults.clear()
    await pause()
    world.clock.forward(3)
    expect(await way.deliver()).toBe(0)
    expect((await counts()).every((count) => count > 0)).toBe(true)
  })

  test('who chose none meanwhile, or began anew, gets nothing of before', async () => {
    await openOne('Primero')
    await way.issue()
    await pause()
    await way.choose(await again(ana), { frequency: 'none' })
    await way.choose(await again(luz), { frequency: 'none' })
    world.clock.forward(10)
    await way.choose(await again(luz))
    const begun = (await row(luz))?.cutoffAt
    expect(await way.deliver()).toBe(0)
    expect([(await row(ana))?.duePk, (await row(luz))?.cutoffAt]).toEqual([undefined, begun])
  })

  test('a choice made at that moment takes nothing of it back', async () => {
    await openOne('Primero')
    await way.issue()
    await pause()
    await way.deliver()
    await way.choose(await again(ana), { hour: 5 })
    await resume()
    await ring(15)
    expect(await counts()).toEqual([1, 1])
  })

  test('a choice that was read before it is taken back is not written over it', async () => {
    await openOne('Primero')
    await way.issue()
    const { subscriptions } = world.deps
    const read = await subscriptions.subscription(ana.person.id)
    await pause()
    await way.deliver()
    if (!read) throw new Error('none')
    const { frequency, weekday } = read
    expect(await subscriptions.choose(read, { frequency, weekday, hour: 5 }, world.clock.now(), [])).toBeUndefined()
  })

  test('codes and all other mail go on', async () => {
    await pause()
    const message = { kind: 'digests-stopped', personId: marta.person.id, at: world.clock.now() }
    expect(await deliver(world.deps, JSON.stringify({ id: 'outbox_1', message }))).toBe(true)
    expect((await way.mails()).map(({ subject }) => subject)).toEqual(['Los boletines se detuvieron por precaución'])
  })

  test('so does what is told at once: a question to somebody would be old when the digests go on', async () => {
    await pause()
    const thread = await openOne('Primero')
    const body = { body: `[@Ana](person:${ana.person.id}), ¿qué opina?`, language: 'es' }
    await told(send(world, await again(marta), `/threads/${thread.id}/posts`, { body }), 201)
    await way.settle()
    await ring(2)
    expect((await way.alertsTo(ana)).map(({ subject }) => subject)).toEqual(['Primero'])
    expect(await counts()).toEqual([0, 0])
  })
})

const dies = () => Promise.reject(new Error('killed'))

describe('pausing and resuming', () => {
  test('are acts with a reason, recorded, and of whoever saw the state as it stands', async () => {
    expect(await sending()).toEqual({ version: 0, waiting: 0 })
    expect((await pause()).status).toBe(200)
    const stale = { headers: { 'if-match': '"0"' } }
    expect((await send(world, await again(marta), '/digests/pause', { method: 'DELETE', ...stale })).status).toBe(409)
    // It stays with what paused it first.
    expect((await pause('Otra')).status).toBe(409)
    expect(await sending()).toMatchObject({ reason: 'Rebotan muchos', pausedBy: 'coordinator', version: 1 })
    expect((await resume()).status).toBe(200)
    expect(await sending()).toEqual({ version: 2, waiting: 0 })
    expect(await audit('digests-paused')).toMatchObject([
      { actorId: marta.person.id, reason: 'Rebotan muchos', detail: { by: 'coordinator' } },
    ])
    expect(await audit('digests-resumed')).toMatchObject([{ actorId: marta.person.id }])
  })

  test('resuming what goes out already changes nothing', async () => {
    expect((await resume()).status).toBe(200)
    expect([await sending(), await audit('digests-resumed')]).toEqual([{ version: 0, waiting: 0 }, []])
  })
})

describe('the breaker', () => {
  /** A defect of ours: whoever was served is due again at once, as if of the day before. */
  const dueAgain = async (who: SignedIn) => {
    const yesterday = String((await row(who))?.issuedOn)
    const issuedOn = minutesAfter(`${yesterday}T00:00:00.000Z`, -day).slice(0, 10)
    await world.table.update({
      ...{ kind: 'update', key: subscriptionKey(who.person.id) },
      update: 'SET duePk = :pk, dueSk = :sk, issuedOn = :on',
      values: { ':pk': 'digests', ':sk': `2026-11-20T10:00:00.000Z#${who.person.id}`, ':on': issuedOn },
    })
  }

  test('stops a run that is about to send far more than its list holds, and tells the coordinators, once', async () => {
    await way.issue()
    for (let times = 0; times < 40 && !(await sending()).pausedAt; times++) {
      for (const who of [ana, luz]) await dueAgain(who)
      await Promise.all([issueDigests(world.deps), issueDigests(world.deps)])
    }
    expect(await sending()).toMatchObject({ pausedBy: 'breaker', waiting: 2 })
    // The list is two: three times that, and the allowance of the smallest network.
    const numbers = [Number((await row(ana))?.number), Number((await row(luz))?.number)]
    expect(numbers.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(2 * 3 + 25)
    await issueDigests(world.deps)
    await trip(world.deps)
    await way.relay()
    await way.deliver()
    const mails = await way.to(marta)
    expect(mails.map(({ subject }) => subject)).toEqual(['Los boletines se detuvieron por precaución'])
    expect(mails[0]?.text).toContain('/coordination/digests')
    expect(await audit('digests-paused')).toMatchObject([{ actorId: 'network', detail: { by: 'breaker' } }])
    expect((await resume()).status).toBe(200)
    await issueDigests(world.deps)
    expect(await sending()).not.toHaveProperty('pausedAt')
  })

  test('stops it also when another write of the moment stood in the way', async () => {
    await world.server.faults.plan([{ fault: { kind: 'conflict' }, operations: ['TransactWriteItems'], times: 1 }])
    await trip(world.deps)
    expect(await sending()).toMatchObject({ pausedBy: 'breaker' })
  })

  test('who comes up again on a day that had one is moved on, and not mailed', async () => {
    await openOne('Primero')
    await way.issue()
    await way.deliver()
    const { dueSk, issuedOn } = (await row(ana)) ?? {}
    await dueAgain(ana)
    await world.table.update({
      ...{ kind: 'update', key: subscriptionKey(ana.person.id), update: 'SET issuedOn = :on' },
      values: { ':on': issuedOn },
    })
    await openOne('Segundo')
    await way.settle()
    await ring(30)
    expect([await counts(), (await row(ana))?.number, (await row(ana))?.dueSk]).toEqual([[1, 1], 1, dueSk])
  })

  test.each([
    ['two days without a ring', 2 * day + 300],
    ['ten days without a ring', 10 * day],
  ])('does not trip after %s, nor by fifty rings', async (_name, minutes) => {
    await openOne('Primero')
    await way.settle()
    world.clock.forward(minutes)
    await Promise.all(Array.from({ length: 50 }, () => issueDigests(world.deps)))
    await ring(60)
    await openOne('Segundo')
    await way.settle()
    await ring(day)
    expect([await counts(), (await sending()).pausedAt]).toEqual([[2, 2], undefined])
  })
})

test('whoever changes the hour between the moment an issue is due and the ring gets it all the same', async () => {
  await openOne('Primero')
  await way.settle()
  world.clock.forward(Date.parse('2026-11-24T10:05:00.000Z') / 60_000 - Date.parse(world.clock.now()) / 60_000)
  await way.choose(await again(ana), { hour: 6 })
  await ring(10)
  expect(await counts()).toEqual([1, 1])
})
