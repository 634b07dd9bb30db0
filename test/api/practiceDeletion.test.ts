import { beforeEach, describe, expect, test } from 'vitest'
import { recordItem } from '../../functions/practices/items.ts'
import type { ProblemBody } from '../../shared/problem.ts'
import { send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { begun, edit, read } from '../support/practices.ts'
import { seated } from '../support/seats.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const { server } = useTableServer()
let world: World
let ana: SignedIn

beforeEach(async () => {
  world = await newWorld(server())
  ana = await seated(world, { name: 'Ana', country: 'HN' })
})

const path = (id: string) => `/practices/${id}`
const remove = (who: SignedIn, id: string, version = 1) =>
  send(world, who, path(id), { method: 'DELETE', headers: { 'if-match': `"${version}"` } })
const translate = (who: SignedIn, id: string, language: string) =>
  send(world, who, `${path(id)}/translations/${language}`, {
    ...{ method: 'PUT', body: { from: 1, texts: { title: 'x' }, byMachine: false }, headers: { 'if-match': '"0"' } },
  })
const rowsOf = async (id: string) => (await world.table.query({ pk: `practice#${id}` })).items

describe('deleting a draft', () => {
  test('takes the record, what lists show of it and its translations; its neighbour stays', async () => {
    const { id } = await begun(world, ana)
    const other = await begun(world, ana)
    for (const language of ['en', 'pt', 'fr']) await told(translate(ana, id, language))
    expect(await rowsOf(id)).toHaveLength(5)
    expect((await remove(ana, id)).status).toBe(204)
    expect(await rowsOf(id)).toEqual([])
    expect((await send(world, ana, path(id))).status).toBe(404)
    expect((await told<{ items: unknown[] }>(send(world, ana, '/practices'))).items).toHaveLength(1)
    expect((await read(world, ana, other.id)).version).toBe(1)
    expect((await remove(ana, id)).status).toBe(404)
    // What was on its way when it went brings nothing of it back.
    expect((await edit(world, ana, id, { texts: { cost: '1' } })).status).toBe(404)
    expect((await translate(ana, id, 'en')).status).toBe(404)
  })

  test('names the version that was seen, and is refused with what was written meanwhile', async () => {
    const { id } = await begun(world, ana)
    expect((await send(world, ana, path(id), { method: 'DELETE' })).status).toBe(428)
    await told(edit(world, ana, id, { texts: { cost: 'doce' } }))
    const refused = await told<ProblemBody>(remove(ana, id), 409)
    expect(JSON.parse(refused.current?.text ?? '')).toMatchObject({ texts: { cost: 'doce' } })
    expect((await remove(ana, id, 2)).status).toBe(204)
  })

  test('is its seat’s alone: to everybody else there is none', async () => {
    const { id } = await begun(world, ana)
    const others = [await seated(world, { country: 'MX' }), await signedInAs(world, { role: 'coordinator' })]
    for (const who of others) expect((await remove(who, id)).status).toBe(404)
    expect(await rowsOf(id)).toHaveLength(2)
  })

  test('what was written, or submitted, between the look and the deletion stays', async () => {
    const { id } = await begun(world, ana)
    const { record } = (await world.deps.practices.practice(id)) ?? {}
    if (!record) throw new Error('nothing was kept')
    await told(edit(world, ana, id, { texts: { cost: 'doce' } }))
    expect(await world.deps.practices.deleteDraft(ana.person, record, world.clock.now())).toBe('again')
    await world.table.transact([{ kind: 'put', item: { ...recordItem(record), state: 'submitted' } }])
    expect(await world.deps.practices.deleteDraft(ana.person, record, world.clock.now())).toBe('again')
    expect(await rowsOf(id)).toHaveLength(2)
  })

  test('and a translation that was on its way when the draft went is kept nowhere', async () => {
    const { id } = await begun(world, ana)
    const { storesWithin } = world.deps
    world.deps.storesWithin = (patienceMs) => {
      const stores = storesWithin(patienceMs)
      const saveTranslation: typeof stores.practices.saveTranslation = async (...given) => {
        await remove(ana, id)
        return stores.practices.saveTranslation(...given)
      }
      return { ...stores, practices: { ...stores.practices, saveTranslation } }
    }
    expect((await translate(ana, id, 'en')).status).toBe(404)
    expect(await rowsOf(id)).toEqual([])
  })
})
