import { beforeEach, describe, expect, test } from 'vitest'
import { issueDigests } from '../../functions/digests/issuing.ts'
import { accountKey } from '../../functions/members/account.ts'
import { subscriptionKey } from '../../functions/subscriptions/subscription.ts'
import type { Space } from '../../shared/forum.ts'
import type { DigestHouse } from '../support/digests.ts'
import { accountOf } from '../support/enrolled.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { actsIn } from '../support/transfers.ts'
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
const inState = (who: SignedIn, state: string) =>
  world.table.update({
    kind: 'update',
    key: accountKey(who.person.id),
    update: 'SET #state = :state',
    names: { '#state': 'state' },
    values: { ':state': state },
  })
const row = (who: SignedIn) => world.table.get(subscriptionKey(who.person.id), true)

describe('the clock', () => {
  test.each([0, 1, 2, 50])('that rings %i times makes one digest at most', async (times) => {
    await openThread(world, ben, space)
    await way.settle()
    world.clock.forward(24 * 60)
    await Promise.all(Array.from({ length: times }, () => issueDigests(world.deps)))
    await way.relay()
    await way.deliver()
    expect(await counts()).toEqual(times > 0 ? [1, 1] : [0, 0])
    await issueDigests(world.deps)
    await way.relay()
    await way.deliver()
    expect(await counts()).toEqual([1, 1])
  })

  test('that was away for days makes one digest of all that came, and the next in its turn', async () => {
    await openThread(world, ben, space, 'Primero')
    await way.settle()
    world.clock.forward(3 * 24 * 60)
    const later = await signedInAs(world, { name: 'Ben', country: 'BB' })
    await openThread(world, later, space, 'Último')
    await way.issue(10)
    await way.deliver()
    expect((await way.to(ana)).map(({ subject }) => subject)).toEqual(['2 hilos nuevos'])
    await openThread(world, later, space, 'Más')
    await way.issue(60)
    await way.deliver()
    expect(await counts()).toEqual([1, 1])
    await way.issue()
    await way.deliver()
    expect((await way.to(ana)).map(({ subject }) => subject)).toEqual(['2 hilos nuevos', '1 hilo nuevo'])
  })

  test('leaves whoever changes a choice at that very moment to the next ring, and serves the others', async () => {
    await openThread(world, ben, space)
    const { digestsDue } = world.deps.subscriptions
    world.deps.subscriptions.digestsDue = async (...query) => {
      const page = await digestsDue(...query)
      await way.choose(await signedInAs(world, { ...luz.person }), { frequency: 'none' })
      return page
    }
    await way.issue()
    await way.deliver()
    expect(await counts()).toEqual([1, 0])
  })
})

describe('what waits in the queue is looked at once more', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['who was suspended', () => inState(luz, 'suspended')],
    ['who departed', () => inState(luz, 'departed')],
    ['who chose to have none', async () => way.choose(await signedInAs(world, luz.person), { frequency: 'none' })],
  ])('for %s there is none, and the others get theirs', async (_name, happens) => {
    await openThread(world, ben, space)
    await way.issue()
    await happens()
    await way.deliver()
    expect(await counts()).toEqual([1, 0])
  })

  test('who departed is not asked again', async () => {
    await way.issue()
    await inState(luz, 'departed')
    await way.deliver()
    expect(await row(luz)).toMatchObject({ frequency: 'none' })
    expect(await row(luz)).not.toHaveProperty('duePk')
  })

  test('who was taken out of a space hears nothing of it, not even a number', async () => {
    const closed = await makeSpace(world, { title: 'Casos', audience: 'members' })
    const coordinator = await signedInAs(world, { role: 'coordinator' })
    const member = (method: string) =>
      send(world, coordinator, `/spaces/${closed.id}/members/${luz.person.id}`, { method })
    expect((await member('PUT')).status).toBe(204)
    const secret = await openThread(world, coordinator, closed, 'Secreto', {
      body: `[@Luz](person:${luz.person.id})`,
    })
    await way.issue()
    const back = await signedInAs(world, { ...coordinator.person })
    const out = `/spaces/${closed.id}/members/${luz.person.id}`
    expect((await send(world, back, out, { method: 'DELETE' })).status).toBe(204)
    await way.deliver()
    expect(await counts()).toEqual([0, 0])
    expect((await world.deps.forum.threadsNamed([secret.id])).length).toBe(1)
  })

  test('what was moved to where the reader may not go is not told', async () => {
    const closed = await makeSpace(world, { title: 'Casos', audience: 'members' })
    const { id, version } = await openThread(world, ben, space)
    await way.issue()
    const coordinator = await signedInAs(world, { role: 'coordinator' })
    const body = { spaceId: closed.id, reason: 'Es de aquí' }
    const headers = { 'if-match': `"${version}"` }
    await told(send(world, coordinator, `/threads/${id}/space`, { method: 'PUT', body, headers }))
    await way.deliver()
    expect(await counts()).toEqual([0, 0])
  })

  test('a thread that was merged away is no news', async () => {
    const [from, into] = [await openThread(world, ben, space, 'Aparte'), await openThread(world, ben, space, 'Junto')]
    const editor = await signedInAs(world, { role: 'editor' })
    await told(actsIn(world).merge(editor, from, into))
    await way.issue()
    await way.deliver()
    const [mail] = await way.to(ana)
    expect(mail?.text).toContain('Junto')
    expect(mail?.text).not.toContain('Aparte')
  })

  test('a thread is none either into which one was merged that the reader had muted, also in their absence', async () => {
    const muted = await openThread(world, ben, space, 'Aparte')
    await send(world, ana, `/threads/${muted.id}/following`, { method: 'PUT', body: { level: 'mute' } })
    await way.issue()
    await way.deliver()
    const into = await openThread(world, await signedInAs(world, { ...ben.person }), space, 'Junto')
    await told(actsIn(world).merge(await signedInAs(world, { role: 'editor' }), muted, into))
    await way.issue()
    await way.deliver()
    expect(await counts()).toEqual([0, 2])
  })
})

test('what was read in the minutes in which nobody is noted to be here is not told', async () => {
  world.clock.forward(24 * 60)
  const reader = await signedInAs(world, { ...ana.person })
  world.clock.forward(2)
  const { id } = await openThread(world, await signedInAs(world, { ...ben.person }), space)
  world.clock.forward(1)
  await send(world, reader, `/threads/${id}/mark`, { method: 'PUT', body: { lastRead: 1 } })
  await way.issue(3)
  await way.deliver()
  const { lastSeenAt = '' } = await accountOf(world, ana.person)
  expect(String((await row(ana))?.cutoffAt) > lastSeenAt).toBe(true)
  await way.issue()
  await way.deliver()
  expect(await counts()).toEqual([0, 1])
})

test('an observer is told of the spaces that an invitation opened, and of no other', async () => {
  const other = await makeSpace(world, { title: 'Otro' })
  const eva = await signedInAs(world, { name: 'Eva', role: 'observer', spaceIds: [space.id] })
  await way.choose(eva)
  world.clock.forward(60)
  await openThread(world, ben, other, 'Ajeno')
  await openThread(world, ben, space, 'Propio')
  await way.issue()
  await way.deliver()
  const [mail] = await way.to(eva)
  expect(mail?.text).toContain('Propio')
  expect(mail?.text).not.toContain('Ajeno')
  expect(mail?.subject).toBe('1 hilo nuevo')
})

test('a digest is the same bytes, whether something is hidden from its reader or not', async () => {
  const closed = await makeSpace(world, { title: 'Casos', audience: 'members' })
  const coordinator = await signedInAs(world, { role: 'coordinator' })
  await openThread(world, ben, space, 'A la vista')
  const shown = async (hidden: number) => {
    for (let count = 0; count < hidden; count++) {
      await openThread(world, coordinator, closed, 'Oculto', { body: `[@Ana](person:${ana.person.id})` })
    }
    await way.settle()
    world.clock.forward(10)
    return (await send(world, ana, '/me/digest/preview')).text()
  }
  const without = await shown(0)
  expect(without).toContain('A la vista')
  // More of them than a digest looks at.
  expect(await shown(45)).toBe(without)
})

describe('sending', () => {
  const sentBy = async () => (await way.mails()).length

  test('handed over five times, also at once, is done once', async () => {
    await openThread(world, ben, space)
    await way.issue()
    const [message] = way.waiting()
    if (!message) throw new Error('nothing waits')
    way.put(Array.from({ length: 4 }, (_, index) => ({ ...message, messageId: `again-${index}` })))
    for (let times = 0; way.waiting().length > 0 && times < 5; times++) {
      await way.deliver()
      world.clock.forward(3)
    }
    expect([way.waiting(), await counts()]).toEqual([[], [1, 1]])
  })

  test('while the mail service throttles nothing is lost, and nothing goes twice', async () => {
    await openThread(world, ben, space)
    await way.issue()
    way.server.faults.inject({ kind: 'throttle', times: 100 })
    expect(await way.deliver()).toBe(1)
    expect(await sentBy()).toBe(0)
    way.server.faults.clear()
    expect(await way.deliver()).toBe(0)
    expect(await counts()).toEqual([1, 1])
  })

  test('an address that is refused for good keeps none of the others back', async () => {
    const logged: unknown[] = []
    world.deps.log = (...line) => logged.push(line)
    await openThread(world, ben, space)
    await way.issue()
    const bad = ({ destinations }: { destinations: string[] }) => destinations.includes(ana.person.email)
    way.server.faults.inject({ kind: 'refuse', code: 'InvalidParameterValue', message: 'Illegal', times: 9, when: bad })
    expect(await way.deliver()).toBe(0)
    expect(await counts()).toEqual([0, 1])
    expect(JSON.stringify(logged)).toContain('digest-refused')
    expect(JSON.stringify(logged)).not.toContain(ana.person.email)
  })

  test.each(['send', 'delivered'] as const)(
    'killed before %s: nothing is lost, and what comes twice says that it is the same',
    async (step) => {
      await openThread(world, ben, space)
      await way.issue()
      const { mailer, digests, mail } = world.deps
      const dies = () => Promise.reject(new Error('killed'))
      const { release } = mail
      mail.release = dies
      const { send: sending } = mailer
      const { delivered } = digests
      if (step === 'send') mailer.send = dies
      else digests.delivered = dies
      expect(await way.deliver()).toBe(1)
      Object.assign(mailer, { send: sending })
      Object.assign(digests, { delivered })
      Object.assign(mail, { release })
      // While the claim of the one that died stands, nobody sends.
      const before = await sentBy()
      expect([await way.deliver(), await sentBy()]).toEqual([1, before])
      world.clock.forward(3)
      expect(await way.deliver()).toBe(0)
      const ids = (await way.mails()).map(({ messageId }) => messageId)
      expect(new Set(ids).size).toBe(2)
      expect(ids.length).toBe(step === 'send' ? 2 : 3)
    },
  )
})
