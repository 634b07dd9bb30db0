import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Fault } from '../../infra/local/table/server.ts'
import { appCode, enrolledWithApp, invited, isSignedIn, mailedSignInCode } from '../support/enrolled.ts'
import { softPasskey } from '../support/passkey.ts'
import { type Postbox, postbox } from '../support/postbox.ts'
import { visitor } from '../support/visitor.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const tables = useTableServer()
let world: World
let mail: Postbox

beforeEach(async () => {
  world = await newWorld(tables.server())
  mail = postbox(world)
})
afterEach(() => tables.server().faults.clear())

const faults: [string, Fault][] = [
  ['an error before the effect', { kind: 'error', after: false }],
  ['an error after the effect', { kind: 'error', after: true }],
  ['a reply that is lost', { kind: 'cut', after: true }],
  ['a throttle', { kind: 'throttle' }],
  ['a conflict', { kind: 'conflict' }],
]
const operations = ['UpdateItem', 'TransactWriteItems', 'Query', 'GetItem']
const cases = faults.flatMap(([name, fault]) =>
  operations
    .filter(
      (operation) => fault.kind !== 'conflict' || operation === 'TransactWriteItems' || operation === 'UpdateItem',
    )
    .map((operation) => [name, operation, fault] as const),
)

describe('one fault of the table on the way in', () => {
  test.each(cases)('%s of %s: both codes still open the session, once', async (_name, operation, fault) => {
    const { person, secret } = await enrolledWithApp(world, mail)
    const browser = visitor(world)
    const mailCode = await mailedSignInCode(browser, mail, person.email)
    await world.server.faults.plan([{ fault, operations: [operation], times: 1 }])
    const answer = await browser.post('/sign-in/codes', { mailCode, appCode: appCode(world, secret) })
    expect([answer.status, answer.text]).toEqual([204, ''])
    await world.server.faults.clear()
    expect(await isSignedIn(browser)).toBe(true)
    expect((await world.deps.access.keyring(person.id))?.sessions).toHaveLength(2)
  })

  test.each(cases)('%s of %s: an invitation is still accepted, once', async (_name, operation, fault) => {
    const person = await invited(world)
    const token = await mail.tokenTo(person.email)
    const browser = visitor(world)
    const plan = () => world.server.faults.plan([{ fault, operations: [operation], times: 1 }])
    await plan()
    expect((await browser.post('/invitations/code', { token })).status).toBe(202)
    await world.server.faults.clear()
    const mailCode = await mail.codeTo(person.email)
    await plan()
    expect((await browser.post('/invitations/verification', { mailCode })).status).toBe(204)
    await plan()
    const { options } = (await browser.post('/invitations/passkey/options')).body
    await plan()
    const made = await browser.post('/invitations/passkey', { credential: softPasskey().make(options) })
    expect([made.status, made.text]).toEqual([204, ''])
    await world.server.faults.clear()
    expect(await isSignedIn(browser)).toBe(true)
    expect((await world.deps.access.keyring(person.id))?.credentials).toHaveLength(1)
  })
})
