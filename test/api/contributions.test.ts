import { beforeEach, expect, test } from 'vitest'
import { newTermWrite } from '../../functions/members/seat.ts'
import type { Space, Thread } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import type { Contributions } from '../../shared/search.ts'
import { makeSpace, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { type Searchable, useSearch } from '../support/searching.ts'
import { seated } from '../support/seats.ts'
import type { World } from '../support/world.ts'

const file = useSearch()
let house: Searchable
let world: World
let ana: SignedIn
let luz: SignedIn
let open: Space
let closed: Space

beforeEach(async () => {
  house = await file.newNetwork()
  world = house.world
  ana = await signedInAs(world, { role: 'liaison', country: 'HN', name: 'Ana' })
  luz = await signedInAs(world, { role: 'liaison', country: 'PE', name: 'Luz' })
  open = await makeSpace(world)
  closed = await makeSpace(world, { title: 'Cerrado', audience: 'members' })
})

async function write(title: string, by: SignedIn, place = open): Promise<Thread> {
  world.clock.forward(1)
  const body = { title, language: 'es', body: `Texto de ${title}` }
  return told<Thread>(send(world, by, `/spaces/${place.id}/threads`, { body }), 201)
}

async function reply(thread: Thread, by: SignedIn): Promise<void> {
  world.clock.forward(1)
  await told(send(world, by, `/threads/${thread.id}/posts`, { body: { body: 'Una respuesta', language: 'es' } }), 201)
}

const by = ({ person: { id } }: SignedIn, reader: SignedIn, cursor?: string) =>
  told<Contributions>(send(world, reader, `/people/${id}/contributions${cursor ? `?cursor=${cursor}` : ''}`))
const lines = ({ items }: Contributions) =>
  items.map(({ title, number }) => `${title.map(({ text }) => text).join('')} ${number}`)

test('a person’s words are listed, the newest first, for whoever may read them and for nobody else', async () => {
  const editor = await signedInAs(world, { role: 'editor' })
  const first = await write('Uno', editor)
  await write('Cerrado', editor, closed)
  await write('De otra', ana)
  await reply(first, editor)
  await house.settle()
  expect(lines(await by(editor, editor))).toEqual(['Uno 2', 'Cerrado 1', 'Uno 1'])
  const seen = await by(editor, ana)
  expect([lines(seen), seen.total]).toEqual([['Uno 2', 'Uno 1'], 2])
  expect(seen.items[0]?.snippet).toEqual([{ text: 'Una respuesta', mark: false }])
  expect(await by(luz, ana)).toEqual({ items: [], total: 0 })
  expect((await send(world, ana, '/people/person_01ARZ3NDEKTSV4RRFFQ69G5FAV/contributions')).status).toBe(404)
})

test('what was hidden is not listed and not counted, at once and after it left the index', async () => {
  const keeper = await signedInAs(world, { role: 'coordinator' })
  const thread = await write('Uno', ana)
  await write('Dos', ana)
  await house.settle()
  const body = { state: 'hidden', reason: 'Se mira' }
  await told(send(world, keeper, `/threads/${thread.id}/posts/1/keeping`, { method: 'PUT', body }))
  for (const reader of [luz, ana, keeper]) {
    const seen = await by(ana, reader)
    expect([lines(seen), seen.total]).toEqual([['Dos 1'], 1])
  }
  // Where it would stand on the next page, the index alone decides.
  for (let more = 0; more < limits.hitsPerPage - 1; more++) await write('Más', ana)
  await house.settle()
  const seen = await by(ana, keeper)
  expect([seen.items.length, seen.total, seen.next]).toEqual([limits.hitsPerPage, limits.hitsPerPage, undefined])
})

test('a long list is read page by page and back, and a cursor leads on in its own list alone', async () => {
  const titles = Array.from({ length: 15 }, (_, at) => `Hilo ${at + 1}`)
  for (const title of titles) await write(title, ana)
  await house.settle()
  const newest = titles.toReversed().map((title) => `${title} 1`)
  const first = await by(ana, luz)
  expect([lines(first), first.total, first.previous]).toEqual([newest.slice(0, 10), 15, undefined])
  const second = await by(ana, luz, first.next)
  expect([lines(second), second.next]).toEqual([newest.slice(10), undefined])
  expect(lines(await by(ana, luz, second.previous))).toEqual(newest.slice(0, 10))
  expect((await send(world, luz, `/people/${luz.person.id}/contributions?cursor=${first.next}`)).status).toBe(404)
})

test('a seat has what each holder wrote while they held it, the latest holder first', async () => {
  const holder = await seated(world, { country: 'HN', name: 'Suyapa' })
  const { seat } = holder
  await write('Antes de ejercer', luz)
  world.clock.forward(1)
  const startedAt = world.clock.now()
  await write('De Luz', luz)
  world.clock.forward(1)
  const endedAt = world.clock.now()
  const term = { seatId: seat.id, startedAt }
  await world.table.transact([
    newTermWrite(seat.place, {
      ...{ ...term, id: world.deps.ids.next('term'), personId: luz.person.id, personName: 'Luz', endedAt },
    }),
  ])
  await write('Después de ejercer', luz)
  world.clock.forward(1)
  await world.table.transact([
    newTermWrite(seat.place, {
      ...{ seatId: seat.id, startedAt: world.clock.now(), id: world.deps.ids.next('term') },
      ...{ personId: holder.person.id, personName: 'Suyapa' },
    }),
  ])
  await write('De Suyapa', holder)
  await house.settle()
  const seen = await told<Contributions>(send(world, ana, `/seats/${seat.id}/contributions`))
  expect([lines(seen), seen.total]).toEqual([['De Suyapa 1', 'De Luz 1'], 2])
  expect((await send(world, ana, '/seats/seat_01ARZ3NDEKTSV4RRFFQ69G5FAV/contributions')).status).toBe(404)
})
