import { beforeEach, describe, expect, test } from 'vitest'
import type { Space, SpaceMember, SpaceView, Thread } from '../../shared/forum.ts'
import type { Page } from '../../shared/page.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type Office, office } from '../support/office.ts'
import type { SignedIn } from '../support/people.ts'
import { useTableServer } from '../support/world.ts'

// Who is said to read a closed space, through every change of a person: it stands beside each box where people write.

const table = useTableServer()
let o: Office
let space: Space

beforeEach(async () => {
  o = await office(table.server())
  space = await closedSpace()
})

const closedSpace = () => makeSpace(o.world, { title: 'Reservado', audience: 'members' })
const letIn = (id: string, to = space) => o.coordinate(`PUT /spaces/${to.id}/members/${id}`)
const takeOut = (id: string) => o.coordinate(`DELETE /spaces/${space.id}/members/${id}`)
const suspend = (id: string) => o.coordinate(`PUT /people/${id}/suspension`, { reason: 'Prueba' })
const reinstate = (id: string) => o.coordinate(`DELETE /people/${id}/suspension`)
const correct = async (id: string, edit: { name: string; role: string }) => {
  const { etag } = await o.coordinate(`GET /people/${id}/record`)
  return o.coordinate(`PATCH /people/${id}`, edit, { 'if-match': etag })
}

const rename = async (who: SignedIn, name: string) => {
  const { etag } = await o.ask(who, 'GET /me')
  const edit = { name, about: '', language: 'es', languages: ['es'], zone: 'America/Montevideo' }
  return o.ask(who, 'PATCH /me', edit, { 'if-match': etag })
}

/** Names of the members as the list has them, and the space's counts as it keeps them. */
async function seen(of = space) {
  const ask = <T>(path: string) => told<T>(send(o.world, o.coordinator, path))
  const { items } = await ask<Page<SpaceMember>>(`/spaces/${of.id}/members`)
  const { readership } = await ask<SpaceView>(`/spaces/${of.id}`)
  const row = await o.world.table.get({ pk: 'spaces', sk: `space#${of.id}` }, true)
  return { names: items.map(({ person }) => person.name).sort(), ...readership, admitted: row?.admitted }
}

/** What is kept of a person's spaces. */
async function rowsOf(personId: string) {
  const values = { ':own': 'account#space#' }
  const range = { expression: 'begins_with(#sk, :own)', values }
  return (await o.world.table.query({ pk: `person#${personId}`, range, consistent: true })).items.length
}

const nobody = { names: [], people: 0, states: 0 }

describe('a closed space neither names nor counts', () => {
  test('whose invitation was taken back', async () => {
    const { id } = await o.invited({ name: 'Luz' })
    await letIn(id)
    expect(await seen()).toEqual({ names: ['Luz'], people: 1, states: 1, admitted: { MX: 1 } })
    expect((await o.coordinate(`DELETE /people/${id}/invitation`)).status).toBe(204)
    expect(await seen()).toEqual({ ...nobody, admitted: { MX: 0 } })
    expect(await rowsOf(id)).toBe(0)
  })

  test.each([
    ['active', false],
    ['suspended', true],
  ])('who departed while %s', async (_state, isSuspended) => {
    const { person } = await o.member()
    await letIn(person.id)
    if (isSuspended) await suspend(person.id)
    expect((await o.coordinate(`DELETE /seats/${person.seatId}/holder`)).status).toBe(200)
    expect(await seen()).toEqual({ ...nobody, admitted: { MX: 0 } })
    expect(await rowsOf(person.id)).toBe(0)
  })

  test('who is suspended, until they are reinstated', async () => {
    const [one, other] = [await o.member({ name: 'Una' }), await o.member({ name: 'Otra', country: 'UY' })]
    for (const { person } of [one, other]) await letIn(person.id)
    const since = async () => {
      const { items } = await told<Page<SpaceMember>>(send(o.world, other, `/spaces/${space.id}/members`))
      return items.find(({ person }) => person.name === 'Una')?.since
    }
    const before = await since()
    o.clock.forward(10)
    for (const _ of ['once', 'again']) {
      expect((await suspend(one.person.id)).status).toBe(200)
      expect(await seen()).toEqual({ names: ['Otra'], people: 1, states: 1, admitted: { MX: 0, UY: 1 } })
    }
    for (const _ of ['once', 'again']) {
      expect((await reinstate(one.person.id)).status).toBe(200)
      expect(await seen()).toEqual({ names: ['Otra', 'Una'], people: 2, states: 2, admitted: { MX: 1, UY: 1 } })
    }
    expect(await since()).toBe(before)
  })

  test('who is taken out while suspended, also when they are reinstated', async () => {
    const { person } = await o.member()
    await letIn(person.id)
    await suspend(person.id)
    expect((await takeOut(person.id)).status).toBe(204)
    await reinstate(person.id)
    expect(await seen()).toEqual({ ...nobody, admitted: { MX: 0 } })
    expect(await rowsOf(person.id)).toBe(0)
  })
})

test('a space lists its threads after somebody was let in, and taken out: the trail of that is none of them', async () => {
  const thread = await openThread(o.world, o.coordinator, space)
  const { person } = await o.member()
  await letIn(person.id)
  await takeOut(person.id)
  const { items } = await told<Page<Thread>>(send(o.world, o.coordinator, `/spaces/${space.id}/threads`))
  expect(items.map(({ id }) => id)).toEqual([thread.id])
})

describe('a closed space names and counts anew', () => {
  test('with every role: as one of a State, or with the staff', async () => {
    const { person } = await o.member({ name: 'Luz' })
    await letIn(person.id)
    for (const [role, people, states, count] of [
      ['editor', 1, 0, 0],
      ['observer', 1, 1, 1],
      ['coordinator', 1, 0, 0],
      ['liaison', 1, 1, 1],
    ] as const) {
      expect((await correct(person.id, { name: 'Luz', role })).status).toBe(200)
      expect(await seen()).toEqual({ names: ['Luz'], people, states, admitted: { MX: count } })
    }
    await suspend(person.id)
    await correct(person.id, { name: 'Luz Ríos', role: 'editor' })
    expect(await seen()).toEqual({ ...nobody, admitted: { MX: 0 } })
    await reinstate(person.id)
    expect(await seen()).toEqual({ names: ['Luz Ríos'], people: 1, states: 0, admitted: { MX: 0 } })
  })

  test('with another name, whoever gave it', async () => {
    const member = await o.member({ name: 'Luz' })
    await letIn(member.person.id)
    await correct(member.person.id, { name: 'Luz Ríos', role: 'liaison' })
    expect(await seen()).toMatchObject({ names: ['Luz Ríos'], people: 1 })
    expect((await rename(member, 'Luz del Mar')).status).toBe(200)
    expect(await seen()).toMatchObject({ names: ['Luz del Mar'], people: 1 })
  })

  test('when a seat passes between two of its members', async () => {
    const former = await o.member({ name: 'Ana Saliente', country: 'MX' })
    const next = await o.member({ name: 'Beto Entrante', country: 'CL' })
    for (const { person } of [former, next]) await letIn(person.id)
    expect(await seen()).toMatchObject({ people: 2, states: 2, admitted: { MX: 1, CL: 1 } })
    const named = await o.coordinate(`PUT /seats/${former.person.seatId}/holder`, { personId: next.person.id })
    expect(named.status).toBe(200)
    expect(await seen()).toEqual({ names: ['Beto Entrante'], people: 1, states: 1, admitted: { MX: 1, CL: 0 } })
  })
})

test('the change of a person and what it brings to their spaces are one transaction', async () => {
  const [luz, next] = [await o.member({ name: 'Luz' }), await o.member({ name: 'Beto', country: 'CL' })]
  const invited = await o.invited()
  for (const id of [luz.person.id, next.person.id, invited.id]) await letIn(id)
  const steps = {
    'an own name': () => rename(luz, 'Luz Ríos'),
    'a role': () => correct(luz.person.id, { name: 'Luz Ríos', role: 'observer' }),
    'a suspension': () => suspend(luz.person.id),
    'a reinstatement': () => reinstate(luz.person.id),
    'a seat passed on': () => o.coordinate(`PUT /seats/${luz.person.seatId}/holder`, { personId: next.person.id }),
    'a departure': () => o.coordinate(`DELETE /seats/${luz.person.seatId}/holder`),
    'an invitation taken back': () => o.coordinate(`DELETE /people/${invited.id}/invitation`),
  }
  const taken: Record<string, number> = {}
  for (const [step, act] of Object.entries(steps)) {
    o.world.costs.length = 0
    expect((await act()).status).toBeLessThan(300)
    taken[step] = o.world.costs.filter(({ operation }) => operation === 'transact').length
  }
  expect(taken).toEqual(Object.fromEntries(Object.keys(steps).map((step) => [step, 1])))
  expect(await seen()).toMatchObject(nobody)
})

test('more spaces than one transaction takes are all counted anew', async () => {
  const member = await o.member({ name: 'Luz' })
  const { person } = member
  const spaces = [space]
  for (let count = 1; count < 26; count++) spaces.push(await closedSpace())
  for (const one of spaces) await letIn(person.id, one)
  const people = async () => Promise.all(spaces.map(async (one) => (await seen(one)).people))
  const each = (count: number) => spaces.map(() => count)
  expect(await people()).toEqual(each(1))
  await rename(member, 'Luz Ríos')
  expect((await Promise.all(spaces.map((one) => seen(one)))).flatMap(({ names }) => names)).toEqual(
    spaces.map(() => 'Luz Ríos'),
  )
  await suspend(person.id)
  expect(await people()).toEqual(each(0))
  await reinstate(person.id)
  expect(await people()).toEqual(each(1))
  await o.coordinate(`DELETE /seats/${person.seatId}/holder`)
  expect(await people()).toEqual(each(0))
  expect(await rowsOf(person.id)).toBe(0)
}, 60_000)

describe('letting somebody in', () => {
  const leave = {
    'is suspended': (id: string) => suspend(id),
    departs: (_id: string, seatId: string) => o.coordinate(`DELETE /seats/${seatId}/holder`),
    'gets another role': (id: string) => correct(id, { name: 'Luz', role: 'editor' }),
  }

  test.each(Object.entries(leave))(
    'who %s between the look and the write counts as they are then',
    async (what, act) => {
      const { person } = await o.member({ name: 'Luz' })
      const { account } = o.world.deps.members
      const stores = o.world.deps.storesWithin
      let looks = 0
      o.world.deps.storesWithin = (patienceMs) => {
        const within = stores(patienceMs)
        return {
          ...within,
          members: {
            ...within.members,
            async account(id) {
              const found = await account(id)
              if (id === person.id && ++looks === 1) await act(person.id, person.seatId ?? '')
              return found
            },
          },
        }
      }
      const { status } = await letIn(person.id)
      o.world.deps.storesWithin = stores
      expect(looks).toBeGreaterThan(1)
      const isStaff = what === 'gets another role'
      expect(status).toBe(isStaff ? 204 : 409)
      expect(await seen()).toEqual({ names: isStaff ? ['Luz'] : [], people: isStaff ? 1 : 0, states: 0, admitted: {} })
      expect(await rowsOf(person.id)).toBe(isStaff ? 1 : 0)
    },
  )

  test('together with a suspension and a departure leaves nobody behind', async () => {
    for (let round = 0; round < 8; round++) {
      const { person } = await o.member()
      const end = round % 2 ? suspend(person.id) : o.coordinate(`DELETE /seats/${person.seatId}/holder`)
      await Promise.all([letIn(person.id), end, letIn(person.id)])
    }
    expect(await seen()).toMatchObject(nobody)
  })
})
