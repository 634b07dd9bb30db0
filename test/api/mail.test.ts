import { beforeEach, describe, expect, test } from 'vitest'
import { newRowsOf } from '../../functions/platform/changes.ts'
import { relay } from '../../functions/relay/actions.ts'
import { effectsOf } from '../support/effects.ts'
import { effects, type Office, office } from '../support/office.ts'
import { useTableServer } from '../support/world.ts'

const file = useTableServer()
let o: Office
beforeEach(async () => {
  o = await office(file.server())
})

const toOf = (mail: { to?: unknown }) => (mail.to as { text: string }).text

describe('the mail of an invitation', () => {
  test('reaches the person, in their language, from the change to the mailbox', async () => {
    const way = await effectsOf(o.world)
    await o.invited({ name: '<b>Zoé</b> & fils', email: 'zoe@enlaces.example', language: 'fr', country: 'HT' })
    expect(await way.relay()).toEqual([])
    expect(await way.deliver()).toBe(0)
    const [mail, ...others] = await way.mails()
    expect(others).toEqual([])
    if (!mail) throw new Error('no mail')
    expect(toOf(mail)).toBe('zoe@enlaces.example')
    expect(mail.headers.get('content-language')).toBe('fr')
    expect(mail.html).toContain('<html lang="fr">')
    expect(mail.html).not.toContain('<b>Zoé')
    expect(mail.text).toContain('Bonjour')
    expect(mail.text).toContain('<b>Zoé</b> & fils')
    expect(mail.text).toMatch(/https:\/\/enlaces\.example\/invitation#[A-Za-z0-9_-]{43}/)
    expect(mail.html).not.toContain('<img')
  })

  test.each([
    ['taken back', (id: string) => o.coordinate(`DELETE /people/${id}/invitation`), 0],
    ['sent again', (id: string) => o.coordinate(`PUT /people/${id}/invitation`), 1],
    ['as it was', async () => undefined, 1],
  ])('%s before it went out: looked at once more', async (_name, meanwhile, mails) => {
    const way = await effectsOf(o.world)
    const person = await o.invited()
    await way.relay()
    await meanwhile(person.id)
    await way.relay()
    expect(await way.deliver()).toBe(0)
    expect(await way.mails()).toHaveLength(mails)
  })

  test('handed over five times, also at once, is sent once', async () => {
    const way = await effectsOf(o.world)
    await o.invited()
    await way.relay()
    const [message] = way.waiting()
    if (!message) throw new Error('nothing waits')
    way.put(Array.from({ length: 4 }, (_, index) => ({ ...message, messageId: `again-${index}` })))
    await way.deliver()
    await way.deliver()
    expect(way.waiting()).toEqual([])
    expect(await way.mails()).toHaveLength(1)
  })
})

test('changes delivered twice, late and out of order come to the same mails', async () => {
  const way = await effectsOf(o.world)
  const people = [await o.invited(), await o.invited(), await o.invited()]
  const records = await o.world.server.stream.read(o.world.tableName, undefined, 1_000)
  for (const Records of [records.toReversed(), records, records.slice(5)]) {
    await relay(o.world.deps, newRowsOf({ Records }))
    await way.deliver()
  }
  expect((await way.mails()).map(toOf).sort()).toEqual(people.map(({ email }) => email).sort())
})

describe('when the mail service', () => {
  test('throttles, everything goes out in the end, once each', async () => {
    const way = await effectsOf(o.world)
    await Promise.all(Array.from({ length: 6 }, () => o.invited()))
    await way.relay()
    way.server.faults.inject({ kind: 'throttle', times: 100 })
    expect(await way.deliver()).toBe(6)
    way.server.faults.clear()
    expect(await way.deliver()).toBe(0)
    const reached = (await way.mails()).map(toOf)
    expect(new Set(reached).size).toBe(6)
    expect(reached).toHaveLength(6)
  })

  test('refuses an address for good, it is not tried again and the log does not name it', async () => {
    const logged: unknown[] = []
    o.world.deps.log = (...line) => logged.push(line)
    const way = await effectsOf(o.world)
    await o.invited({ email: 'mala@enlaces.example' })
    await o.invited({ email: 'buena@enlaces.example' })
    await way.relay()
    const bad = ({ destinations }: { destinations: string[] }) => destinations.includes('mala@enlaces.example')
    way.server.faults.inject({
      kind: 'refuse',
      code: 'InvalidParameterValue',
      message: 'Illegal mala@enlaces.example',
      when: bad,
      times: 9,
    })
    expect(await way.deliver()).toBe(0)
    expect((await way.mails()).map(toOf)).toEqual(['buena@enlaces.example'])
    const refusals = logged.filter((line) => JSON.stringify(line).includes('mail-refused'))
    expect(refusals).toEqual([
      ['error', 'mail-refused', expect.objectContaining({ kind: 'invitation', defect: 'InvalidParameterValue' })],
    ])
    expect(JSON.stringify(logged)).not.toContain('mala@')
  })

  test('knows the sender not yet, the mail waits', async () => {
    const way = await effectsOf(o.world)
    await o.invited()
    await way.relay()
    way.server.faults.inject({ kind: 'refuse', times: 9 })
    expect(await way.deliver()).toBe(1)
    way.server.faults.clear()
    expect(await way.deliver()).toBe(0)
    expect(await way.mails()).toHaveLength(1)
  })

  test('takes it and the answer is lost, the second one carries the same Message-ID', async () => {
    const way = await effectsOf(o.world)
    await o.invited()
    await way.relay()
    way.server.faults.inject({ kind: 'lostReply', times: 1 })
    await way.deliver()
    await way.deliver()
    const mails = await way.mails()
    expect(way.waiting()).toEqual([])
    expect(mails.length).toBeGreaterThan(0)
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1)
  })
})

describe('a function that is killed', () => {
  test('between sending and noting it: sent again only when its claim has ended, with the same Message-ID', async () => {
    const way = await effectsOf(o.world)
    await o.invited()
    await way.relay()
    const { done } = o.world.deps.mail
    o.world.deps.mail.done = () => Promise.reject(new Error('killed'))
    expect(await way.deliver()).toBe(1)
    o.world.deps.mail.done = done
    expect(await way.deliver()).toBe(1)
    expect(await way.mails()).toHaveLength(1)
    o.clock.forward(3)
    expect(await way.deliver()).toBe(0)
    const mails = await way.mails()
    expect([mails.length, new Set(mails.map(({ messageId }) => messageId)).size]).toEqual([2, 1])
    expect(await way.deliver()).toBe(0)
  })

  test('between writing and sending: nothing is lost', async () => {
    const way = await effectsOf(o.world)
    await o.invited()
    await way.relay()
    const { mailer } = o.world.deps
    await new Promise<void>((begun) => {
      o.world.deps.mailer = { send: () => new Promise(() => begun()) }
      void way.deliver()
    })
    o.world.deps.mailer = mailer
    o.clock.forward(3)
    // The queue gives the message again, for nobody said that it was done.
    const [again] = await outboxBodies()
    way.put([{ messageId: 'again', body: again ?? '' }])
    expect(await way.deliver()).toBe(0)
    expect(await way.mails()).toHaveLength(1)
  })

  async function outboxBodies(): Promise<string[]> {
    return (await effects(o.world)).map((one) => JSON.stringify(one))
  }
})

test('one bad message lets the others through and is given back', async () => {
  const way = await effectsOf(o.world)
  await o.invited()
  await way.relay()
  way.put([
    { messageId: 'no-json', body: '{' },
    { messageId: 'no-kind', body: '{"id":"outbox_1","message":{"kind":"of-tomorrow"}}' },
  ])
  expect(await way.deliver()).toBe(2)
  expect(way.waiting().map(({ messageId }) => messageId)).toEqual(['no-json', 'no-kind'])
  expect(await way.mails()).toHaveLength(1)
})
