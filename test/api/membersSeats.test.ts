import { beforeEach, describe, expect, test } from 'vitest'
import { newTermWrite } from '../../functions/members/seat.ts'
import { effects, kept, type Office, office } from '../support/office.ts'
import { useTableServer } from '../support/world.ts'

const file = useTableServer()
let o: Office
beforeEach(async () => {
  o = await office(file.server())
})

async function seatsOf(place: string) {
  const { body } = await o.coordinate(`GET /directory/${place}`)
  return body.institutions.flatMap((one: { seats: unknown[] }) => one.seats)
}

describe('institutions and seats', () => {
  test('one name is one institution, at whatever speed it is made', async () => {
    const draft = { name: 'Secretaría de Niñez', country: 'PY' }
    const answers = await Promise.all(Array.from({ length: 5 }, () => o.coordinate('POST /institutions', draft)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    const again = await o.coordinate('POST /institutions', { name: 'SECRETARIA de niñez', country: 'PY' })
    expect([again.status, again.body.code, again.body.fields[0].field]).toEqual([409, 'already-exists', 'name'])
    expect((await o.coordinate('POST /institutions', { ...draft, country: 'UY' })).status).toBe(201)
    expect((await o.coordinate('GET /directory/PY')).body.institutions).toHaveLength(1)
  })

  test('the same request twice makes one', async () => {
    const key = { 'idempotency-key': 'institucion-1' }
    const [one, two] = [
      await o.coordinate('POST /institutions', { name: 'IIN' }, key),
      await o.coordinate('POST /institutions', { name: 'IIN' }, key),
    ]
    expect(two.body).toEqual(one.body)
    const seat = { institutionId: one.body.id, title: 'Coordinación' }
    const made = await o.coordinate('POST /seats', seat, key)
    expect([made.status, made.body.code]).toEqual([422, 'key-reused'])
    const seatKey = { 'idempotency-key': 'titularidad-1' }
    const first = await o.coordinate('POST /seats', seat, seatKey)
    expect((await o.coordinate('POST /seats', seat, seatKey)).body).toEqual(first.body)
    expect((await o.coordinate('POST /seats', seat)).status).toBe(409)
    expect(await seatsOf('organisations')).toHaveLength(1)
  })

  test('an institution is looked for in its own place', async () => {
    const { body } = await o.coordinate('POST /institutions', { name: 'DIF', country: 'MX' })
    const answer = await o.coordinate('POST /seats', { institutionId: body.id, country: 'CL', title: 'Enlace' })
    expect([answer.status, answer.body.fields[0].field]).toEqual([422, 'institutionId'])
    expect(await seatsOf('CL')).toEqual([])
  })
})

describe('naming a holder', () => {
  test('the former departs in the same moment, the seat goes on, and what it has been is remembered', async () => {
    const former = await o.member({ name: 'Ana Saliente', country: 'MX' })
    const next = await o.member({ name: 'Beto Entrante', country: 'CL' })
    const seatId = former.person.seatId ?? ''
    const answer = await o.coordinate(`PUT /seats/${seatId}/holder`, { personId: next.person.id })
    expect([answer.status, answer.body.holder.name]).toEqual([200, 'Beto Entrante'])

    expect((await o.ask(former, 'GET /me')).status).toBe(401)
    expect(await kept(o.world, former.person.id)).toMatchObject({ state: 'departed', name: 'Ana Saliente' })
    expect((await o.ask(next, 'GET /me')).body).toMatchObject({ country: 'MX', seatId })
    expect((await seatsOf('CL'))[0].holder).toBeUndefined()
    const [seat] = await seatsOf('MX')
    expect(
      seat.terms.map((one: { personName: string; endedAt?: string }) => [one.personName, Boolean(one.endedAt)]),
    ).toEqual([
      ['Beto Entrante', false],
      ['Ana Saliente', true],
    ])
    expect(await o.world.deps.members.readership()).toEqual({
      people: 1,
      states: 1,
      staff: 0,
      byPlace: { MX: 1, CL: 0 },
    })
    expect((await effects(o.world)).at(-1)?.message).toMatchObject({
      kind: 'seat-named',
      personId: next.person.id,
      seatId,
    })
    expect((await o.ask(next, `GET /people/${former.person.id}`)).body.name).toBe('Ana Saliente')
    expect(
      (await o.coordinate('POST /people', o.draftFor((await o.seat()).id, { email: former.person.email }))).status,
    ).toBe(201)
  })

  test.each([
    ['somebody active', 'active', 200, 'departed'],
    ['somebody on the way', 'invited', 200, 'departed'],
    ['somebody suspended', 'suspended', 409, 'active'],
    ['somebody who departed', 'departed', 409, 'active'],
    ['nobody', 'absent', 422, 'active'],
    ['the holder again', 'former', 200, 'active'],
  ])('%s', async (_name, who, status, stateOfFormer) => {
    const former = await o.member()
    const suspended = await o.member()
    await o.coordinate(`PUT /people/${suspended.person.id}/suspension`, { reason: 'Prueba' })
    const departed = await o.member()
    await o.coordinate(`DELETE /seats/${departed.person.seatId}/holder`)
    const ids: Record<string, string> = {
      active: (await o.member()).person.id,
      invited: (await o.invited()).id,
      suspended: suspended.person.id,
      departed: departed.person.id,
      absent: 'person_01ARZ3NDEKTSV4RRFFQ69G5FAV',
      former: former.person.id,
    }
    const answer = await o.coordinate(`PUT /seats/${former.person.seatId}/holder`, { personId: ids[who] })
    expect(answer.status).toBe(status)
    expect((await kept(o.world, former.person.id)).state).toBe(stateOfFormer)
  })

  test('thirty times in as many years, the directory shows the last five holders', async () => {
    const seat = await o.world.deps.members.seat((await o.member()).person.seatId ?? '')
    if (!seat) throw new Error('no seat')
    const earlier = Array.from({ length: 30 }, (_, year) => {
      const [id, personId] = [o.world.deps.ids.next('term'), o.world.deps.ids.next('person')]
      const days = { startedAt: `${1990 + year}-03-01T00:00:00.000Z`, endedAt: `${1991 + year}-03-01T00:00:00.000Z` }
      return newTermWrite(seat.place, { id, seatId: seat.id, personId, personName: `Titular ${year}`, ...days })
    })
    await o.world.table.transact(earlier)
    const next = await o.member({ country: 'CL' })
    await o.coordinate(`PUT /seats/${seat.id}/holder`, { personId: next.person.id })
    const [shown] = await seatsOf('MX')
    expect(shown.terms.map((one: { personName: string }) => one.personName)).toEqual([
      next.person.name,
      ...[29, 28, 27, 26].map((year) => `Titular ${year}`),
    ])
  })

  test('five successors at once: one holds the seat, the others keep theirs or depart in turn, and the count is right', async () => {
    const former = await o.member()
    const next = await Promise.all(Array.from({ length: 5 }, () => o.member()))
    const name = `PUT /seats/${former.person.seatId}/holder`
    const answers = await Promise.all(next.map(({ person }) => o.coordinate(name, { personId: person.id })))
    expect(answers.every(({ status }) => status === 200 || status === 503)).toBe(true)
    const states = await Promise.all(
      [former, ...next].map(async ({ person }) => (await kept(o.world, person.id)).state),
    )
    const active = states.filter((state) => state === 'active').length
    expect(await o.world.deps.members.readership()).toMatchObject({ people: active })
    const seats = await seatsOf('MX')
    const held = seats.filter((one: { holder?: unknown }) => one.holder)
    expect(held).toHaveLength(active)
    const terms = seats.flatMap((one: { terms: { endedAt?: string }[] }) => one.terms)
    expect(terms.filter((one: { endedAt?: string }) => !one.endedAt)).toHaveLength(active)
  })

  test('nobody ends their own time', async () => {
    const seat = await o.seat('')
    const boss = await o.member({ role: 'coordinator', seatId: seat.id })
    const other = await o.member()
    const named = await o.ask(boss, `PUT /seats/${seat.id}/holder`, { personId: other.person.id })
    const ended = await o.ask(boss, `DELETE /seats/${seat.id}/holder`)
    expect([named.status, ended.body.code]).toEqual([422, 'not-yourself'])
    const editor = await o.member({ role: 'editor', seatId: (await o.seat('')).id })
    const passed = await o.ask(boss, `PUT /seats/${seat.id}/holder`, { personId: editor.person.id })
    expect(passed.body.code).toBe('not-yourself')
    expect((await kept(o.world, boss.person.id)).state).toBe('active')
  })

  test('ending a term leaves the seat empty; a second time changes nothing', async () => {
    const { person } = await o.member()
    const first = await o.coordinate(`DELETE /seats/${person.seatId}/holder`)
    const second = await o.coordinate(`DELETE /seats/${person.seatId}/holder`)
    expect([first.status, second.status, first.body.holder]).toEqual([200, 200, undefined])
    expect(await o.world.deps.members.readership()).toMatchObject({ people: 0 })
    expect((await o.coordinate('DELETE /seats/seat_1/holder')).status).toBe(404)
  })
})

describe('States', () => {
  test('a State that leaves keeps its page, and comes back with a new date', async () => {
    await o.member({ country: 'NI' })
    expect((await o.coordinate('GET /directory/NI')).body.state).toEqual({ country: 'NI', member: false, version: 0 })
    const joined = await o.coordinate('PUT /states/NI', { member: true })
    expect(joined.body).toEqual({ country: 'NI', member: true, joinedAt: '2026-11-23T12:00:00.000Z', version: 1 })
    o.clock.forward(5)
    const left = await o.coordinate('PUT /states/NI', { member: false })
    expect(left.body).toMatchObject({
      member: false,
      joinedAt: '2026-11-23T12:00:00.000Z',
      leftAt: '2026-11-23T12:05:00.000Z',
    })
    expect((await o.coordinate('PUT /states/NI', { member: false })).body.version).toBe(2)
    expect((await o.coordinate('GET /directory/NI')).body.institutions).toHaveLength(1)
    const back = await o.coordinate('PUT /states/NI', { member: true })
    expect(back.body).toEqual({ country: 'NI', member: true, joinedAt: '2026-11-23T12:05:00.000Z', version: 3 })
    expect((await o.coordinate('PUT /states/ES', { member: true })).status).toBe(404)
  })

  test('the directory names all 35, with the members and how many people each has', async () => {
    await Promise.all([o.member({ country: 'UY' }), o.member({ country: 'UY' }), o.invited({ country: 'UY' })])
    await o.coordinate('PUT /states/UY', { member: true })
    const { body } = await o.coordinate('GET /directory')
    expect(body.countries).toHaveLength(35)
    const known = body.countries.filter((one: { member: boolean; people: number }) => one.member || one.people > 0)
    expect(known).toEqual([{ country: 'UY', member: true, people: 2 }])
    expect((await o.coordinate('GET /directory/organisations')).body).toEqual({
      place: 'organisations',
      institutions: [],
    })
    expect((await o.coordinate('GET /directory/ES')).status).toBe(404)
  })
})
