import { beforeEach, describe, expect, test } from 'vitest'
import { auditStore } from '../../functions/audit/store.ts'
import { verifyTrail } from '../../functions/audit/verify.ts'
import { depsFrom } from '../../functions/deps.ts'
import { createApp } from '../../functions/http/app.ts'
import type { AuditRow } from '../../shared/audit.ts'
import type { Seat } from '../../shared/members.ts'
import { makeSpace } from '../support/forum.ts'
import { type Office, office } from '../support/office.ts'
import { signedInAs } from '../support/people.ts'
import { origin, testEnv, useTableServer } from '../support/world.ts'

const file = useTableServer()
let o: Office
beforeEach(async () => {
  o = await office(file.server())
})

const store = () => auditStore(o.world.table)
async function trail(): Promise<AuditRow[]> {
  return (await store().rows({ to: '9999', backwards: false, limit: 1_000 })).rows
}
async function acts(): Promise<string[]> {
  return (await trail()).map(({ act }) => act)
}
const summed = (rows: AuditRow[]) => rows.map(({ act, personId, actorId }) => ({ act, personId, actorId }))

describe('what is administered', () => {
  type Luz = { personId: string; seat: Seat }
  const onMember = (name: string, body?: unknown, headers?: Record<string, string>) => async (luz: Luz) =>
    o.coordinate(name.replace(':personId', luz.personId).replace(':seatId', luz.seat.id), body, headers)

  test.each([
    ['person-suspended', onMember('PUT /people/:personId/suspension', { reason: 'Pidió una pausa' })],
    ['recovery-started', onMember('PUT /people/:personId/recovery')],
    ['sessions-ended', onMember('DELETE /people/:personId/sessions')],
    [
      'person-edited',
      onMember('PATCH /people/:personId', { name: 'Luz Ríos', role: 'observer' }, { 'if-match': '"2"' }),
    ],
    ['seat-emptied', onMember('DELETE /seats/:seatId/holder')],
  ])('%s leaves one row, of whom and by whom', async (act, doIt) => {
    const seat = await o.seat()
    const { person } = await o.member({ seatId: seat.id })
    const before = (await trail()).length
    expect((await doIt({ personId: person.id, seat })).status).toBeLessThan(300)
    const rows = (await trail()).slice(before)
    expect(summed(rows)).toEqual([{ act, personId: person.id, actorId: o.coordinator.person.id }])
  })

  test('invitations, seats, institutions, States and spaces leave theirs', async () => {
    const { id } = await o.invited()
    await o.coordinate(`PUT /people/${id}/invitation`)
    await o.coordinate(`DELETE /people/${id}/invitation`)
    await o.coordinate('PUT /states/HN', { member: true })
    await o.coordinate('PUT /states/HN', { member: false })
    const { person } = await o.member()
    await o.coordinate(`PUT /people/${person.id}/suspension`, { reason: 'Pidió una pausa' })
    await o.coordinate(`DELETE /people/${person.id}/suspension`)
    const space = await makeSpace(o.world, { audience: 'members' })
    await o.coordinate(`PUT /spaces/${space.id}/members/${person.id}`)
    await o.coordinate(`DELETE /spaces/${space.id}/members/${person.id}`)
    const closing = { title: 'Acogida', description: 'Sobre la acogida', closed: true }
    await o.coordinate(`PATCH /spaces/${space.id}`, closing, { 'if-match': '"1"' })
    const made = ['institution-made', 'seat-made', 'person-invited']
    expect(await acts()).toEqual([
      ...made,
      ...['invitation-renewed', 'invitation-withdrawn', 'state-joined', 'state-left'],
      ...made,
      ...['person-suspended', 'person-reinstated', 'space-made', 'person-admitted', 'person-expelled', 'space-edited'],
    ])
    expect(await verifyTrail(store())).toMatchObject({ rows: 16 })
  })

  test('what changes nothing, and what is refused, leaves none', async () => {
    const { person } = await o.member()
    const suspend = () => o.coordinate(`PUT /people/${person.id}/suspension`, { reason: 'Pidió una pausa' })
    await suspend()
    const before = (await trail()).length
    expect((await suspend()).status).toBe(200)
    expect((await o.coordinate(`PUT /people/${o.coordinator.person.id}/suspension`, { reason: 'x' })).status).toBe(409)
    expect((await o.coordinate('PUT /states/HN', { member: false })).status).toBe(200)
    expect((await trail()).length).toBe(before)
  })

  test('holds no address, no code, no token', async () => {
    const { person } = await o.member({ email: 'luz.secreta@enlaces.example' })
    const { body: recovery } = await o.coordinate(`PUT /people/${person.id}/recovery`)
    const kept = JSON.stringify(await trail())
    expect(kept).not.toContain('@')
    expect(kept).not.toContain(recovery.code)
    expect(kept).not.toContain('invitation_')
  })

  test('an act whose transaction fails leaves neither itself nor a row', async () => {
    const { person } = await o.member()
    const before = (await trail()).length
    const { storesWithin } = o.world.deps
    o.world.deps.storesWithin = (ms) => {
      const { members, ...others } = storesWithin(ms)
      return { ...others, members: { ...members, save: async () => Promise.reject(new Error('killed')) } }
    }
    expect((await o.coordinate(`PUT /people/${person.id}/suspension`, { reason: 'Pidió una pausa' })).status).toBe(500)
    o.world.deps.storesWithin = storesWithin
    expect((await trail()).length).toBe(before)
    expect((await o.coordinate(`GET /people/${person.id}/record`)).body.state).toBe('active')
  })
})

test('acts of several instances at once all stand in one chain without gaps', async () => {
  const people = await Promise.all(Array.from({ length: 24 }, () => signedInAs(o.world)))
  const env = testEnv(o.world.server.endpoint, o.world.tableName)
  // No two clocks agree: the head alone keeps two rows from following the same one.
  const apps = Array.from({ length: 3 }, (_, index) => {
    const clock = { now: () => new Date(o.clock.ms() + index).toISOString() }
    return createApp(depsFrom(env, { clock, log: () => undefined }))
  })
  const ended = people.map(async ({ person }, index) => {
    const { headers } = o.coordinator
    const path = `${origin}/api/people/${person.id}/sessions`
    const answer = await apps[index % 3]?.request(path, { method: 'DELETE', headers })
    return answer?.status
  })
  expect(new Set(await Promise.all(ended))).toEqual(new Set([204]))
  expect(await verifyTrail(store())).toMatchObject({ rows: 24 })
  expect(new Set((await trail()).map(({ personId }) => personId)).size).toBe(24)
})

describe('the chain', () => {
  beforeEach(async () => {
    for (const country of ['HN', 'MX', 'PE', 'UY', 'CL']) await o.coordinate(`PUT /states/${country}`, { member: true })
  })
  const keyOf = ({ sequence, at }: AuditRow) => ({ pk: 'audit', sk: `row#${at}#${String(sequence).padStart(12, '0')}` })
  const third = async () => {
    const row = (await trail())[2]
    if (!row) throw new Error('five rows')
    return row
  }

  test.each<[string, () => Promise<unknown>, RegExp]>([
    [
      'a row that was changed',
      async () => {
        const row = await third()
        await o.world.table.transact([{ kind: 'put', item: { ...keyOf(row), ...row, country: 'BR' } }])
      },
      /row 3 was changed/,
    ],
    [
      'a row that was taken out',
      async () => o.world.table.transact([{ kind: 'delete', key: keyOf(await third()) }]),
      /row 3 is missing/,
    ],
    [
      'a last row that was taken off',
      async () => {
        const last = (await trail()).at(-1)
        if (last) await o.world.table.transact([{ kind: 'delete', key: keyOf(last) }])
      },
      /ends at row 4, and its head is row 5/,
    ],
  ])('%s is found', async (_what, tamper, words) => {
    expect((await verifyTrail(store())).broken).toBeUndefined()
    await tamper()
    expect((await verifyTrail(store())).broken).toMatch(words)
  })

  test('a chain that was made anew does not meet an anchor', async () => {
    const { sequence, hash } = await third()
    expect((await verifyTrail(store(), { sequence, hash })).broken).toBeUndefined()
    expect((await verifyTrail(store(), { sequence, hash: 'f'.repeat(64) })).broken).toMatch(/noted down/)
    expect((await verifyTrail(store(), { sequence: 9, hash })).broken).toMatch(
      /row 9, which was noted down, is missing/,
    )
  })
})

describe('reading it', () => {
  test('is found by person, by who acted, by kind and by day', async () => {
    const ana = (await o.member()).person
    const other = await signedInAs(o.world, { role: 'coordinator', name: 'Otra Coordinación' })
    await o.ask(other, `PUT /people/${ana.id}/suspension`, { reason: 'Pidió una pausa' })
    // Half an hour before midnight in Montevideo, where the coordinator sits: the next day in UTC.
    o.clock.forward(14 * 60 + 30)
    const later = await signedInAs(o.world, { role: 'coordinator' })
    await o.ask(later, `DELETE /people/${ana.id}/suspension`)
    const found = async (query: string) =>
      (await o.ask(later, `GET /audit?${query}`)).body.items.map(({ act }: AuditRow) => act)
    expect(await found(`person=${ana.id}`)).toEqual(['person-reinstated', 'person-suspended', 'person-invited'])
    expect(await found(`actor=${other.person.id}`)).toEqual(['person-suspended'])
    expect(await found(`act=person-suspended&person=${ana.id}`)).toEqual(['person-suspended'])
    expect(await found('act=seat-emptied')).toEqual([])
    expect(await found('from=2026-11-24')).toEqual([])
    expect(await found(`to=2026-11-23&person=${ana.id}`)).toHaveLength(3)
    const [row] = (await o.ask(later, `GET /audit?actor=${other.person.id}`)).body.items
    expect(row).toMatchObject({ actorName: 'Otra Coordinación', personName: ana.name, reason: 'Pidió una pausa' })
  })

  test('in pages, the latest first, and a cursor is good for its own search alone', async () => {
    const ofRow = (index: number) => `PUT /states/${['HN', 'MX', 'PE'][index % 3]}`
    for (let index = 0; index < 60; index++)
      await o.coordinate(ofRow(index), { member: Math.floor(index / 3) % 2 === 0 })
    const first = (await o.coordinate('GET /audit')).body
    const second = (await o.coordinate(`GET /audit?cursor=${first.next}`)).body
    const sequences = [...first.items, ...second.items].map(({ sequence }: AuditRow) => sequence)
    expect(sequences).toEqual(Array.from({ length: 60 }, (_, index) => 60 - index))
    expect([first.head.sequence, second.next]).toEqual([60, undefined])
    expect((await o.coordinate(`GET /audit?act=state-joined&cursor=${first.next}`)).status).toBe(404)
    expect((await o.coordinate(`GET /audit?cursor=${first.next}x`)).status).toBe(404)
  })

  test('as CSV no spreadsheet computes, and as lines that anybody can verify', async () => {
    const { person } = await o.member({ name: '=HYPERLINK("http://x")' })
    await o.coordinate(`PUT /people/${person.id}/suspension`, { reason: '＝1+1, "dijo"' })
    const csv = (await o.coordinate('GET /audit/export?format=csv')).body
    const lines = csv.text.split('\r\n')
    expect(lines[0]).toMatch(/^\ufeffsequence,at,act,actor_id,/)
    expect(lines[4]).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(lines[4]).toContain(`"'＝1+1, ""dijo"""`)
    const jsonl = (await o.coordinate('GET /audit/export?format=jsonl')).body
    const rows = jsonl.text
      .trim()
      .split('\n')
      .map((line: string) => JSON.parse(line))
    expect(rows).toEqual(await trail())
  })
})
