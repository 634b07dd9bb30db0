import { beforeEach, describe, expect, test } from 'vitest'
import { Stop, stopPut } from '../../functions/feedback/stops.ts'
import { accountKey } from '../../functions/members/account.ts'
import type { DigestAgain, DigestsOf, MyDigests } from '../../shared/digestRuns.ts'
import type { Space } from '../../shared/forum.ts'
import type { StopReason } from '../../shared/mailLists.ts'
import { type DigestHouse, digestsOf } from '../support/digests.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const table = useTableServer()
let world: World
let way: DigestHouse
let space: Space
let ana: SignedIn
let marta: SignedIn

beforeEach(async () => {
  world = await newWorld(table.server())
  way = await digestsOf(world)
  space = await makeSpace(world)
  ana = await signedInAs(world, { name: 'Ana', country: 'UY' })
  marta = await signedInAs(world, { name: 'Marta', role: 'coordinator', listed: true })
  await way.choose(ana)
  world.clock.forward(60)
})

/** A session ends after half a day. */
const again = ({ person }: SignedIn) => signedInAs(world, { ...person })
const someone = () => signedInAs(world, { name: 'Ben', country: 'BB' })
const openOne = async (title = 'Secreto de Ben', more: object = {}) =>
  openThread(world, await someone(), space, title, more)
const mine = async () => told<MyDigests>(send(world, await again(ana), '/me/digest/issues'))
const seen = async () => told<DigestsOf>(send(world, await again(marta), `/people/${ana.person.id}/digests`))
const inState = (state: string) =>
  world.table.update({
    ...{ kind: 'update', key: accountKey(ana.person.id), update: 'SET #state = :state' },
    ...{ names: { '#state': 'state' }, values: { ':state': state } },
  })
const stopFor = (reason: StopReason) => {
  const hash = world.deps.feedback.hashOfAddress(ana.person.email)
  const stopped = { since: world.clock.now(), kind: 'digest' }
  const stop = Stop.parse({ hash, [reason]: stopped, liftedAt: {}, version: 1 })
  return world.deps.feedback.save([stopPut(stop, world.clock.now())])
}
const pauseAll = async (method: 'PUT' | 'DELETE', version: number) =>
  told(
    send(world, await again(marta), '/digests/pause', {
      ...{ method, headers: { 'if-match': `"${version}"` } },
      ...(method === 'PUT' ? { body: { reason: 'Rebotan' } } : {}),
    }),
  )

describe('what became of an issue', () => {
  test('sent: its number, its cut-offs, when, and how much it told of', async () => {
    await openOne('Uno', { body: `Hola [@Ana](person:${ana.person.id})` })
    await openOne('Dos')
    await way.issue()
    await way.deliver()
    const { items } = await mine()
    const now = world.clock.now()
    expect(items).toEqual([
      {
        ...{ number: 1, outcome: 'sent', at: now, issuedAt: now },
        ...{ from: '2026-11-23T11:55:00.000Z', to: '2026-11-24T12:55:00.000Z' },
        told: { needs: 1, follows: 0, news: 1, rest: 0 },
        reasons: { mention: 1, opened: 1 },
      },
    ])
  })

  test.each<[string, () => Promise<unknown>, string]>([
    ['nothing came', async () => undefined, 'empty'],
    ['was suspended by then', () => openOne().then(() => inState('suspended')), 'away'],
    ['had left by then', () => openOne().then(() => inState('departed')), 'away'],
    ['had chosen none by then', async () => way.choose(await again(ana), { frequency: 'none' }), 'stopped'],
    ['sending was paused', () => pauseAll('PUT', 0), 'paused'],
  ])('%s', async (_name, happens, outcome) => {
    await way.issue()
    await happens()
    await way.deliver()
    expect((await seen()).items).toMatchObject([{ number: 1, outcome, at: world.clock.now() }])
    expect(await way.mails()).toEqual([])
  })

  test('refused by the mail service for good, and waiting while it is not to be had', async () => {
    await openOne()
    await way.issue()
    expect((await mine()).items).toMatchObject([{ number: 1, outcome: 'waiting' }])
    way.server.faults.inject({ kind: 'throttle', times: 100 })
    await way.deliver()
    expect((await mine()).items).toMatchObject([{ number: 1, outcome: 'waiting', told: { news: 1 } }])
    way.server.faults.clear()
    way.server.faults.inject({ kind: 'refuse', code: 'InvalidParameterValue', message: 'Illegal', times: 9 })
    await way.deliver()
    expect((await mine()).items).toMatchObject([{ number: 1, outcome: 'refused' }])
  })

  test('that it was put off by a pause, also where it was tried before and nothing of it went', async () => {
    await openOne()
    await way.issue()
    const { feedback } = world.deps
    const { stopsOf } = feedback
    feedback.stopsOf = () => Promise.reject(new Error('killed'))
    expect(await way.deliver()).toBe(1)
    feedback.stopsOf = stopsOf
    await pauseAll('PUT', 0)
    expect([await way.deliver(), await way.mails()]).toEqual([0, []])
    expect((await mine()).items).toMatchObject([{ outcome: 'paused' }])
  })

  test('that it was sent, where the mail service told of it and whoever sent it died before', async () => {
    await openOne()
    await way.issue()
    const { digests } = world.deps
    const { delivered } = digests
    digests.delivered = () => Promise.reject(new Error('killed'))
    await way.deliver()
    digests.delivered = delivered
    const came = { what: 'arrived', at: world.clock.now(), takenAt: world.clock.now() }
    await world.table.transact([digests.cameTo({ personId: ana.person.id, number: 1 }, came)])
    expect((await mine()).items).toMatchObject([{ outcome: 'waiting' }])
    world.clock.forward(3)
    await way.deliver()
    expect((await mine()).items).toMatchObject([{ outcome: 'sent', from: expect.any(String) }])
    expect((await way.mails()).length).toBe(1)
  })

  test.each<[string, (threadId: string) => Promise<unknown>, object]>([
    ['was looked at on the web', async (id) => markRead(id), { seen: true, left: false }],
    ['stood in a space that is left out', async () => level('none'), { seen: false, left: true }],
  ])('why there was nothing, for the reader alone: it %s', async (_name, happens, silence) => {
    const { id } = await openOne()
    await happens(id)
    await way.issue()
    await way.deliver()
    expect((await mine()).items).toMatchObject([{ outcome: 'empty', silence }])
    const [theirs] = (await seen()).items
    expect([theirs?.outcome, Object.keys(theirs ?? {})]).toEqual(['empty', expect.not.arrayContaining(['silence'])])
  })

  const markRead = async (id: string) =>
    send(world, await again(ana), `/threads/${id}/mark`, { method: 'PUT', body: { lastRead: 1 } })
  const level = async (chosen: string) =>
    send(world, await again(ana), `/me/digest/spaces/${space.id}`, { method: 'PUT', body: { level: chosen } })

  test('a coordinator sees the facts of sending, and neither titles nor what somebody reads or mutes', async () => {
    await openOne()
    await level('highlights')
    await way.issue()
    await way.deliver()
    const text = await (await send(world, await again(marta), `/people/${ana.person.id}/digests`)).text()
    expect(text).not.toMatch(/Secreto|reasons|silence|spaces|highlights/)
    expect(JSON.parse(text)).toMatchObject({ name: 'Ana', settings: { frequency: 'daily', hour: 7 } })
  })

  test('pages, the latest first', async () => {
    for (let days = 0; days < 14; days++) {
      await way.issue()
      await way.deliver()
    }
    const first = await mine()
    const rest = await told<MyDigests>(send(world, await again(ana), `/me/digest/issues?cursor=${first.next}`))
    expect([...first.items, ...rest.items].map(({ number }) => number)).toEqual(
      Array.from({ length: 14 }, (_, index) => 14 - index),
    )
    expect(rest.next).toBeUndefined()
  })

  test('an empty one costs one write unit, beside the two of its message', async () => {
    await way.issue()
    world.costs.length = 0
    await way.deliver()
    expect(world.costs.reduce((sum, { writeUnits }) => sum + writeUnits, 0)).toBe(1 + 2)
  })
})

describe('sending an issue again', () => {
  const sendAgain = async (number: number | string = 1) =>
    send(world, await again(marta), `/people/${ana.person.id}/digests/${number}/sendings`, {
      body: { reason: 'Lo borró sin querer' },
    })
  const asked = async () => told<DigestAgain>(sendAgain())

  test('tells of the same time under the same number, as it stands now, and says that it is sent again', async () => {
    const { id } = await openOne('Primero')
    await openOne('Segundo')
    await way.issue()
    await way.deliver()
    const closed = await makeSpace(world, { title: 'Casos', audience: 'members' })
    const body = { spaceId: closed.id, reason: 'Es de aquí' }
    const moved = { method: 'PUT', body, headers: { 'if-match': '"1"' } }
    await told(send(world, await again(marta), `/threads/${id}/space`, moved))
    await openOne('Tercero')
    expect(await asked()).toMatchObject({ issue: { number: 1, again: 1, outcome: 'waiting' } })
    await way.relay()
    await way.deliver()
    const [first, second] = await way.to(ana)
    expect(first?.text).toContain('Primero')
    expect(second?.text).toMatch(/Segundo/)
    expect(second?.text).not.toMatch(/Primero|Tercero/)
    expect(second?.messageId).toBe(`<digest-${ana.person.id}-1-again-1@enlaces.example>`)
    expect((await seen()).items).toMatchObject([
      { number: 1, again: 1, outcome: 'sent', told: { news: 1 } },
      { number: 1, outcome: 'sent', told: { news: 2 } },
    ])
    const audit = await told<{ items: object[] }>(send(world, await again(marta), '/audit?act=digest-sent-again'))
    expect(audit.items).toMatchObject([
      { personId: ana.person.id, reason: 'Lo borró sin querer', detail: { number: '1' } },
    ])
    // Nothing of it moves on.
    await openOne('Cuarto')
    await way.issue()
    await way.deliver()
    expect((await way.to(ana)).at(-1)?.subject).toBe('2 hilos nuevos')
  })

  test('three times a day, and no more', async () => {
    await openOne()
    await way.issue()
    await way.deliver()
    for (let times = 0; times < 3; times++) expect((await asked()).issue?.again).toBe(times + 1)
    expect((await sendAgain()).status).toBe(429)
    await way.relay()
    await way.deliver()
    expect(new Set((await way.to(ana)).map(({ messageId }) => messageId)).size).toBe(4)
  })

  test.each<[string, () => Promise<unknown>, string]>([
    ['it would be empty', readAll, 'empty'],
    ['the person is suspended', () => inState('suspended'), 'away'],
    ['the person has left', () => inState('departed'), 'away'],
    ['none is wanted any more', async () => way.choose(await again(ana), { frequency: 'none' }), 'stopped'],
    ['sending is paused', () => pauseAll('PUT', 0), 'paused'],
    ['the address takes no mail', () => stopFor('bounce'), 'unreachable'],
    ['the address takes no digests', () => stopFor('complaint'), 'unreachable'],
  ])('is refused where %s', async (_name, happens, refused) => {
    await openOne()
    await way.issue()
    await way.deliver()
    await happens()
    expect(await asked()).toEqual({ refused })
    await way.relay()
    expect(way.waiting()).toEqual([])
    expect((await seen()).items).toHaveLength(1)
  })

  test('is refused where it has not gone out yet, or the next one tells of it', async () => {
    await openOne()
    await way.issue()
    way.server.faults.inject({ kind: 'throttle', times: 100 })
    await way.deliver()
    expect(await asked()).toEqual({ refused: 'waiting' })
    way.server.faults.clear()
    await pauseAll('PUT', 0)
    await way.deliver()
    await pauseAll('DELETE', 1)
    expect((await seen()).items).toMatchObject([{ outcome: 'paused' }])
    expect(await asked()).toEqual({ refused: 'waiting' })
  })

  async function readAll() {
    const { items } = await told<{ items: { id: string }[] }>(
      send(world, await again(ana), `/spaces/${space.id}/threads`),
    )
    for (const { id } of items) {
      await send(world, await again(ana), `/threads/${id}/mark`, { method: 'PUT', body: { lastRead: 1 } })
    }
  }

  test('while it waits, what somebody chose meanwhile counts', async () => {
    await openOne()
    await way.issue()
    await way.deliver()
    await asked()
    await way.relay()
    await way.choose(await again(ana), { frequency: 'none' })
    await way.deliver()
    expect((await way.to(ana)).length).toBe(1)
    expect((await seen()).items).toMatchObject([{ again: 1, outcome: 'stopped' }, { outcome: 'sent' }])
  })

  test.each([0, 2, 'x', '1%23again%231'])('there is no issue %s', async (number) => {
    await openOne()
    await way.issue()
    await way.deliver()
    await asked()
    expect((await sendAgain(number)).status).toBe(404)
  })
})
