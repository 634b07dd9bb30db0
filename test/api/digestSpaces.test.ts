import { beforeEach, describe, expect, test } from 'vitest'
import type { DigestPreview, DigestSettings } from '../../shared/digests.ts'
import type { Space, Thread } from '../../shared/forum.ts'
import { type DigestHouse, digestsOf } from '../support/digests.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const table = useTableServer()
let world: World
let way: DigestHouse
let space: Space
let ana: SignedIn
let ben: SignedIn
let editor: SignedIn

beforeEach(async () => {
  world = await newWorld(table.server())
  way = await digestsOf(world)
  space = await makeSpace(world)
  ana = await signedInAs(world, { name: 'Ana', country: 'UY' })
  ben = await signedInAs(world, { name: 'Ben', country: 'BB' })
  editor = await signedInAs(world, { name: 'Eva', role: 'editor' })
  await way.choose(ana)
  world.clock.forward(60)
})

const reply = (who: SignedIn, { id }: Thread, body = 'Hola') =>
  told(send(world, who, `/threads/${id}/posts`, { body: { body, language: 'es' } }), 201)
const level = (chosen: string, where = space, who = ana) =>
  send(world, who, `/me/digest/spaces/${where.id}`, { method: 'PUT', body: { level: chosen } })
const settings = () => told<DigestSettings>(send(world, ana, '/me/digest'))
/** What the digest would say once everything has settled. */
const shown = async () => {
  await way.settle()
  world.clock.forward(10)
  const { contents } = await told<DigestPreview>(send(world, ana, '/me/digest/preview'))
  const titles = (part: 'needs' | 'follows' | 'news') => (contents?.[part] ?? []).map(({ title }) => title).toSorted()
  return { needs: titles('needs'), follows: titles('follows'), news: titles('news'), contents }
}

describe('how much of a space stands in the digest', () => {
  /** One of each: what is new, and what the reader follows. */
  const happenings = async () => {
    const followed = await openThread(world, ana, space, 'Mío')
    const asked = await openThread(world, ana, space, 'Mi pregunta', { kind: 'question' })
    await openThread(world, ben, space, 'Conversación')
    await openThread(world, ben, space, 'Mención', { body: `Hola [@Ana](person:${ana.person.id})` })
    const busy = await openThread(world, ben, space, 'Concurrido')
    for (let count = 0; count < 5; count++) await reply(count % 2 ? ben : editor, busy)
    const question = await openThread(world, ben, space, 'Respondida', { kind: 'question' })
    await reply(editor, question)
    await told(send(world, ben, `/threads/${question.id}/answer`, { method: 'PUT', body: { number: 2 } }))
    const announcement = { title: 'Anuncio', language: 'es', body: 'hola', acknowledge: false }
    await told(send(world, editor, `/spaces/${space.id}/announcements`, { body: announcement }), 201)
    await reply(ben, followed)
    await reply(ben, asked)
    await told(send(world, ana, `/threads/${asked.id}/answer`, { method: 'PUT', body: { number: 2 } }))
  }

  test('all, highlights or nothing, and what awaits the reader whatever was chosen', async () => {
    await happenings()
    for (const [chosen, news, follows] of [
      ['all', ['Anuncio', 'Concurrido', 'Conversación', 'Respondida'], ['Mi pregunta', 'Mío']],
      ['highlights', ['Anuncio', 'Concurrido', 'Respondida'], ['Mi pregunta']],
      ['none', [], []],
    ] as const) {
      expect((await level(chosen)).status).toBe(204)
      expect(await shown()).toMatchObject({ needs: ['Mención'], follows, news })
    }
  })

  test('is remembered by space, and one choice takes the place of the other', async () => {
    const other = await makeSpace(world, { title: 'Retorno' })
    await level('highlights')
    await level('none', other)
    expect((await settings()).spaces).toEqual({ highlights: [space.id], none: [other.id], muted: [] })
    await level('none')
    expect((await settings()).spaces.highlights).toEqual([])
    await level('all')
    await level('all', other)
    expect((await settings()).spaces).toEqual({ highlights: [], none: [], muted: [] })
  })

  test('is remembered of who has not chosen when', async () => {
    expect((await level('none', space, ben)).status).toBe(204)
    expect(await told(send(world, ben, '/me/digest'))).toMatchObject({ version: 0, spaces: { none: [space.id] } })
    await way.choose(ben)
    expect(await told(send(world, ben, '/me/digest'))).toMatchObject({ version: 1, spaces: { none: [space.id] } })
  })

  test('meets no choice of the hour', async () => {
    const { version } = await settings()
    await level('none')
    expect((await settings()).version).toBe(version)
    await way.choose(ana, { hour: 9 })
    expect((await settings()).spaces.none).toEqual([space.id])
  })

  test('is no way to ask whether a space is there', async () => {
    const closed = await makeSpace(world, { title: 'Casos', audience: 'members' })
    const absent = { ...closed, id: 'space_01ARZ3NDEKTSV4RRFFQ69G5FAV' }
    const answers = [await level('none', closed), await level('none', absent)]
    expect(answers.map(({ status }) => status)).toEqual([404, 404])
    expect(await answers[0]?.text()).toBe(await answers[1]?.text())
  })
})

test('counts no posts of the reader’s own among the new ones', async () => {
  const thread = await openThread(world, ana, space, 'Mío')
  await way.settle()
  for (const who of [ben, ana, ben, ana, ben]) await reply(who, thread)
  expect((await shown()).contents?.follows).toMatchObject([{ why: 'posts', count: 3 }])
})

test('counts from where the reader has read', async () => {
  const thread = await openThread(world, ana, space, 'Mío')
  await reply(ben, thread)
  await reply(ben, thread)
  await way.settle()
  await send(world, ana, `/threads/${thread.id}/mark`, { method: 'PUT', body: { lastRead: 3 } })
  await reply(ben, thread)
  await reply(ben, thread)
  expect((await shown()).contents?.follows).toMatchObject([{ why: 'posts', count: 2, number: 4 }])
})

test('what lies beyond those that are looked at is spoken of where it may be read', async () => {
  const closed = await makeSpace(world, { title: 'Casos', audience: 'members' })
  const coordinator = await signedInAs(world, { role: 'coordinator' })
  // The latest come first: the one beyond the forty is the oldest.
  const oldest = await openThread(world, ben, space, 'Primero')
  world.clock.forward(1)
  for (let count = 0; count < 40; count++) await openThread(world, ben, space, `Hilo ${count}`)
  expect((await shown()).contents?.more).toBe(true)
  const body = { spaceId: closed.id, reason: 'Es de aquí' }
  const headers = { 'if-match': '"1"' }
  await told(send(world, coordinator, `/threads/${oldest.id}/space`, { method: 'PUT', body, headers }))
  expect((await shown()).contents?.more).toBe(false)
})
