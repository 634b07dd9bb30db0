import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FaultRule } from '../../infra/local/table/server.ts'
import { kindsOfEffects, type Office, office } from '../support/office.ts'
import { useTableServer } from '../support/world.ts'

const file = useTableServer()
let o: Office
beforeEach(async () => {
  o = await office(file.server())
})
afterEach(() => file.server().faults.clear())

const writes = ['TransactWriteItems']
const reads = ['GetItem', 'Query']

describe('while the table', () => {
  test.each<[string, FaultRule[]]>([
    [
      'answers 500 after an invitation was written',
      [{ fault: { kind: 'error', after: true }, operations: writes, times: 1 }],
    ],
    ['answers 500 before it', [{ fault: { kind: 'error', after: false }, operations: writes, times: 2 }]],
    ['cuts the line after it', [{ fault: { kind: 'cut', after: true }, operations: writes, times: 1 }]],
    ['is in conflict', [{ fault: { kind: 'conflict' }, operations: writes, times: 2 }]],
    ['throttles now and then', [{ fault: { kind: 'throttle' }, operations: reads, probability: 0.3, times: 6 }]],
  ])('%s, there is one person and one mail', async (_name, rules) => {
    const draft = o.draftFor((await o.seat()).id)
    await file.server().faults.plan(rules, 7)
    const answer = await o.coordinate('POST /people', draft, { 'idempotency-key': 'invitacion-1' })
    await file.server().faults.clear()
    expect(answer.status).toBe(201)
    expect((await o.coordinate('GET /people')).body.items).toHaveLength(1)
    expect(await kindsOfEffects(o.world)).toEqual(['invitation'])
  })

  test('is out of reach, nothing is half done and the answer says when to come back', async () => {
    const draft = o.draftFor((await o.seat()).id)
    await file.server().faults.plan([{ fault: { kind: 'throttle' }, operations: writes }])
    const startedMs = performance.now()
    const answer = await o.coordinate('POST /people', draft, { 'idempotency-key': 'invitacion-2' })
    const tookMs = performance.now() - startedMs
    await file.server().faults.clear()
    expect([answer.status, answer.body.code]).toEqual([503, 'unavailable'])
    expect(tookMs).toBeLessThan(4_000)
    expect((await o.coordinate('GET /people')).body.items).toEqual([])
    expect(await kindsOfEffects(o.world)).toEqual([])
    expect((await o.coordinate('POST /people', draft, { 'idempotency-key': 'invitacion-2' })).status).toBe(201)
  })

  test('is in conflict, a suspension and a departure count once', async () => {
    const [one, other] = [await o.member(), await o.member()]
    await file.server().faults.plan([{ fault: { kind: 'conflict' }, operations: writes, times: 2 }])
    await o.coordinate(`PUT /people/${one.person.id}/suspension`, { reason: 'Prueba' })
    await file.server().faults.plan([{ fault: { kind: 'error', after: true }, operations: writes, times: 1 }])
    await o.coordinate(`DELETE /seats/${other.person.seatId}/holder`)
    await file.server().faults.clear()
    expect(await o.world.deps.members.readership()).toMatchObject({ people: 0, states: 0 })
  })
})
