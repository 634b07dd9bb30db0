import { beforeEach, describe, expect, test } from 'vitest'
import { effects, isKept, kept, kindsOfEffects, type Office, office } from '../support/office.ts'
import { useTableServer } from '../support/world.ts'

const file = useTableServer()
let o: Office
beforeEach(async () => {
  o = await office(file.server())
})

async function everybody(): Promise<string[]> {
  return (await o.coordinate('GET /people')).body.items.map((one: { name: string }) => one.name)
}

describe('inviting', () => {
  test('makes the person, the term and one mail in one step', async () => {
    const seat = await o.seat('MX', 'Enlace técnico')
    const answer = await o.coordinate(
      'POST /people',
      o.draftFor(seat.id, { name: 'Luz Ríos', email: 'LUZ@dif.example' }),
    )
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({
      state: 'invited',
      email: 'luz@dif.example',
      country: 'MX',
      seatTitle: 'Enlace técnico',
      zone: 'America/Mexico_City',
      invitationEndsAt: '2026-12-07T12:00:00.000Z',
    })
    const place = (await o.coordinate('GET /directory/MX')).body.institutions[0].seats[0]
    expect(place.holder).toEqual({ id: answer.body.id, name: 'Luz Ríos', role: 'liaison' })
    expect(place.terms).toHaveLength(1)
    expect(place.person).toBeUndefined()
    const account = await kept(o.world, answer.body.id)
    expect(await effects(o.world)).toEqual([
      {
        id: expect.any(String),
        message: { kind: 'invitation', personId: account.id, invitationId: account.invitationId },
      },
    ])
    expect(
      (await o.coordinate('GET /directory')).body.countries.find((one: { country: string }) => one.country === 'MX')
        .people,
    ).toBe(0)
    expect((await o.coordinate(`GET /people/${account.id}`)).status).toBe(404)
  })

  test.each([
    ['a seat that stands empty', {}, 201, undefined, 1],
    ['a seat that is held', { seatId: 'held' }, 409, 'seat-taken', 0],
    ['a seat that never was', { seatId: 'seat_01ARZ3NDEKTSV4RRFFQ69G5FAV' }, 422, 'invalid', 0],
    ['an address in use', { email: 'ana@enlaces.example' }, 409, 'already-exists', 0],
    ['the same address in capitals', { email: 'ANA@enlaces.example' }, 409, 'already-exists', 0],
    ['a liaison of no State', { seatId: 'organisation' }, 422, 'invalid', 0],
    ['an end that has passed', { endsAt: '2026-11-23T12:00:00.000Z' }, 422, 'invalid', 0],
    ['a field that nobody may say', { state: 'active' }, 422, 'invalid', 0],
    ['an invisible sign in the name', { name: 'Ana\u202eziP' }, 422, 'invalid', 0],
  ])('to %s', async (_name, given: Record<string, string>, status, code, more) => {
    const ana = await o.invited({ email: 'ana@enlaces.example' })
    const seats: Record<string, string> = {
      held: ana.seatId ?? '',
      organisation: (await o.seat('' as string)).id,
    }
    const free = await o.seat('CL')
    const seatId = given.seatId ? (seats[given.seatId] ?? given.seatId) : free.id
    const answer = await o.coordinate('POST /people', { ...o.draftFor(seatId), ...given, seatId })
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect((await everybody()).length).toBe(1 + more)
    expect(await kindsOfEffects(o.world)).toHaveLength(1 + more)
  })

  test('twice with one key makes one person, at once or later', async () => {
    const seat = await o.seat()
    const draft = o.draftFor(seat.id)
    const key = { 'idempotency-key': 'una-clave-cualquiera' }
    const [first, second] = await Promise.all([1, 2].map(() => o.coordinate('POST /people', draft, key)))
    const third = await o.coordinate('POST /people', draft, key)
    expect([first?.status, second?.status, third.status]).toEqual([201, 201, 201])
    expect(new Set([first?.body.id, second?.body.id, third.body.id]).size).toBe(1)
    const other = await o.coordinate('POST /people', { ...draft, name: 'Otra' }, key)
    expect([other.status, other.body.code]).toEqual([422, 'key-reused'])
    expect(await everybody()).toHaveLength(1)
    expect(await kindsOfEffects(o.world)).toEqual(['invitation'])
  })

  test('ten coordinators at once for one seat, and one person gets it', async () => {
    const seat = await o.seat()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => o.coordinate('POST /people', o.draftFor(seat.id))),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9)
    expect(await everybody()).toHaveLength(1)
  })

  test('again sends a new link, and ends the older one', async () => {
    const person = await o.invited()
    const before = await kept(o.world, person.id)
    o.clock.forward(10)
    const answer = await o.coordinate(`PUT /people/${person.id}/invitation`)
    const after = await kept(o.world, person.id)
    expect(answer.status).toBe(200)
    expect(answer.body.invitationEndsAt).toBe('2026-12-07T12:10:00.000Z')
    expect(after.invitationId).not.toBe(before.invitationId)
    expect(await kindsOfEffects(o.world)).toEqual(['invitation', 'invitation'])
    const member = await o.member()
    expect((await o.coordinate(`PUT /people/${member.person.id}/invitation`)).body.code).toBe('wrong-state')
  })

  test('taken back leaves nothing of the person, and the seat and address free', async () => {
    const person = await o.invited({ email: 'luz@dif.example' })
    const member = await o.member()
    expect((await o.coordinate(`DELETE /people/${member.person.id}/invitation`)).body.code).toBe('wrong-state')
    expect((await o.coordinate(`DELETE /people/${person.id}/invitation`)).status).toBe(204)
    expect(await isKept(o.world, person.id)).toBe(false)
    expect((await o.coordinate(`DELETE /people/${person.id}/invitation`)).status).toBe(404)
    const again = await o.coordinate('POST /people', o.draftFor(person.seatId ?? '', { email: 'luz@dif.example' }))
    expect(again.status).toBe(201)
  })
})

describe('suspending', () => {
  test('holds from the next request on, and old sessions do not come back', async () => {
    const member = await o.member({ country: 'UY' })
    const { id } = member.person
    expect((await o.ask(member, 'GET /me')).status).toBe(200)
    const reason = { reason: 'Dispositivo perdido' }
    expect((await o.coordinate(`PUT /people/${id}/suspension`, reason)).body.state).toBe('suspended')
    expect((await o.ask(member, 'GET /me')).status).toBe(401)
    expect(await o.world.deps.members.readership()).toMatchObject({ people: 0, states: 0 })
    expect((await o.coordinate(`PUT /people/${id}/suspension`, reason)).status).toBe(200)
    expect((await o.coordinate(`DELETE /people/${id}/suspension`)).body.state).toBe('active')
    expect((await o.ask(member, 'GET /me')).status).toBe(401)
    expect(await o.world.deps.members.readership()).toMatchObject({ people: 1, states: 1 })
    expect((await kept(o.world, id)).suspendedFor).toBeUndefined()
  })

  test('a session that was opened in the very moment of the suspension does not come back either', async () => {
    const member = await o.member()
    const rows = {
      pk: `person#${member.person.id}`,
      range: { expression: 'begins_with(#sk, :s)', values: { ':s': 'account#session#' } },
    }
    const { items } = await o.world.table.query(rows)
    await o.coordinate(`PUT /people/${member.person.id}/suspension`, { reason: 'Prueba' })
    for (const item of items)
      await o.world.table.transact([{ kind: 'put', item: { ...item, pk: rows.pk, sk: String(item.sk) } }])
    await o.coordinate(`DELETE /people/${member.person.id}/suspension`)
    expect((await kept(o.world, member.person.id)).state).toBe('active')
    expect((await o.ask(member, 'GET /me')).status).toBe(401)
  })

  test.each([
    ['somebody active', 'member', 200, 'suspended'],
    ['oneself', 'self', 409, 'active'],
    ['somebody who has not come yet', 'invited', 409, 'invited'],
    ['nobody', 'absent', 404, undefined],
  ])('%s', async (_name, who, status, state) => {
    const ids: Record<string, string> = {
      member: (await o.member()).person.id,
      self: o.coordinator.person.id,
      invited: (await o.invited()).id,
      absent: 'person_01ARZ3NDEKTSV4RRFFQ69G5FAV',
    }
    const id = ids[who] ?? ''
    expect((await o.coordinate(`PUT /people/${id}/suspension`, { reason: 'Prueba' })).status).toBe(status)
    if (state) expect((await kept(o.world, id)).state).toBe(state)
  })
})

describe('correcting a person', () => {
  test('a name goes wherever it is shown; a stale version gets the kept text', async () => {
    const { person } = await o.member({ name: 'Luz Rios' })
    const record = await o.coordinate(`GET /people/${person.id}/record`)
    const edit = { name: 'Álvaro Ríos', role: 'liaison' }
    const answer = await o.coordinate(`PATCH /people/${person.id}`, edit, { 'if-match': record.etag })
    expect([answer.status, answer.body.name]).toEqual([200, 'Álvaro Ríos'])
    const seat = (await o.coordinate('GET /directory/MX')).body.institutions[0].seats[0]
    expect([seat.holder.name, seat.terms[0].personName, seat.person.name]).toEqual(Array(3).fill('Álvaro Ríos'))
    const stale = await o.coordinate(
      `PATCH /people/${person.id}`,
      { ...edit, name: 'Otro' },
      { 'if-match': record.etag },
    )
    expect([stale.status, stale.body.code]).toEqual([409, 'edit-conflict'])
    expect(JSON.parse(stale.body.current.text)).toEqual(edit)
    expect(JSON.parse(stale.body.sent.text)).toEqual({ ...edit, name: 'Otro' })
    expect((await o.coordinate(`PATCH /people/${person.id}`, edit)).status).toBe(428)
    expect((await kept(o.world, person.id)).name).toBe('Álvaro Ríos')
  })

  test('another role asks everybody to sign in anew, and nobody changes their own', async () => {
    const member = await o.member()
    const { id, name } = member.person
    const edit = { name, role: 'editor' }
    expect((await o.coordinate(`PATCH /people/${id}`, edit, { 'if-match': '"2"' })).body.role).toBe('editor')
    expect((await o.ask(member, 'GET /me')).status).toBe(401)
    const self = `PATCH /people/${o.coordinator.person.id}`
    const mine = await o.coordinate(self, { name: 'Marta', role: 'liaison' }, { 'if-match': '"1"' })
    expect([mine.status, mine.body.code]).toEqual([409, 'not-yourself'])
    expect((await kept(o.world, o.coordinator.person.id)).role).toBe('coordinator')
  })
})

test('the staff of the Institute is counted through every change: a coming, a role, a suspension, a departure', async () => {
  const staff = async () => (await o.world.deps.members.readership()).staff
  const { person } = await o.member({ country: '', role: 'editor' })
  await o.member({ country: '', role: 'observer' })
  await o.invited({ country: '', role: 'editor' })
  expect(await staff()).toBe(1)
  const path = `/people/${person.id}`
  const as = async (role: string) => {
    const { etag } = await o.coordinate(`GET ${path}/record`)
    return o.coordinate(`PATCH ${path}`, { name: person.name, role }, { 'if-match': etag })
  }
  for (const [change, expected] of [
    [() => as('observer'), 0],
    [() => as('observer'), 0],
    [() => as('coordinator'), 1],
    [() => as('editor'), 1],
    [() => o.coordinate(`PUT ${path}/suspension`, { reason: 'Prueba' }), 0],
    [() => as('observer'), 0],
    [() => o.coordinate(`DELETE ${path}/suspension`), 0],
    [() => as('editor'), 1],
    [() => o.coordinate(`DELETE /seats/${person.seatId}/holder`), 0],
  ] as const) {
    expect((await change()).status).toBe(200)
    expect(await staff()).toBe(expected)
  }
  expect(await o.world.deps.members.readership()).toMatchObject({ people: 1, states: 0 })
})

describe('recovery', () => {
  test('gives the code once, mails a link without it, and tells the coordination', async () => {
    const other = await o.member({ role: 'coordinator', seatId: (await o.seat('')).id })
    const { person } = await o.member()
    const before = (await kindsOfEffects(o.world)).length
    const answer = await o.coordinate(`PUT /people/${person.id}/recovery`)
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({ code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/), endsAt: expect.any(String) })
    const told = (await effects(o.world)).slice(before)
    expect(told.map(({ message }) => message.kind)).toEqual(['invitation', 'recovery-started', 'recovery-started'])
    expect(told.map(({ message }) => message.recipientId)).toEqual([
      undefined,
      o.coordinator.person.id,
      other.person.id,
    ])
    expect(JSON.stringify(told)).not.toContain(answer.body.code)
  })

  test.each([
    ['oneself', 'self', 409, 'not-yourself'],
    ['somebody who has not come yet', 'invited', 409, 'wrong-state'],
    ['nobody', 'absent', 404, 'not-found'],
  ])('is refused for %s', async (_name, who, status, code) => {
    const ids: Record<string, string> = { self: o.coordinator.person.id, invited: (await o.invited()).id, absent: 'x' }
    const answer = await o.coordinate(`PUT /people/${ids[who]}/recovery`)
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect((await kindsOfEffects(o.world)).filter((kind) => kind !== 'invitation')).toEqual([])
  })
})
