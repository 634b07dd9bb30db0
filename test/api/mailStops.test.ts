import { beforeEach, describe, expect, test } from 'vitest'
import type { Space } from '../../shared/forum.ts'
import { type EventName, type FeedbackHouse, feedbackOf, type Told } from '../support/feedback.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

// What follows from a bounce or a complaint, and how it ends.
const table = useTableServer()
let world: World
let house: FeedbackHouse
let space: Space
let marta: SignedIn
let ana: SignedIn
let luz: SignedIn
let ben: SignedIn

beforeEach(async () => {
  world = await newWorld(table.server())
  house = await feedbackOf(world)
  space = await makeSpace(world)
  marta = await signedInAs(world, { name: 'Marta', role: 'coordinator', listed: true })
  ana = await member('Ana')
  luz = await member('Luz')
  ben = await signedInAs(world, { name: 'Ben', country: 'BB' })
  for (const who of [ana, luz]) await house.choose(who)
  world.clock.forward(60)
})

/** Somebody whose address is known to be theirs. */
async function member(name: string): Promise<SignedIn> {
  const who = await signedInAs(world, { name, country: 'UY', listed: true })
  const { id: personId, email } = who.person
  await world.table.transact([{ kind: 'put', item: { pk: `email#${email}`, sk: 'email', personId } }])
  return who
}

/** In a session of this moment: coordinators prove who they are again after a quarter of an hour. */
const again = async (who: SignedIn) => signedInAs(world, { ...who.person })
const asMarta = async (path: string, sent?: Parameters<typeof send>[3]) => send(world, await again(marta), path, sent)
const mailTo = ({ person }: SignedIn): Told => ({ address: person.email, effect: { personId: person.id, number: 1 } })
const deliveryOf = ({ person }: SignedIn) => world.table.get({ pk: `digests#${person.id}`, sk: '000001' }, true)
const subjectsTo = async (who: SignedIn) => (await house.to(who)).map(({ subject }) => subject)
const settings = async (who: SignedIn) => told<Record<string, unknown>>(send(world, await again(who), '/me/digest'))
const stops = async () => {
  return (await told<{ items: Record<string, unknown>[] }>(asMarta('/mail-health/stops'))).items
}

async function digestGoesTo(): Promise<number[]> {
  await openThread(world, await again(ben), space)
  await house.issue()
  await house.deliver()
  return [(await house.to(ana)).length, (await house.to(luz)).length]
}

describe('an address that bounces for good', () => {
  test('takes no digest any more, which its row says, and the others get theirs', async () => {
    await house.tell('Bounce', { address: ana.person.email })
    expect(await digestGoesTo()).toEqual([0, 1])
    expect(await deliveryOf(ana)).toMatchObject({ outcome: 'unreachable', doneAt: world.clock.now() })
    expect(await deliveryOf(luz)).toMatchObject({ outcome: 'sent' })
  })

  test('is left out also when its digest waits already', async () => {
    await openThread(world, ben, space)
    await house.issue()
    await house.tell('Bounce', { address: ana.person.email.toUpperCase() })
    await house.deliver()
    expect([(await house.to(ana)).length, (await house.to(luz)).length]).toEqual([0, 1])
  })

  test('is told to the coordinators, once an hour, by a letter that names nobody', async () => {
    for (const who of [ana, luz]) await house.tell('Bounce', { address: who.person.email })
    await house.relay()
    await house.deliver()
    const [mail, ...others] = await house.to(marta)
    expect([mail?.subject, others]).toEqual(['Hay direcciones que ya no reciben correo', []])
    expect(mail?.text).toContain('https://enlaces.example/coordination/mail')
    expect(mail?.text).not.toMatch(/Ana|Luz|@/)
    world.clock.forward(60)
    await house.tell('Bounce', { address: 'otra@enlaces.example' })
    await house.relay()
    await house.deliver()
    expect(await subjectsTo(marta)).toHaveLength(2)
  })

  test('is kept as a hash and nothing else: no key, no row and no line of the log names it', async () => {
    const lines: unknown[] = []
    world.deps.log = (...line) => lines.push(line)
    house.deps.log = world.deps.log
    await house.tell('Bounce', { address: 'secreta@enlaces.example' })
    const { stops: kept } = await house.deps.feedback.stops(undefined, 10)
    expect(kept).toHaveLength(1)
    const records = await world.server.stream.read(world.tableName, undefined, 1_000)
    expect(JSON.stringify([lines, records])).not.toContain('secreta')
  })

  test('is answered like any other when it asks for a code', async () => {
    const ask = async (email: string) => {
      const answer = await send(world, undefined, '/sign-in/codes/request', { body: { email } })
      const { 'set-cookie': _, 'x-request-id': __, ...headers } = Object.fromEntries(answer.headers)
      return [answer.status, await answer.text(), headers]
    }
    await house.tell('Bounce', { address: ana.person.email })
    expect(await ask(ana.person.email)).toEqual(await ask(luz.person.email))
    expect(await ask(ana.person.email)).toEqual(await ask('nadie@enlaces.example'))
  })

  test('gets no letter, and nothing at once', async () => {
    await house.tell('Bounce', { address: ana.person.email })
    const mentions = [ana, luz].map(({ person }) => `[@${person.name}](person:${person.id})`).join(' y ')
    await openThread(world, ben, space, 'Hilo', { body: `Hola ${mentions}` })
    for (const { person } of [ana, luz])
      await told(asMarta(`/people/${person.id}/warnings`, { body: { reason: 'Una prueba' } }), 201)
    await house.settle()
    world.clock.forward(2)
    await house.deliver()
    const came = async (who: SignedIn) => [(await house.to(who)).length, (await house.alertsTo(who)).length]
    expect([await came(ana), await came(luz)]).toEqual([
      [0, 0],
      [1, 1],
    ])
  })

  test('is named to its owner, who says that it works again', async () => {
    await house.tell('Bounce', { address: ana.person.email })
    expect(await settings(ana)).toMatchObject({ frequency: 'daily', stopped: 'bounce' })
    expect((await send(world, await again(ana), '/me/address/confirmation', { method: 'PUT' })).status).toBe(204)
    expect(await settings(ana)).not.toHaveProperty('stopped')
    expect(await digestGoesTo()).toEqual([1, 1])
  })

  test('takes mail again when a coordinator says why; word of a mail of before does not stop it anew, a new bounce does', async () => {
    const before = { address: ana.person.email, takenAt: world.clock.now() }
    await house.tell('Bounce', before)
    const [stop] = await stops()
    expect(stop).toMatchObject({ person: { id: ana.person.id, name: 'Ana' }, bounce: { kind: 'digest' } })
    const release = async (reason: string, as = marta) => {
      const body = { reason }
      return (await send(world, await again(as), `/mail-health/stops/${stop?.hash}/release`, { method: 'PUT', body }))
        .status
    }
    expect(await release('Por mí', ana)).toBe(403)
    expect(await release('El buzón ya funciona')).toBe(204)
    expect(await release('El buzón ya funciona')).toBe(409)
    expect(await stops()).toEqual([])
    const trail = await told<{ items: object[] }>(asMarta('/audit'))
    expect(trail.items[0]).toMatchObject({
      ...{ act: 'address-released', actorId: marta.person.id, personId: ana.person.id, reason: 'El buzón ya funciona' },
    })
    world.clock.forward(5)
    await house.tell('Bounce', { ...before, at: world.clock.now() })
    expect(await stops()).toEqual([])
    await house.tell('Bounce', { address: ana.person.email })
    expect(await stops()).toHaveLength(1)
  })

  test('of nobody here is listed without a name; what names none is not found', async () => {
    await house.tell('Bounce', { address: 'nadie@enlaces.example', kind: 'letter' })
    expect(await stops()).toEqual([{ hash: expect.any(String), bounce: expect.objectContaining({ kind: 'letter' }) }])
    const body = { reason: 'Prueba' }
    for (const hash of ['a'.repeat(43), 'x', 'a'.repeat(3_000)]) {
      const asked = asMarta(`/mail-health/stops/${hash}/release`, { method: 'PUT', body })
      expect((await asked).status).toBe(404)
    }
  })
})

test.each([
  ['in their order', [0, 1]],
  ['the later one first', [1, 0]],
])('of two mails that bounce, told %s, the first is the reason', async (_name, order) => {
  const at = ['2026-11-23T12:10:00.000Z', '2026-11-23T12:20:00.000Z']
  for (const index of order) await house.tell('Bounce', { address: ana.person.email, at: at[index] ?? '' })
  expect((await stops())[0]).toMatchObject({ bounce: { since: at[0] } })
})

test('a bounce for now stops nothing', async () => {
  await house.tell('SoftBounce', { address: ana.person.email })
  expect([await stops(), await digestGoesTo()]).toEqual([[], [1, 1]])
})

describe('a complaint', () => {
  const atOnce = async () => told<{ atOnce: boolean }>(send(world, await again(ana), '/me/alerts'))

  test('ends mail at once too, whichever it was about; who chooses that anew gets it, until the next complaint', async () => {
    const complain = () => house.tell('Complaint', { address: ana.person.email, kind: 'letter' })
    await openThread(world, ben, space, 'Hilo', { body: `Hola [@Ana](person:${ana.person.id})` })
    await house.settle()
    await complain()
    world.clock.forward(2)
    await house.deliver()
    expect([await atOnce(), await house.alertsTo(ana)]).toEqual([{ atOnce: false }, []])
    await told(send(world, await again(ana), '/me/alerts', { method: 'PUT', body: { atOnce: true } }))
    expect(await settings(ana)).toMatchObject({ frequency: 'none' })
    expect(await settings(ana)).not.toHaveProperty('stopped')
    world.clock.forward(1)
    await complain()
    expect([await atOnce(), (await settings(ana)).stopped]).toEqual([{ atOnce: false }, 'complaint'])
  })

  test('ends the digests; who chooses them again gets them', async () => {
    await house.tell('Complaint', { address: ana.person.email })
    expect(await settings(ana)).toMatchObject({ frequency: 'none', stopped: 'complaint' })
    expect(await digestGoesTo()).toEqual([0, 1])
    await house.choose(await again(ana))
    expect(await settings(ana)).not.toHaveProperty('stopped')
    expect(await digestGoesTo()).toEqual([1, 2])
  })

  test('leaves out the digest that waits already, and lets letters and codes through', async () => {
    await openThread(world, ben, space)
    await house.issue()
    const begun = world.deps.subscriptions.subscription
    house.deps.subscriptions.subscription = async () => undefined
    await house.tell('Complaint', { address: ana.person.email })
    house.deps.subscriptions.subscription = begun
    await house.deliver()
    expect([(await house.to(ana)).length, (await house.to(luz)).length]).toEqual([0, 1])
    const warn = { body: { reason: 'Una prueba' } }
    await told(asMarta(`/people/${ana.person.id}/warnings`, warn), 201)
    await house.relay()
    await house.deliver()
    expect(await subjectsTo(ana)).toEqual(['La coordinación le escribe en Enlaces'])
  })

  test('is not for a coordinator to lift', async () => {
    await house.tell('Complaint', { address: ana.person.email })
    const [stop] = await stops()
    const body = { reason: 'No fue nada' }
    const asked = asMarta(`/mail-health/stops/${stop?.hash}/release`, { method: 'PUT', body })
    expect((await asked).status).toBe(409)
    expect(await stops()).toHaveLength(1)
  })
})

test('events of a mail, in whatever order and however often, come to the same', async () => {
  const names: EventName[] = ['Send', 'Delivery', 'Bounce', 'Complaint']
  const at = (minute: number) => `2026-11-23T12:0${minute}:00.000Z`
  const outcomes = []
  for (const order of ['0123', '3210', '2031', '1302310']) {
    const who = await member(`Persona ${order}`)
    const events = await Promise.all(
      names.map((name, index) => house.eventOf(name, { ...mailTo(who), at: at(index), takenAt: at(0) })),
    )
    for (const index of order) await house.take(events[Number(index)])
    const { pk: _, ...delivery } = (await deliveryOf(who)) ?? {}
    const { bounce, complaint } = (await house.deps.feedback.stopOf(who.person.email)) ?? {}
    outcomes.push({ delivery, bounce, complaint })
  }
  expect(outcomes[0]).toMatchObject({
    delivery: {
      outcome: 'sent',
      doneAt: at(0),
      sentAt: at(0),
      deliveredAt: at(1),
      bouncedAt: at(2),
      complainedAt: at(3),
    },
    bounce: { since: at(2) },
    complaint: { since: at(3) },
  })
  for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0])
})

describe('a mail whose answer was lost', () => {
  test.each(['lostReply', 'errorAfter'] as const)(
    'by %s goes once, for the mail service tells that it took it',
    async (kind) => {
      await openThread(world, ben, space)
      await house.issue()
      house.server.faults.inject({
        kind,
        times: 1,
        when: ({ destinations }) => destinations.includes(ana.person.email),
      })
      expect(await house.deliver()).toBe(1)
      await house.takeAll()
      expect(await house.deliver()).toBe(0)
      expect([(await house.to(ana)).length, (await house.to(luz)).length]).toEqual([1, 1])
      expect(await deliveryOf(ana)).toMatchObject({ outcome: 'sent', deliveredAt: world.clock.now() })
    },
  )

  test('so does a letter', async () => {
    await told(asMarta(`/people/${ana.person.id}/warnings`, { body: { reason: 'Una prueba' } }), 201)
    await house.relay()
    house.server.faults.inject({ kind: 'lostReply', times: 1 })
    expect(await house.deliver()).toBe(1)
    await house.takeAll()
    expect(await house.deliver()).toBe(0)
    expect(await subjectsTo(ana)).toHaveLength(1)
  })
})
