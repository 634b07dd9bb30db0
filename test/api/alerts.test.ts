import { beforeEach, describe, expect, test } from 'vitest'
import { unsubscribeAddress } from '../../functions/subscriptions/unsubscribing.ts'
import type { Space, Thread } from '../../shared/forum.ts'
import { languages } from '../../shared/languages.ts'
import { alertMail as en } from '../../shared/messages/en/alertMail.ts'
import { alertMail as es } from '../../shared/messages/es/alertMail.ts'
import { alertMail as fr } from '../../shared/messages/fr/alertMail.ts'
import { alertMail as pt } from '../../shared/messages/pt/alertMail.ts'
import { type DigestHouse, digestsOf } from '../support/digests.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { seated } from '../support/seats.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const words = { es, en, pt, fr }
const table = useTableServer()
let world: World
let ana: SignedIn
let ben: SignedIn
let coordinator: SignedIn
let space: Space
let thread: Thread
let way: DigestHouse

beforeEach(async () => {
  world = await newWorld(table.server())
  way = await digestsOf(world)
  coordinator = await signedInAs(world, { role: 'coordinator', name: 'Coordinación' })
  space = await makeSpace(world)
  ana = await signedInAs(world, { name: 'Ana Pérez', country: 'UY', listed: true })
  ben = await signedInAs(world, { name: 'Ben Clarke', country: 'BB', language: 'en', listed: true })
  for (const country of ['UY', 'BB']) {
    await told(send(world, coordinator, `/states/${country}`, { method: 'PUT', body: { member: true } }))
  }
  thread = await openThread(world, ben, space, 'Protocolo de acogida')
  await way.settle()
})

const mention = ({ person }: SignedIn) => `[@${person.name}](person:${person.id})`
const write = (who: SignedIn, body: string, to = thread) =>
  told<{ number: number }>(send(world, who, `/threads/${to.id}/posts`, { body: { body, language: 'es' } }), 201)
const choose = (who: SignedIn, atOnce: boolean) =>
  told(send(world, who, '/me/alerts', { method: 'PUT', body: { atOnce } }))
/** The minute of gathering is over. @returns what was told at once to somebody by then */
const minuteLater = async (who = ana) => {
  await way.settle()
  world.clock.forward(2)
  await way.deliver()
  return way.alertsTo(who)
}
const header = (mail: { headers: Map<string, unknown> } | undefined, name: string) => mail?.headers.get(name)

describe('what is asked of somebody', () => {
  test('comes by mail once its minute is over, with who asks and where, and never what was written', async () => {
    await write(ben, `${mention(ana)}, una frase que no sale`)
    await way.settle()
    expect(await way.deliver()).toBe(1)
    expect(await way.alertsTo(ana)).toEqual([])
    const [mail] = await minuteLater()
    expect(mail?.subject).toBe('Protocolo de acogida')
    expect(mail?.text).toContain(`* Protocolo de acogida
  Ben Clarke (Barbados) le menciona
  https://enlaces.example/threads/${thread.id}?from=2#post-2`)
    expect(mail?.text).toContain('a la vista de toda la red')
    expect(`${mail?.text}${mail?.html}`).not.toContain('una frase')
  })

  test('of a minute is one mail, also of several threads; what comes after it is another', async () => {
    const other = await openThread(world, ben, space, 'Otro hilo')
    for (const to of [thread, other, thread]) {
      await write(ben, mention(ana), to)
      await way.settle()
      world.clock.forward(0.3)
    }
    expect(await minuteLater()).toHaveLength(1)
    await write(ben, mention(ana))
    const [first, second] = await minuteLater()
    expect(first?.subject).toBe('3 asuntos le esperan')
    expect([first?.replyTo, first?.inReplyTo]).toEqual([undefined, undefined])
    expect(second?.subject).toBe('Protocolo de acogida')
  })

  test('of one thread stands together in mail programs, and can be answered by an address of its own', async () => {
    await write(ben, mention(ana))
    await minuteLater()
    await write(ben, mention(ana))
    const mails = await minuteLater()
    const root = `<${thread.id}@enlaces.example>`
    expect(mails.map(({ inReplyTo, references }) => [inReplyTo, references])).toEqual([
      [root, root],
      [root, root],
    ])
    const [one, other] = mails.map(({ replyTo }) => replyTo?.value[0]?.address ?? '')
    expect(one).toMatch(/^reply\+[0-9a-z]{58}@reply\.enlaces\.example$/)
    // RFC 5321: no more than 64 octets.
    expect(one?.split('@')[0]).toHaveLength(64)
    expect(other).toBe(one)
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(2)
  })

  test('is a request to one’s State, until a colleague has answered', async () => {
    const [luz, colleague] = await Promise.all(['Luz', 'Eva'].map((name) => seated(world, { name, country: 'UY' })))
    if (!luz || !colleague) throw new Error('two of one State')
    const more = { kind: 'request', request: { subject: 'information', dueOn: '2026-12-20', to: ['UY'] } }
    await openThread(world, ben, space, 'Cifras', more)
    await way.settle()
    const mails = await minuteLater(luz)
    const seen = await minuteLater(colleague)
    expect([mails, seen].map((some) => some.map(({ subject }) => subject))).toEqual([['Cifras'], ['Cifras']])
    const again = await openThread(world, ben, space, 'Más cifras', more)
    await way.settle()
    await write(colleague, 'Nuestra respuesta', again)
    expect((await minuteLater(luz)).map(({ subject }) => subject)).toEqual(['Cifras'])
  })

  test('is an announcement that asks to be acknowledged; what is only followed is not told at once', async () => {
    const body = { title: 'Aviso', language: 'es', body: 'Leer', acknowledge: true }
    await told(send(world, coordinator, `/spaces/${space.id}/announcements`, { body }), 201)
    await send(world, ana, `/threads/${thread.id}/following`, { method: 'PUT', body: { level: 'watch' } })
    await write(ben, 'Hola a todas')
    expect((await minuteLater()).map(({ subject }) => subject)).toEqual(['Aviso'])
  })

  test.each(languages)('is said in %s', async (language) => {
    const who = await signedInAs(world, { name: 'Luz', language, listed: true })
    await write(ben, mention(who))
    const [mail] = await minuteLater(who)
    expect(header(mail, 'content-language')).toBe(language)
    const said = words[language]
    for (const text of [said.lead, said.heading, said.answer.network, said.reason]) expect(mail?.text).toContain(text)
  })
})

describe('is looked at again when it is sent', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['read meanwhile', () => send(world, ana, `/threads/${thread.id}/notices`, { method: 'PUT', body: { readTo: 2 } })],
    ['not wanted any more', () => choose(ana, false)],
    ['taken away by its author', () => send(world, ben, `/threads/${thread.id}/posts/2/removal`, { method: 'PUT' })],
    [
      'of somebody suspended',
      async () => {
        const item = { ...ana.person, state: 'suspended', pk: `person#${ana.person.id}`, sk: 'account' }
        return world.table.transact([{ kind: 'put', item }])
      },
    ],
  ])('%s: no mail', async (_name, meanwhile) => {
    await write(ben, mention(ana))
    await way.settle()
    await meanwhile()
    expect(await minuteLater()).toEqual([])
    expect(way.waiting()).toEqual([])
  })

  test('in a space where one belongs no more: no mail', async () => {
    const closed = await makeSpace(world, { title: 'Reservado', audience: 'members' })
    for (const who of [ana, ben]) {
      await send(world, coordinator, `/spaces/${closed.id}/members/${who.person.id}`, { method: 'PUT' })
    }
    const inside = await openThread(world, ben, closed, 'Adentro')
    await write(ben, mention(ana), inside)
    expect(await minuteLater()).toHaveLength(1)
    await write(ben, mention(ana), inside)
    await way.settle()
    await send(world, coordinator, `/spaces/${closed.id}/members/${ana.person.id}`, { method: 'DELETE' })
    expect(await minuteLater()).toHaveLength(1)
  })
})

test('who chose not to be told at once gets nothing, and nothing waits for them', async () => {
  await choose(ana, false)
  await write(ben, mention(ana))
  await way.settle()
  expect(way.waiting()).toEqual([])
  expect(await told(send(world, ana, '/me/alerts'))).toEqual({ atOnce: false })
  await choose(ana, true)
  await write(ben, mention(ana))
  expect(await minuteLater()).toHaveLength(1)
})

test('what happened is handed over twice, and the mail too: one mail', async () => {
  await write(ben, mention(ana))
  await way.settle()
  const [message] = way.waiting()
  if (message) way.put([{ ...message, messageId: 'again' }])
  expect(await minuteLater()).toHaveLength(1)
})

test('a mail that could not be sent is sent in the next try, with the same Message-ID', async () => {
  way.server.faults.inject({ kind: 'errorAfter', times: 1 })
  await write(ben, mention(ana))
  const [first] = await minuteLater()
  world.clock.forward(3)
  await way.deliver()
  const mails = await way.alertsTo(ana)
  expect(mails.map(({ messageId }) => messageId)).toEqual([first?.messageId, first?.messageId])
  expect(way.waiting()).toEqual([])
})

test('one click ends it, and not the digest; the address of the digest ends that alone', async () => {
  await way.choose(ana)
  await write(ben, mention(ana))
  const [mail] = await minuteLater()
  const list = Object(header(mail, 'list'))
  expect(list.id).toMatchObject({ name: 'alerts.enlaces.example' })
  const leave = (address: string) =>
    world.app.request(address, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'es' },
      body: 'List-Unsubscribe=One-Click',
    })
  const left = await leave(list.unsubscribe.url)
  expect([left.status, (await left.text()).includes('ya no le llegará enseguida')]).toEqual([200, true])
  expect(await told(send(world, ana, '/me/alerts'))).toEqual({ atOnce: false })
  expect(await told(send(world, ana, '/me/digest'))).toMatchObject({ frequency: 'daily' })
  await choose(ana, true)
  expect((await leave(unsubscribeAddress(world.deps, ana.person.id, 'digest'))).status).toBe(200)
  expect(await told(send(world, ana, '/me/digest'))).toMatchObject({ frequency: 'none' })
  expect(await told(send(world, ana, '/me/alerts'))).toEqual({ atOnce: true })
})

test('what was told at once stands in the digest while it is not read, and not afterwards', async () => {
  await way.choose(ana)
  await write(ben, mention(ana))
  expect(await minuteLater()).toHaveLength(1)
  await way.issue()
  await way.deliver()
  expect((await way.to(ana)).at(-1)?.subject).toContain('1 asunto le espera')
})

test('addresses to answer by end when their person revokes them: the next mail brings another', async () => {
  await write(ben, mention(ana))
  await minuteLater()
  expect((await send(world, ana, '/me/reply-addresses', { method: 'DELETE' })).status).toBe(204)
  await write(ben, mention(ana))
  const [one, other] = (await minuteLater()).map(({ replyTo }) => replyTo?.value[0]?.address)
  expect(other).toMatch(/^reply\+/)
  expect(other).not.toBe(one)
})

test('a mail about a closed thread cannot be answered, and says nothing of answering', async () => {
  await write(ben, mention(ana))
  await way.settle()
  await send(world, ben, `/threads/${thread.id}/closure`, { method: 'PUT' })
  const [mail] = await minuteLater()
  expect([mail?.subject, mail?.replyTo]).toEqual(['Protocolo de acogida', undefined])
  expect(mail?.text).not.toContain('responder a este correo')
})
