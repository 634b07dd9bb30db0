import { beforeEach, describe, expect, test } from 'vitest'
import type { Space, Thread, ThreadRow } from '../../shared/forum.ts'
import type { Page } from '../../shared/page.ts'
import type { ProblemBody } from '../../shared/problem.ts'
import { type ThreadFilter, threadFilters } from '../../shared/threadKinds.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const table = useTableServer()
let world: World
let ana: SignedIn
let luz: SignedIn
let eva: SignedIn
let space: Space

beforeEach(async () => {
  world = await newWorld(table.server())
  space = await makeSpace(world)
  ana = await signedInAs(world, { name: 'Ana', country: 'UY' })
  luz = await signedInAs(world, { name: 'Luz', country: 'HN' })
  eva = await signedInAs(world, { role: 'editor', name: 'Eva' })
  const coordinator = await signedInAs(world, { role: 'coordinator' })
  for (const country of ['UY', 'HN']) {
    await told(send(world, coordinator, `/states/${country}`, { method: 'PUT', body: { member: true } }))
  }
})

const page = (who: SignedIn, only: ThreadFilter, cursor?: string, of = space) =>
  told<Page<ThreadRow>>(
    send(world, who, `/spaces/${of.id}/threads?${new URLSearchParams({ only, ...(cursor ? { cursor } : {}) })}`),
  )
const titles = async (only: ThreadFilter, of = space) =>
  (await page(luz, only, undefined, of)).items.map(({ title }) => title)
const every = async () => {
  const all = await Promise.all(threadFilters.map(async (only) => [only, await titles(only)] as const))
  return Object.fromEntries(all.filter(([, found]) => found.length > 0))
}
const question = (title = 'Pregunta') => openThread(world, ana, space, title, { kind: 'question' })
const request = () =>
  openThread(world, ana, space, 'Solicitud', {
    kind: 'request',
    request: { subject: 'information', dueOn: '2026-12-15' },
  })
const announce = () => {
  const body = { title: 'Anuncio', language: 'es', body: 'Hola', acknowledge: false }
  return told<Thread>(send(world, eva, `/spaces/${space.id}/announcements`, { body }), 201)
}
const put = (who: SignedIn, { id }: Thread, what: string, body?: object) =>
  told(send(world, who, `/threads/${id}/${what}`, { method: 'PUT', ...(body ? { body } : {}) }))

describe('threads of a space, narrowed', () => {
  test('to each kind, and to what still waits', async () => {
    await openThread(world, ana, space, 'Conversación')
    await question()
    await request()
    await announce()
    expect(await every()).toEqual({
      ...{ discussion: ['Conversación'], question: ['Pregunta'], unanswered: ['Pregunta'] },
      ...{ request: ['Solicitud'], 'open-request': ['Solicitud'], announcement: ['Anuncio'] },
    })
  })

  test('a question waits until it is answered or closed, and again when that is taken back', async () => {
    const asked = await question()
    const body = { body: 'Así', language: 'es' }
    await told(send(world, luz, `/threads/${asked.id}/posts`, { body }), 201)
    await put(ana, asked, 'answer', { number: 2 })
    expect([await titles('question'), await titles('unanswered')]).toEqual([['Pregunta'], []])
    await told(send(world, ana, `/threads/${asked.id}/answer`, { method: 'DELETE' }))
    expect(await titles('unanswered')).toEqual(['Pregunta'])
    await put(ana, asked, 'closure')
    expect(await titles('unanswered')).toEqual([])
  })

  test('a request waits while it is open', async () => {
    const asked = await request()
    await put(ana, asked, 'outcome', { text: 'Nadie' })
    expect([await titles('request'), await titles('open-request')]).toEqual([['Solicitud'], []])
    await told(send(world, ana, `/threads/${asked.id}/closure`, { method: 'DELETE' }))
    expect(await titles('open-request')).toEqual(['Solicitud'])
  })

  test('what is moved goes along, and what lags behind shows nothing of what is behind a door', async () => {
    const closed = await makeSpace(world, { audience: 'members' })
    const asked = await question()
    const headers = { 'if-match': '"1"' }
    const body = { spaceId: closed.id, reason: 'Otro asunto' }
    await told(send(world, eva, `/threads/${asked.id}/space`, { method: 'PUT', body, headers }))
    expect(await every()).toEqual({})
    expect((await page(eva, 'unanswered', undefined, closed)).items.map(({ id }) => id)).toEqual([asked.id])
    await world.table.transact([{ kind: 'put', item: { pk: `kinds#${space.id}#question`, sk: asked.id } }])
    expect(await titles('question')).toEqual([])
  })

  test('pages lead on and back, the latest opened first, whoever replied since', async () => {
    const opened: Thread[] = []
    for (let one = 1; one <= 30; one++) {
      world.clock.forward(1)
      opened.push(await question(`Pregunta ${one}`))
    }
    const [oldest] = opened
    await told(send(world, luz, `/threads/${oldest?.id}/posts`, { body: { body: 'Así', language: 'es' } }), 201)
    const wanted = opened.map(({ title }) => title).toReversed()
    const first = await page(luz, 'question')
    const second = await page(luz, 'question', first.next)
    const third = await page(luz, 'question', second.next)
    const seen = [first, second, third].map(({ items }) => items.map(({ title }) => title))
    expect(seen).toEqual([wanted.slice(0, 12), wanted.slice(12, 24), wanted.slice(24)])
    expect([first.previous, third.next]).toEqual([undefined, undefined])
    expect((await page(luz, 'question', third.previous)).items).toEqual(second.items)
    const other = await send(world, luz, `/spaces/${space.id}/threads?only=unanswered&cursor=${first.next}`)
    expect(other.status).toBe(404)

    world.costs.length = 0
    const costly = await page(luz, 'question', first.next)
    expect(costly.items.every(({ unread }) => unread === 1)).toBe(true)
    expect(world.costs.length).toBeLessThanOrEqual(3)
    expect(world.costs.reduce((sum, { readUnits }) => sum + readUnits, 0)).toBeLessThanOrEqual(15)
  })

  test('by something else is refused, with the field that is wrong', async () => {
    const problem = await told<ProblemBody>(send(world, luz, `/spaces/${space.id}/threads?only=nada`), 422)
    expect(problem.fields).toMatchObject([{ field: 'only', fault: 'not-a-choice' }])
  })

  test.each(threadFilters)('to %s in a space that is hidden or absent is the same', async (only) => {
    const closed = await makeSpace(world, { audience: 'members' })
    await openThread(world, eva, closed, 'Oculto', { kind: 'question' })
    for (const id of [closed.id, 'space_01ARZ3NDEKTSV4RRFFQ69G5FAV']) {
      expect((await send(world, luz, `/spaces/${id}/threads?only=${only}`)).status).toBe(404)
    }
  })
})
