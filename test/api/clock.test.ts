import { beforeEach, describe, expect, test } from 'vitest'
import { doWhatIsDue } from '../../functions/members/due.ts'
import { effectsOf } from '../support/effects.ts'
import { kept, kindsOfEffects, type Office, office } from '../support/office.ts'
import { signedInAs } from '../support/people.ts'
import { useTableServer } from '../support/world.ts'

const file = useTableServer()
let o: Office
beforeEach(async () => {
  o = await office(file.server())
})

const day = 24 * 60

describe('the clock', () => {
  test.each([0, 1, 2, 50])('run %i times at the end of a term: ended at most once', async (times) => {
    const { person } = await o.member({ endsAt: '2026-11-24T12:00:00.000Z' })
    await o.member()
    o.clock.forward(day)
    await Promise.all(Array.from({ length: times }, () => doWhatIsDue(o.world.deps)))
    const gone = times > 0
    expect((await kept(o.world, person.id)).state).toBe(gone ? 'departed' : 'active')
    expect(await o.world.deps.members.readership()).toMatchObject({ people: gone ? 1 : 2 })
    expect(await o.world.deps.members.termsDue(o.clock.now(), 10)).toHaveLength(gone ? 0 : 1)
    const { seats } = await o.world.deps.members.place('MX')
    expect(seats.filter(({ holder }) => holder)).toHaveLength(gone ? 1 : 2)
  })

  test('ends no term before its date, nor one that was moved', async () => {
    const { person } = await o.member({ endsAt: '2026-11-24T12:00:00.000Z' })
    o.clock.forward(5)
    const moved = { personId: person.id, endsAt: '2026-11-26T12:00:00.000Z' }
    expect((await o.coordinate(`PUT /seats/${person.seatId}/holder`, moved)).status).toBe(200)
    o.clock.forward(day)
    await doWhatIsDue(o.world.deps)
    expect((await kept(o.world, person.id)).state).toBe('active')
    o.clock.forward(2 * day)
    await doWhatIsDue(o.world.deps)
    expect((await kept(o.world, person.id)).state).toBe('departed')
  })

  test('reminds once, three days before the end, whoever has not come', async () => {
    const way = await effectsOf(o.world)
    const late = await o.invited({ email: 'tarde@enlaces.example', language: 'pt' })
    await o.member()
    const before = (await kindsOfEffects(o.world)).length
    o.clock.forward(11 * day - 1)
    await doWhatIsDue(o.world.deps)
    expect((await kindsOfEffects(o.world)).length).toBe(before)
    o.clock.forward(1)
    await Promise.all(Array.from({ length: 10 }, () => doWhatIsDue(o.world.deps)))
    o.clock.forward(day)
    await doWhatIsDue(o.world.deps)
    expect((await kindsOfEffects(o.world)).slice(before)).toEqual(['invitation-reminder'])
    expect(await o.world.deps.members.remindersDue(o.clock.now(), 10)).toEqual([])
    await way.relay()
    await way.deliver()
    const reminder = (await way.mails()).find(({ subject }) => subject?.includes('termina em breve'))
    expect(reminder?.text).toContain('7 de dezembro de 2026')
    expect(reminder?.text).toMatch(/\/invitation#[A-Za-z0-9_-]{43}/)
    expect(late.state).toBe('invited')
  })

  test('a reminder that waits is not sent to somebody who was taken back, and an invitation sent anew is reminded anew', async () => {
    const way = await effectsOf(o.world)
    const [gone, again] = [await o.invited(), await o.invited()]
    await way.relay()
    await way.deliver()
    o.clock.forward(11 * day)
    await doWhatIsDue(o.world.deps)
    await way.relay()
    const boss = await signedInAs(o.world, { role: 'coordinator' })
    await o.ask(boss, `DELETE /people/${gone.id}/invitation`)
    await o.ask(boss, `PUT /people/${again.id}/invitation`)
    await way.deliver()
    expect((await way.mails()).filter(({ subject }) => subject?.includes('termina pronto'))).toEqual([])
    await way.relay()
    await way.deliver()
    o.clock.forward(11 * day)
    await doWhatIsDue(o.world.deps)
    await way.relay()
    await way.deliver()
    const reminded = (await way.mails()).filter(({ subject }) => subject?.includes('termina pronto'))
    expect(reminded).toHaveLength(1)
  })

  test('one that fails keeps none of the others back', async () => {
    const ends = { endsAt: '2026-11-24T12:00:00.000Z' }
    const people = [await o.member(ends), await o.member(ends), await o.member(ends)]
    const { seat } = o.world.deps.members
    o.world.deps.members.seat = (id) => (id === people[1]?.person.seatId ? Promise.reject(new Error('bad')) : seat(id))
    o.clock.forward(day)
    await doWhatIsDue(o.world.deps)
    const states = await Promise.all(people.map(async ({ person }) => (await kept(o.world, person.id)).state))
    expect(states).toEqual(['departed', 'active', 'departed'])
    o.world.deps.members.seat = seat
    await doWhatIsDue(o.world.deps)
    expect((await kept(o.world, people[1]?.person.id ?? '')).state).toBe('departed')
  })
})
