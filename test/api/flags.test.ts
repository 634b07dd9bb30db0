import { beforeEach, describe, expect, test } from 'vitest'
import { auditStore } from '../../functions/audit/store.ts'
import type { Home, Space, Thread } from '../../shared/forum.ts'
import type { Flag, FlagRow } from '../../shared/order.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const file = useTableServer()
let world: World
let keeper: SignedIn
let ana: SignedIn
let luz: SignedIn
let space: Space
let thread: Thread
const secret = 'El niño se llama Pedro'

beforeEach(async () => {
  world = await newWorld(file.server())
  keeper = await signedInAs(world, { role: 'coordinator', name: 'Marta Coordina' })
  ana = await signedInAs(world, { name: 'Ana Pérez' })
  luz = await signedInAs(world, { name: 'Luz Ríos' })
  space = await makeSpace(world)
  thread = await openThread(world, luz, space)
  await told(send(world, ana, `/threads/${thread.id}/posts`, { body: { body: secret, language: 'es' } }), 201)
})

const post = (rest: string) => `/threads/${thread.id}/posts/2${rest}`
const put = (who: SignedIn, path: string, body: unknown) => send(world, who, path, { method: 'PUT', body })
const trail = async () => (await auditStore(world.table).rows({ to: '9999', backwards: false, limit: 100 })).rows
const acts = async () => (await trail()).map(({ act }) => act).filter((act) => act !== 'space-made')

describe('a flag', () => {
  const flag = (who: SignedIn, body: object = { reason: 'child', text: 'Se lee un nombre' }) =>
    put(who, post('/flag'), body)
  const queue = async (state = 'open') =>
    (await told<{ items: FlagRow[] }>(send(world, keeper, `/flags?state=${state}`))).items
  const settle = (version = 1) =>
    send(world, keeper, post(`/flags/${luz.person.id}/settlement`), {
      ...{ method: 'PUT', body: { outcome: 'hidden', note: 'Gracias por avisar' } },
      headers: { 'if-match': `"${version}"` },
    })

  test('waits for the coordination, is settled once, and its reporter sees what came of it', async () => {
    expect((await flag(luz)).status).toBe(204)
    expect(await queue()).toMatchObject([
      { number: 2, title: 'Un hilo', reason: 'child', reporter: { name: 'Luz Ríos' }, author: { name: 'Ana Pérez' } },
    ])
    expect((await settle()).status).toBe(204)
    expect((await settle()).status).toBe(409)
    expect([await queue(), (await queue('settled')).length]).toEqual([[], 1])
    const { items } = await told<{ items: Flag[] }>(send(world, luz, '/me/flags'))
    expect(items).toMatchObject([{ number: 2, settled: { outcome: 'hidden', note: 'Gracias por avisar' } }])
    expect(JSON.stringify(items)).not.toContain('Marta')
    expect(await acts()).toEqual(['flag-settled'])
  })

  test('is said on the home page of whoever coordinates, and of nobody else, until it is settled', async () => {
    const editor = await signedInAs(world, { role: 'editor' })
    const atHome = async (who: SignedIn) => (await told<Home>(send(world, who, '/home'))).flags
    expect(await atHome(keeper)).toBeUndefined()
    await flag(luz)
    await flag(editor)
    expect([await atHome(keeper), await atHome(editor), await atHome(luz)]).toEqual([2, undefined, undefined])
    await settle()
    expect(await atHome(keeper)).toBe(1)
  })

  test('is one for each person and post, however often it is said', async () => {
    await flag(luz)
    await flag(luz, { reason: 'other' })
    expect(await queue()).toMatchObject([{ reason: 'other', version: 2 }])
  })

  test('that was said anew since it was read is not settled unread', async () => {
    await flag(luz)
    await flag(luz, { reason: 'child', text: 'También su escuela' })
    const refused = await settle(1)
    expect([refused.status, await refused.json()]).toMatchObject([
      409,
      { code: 'edit-conflict', current: { version: 2, text: 'También su escuela' } },
    ])
    expect([(await queue()).length, await acts()]).toEqual([1, []])
    expect((await settle(2)).status).toBe(204)
  })

  test.each([
    ['of one’s own post', () => ana, 409],
    ['of what one cannot see', async () => signedInAs(world, { role: 'observer' }), 404],
  ])('%s is refused', async (_what, who, status) => {
    expect((await flag(await who())).status).toBe(status)
    expect(await queue()).toEqual([])
  })

  test('leads on in pages, both lists', async () => {
    const people = await Promise.all(Array.from({ length: 27 }, () => signedInAs(world)))
    for (const one of people) {
      world.clock.forward(1)
      await flag(one)
    }
    keeper = await signedInAs(world, { role: 'coordinator' })
    const first = await told<{ items: FlagRow[]; next: string }>(send(world, keeper, '/flags'))
    const rest = await told<{ items: FlagRow[]; next?: string }>(send(world, keeper, `/flags?cursor=${first.next}`))
    const reporters = [...first.items, ...rest.items].map(({ reporter }) => reporter.id)
    expect(reporters).toEqual(people.map(({ person }) => person.id))
    expect(rest.next).toBeUndefined()
    expect((await send(world, keeper, `/flags?state=settled&cursor=${first.next}`)).status).toBe(404)
  })
})
