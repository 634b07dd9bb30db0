import { beforeEach, describe, expect, test } from 'vitest'
import { accountRow } from '../../functions/members/account.ts'
import { kept, type Office, office } from '../support/office.ts'
import { signedInAs } from '../support/people.ts'
import { useTableServer } from '../support/world.ts'

const file = useTableServer()
let o: Office
beforeEach(async () => {
  o = await office(file.server())
})

const edit = {
  name: 'Luz Ríos Paz',
  about: 'Acogida',
  language: 'fr',
  languages: ['fr', 'es'],
  zone: 'America/Port-au-Prince',
}

describe('my profile', () => {
  test('is mine to change, and my name follows into seat and listing', async () => {
    const me = await o.member({ name: 'Zoe Antes' })
    const before = await o.ask(me, 'GET /me')
    expect(before.body).toMatchObject({ name: 'Zoe Antes', may: { coordinate: false }, proved: true })
    const answer = await o.ask(me, 'PATCH /me', edit, { 'if-match': before.etag })
    expect([answer.status, answer.body]).toEqual([200, expect.objectContaining(edit)])
    expect((await o.ask(me, 'GET /me')).body).toMatchObject(edit)
    const listed = (await o.coordinate('GET /people')).body.items.map((one: { name: string }) => one.name)
    expect(listed).toEqual(['Luz Ríos Paz'])
    const seat = (await o.coordinate('GET /directory/MX')).body.institutions[0].seats[0]
    expect([seat.holder.name, seat.terms[0].personName]).toEqual(['Luz Ríos Paz', 'Luz Ríos Paz'])
  })

  test.each([
    ['the version that was read', edit, '"2"', 200, undefined, 'Luz Ríos Paz'],
    ['an older version', edit, '"1"', 409, 'edit-conflict', 'Luz'],
    ['no version', edit, undefined, 428, 'precondition-required', 'Luz'],
    ['a role', { ...edit, role: 'coordinator' }, '"2"', 422, 'invalid', 'Luz'],
    ['a zone that is none', { ...edit, zone: 'Luna/Mar' }, '"2"', 422, 'invalid', 'Luz'],
    ['an empty name', { ...edit, name: '  ' }, '"2"', 422, 'invalid', 'Luz'],
  ])('with %s', async (_name, body, version, status, code, name) => {
    const me = await o.member({ name: 'Luz' })
    const answer = await o.ask(me, 'PATCH /me', body, version ? { 'if-match': version } : {})
    expect([answer.status, answer.body.code]).toEqual([status, code])
    if (code === 'edit-conflict') expect(JSON.parse(answer.body.current.text)).toMatchObject({ name: 'Luz' })
    expect(await kept(o.world, me.person.id)).toMatchObject({ name, role: 'liaison' })
  })

  test('two edits of one version at once: one wins, the other is told', async () => {
    const me = await o.member()
    const answers = await Promise.all(
      ['Una', 'Otra'].map((name) => o.ask(me, 'PATCH /me', { ...edit, name }, { 'if-match': '"2"' })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})

describe('everybody, for coordinators', () => {
  async function people(count: number) {
    for (let index = 0; index < count; index++) {
      const state = index % 4 === 0 ? 'suspended' : 'active'
      const name = `${index % 2 ? 'Á' : 'a'}lvarez ${String(index).padStart(3, '0')}`
      const { person } = await signedInAs(o.world, { name, state })
      await o.world.table.transact([{ kind: 'put', item: accountRow(person) }])
    }
  }
  const names = (body: { items: { name: string }[] }) => body.items.map((one) => one.name.slice(-3))

  test('by name, in pages that lead on and back', async () => {
    await people(120)
    const first = (await o.coordinate('GET /people')).body
    const second = (await o.coordinate(`GET /people?cursor=${first.next}`)).body
    const third = (await o.coordinate(`GET /people?cursor=${second.next}`)).body
    const all = [first, second, third].flatMap(names)
    expect(all).toEqual(Array.from({ length: 120 }, (_, index) => String(index).padStart(3, '0')))
    expect([first.previous, third.next]).toEqual([undefined, undefined])
    expect(names((await o.coordinate(`GET /people?cursor=${third.previous}`)).body)).toEqual(names(second))
    const back = (await o.coordinate(`GET /people?cursor=${second.previous}`)).body
    expect([names(back), back.previous]).toEqual([names(first), undefined])
    expect(names((await o.coordinate(`GET /people?cursor=${back.next}`)).body)).toEqual(names(second))
  })

  test('of one state, and a cursor is good for its own list alone', async () => {
    await people(30)
    const suspended = (await o.coordinate('GET /people?state=suspended')).body
    expect(names(suspended)).toEqual(['000', '004', '008', '012', '016', '020', '024', '028'])
    expect(suspended.next).toBeUndefined()
    await people(60)
    const { next } = (await o.coordinate('GET /people')).body
    expect((await o.coordinate(`GET /people?cursor=${next}`)).status).toBe(200)
    expect((await o.coordinate(`GET /people?state=active&cursor=${next}`)).status).toBe(404)
    expect((await o.coordinate(`GET /people?cursor=${next.slice(0, -1)}x`)).status).toBe(404)
  })

  test('is for coordinators, and what members see says neither address nor state', async () => {
    const me = await o.member()
    expect((await o.ask(me, 'GET /people')).status).toBe(403)
    expect((await o.ask(me, `GET /people/${me.person.id}/record`)).status).toBe(403)
    const seen = (await o.ask(me, `GET /people/${me.person.id}`)).body
    expect(Object.keys(seen).sort()).toEqual([
      'about',
      'country',
      'id',
      'institution',
      'languages',
      'name',
      'role',
      'seatId',
      'seatTitle',
    ])
    const record = (await o.coordinate(`GET /people/${me.person.id}/record`)).body
    expect(record).toMatchObject({ email: me.person.email, state: 'active', lastSeenOn: '2026-11-23' })
  })
})
