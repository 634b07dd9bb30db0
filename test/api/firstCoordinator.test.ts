import { beforeEach, describe, expect, test } from 'vitest'
import { accountEdit } from '../../functions/members/account.ts'
import { doWhatIsDue } from '../../functions/members/due.ts'
import { effectsOf } from '../support/effects.ts'
import { effects, kept, office } from '../support/office.ts'
import { signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const file = useTableServer()
let world: World
beforeEach(async () => {
  world = await newWorld(file.server())
})

const firstCoordinator = { name: 'Beatriz Larrañaga', email: 'beatriz@enlaces.example', language: 'pt' } as const
const ring = () => doWhatIsDue({ ...world.deps, firstCoordinator })

async function everybody() {
  const { rows } = await world.deps.members.people({ limit: 100, backwards: false, after: undefined })
  return rows.map(({ account }) => account)
}

async function mails() {
  return (await effects(world)).map(({ message }) => message)
}

describe('the first coordinator of a network', () => {
  test('is invited to a seat of the Institute, by mail, in their own language', async () => {
    const way = await effectsOf(world)
    await ring()
    const [person, ...others] = await everybody()
    expect(others).toEqual([])
    expect(person).toMatchObject({ ...firstCoordinator, role: 'coordinator', state: 'invited' })
    const { institutions, seats, terms } = await world.deps.members.place('organisations')
    expect([institutions.length, seats.length, terms.length]).toEqual([1, 1, 1])
    expect(seats[0]).toMatchObject({ id: person?.seatId, holder: { id: person?.id, role: 'coordinator' } })
    await way.relay()
    await way.deliver()
    const [mail] = await way.mails()
    expect(mail?.text).toMatch(/\/invitation#[A-Za-z0-9_-]{43}/)
    expect(mail?.html).toContain('lang="pt"')
  })

  test.each([0, 1, 2, 50])('is invited at most once by %i runs at once, and as many after them', async (times) => {
    const runs = () => Promise.all(Array.from({ length: times }, ring))
    await runs()
    await runs()
    if (times > 0) await ring()
    expect(await everybody()).toHaveLength(Math.min(times, 1))
    expect(await mails()).toHaveLength(Math.min(times, 1))
    const { institutions, seats } = await world.deps.members.place('organisations')
    expect([institutions.length, seats.length]).toEqual(times > 0 ? [1, 1] : [0, 0])
  })

  test('is nobody where the stage names nobody', async () => {
    await doWhatIsDue(world.deps)
    expect(await everybody()).toEqual([])
  })

  test.each(['active', 'invited', 'suspended', 'departed'] as const)(
    'is not invited where a coordinator is %s',
    async (state) => {
      const o = await office(file.server())
      world = o.world
      const account = await kept(world, (await o.invited({ country: '', role: 'coordinator' })).id)
      await world.table.transact([accountEdit(account, { state }).write])
      const before = await mails()
      await ring()
      await ring()
      expect((await everybody()).map(({ id }) => id)).toEqual([account.id])
      expect(await mails()).toEqual(before)
    },
  )

  test('is not invited again after a departure, nor under another address, nor when only liaisons are left', async () => {
    await ring()
    const [first] = await everybody()
    const { write } = accountEdit(await kept(world, first?.id ?? ''), { state: 'departed', role: 'liaison' })
    await world.table.transact([write])
    await doWhatIsDue({ ...world.deps, firstCoordinator: { ...firstCoordinator, email: 'otra@enlaces.example' } })
    expect(await everybody()).toHaveLength(1)
  })

  test('is not kept from the network by liaisons alone: a file of theirs may stand there already', async () => {
    await signedInAs(world, { role: 'liaison' })
    await ring()
    expect((await everybody()).map(({ role }) => role)).toEqual(['coordinator'])
  })

  test('is invited by the next run when one was cut short, wherever that was', async () => {
    for (const stopAfter of [0, 1, 2, 3]) {
      world = await newWorld(file.server())
      let left = stopAfter
      const { members } = world.deps
      const save: typeof members.save = async (writes) => {
        if (left-- === 0) throw new Error('killed')
        return members.save(writes)
      }
      const dying = { ...world.deps, members: { ...members, save, noteCoordinated: () => Promise.reject(new Error()) } }
      await doWhatIsDue({ ...dying, firstCoordinator })
      await ring()
      expect(await everybody(), `cut after ${stopAfter}`).toHaveLength(1)
      expect(await mails()).toHaveLength(1)
      expect((await world.deps.members.place('organisations')).seats).toHaveLength(1)
    }
  })
})
