import { beforeEach, describe, expect, test } from 'vitest'
import { readershipWrite } from '../../functions/members/readership.ts'
import type { Space, SpaceMember, SpaceView } from '../../shared/forum.ts'
import type { Page } from '../../shared/page.ts'
import type { ProblemBody } from '../../shared/problem.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const table = useTableServer()
let world: World
let coordinator: SignedIn
let ana: SignedIn
let door: Space

beforeEach(async () => {
  world = await newWorld(table.server())
  coordinator = await signedInAs(world, { role: 'coordinator' })
  ana = await signedInAs(world, { name: 'Ana', country: 'UY' })
  door = await makeSpace(world, { title: 'Reservado', audience: 'members' })
})

const member = (who: SignedIn, method: 'PUT' | 'DELETE', by = coordinator) =>
  send(world, by, `/spaces/${door.id}/members/${who.person.id}`, { method })
const readership = async () => (await told<SpaceView>(send(world, coordinator, `/spaces/${door.id}`))).readership

describe('members of a space', () => {
  test('are in from their next request on, and out from their next one', async () => {
    const read = async () => (await send(world, ana, `/spaces/${door.id}`)).status
    expect(await read()).toBe(404)
    for (const [method, status] of [
      ['PUT', 200],
      ['PUT', 200],
      ['DELETE', 404],
      ['DELETE', 404],
      ['PUT', 200],
    ] as const) {
      expect((await member(ana, method)).status).toBe(204)
      expect(await read()).toBe(status)
    }
  })

  test('are counted once, by State', async () => {
    const ben = await signedInAs(world, { country: 'UY' })
    const carla = await signedInAs(world, { country: 'MX' })
    const agency = await signedInAs(world, { role: 'observer' })
    const editor = await signedInAs(world, { role: 'editor' })
    await Promise.all([ana, ben, carla, agency, editor, ana].map((who) => member(who, 'PUT')))
    expect(await readership()).toEqual({ people: 4, states: 2 })
    await Promise.all([member(carla, 'DELETE'), member(carla, 'DELETE'), member(editor, 'DELETE')])
    expect(await readership()).toEqual({ people: 3, states: 1 })
    const { items } = await told<Page<SpaceMember>>(send(world, ana, `/spaces/${door.id}/members`))
    expect(items.map(({ person }) => person.id)).toEqual([ana, ben, agency].map(({ person }) => person.id).sort())
  })

  test('are counted together with the staff of the Institute, who read every space', async () => {
    for (const role of ['coordinator', 'editor', 'editor', 'liaison', 'observer'] as const) {
      await world.table.transact([readershipWrite({ role, country: role === 'liaison' ? 'MX' : undefined }, 1)])
    }
    expect(await readership()).toEqual({ people: 3, states: 0 })
    await member(ana, 'PUT')
    expect(await readership()).toEqual({ people: 4, states: 1 })
    const open = await makeSpace(world, { title: 'Abierto', audience: 'network' })
    const { readership: all } = await told<SpaceView>(send(world, ana, `/spaces/${open.id}`))
    expect(all).toEqual({ people: 5, states: 1 })
  })

  test.each([
    ['liaison', 403],
    ['editor', 403],
    ['observer', 403],
    ['coordinator', 204],
  ] as const)('let in by %s', async (role, status) => {
    expect((await member(ana, 'PUT', await signedInAs(world, { role }))).status).toBe(status)
    expect((await readership()).people).toBe(status === 204 ? 1 : 0)
  })

  test('a coordinator proves to be there first', async () => {
    const long = await signedInAs(world, { role: 'coordinator', provedAt: '2026-11-23T11:00:00.000Z' })
    const { code } = await told<ProblemBody>(member(ana, 'PUT', long), 403)
    expect(code).toBe('step-up-required')
  })

  test('nobody who never existed, or who has left', async () => {
    const left = await signedInAs(world, { state: 'departed' })
    expect((await member(left, 'PUT')).status).toBe(409)
    const path = `/spaces/${door.id}/members/person_01ARZ3NDEKTSV4RRFFQ69G5FAV`
    expect((await send(world, coordinator, path, { method: 'PUT' })).status).toBe(404)
  })
})

describe('a space', () => {
  const edit = (by: SignedIn, version: number, body: object) =>
    send(world, by, `/spaces/${door.id}`, { method: 'PATCH', body, headers: { 'if-match': `"${version}"` } })
  const text = { title: 'Otro nombre', description: 'Otra cosa', closed: false }

  test('is renamed by coordinators, from the version they saw', async () => {
    expect((await edit(ana, 1, text)).status).toBe(403)
    expect(await told<SpaceView>(edit(coordinator, 1, text))).toMatchObject({ title: 'Otro nombre', version: 2 })
    const conflict = await told<ProblemBody>(edit(coordinator, 1, text), 409)
    expect(conflict.current).toEqual({ version: 2, text: 'Otro nombre\n\nOtra cosa' })
    expect(conflict.sent).toEqual({ version: 1, text: `${text.title}\n\n${text.description}` })
  })

  test('takes no new threads while it is closed', async () => {
    const closed = await told<SpaceView>(edit(coordinator, 1, { ...text, closed: true }))
    expect(closed.may.openThread).toBe(false)
    const body = { title: 'x', language: 'es', body: 'x' }
    const answer = await told<ProblemBody>(send(world, coordinator, `/spaces/${door.id}/threads`, { body }), 409)
    expect(answer.code).toBe('space-closed')
    await told(edit(coordinator, 2, text))
    await openThread(world, coordinator, door)
  })

  test('is listed for those who may read it, in pages', async () => {
    for (let count = 0; count < 51; count++) await makeSpace(world, { title: `Espacio ${count}` })
    const pages = async (who: SignedIn) => {
      const first = await told<Page<SpaceView>>(send(world, who, '/spaces'))
      const second = await told<Page<SpaceView>>(send(world, who, `/spaces?cursor=${first.next}`))
      expect(second.next).toBeUndefined()
      return [...first.items, ...second.items].length
    }
    expect([await pages(coordinator), await pages(ana)]).toEqual([52, 51])
  })

  test('is made once, however often the request is sent', async () => {
    const body = { title: 'Nuevo', description: 'x', language: 'es', audience: 'network' }
    const headers = { 'idempotency-key': 'make-it-once' }
    const sent = Array.from({ length: 5 }, () => send(world, coordinator, '/spaces', { body, headers }))
    const ids = await Promise.all(sent.map(async (one) => (await told<SpaceView>(one, 201)).id))
    expect(new Set(ids).size).toBe(1)
    const other = await told<ProblemBody>(
      send(world, coordinator, '/spaces', { body: { ...body, title: 'Otro' }, headers }),
      422,
    )
    expect(other.code).toBe('key-reused')
  })
})
