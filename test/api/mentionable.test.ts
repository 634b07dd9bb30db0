import { beforeEach, describe, expect, test } from 'vitest'
import type { Space } from '../../shared/forum.ts'
import type { Mentionable } from '../../shared/mentions.ts'
import { makeSpace, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { seated } from '../support/seats.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

// What the box to write in offers after an @, and what it says of those who will not be told.

const table = useTableServer()
let world: World
let ana: SignedIn
let ben: Awaited<ReturnType<typeof seated>>
let luz: Awaited<ReturnType<typeof seated>>
let coordinator: SignedIn
let space: Space

beforeEach(async () => {
  world = await newWorld(table.server())
  space = await makeSpace(world)
  coordinator = await signedInAs(world, { role: 'coordinator', name: 'Coordinación' })
  ana = await signedInAs(world, { name: 'Ana', country: 'UY', listed: true })
  ben = await seated(world, { name: 'Ben Ávila', country: 'BB' })
  luz = await seated(world, { name: 'Luz Peña', country: 'HN', title: 'Enlace de migración' })
})

describe('finding whom to mention', () => {
  const names = async (text: string, who: SignedIn = ana) =>
    (
      await told<{ items: Mentionable[] }>(
        send(world, who, `/spaces/${space.id}/mentionable?${new URLSearchParams({ text })}`),
      )
    ).items.map(({ kind, name }) => `${kind} ${name}`)

  test.each<[string, string[]]>([
    ['luz', ['person Luz Peña']],
    ['pena', ['person Luz Peña']],
    ['PEÑ lu', ['person Luz Peña']],
    ['avila', ['person Ben Ávila']],
    ['uz', []],
    ['migra', ['seat Enlace de migración']],
    ['hondu', ['seat Enlace de migración', 'person Luz Peña']],
    ['enlace hondu', ['seat Enlace de migración']],
    ['ana', []],
  ])('%s', async (text, expected) => expect(await names(text)).toEqual(expected))

  test('at most eight, those whose name begins so first, and for one request', async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, n) => seated(world, { name: `Sol ${n}`, title: 'Barbados', country: 'HN' })),
    )
    world.clock.forward(2)
    await names('barb')
    world.costs.length = 0
    const found = await names('barb')
    expect(found).toEqual(Array.from({ length: 8 }, () => 'seat Barbados'))
    // The session, the space and who was let in to it: everybody's names are read once a minute.
    expect(world.costs.length).toBeLessThanOrEqual(3)
  })

  test('seats of the same title in the order of their States, whoever holds them', async () => {
    await seated(world, { name: 'Ada', title: 'Enlace de salud', country: 'UY' })
    await seated(world, { name: 'Zoe', title: 'Enlace de salud', country: 'BO' })
    const { items } = await told<{ items: Mentionable[] }>(
      send(world, ana, `/spaces/${space.id}/mentionable?text=salud`),
    )
    expect(items.map(({ country }) => country)).toEqual(['BO', 'UY'])
  })

  test('neither who has not come nor who has left; a newcomer within a minute', async () => {
    await seated(world, { name: 'Eva Invitada', country: 'HN', state: 'invited', acceptedAt: undefined })
    await seated(world, { name: 'Eva Ida', country: 'HN', state: 'departed' })
    expect(await names('eva')).toEqual([])
    await seated(world, { name: 'Eva Nueva', country: 'HN' })
    expect(await names('eva')).toEqual([])
    world.clock.forward(1.1)
    expect(await names('eva')).toEqual(['person Eva Nueva'])
  })

  test.each(['ids=x', 'ids=person_1', 'other=1', `text=${'x'.repeat(81)}`])('refuses %s', async (query) => {
    expect((await send(world, ana, `/spaces/${space.id}/mentionable?${query}`)).status).toBe(422)
  })
})

describe('in a closed space', () => {
  let closed: Space
  const admit = (who: SignedIn) =>
    send(world, coordinator, `/spaces/${closed.id}/members/${who.person.id}`, { method: 'PUT' })

  beforeEach(async () => {
    closed = await makeSpace(world, { title: 'Reservado', audience: 'members' })
    await admit(ana)
  })

  const offered = async (who: SignedIn, query: string, of = closed) =>
    (await told<{ items: Mentionable[] }>(send(world, who, `/spaces/${of.id}/mentionable?${query}`))).items

  test('whoever writes there is told who cannot read it', async () => {
    await admit(luz)
    const ids = [ben.person.id, luz.person.id, luz.seat.id].join(',')
    expect((await offered(ana, `ids=${ids}`)).map(({ id, reads }) => [id, reads])).toEqual([
      [ben.person.id, false],
      [luz.person.id, true],
      [luz.seat.id, true],
    ])
  })

  test('whoever may not read it is told nothing, and asks in vain', async () => {
    const answer = await send(world, ben, `/spaces/${closed.id}/mentionable?text=luz`)
    const absent = await send(world, ben, '/spaces/space_01ARZ3NDEKTSV4RRFFQ69G5FAV/mentionable?text=luz')
    expect([answer.status, await answer.text()]).toEqual([404, await absent.text()])
  })

  test('who is suspended looks no different from before', async () => {
    await admit(luz)
    const before = await offered(ana, 'text=luz')
    await send(world, coordinator, `/people/${luz.person.id}/suspension`, { method: 'PUT', body: { reason: 'Pausa' } })
    world.clock.forward(2)
    expect(await offered(ana, 'text=luz')).toEqual(before)
  })
})
