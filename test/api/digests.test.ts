import { beforeEach, describe, expect, test } from 'vitest'
import type { DigestPreview } from '../../shared/digests.ts'
import { letterOf } from '../../shared/digestWording.ts'
import type { Space, Thread } from '../../shared/forum.ts'
import { digestMail } from '../../shared/messages/es/digestMail.ts'
import { type DigestHouse, digestsOf } from '../support/digests.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { actsIn } from '../support/transfers.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

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
  ana = await signedInAs(world, { name: 'Ana Pérez', country: 'UY' })
  ben = await signedInAs(world, { name: 'Ben Clarke', country: 'BB', language: 'en', zone: 'America/Barbados' })
  for (const country of ['UY', 'BB']) {
    await told(send(world, coordinator, `/states/${country}`, { method: 'PUT', body: { member: true } }))
  }
  thread = await openThread(world, ana, space, 'Protocolo de acogida')
  await way.settle()
  // What stands there before somebody asks for digests is no news to them.
  world.clock.forward(60)
  await way.choose(ana)
  world.clock.forward(60)
})

const reply = (who: SignedIn, body = 'Hola', to = thread) =>
  told(send(world, who, `/threads/${to.id}/posts`, { body: { body, language: 'es' } }), 201)
const mention = ({ person }: SignedIn) => `[@${person.name}](person:${person.id})`
const preview = (who: SignedIn) => told<DigestPreview>(send(world, who, '/me/digest/preview'))
const reader = { words: digestMail, language: 'es', zone: 'America/Montevideo' } as const
const letter = ({ since, contents }: DigestPreview) => contents && letterOf(contents, since, reader)
const whys = (shown: DigestPreview) =>
  (letter(shown)?.sections ?? []).map(({ heading, items }) => [
    heading,
    ...items.map(({ title, why }) => `${title}: ${why}`),
  ])
/** The digests of the next day are sent. @returns what came to somebody by then, the latest last */
const nextDay = async (who = ana) => {
  await way.issue()
  await way.deliver()
  return way.to(who)
}
/** A session ends after half a day. */
const again = ({ person }: SignedIn) => signedInAs(world, { ...person, zone: person.zone })

describe('a digest', () => {
  test('tells what needs the reader, what the reader follows and what is new, in this order, and why', async () => {
    const fresh = await openThread(world, ben, space, 'Cruces por Darién')
    await reply(ben)
    await reply(ben)
    const other = await openThread(world, coordinator, space, 'Guía', { body: `Ojo, ${mention(ana)}` })
    const [mail] = await nextDay()
    expect(mail?.subject).toBe('1 asunto le espera · 1 novedad en lo que sigue · 1 hilo nuevo')
    expect(mail?.text).toBe(`Hola, Ana Pérez:

Esto es lo que hay para usted en la red desde el 23 de noviembre de 2026.

Le espera a usted
=================

* Guía
  Coordinación le menciona
  https://enlaces.example/threads/${other.id}

En lo que sigue
===============

* Protocolo de acogida
  2 intervenciones nuevas; la última, de Ben Clarke (Barbados)
  https://enlaces.example/threads/${thread.id}?from=2#post-2

Nuevo en la red
===============

* Cruces por Darién
  Ben Clarke (Barbados) abrió una conversación
  https://enlaces.example/threads/${fresh.id}

Abrir Enlaces:
https://enlaces.example/

-- 
Recibe este boletín porque forma parte de Enlaces, el foro de la Red de Enlaces Técnicos del IIN.
Cambiar cuándo llega: https://enlaces.example/settings/digest
No recibirlo más: ${unsubscribeIn(mail?.text)}`)
  })

  test('says nothing at all where there is nothing to say', async () => {
    expect(await nextDay()).toEqual([])
    expect(await nextDay()).toEqual([])
    await reply(await again(ben))
    expect(await nextDay()).toHaveLength(1)
  })

  test('tells of each thing once', async () => {
    await reply(ben)
    expect((await nextDay()).map(({ subject }) => subject)).toEqual(['1 novedad en lo que sigue'])
    expect(await nextDay()).toHaveLength(1)
    // And again only when there is more of it.
    await reply(await again(ben))
    expect((await nextDay()).map(({ subject }) => subject)).toEqual([
      '1 novedad en lo que sigue',
      '1 novedad en lo que sigue',
    ])
  })

  test.each<[string, () => Promise<unknown>]>([
    ['what was read on the web', async () => read(thread, 9)],
    ['what is muted', async () => follow(`threads/${thread.id}`, 'mute')],
    ['what is in a space that is muted', async () => follow(`spaces/${space.id}`, 'mute')],
  ])('leaves out %s', async (_name, quiet) => {
    await send(world, ana, `/threads/${thread.id}/following`, { method: 'DELETE' })
    const fresh = await openThread(world, ben, space, 'Nuevo')
    if (_name === 'what is muted') await follow(`threads/${fresh.id}`, 'mute')
    if (_name === 'what was read on the web') await read(fresh, 1)
    await quiet()
    expect(await nextDay()).toEqual([])
  })

  test('tells of a thread that was merged into another there alone', async () => {
    await reply(ben)
    const fresh = await openThread(world, ben, space, 'Acogida, otra vez')
    const into = await openThread(world, ben, space, 'Acogida')
    await way.settle()
    const { merge } = actsIn(world)
    await told(merge(coordinator, thread, into))
    await told(merge(coordinator, fresh, into))
    const [mail] = await nextDay()
    expect(mail?.subject).toBe('1 novedad en lo que sigue')
    expect(mail?.text).toContain('* Acogida\n')
  })

  test('is in the language of the reader, and each title in its own', async () => {
    await way.choose(ben)
    world.clock.forward(30)
    await openThread(world, ana, space, 'Reunião de julho', { language: 'pt' })
    const [mail] = await nextDay(ben)
    expect([mail?.subject, mail?.headers.get('content-language')]).toEqual(['1 new thread', 'en'])
    expect(mail?.html).toContain('<html lang="en">')
    expect(mail?.html).toMatch(/<a lang="pt" href="[^"]+"[^>]*>Reunião de julho<\/a>/)
    expect(mail?.text).toContain('Ana Pérez (Uruguay) opened a discussion')
  })

  test('asks for what a State was asked, with the day, until a colleague has answered', async () => {
    const body = { kind: 'request', request: { subject: 'information', dueOn: '2026-12-15' } }
    const asked = await openThread(world, ben, space, '¿Qué plazo fija su ley?', body)
    await way.settle()
    world.clock.forward(10)
    expect(whys(await preview(ana))).toEqual([
      [
        'Le espera a usted',
        '¿Qué plazo fija su ley?: Ben Clarke (Barbados) pide una respuesta de su Estado, a más tardar el 15 de diciembre de 2026',
      ],
    ])
    const colleague = await signedInAs(world, { name: 'Sol', country: 'UY' })
    await reply(colleague, 'Un mes', asked)
    await way.settle()
    world.clock.forward(10)
    expect(whys(await preview(ana)).flat()).not.toContain('Le espera a usted')
  })

  test('reminds of a request once more before its last day', async () => {
    const body = { kind: 'request', request: { subject: 'information', dueOn: '2026-11-28' } }
    await openThread(world, ben, space, 'Plazos', body)
    for (let days = 0; days < 6; days++) await nextDay()
    const texts = (await way.to(ana)).map(({ text }) => /Plazos\n {2}(.*)/.exec(text ?? '')?.[1])
    expect(texts).toEqual([
      'Ben Clarke (Barbados) pide una respuesta de su Estado, a más tardar el 28 de noviembre de 2026',
      'Su Estado todavía no respondió, y el plazo termina el 28 de noviembre de 2026',
    ])
  })

  test('holds twenty things, and counts the rest space by space', async () => {
    const other = await makeSpace(world, { title: 'Retorno' })
    for (let count = 0; count < 3; count++) await openThread(world, ben, other, `Otro ${count}`)
    for (let count = 0; count < 22; count++) await openThread(world, ben, space, `Hilo ${count}`)
    world.clock.forward(30)
    const shown = letter(await preview(ana))
    expect(shown?.sections.map(({ items }) => items.length)).toEqual([20])
    expect(shown?.rest.toSorted()).toEqual(['Y 3 hilos más en «Retorno»', 'Y 2 hilos más en «Acogida»'].toSorted())
  })
})

function unsubscribeIn(text = ''): string {
  return /No recibirlo más: (\S+)/.exec(text)?.[1] ?? ''
}

async function follow(where: string, level: string): Promise<void> {
  const answer = await send(world, ana, `/${where}/following`, { method: 'PUT', body: { level } })
  expect(answer.status).toBe(204)
}

async function read({ id }: Thread, lastRead: number): Promise<void> {
  await send(world, ana, `/threads/${id}/mark`, { method: 'PUT', body: { lastRead } })
}
