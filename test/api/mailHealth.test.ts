import { beforeEach, describe, expect, test } from 'vitest'
import { pauseDigests } from '../../functions/feedback/pausing.ts'
import { subscribingWrites } from '../../functions/subscribers/actions.ts'
import { type EventName, type FeedbackHouse, feedbackOf } from '../support/feedback.ts'
import { send, told } from '../support/forum.ts'
import { newSession, type SignedIn, signedInAs } from '../support/people.ts'
import { visitor } from '../support/visitor.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

// How much bounces, when that is too much, and what coordinators see of it.
const table = useTableServer()
let world: World
let house: FeedbackHouse
let marta: SignedIn

beforeEach(async () => {
  world = await newWorld(table.server())
  house = await feedbackOf(world)
  marta = await signedInAs(world, { name: 'Marta', role: 'coordinator', listed: true })
})

const subjectsTo = async (who: SignedIn) => (await house.to(who)).map(({ subject }) => subject)

describe('digests pause by themselves', () => {
  const sending = () => world.table.get({ pk: 'digests', sk: 'sending' }, true)
  const many = async (name: EventName, count: number) => {
    for (let index = 0; index < count; index++) await house.tell(name, { address: `persona${index}@enlaces.example` })
  }

  test('at four bounces of a hundred mails, and of fewer; coordinators are told', async () => {
    await many('Send', 10)
    await many('Bounce', 3)
    expect(await sending()).toBeUndefined()
    await many('Bounce', 1)
    expect(await sending()).toEqual({
      ...{ pk: 'digests', sk: 'sending', pausedAt: world.clock.now(), pausedBy: 'bounces', version: 1 },
    })
    await house.relay()
    await house.deliver()
    expect(await subjectsTo(marta)).toContain('Los boletines quedaron en pausa: demasiados rebotes')
  })

  test('never by what anybody types into the public form, of which coordinators get no letter', async () => {
    for (let index = 0; index < 30; index++) {
      const address = `nadie${index}@enlaces.example`
      await house.tell(index % 2 ? 'Bounce' : 'Complaint', { address, kind: 'subscription' })
    }
    expect(await sending()).toBeUndefined()
    await house.relay()
    await house.deliver()
    expect(await subjectsTo(marta)).toEqual([])
  })

  test('as an act of the network that stands in the trail, once', async () => {
    await many('Bounce', 5)
    const { items } = await told<{ items: object[] }>(send(world, marta, '/audit?act=digests-paused'))
    expect(items).toMatchObject([{ actorId: 'network', detail: { by: 'bounces' } }])
    expect(items).toHaveLength(1)
  })

  test('at two complaints, and not at one', async () => {
    await many('Complaint', 1)
    expect(await sending()).toBeUndefined()
    await many('Complaint', 1)
    expect(await sending()).toMatchObject({ pausedBy: 'complaints' })
  })

  test('by what came within seven days, and after a pause by what came since', async () => {
    await many('Bounce', 3)
    world.clock.forward(7 * 24 * 60)
    await many('Bounce', 3)
    expect(await sending()).toBeUndefined()
    await many('Bounce', 1)
    expect(await sending()).toBeDefined()
    const resume = {
      kind: 'update',
      key: { pk: 'digests', sk: 'sending' },
      update: 'REMOVE pausedAt, pausedBy',
    } as const
    await world.table.update(resume)
    await many('Bounce', 3)
    expect(await sending()).not.toHaveProperty('pausedAt')
    await many('Bounce', 1)
    expect(await sending()).toMatchObject({ pausedBy: 'bounces', version: 2 })
  })

  test('also when whoever noted the last bounce died before looking', async () => {
    await many('Bounce', 3)
    const last = await house.eventOf('Bounce', { address: 'ultima@enlaces.example' })
    const { judged } = house.deps.feedback
    house.deps.feedback.judged = () => Promise.reject(new Error('killed'))
    await expect(house.take(last)).rejects.toThrow('killed')
    house.deps.feedback.judged = judged
    await house.take(last)
    expect(await sending()).toMatchObject({ pausedBy: 'bounces' })
  })

  test('also when another write of the moment stood in the way', async () => {
    await world.server.faults.plan([{ fault: { kind: 'conflict' }, operations: ['TransactWriteItems'], times: 1 }])
    await pauseDigests(house.deps, 'bounce')
    expect(await sending()).toMatchObject({ pausedBy: 'bounces' })
  })

  test('and leave a pause that stands already as it is', async () => {
    await pauseDigests(house.deps, 'complaint')
    const before = await sending()
    world.clock.forward(5)
    await pauseDigests(house.deps, 'bounce')
    expect(await sending()).toEqual(before)
  })
})

test('mail health: what became of the mails, how near the limits, what waits where the queues answer', async () => {
  for (const name of ['Send', 'Delivery', 'Bounce'] as const) await house.tell(name, { address: 'a@enlaces.example' })
  const depth = { waiting: 3, inHand: 1, givenUp: 0 }
  world.deps.queueDepths = async (queue) => (queue === 'bulk-mail' ? depth : undefined)
  const health = await told(send(world, marta, '/mail-health'))
  const counts = { sent: 1, delivered: 1, bounced: 1, softBounced: 0, complained: 0, rejected: 0 }
  expect(health).toEqual({
    today: '2026-11-23',
    figures: [{ day: '2026-11-23', kind: 'digest', ...counts }],
    rates: { sent: 1, bounce: 100, complaint: 0 },
    waiting: [{ queue: 'urgent-mail' }, { queue: 'bulk-mail', depth }],
  })
})

test('stopped addresses come in pages, the latest first, each once', async () => {
  for (let index = 0; index < 27; index++) {
    world.clock.forward(1)
    await house.tell('SoftBounce', { address: 'x@enlaces.example' })
    await house.tell('Bounce', { address: `p${index}@enlaces.example` })
  }
  const page = async (query = '') => {
    type Stops = { items: { hash: string; bounce: { since: string } }[]; next?: string }
    return told<Stops>(send(world, await newSession(world, marta.person), `/mail-health/stops${query}`))
  }
  const first = await page()
  const second = await page(`?cursor=${encodeURIComponent(first.next ?? '')}`)
  const all = [...first.items, ...second.items]
  expect([first.items.length, second.items.length, second.next]).toEqual([25, 2, undefined])
  expect(new Set(all.map(({ hash }) => hash)).size).toBe(27)
  expect(all.map(({ bounce }) => bounce.since)).toEqual(
    all
      .map(({ bounce }) => bounce.since)
      .toSorted()
      .reverse(),
  )
})

test('a stopped address of somebody without an account is told with who reads there', async () => {
  const email = 'lectora@enlaces.example'
  const wish = { email, language: 'fr', frequency: 'monthly', zone: 'America/Lima' } as const
  const { id, writes } = await subscribingWrites(world.deps, wish, { way: 'code', at: world.clock.now() })
  await world.table.transact(writes)
  await house.tell('Bounce', { address: email })
  // At which mailbox every mail bounces.
  const nobodys = 'bounce@simulator.amazonses.com'
  await visitor(world).post('/subscribers/code', { ...wish, email: nobodys })
  await house.relay()
  await house.deliver()
  await house.takeAll()
  const { items } = await told<{ items: object[] }>(send(world, marta, '/mail-health/stops'))
  expect(items).toHaveLength(2)
  expect(items).toContainEqual(expect.objectContaining({ subscriber: { id, email } }))
  const bounced = { bounce: expect.objectContaining({ kind: 'subscription' }) }
  expect(items).toContainEqual({ hash: expect.any(String), ...bounced })
  expect(JSON.stringify(items)).not.toContain(nobodys)
})
