import { beforeEach, describe, expect, test } from 'vitest'
import { draftDays } from '../../functions/drafts/rules.ts'
import type { Draft, DraftRow, DraftSaved } from '../../shared/drafts.ts'
import type { Space, Thread } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import type { Page } from '../../shared/page.ts'
import type { ProblemBody } from '../../shared/problem.ts'
import { makeSpace, openThread, paragraph, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const { server } = useTableServer()
let world: World
let ana: SignedIn
let space: Space
let thread: Thread

beforeEach(async () => {
  world = await newWorld(server())
  ana = await signedInAs(world)
  space = await makeSpace(world)
  thread = await openThread(world, ana, space, 'Turnos de noche')
})

const desk = 'device-at-the-desk'
const phone = 'device-in-the-bag'
const replying = () => `reply:${thread.id}`

function save(place: string, body: string, more: object = {}, who = ana) {
  const sent = { body, language: 'es', device: desk, base: 0, ...more }
  return send(world, who, `/me/drafts/${place}`, { method: 'PUT', body: sent })
}
const drop = (place: string, upTo: number, who = ana) =>
  send(world, who, `/me/drafts/${place}?upTo=${upTo}`, { method: 'DELETE' })
const draftOf = async (place: string, who = ana) =>
  (await told<{ draft?: Draft }>(send(world, who, `/me/drafts/${place}`))).draft
const listOf = async (who = ana) => (await told<Page<DraftRow>>(send(world, who, '/me/drafts'))).items

describe('a draft', () => {
  test('is there on another device as it was typed, with its time and its device', async () => {
    const saved = await told<DraftSaved>(save(replying(), ' dos espacios  \n'))
    expect(await draftOf(replying())).toEqual({ body: ' dos espacios  \n', language: 'es', device: desk, ...saved })
  })

  test('is saved so many times an hour, and refused then, not forgotten', async () => {
    world.deps.pace.take(`drafts of ${ana.person.id}`, limits.draftsPerPerson)
    const { version } = await told<DraftSaved>(save(replying(), 'uno'))
    for (let n = 2; n < limits.draftsPerPerson.most; n++)
      world.deps.pace.take(`drafts of ${ana.person.id}`, limits.draftsPerPerson)
    expect((await save(replying(), 'dos', { base: version })).status).toBe(429)
    expect((await draftOf(replying()))?.body).toBe('uno')
    world.clock.forward(limits.draftsPerPerson.minutes)
    expect((await save(replying(), 'dos', { base: version })).status).toBe(200)
  })

  test('is its author’s alone, and looks to anybody else as if it were not', async () => {
    await told(save(replying(), 'lo mío'))
    for (const role of ['coordinator', 'editor', 'liaison'] as const) {
      const other = await signedInAs(world, { role })
      expect(await draftOf(replying(), other)).toBeUndefined()
      expect(await listOf(other)).toEqual([])
      await drop(replying(), 9_999_999_999, other)
    }
    expect((await draftOf(replying()))?.body).toBe('lo mío')
  })

  test('goes away with what was sent, and stays when another device has written on', async () => {
    const first = await told<DraftSaved>(save(replying(), 'uno'))
    const second = await told<DraftSaved>(save(replying(), 'dos', { device: phone, base: first.version }))
    expect((await drop(replying(), first.version)).status).toBe(204)
    expect((await draftOf(replying()))?.body).toBe('dos')
    await drop(replying(), second.version)
    await drop(replying(), second.version)
    expect(await draftOf(replying())).toBeUndefined()
  })

  test('is put away after half a year, also when the table has not come round to it', async () => {
    const saved = await told<DraftSaved>(save(replying(), 'uno'))
    const row = await world.table.get({ pk: `person#${ana.person.id}`, sk: `draft#${replying()}` })
    expect(Number(row?.expiresAt)).toBe(Math.ceil(Date.parse(saved.savedAt) / 1_000) + draftDays * 86_400)
    world.clock.forward(draftDays * 24 * 60 + 1)
    ana = await signedInAs(world, { id: ana.person.id })
    expect(await draftOf(replying())).toBeUndefined()
    expect(await listOf()).toEqual([])
    await told(save(replying(), 'de nuevo'))
  })
})

describe('two devices', () => {
  test('one that does not know what the other saved does not write over it, and is given it', async () => {
    await told(save(replying(), 'en el escritorio'))
    const refused = await told<ProblemBody>(save(replying(), 'en el teléfono', { device: phone }), 409)
    expect(refused).toMatchObject({ code: 'edit-conflict', current: { text: 'en el escritorio' } })
    expect((await draftOf(replying()))?.body).toBe('en el escritorio')
  })

  test('a device that slept does not take a new draft for the one that it knew', async () => {
    const old = await told<DraftSaved>(save(replying(), 'el primero'))
    await drop(replying(), old.version)
    world.clock.forward(1)
    await told(save(replying(), 'el segundo'))
    expect((await save(replying(), 'del primero', { device: phone, base: old.version })).status).toBe(409)
    expect((await draftOf(replying()))?.body).toBe('el segundo')
  })

  test('at once: one is kept', async () => {
    const answers = await Promise.all([save(replying(), 'a'), save(replying(), 'b', { device: phone })])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test('a save that was done and not answered is done', async () => {
    const first = await told<DraftSaved>(save(replying(), 'uno'))
    expect(await told<DraftSaved>(save(replying(), 'uno'))).toEqual(first)
  })
})

describe('a place', () => {
  const absent = 'thread_01ARZ3NDEKTSV4RRFFQ69G5FAV'
  test('that one may not read and one that is not there look the same', async () => {
    const closed = await makeSpace(world, { audience: 'members' })
    const coordinator = await signedInAs(world, { role: 'coordinator' })
    const hidden = await openThread(world, coordinator, closed)
    const answers = await Promise.all(
      [
        `reply:${hidden.id}`,
        `reply:${absent}`,
        `edit:${hidden.id}:1`,
        `edit:${thread.id}:2`,
        `thread:${closed.id}`,
        'x',
      ]
        .flatMap((place) => [save(place, 'hola'), send(world, ana, `/me/drafts/${place}`)])
        .map(async (answer) => `${(await answer).status} ${await (await answer).text()}`),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toMatch(/^404/)
  })

  test('one that was closed to its author gives nothing away, not in the list either', async () => {
    const closed = await makeSpace(world, { audience: 'members' })
    const inside = await signedInAs(world, { spaceIds: [closed.id] })
    const place = `reply:${(await openThread(world, inside, closed)).id}`
    await told(save(place, '> lo que otra persona dijo', {}, inside))
    expect(await listOf(inside)).toHaveLength(1)
    const key = { pk: `person#${inside.person.id}`, sk: `account#space#${closed.id}` }
    await world.table.transact([{ kind: 'delete', key }])
    expect((await send(world, inside, `/me/drafts/${place}`)).status).toBe(404)
    expect(await listOf(inside)).toEqual([])
  })
})

test('the list shows where each was begun, by pages', async () => {
  await told(save(`thread:${space.id}`, '', { title: 'Un título' }))
  await told(save(`edit:${thread.id}:1`, 'corregido'))
  await told(save(replying(), `${'á'.repeat(300)}`))
  const rows = await listOf()
  expect(rows.map(({ place, within, title }) => [place.split(':')[0], within.title, title])).toEqual([
    ['edit', 'Turnos de noche', undefined],
    ['reply', 'Turnos de noche', undefined],
    ['thread', 'Acogida', 'Un título'],
  ])
  expect(rows[1]?.begins).toBe('á'.repeat(160))
})

test('too much is refused by its bytes, and names the limit', async () => {
  await told(save(replying(), 'á'.repeat(limits.postBytes / 2)))
  const problem = await told<ProblemBody>(save(replying(), 'á'.repeat(limits.postBytes / 2 + 1)), 422)
  expect(problem.fields).toMatchObject([{ field: 'body', fault: 'too-many-bytes', limit: limits.postBytes }])
})

test('saving a kilobyte takes three requests, two read units and two write units', async () => {
  const { version } = await told<DraftSaved>(save(replying(), paragraph.repeat(18)))
  world.costs.length = 0
  await told(save(replying(), paragraph.repeat(17), { base: version }))
  const sum = (unit: 'readUnits' | 'writeUnits') => world.costs.reduce((all, cost) => all + cost[unit], 0)
  expect(world.costs.length).toBeLessThanOrEqual(3)
  expect(sum('readUnits')).toBeLessThanOrEqual(2)
  expect(sum('writeUnits')).toBeLessThanOrEqual(2)
})
