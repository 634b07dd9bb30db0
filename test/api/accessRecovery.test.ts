import { beforeEach, expect, test } from 'vitest'
import { credentialPuts, sessionPut } from '../../functions/access/writes.ts'
import { readershipFrom, readershipKey } from '../../functions/members/readership.ts'
import {
  accountOf,
  enrolledWithPasskey,
  isSignedIn,
  recovering,
  signInWithPasskey,
  verifiedBrowser,
  type WithPasskey,
} from '../support/enrolled.ts'
import { softPasskey } from '../support/passkey.ts'
import { signedInAs } from '../support/people.ts'
import { type Postbox, postbox } from '../support/postbox.ts'
import { visitor } from '../support/visitor.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const tables = useTableServer()
let world: World
let mail: Postbox
let lost: WithPasskey
let coordinatorEmail: string
let coordinatorCode: string

beforeEach(async () => {
  world = await newWorld(tables.server())
  mail = postbox(world)
  lost = await enrolledWithPasskey(world, mail)
  await mail.letters()
  const { person } = await signedInAs(world, { role: 'coordinator', name: 'Luz Vera' })
  coordinatorEmail = person.email
  coordinatorCode = await recovering(world, lost.person, [person.id])
})

test('a recovery gives a new way in and ends every earlier one; everybody concerned is told at its start and its end', async () => {
  const started = await mail.letters()
  expect(started.map(({ to, subject }) => [to, subject])).toEqual(
    expect.arrayContaining([
      [lost.person.email, 'Recupere su entrada a Enlaces'],
      [coordinatorEmail, 'Se inició la recuperación de la entrada de Rosa Lima'],
    ]),
  )
  expect(JSON.stringify(started)).not.toContain(coordinatorCode)
  expect(await isSignedIn(lost.browser)).toBe(true)

  const browser = await verifiedBrowser(world, postbox(world), lost.person, coordinatorCode)
  const passkey = softPasskey()
  const { options } = (await browser.post('/invitations/passkey/options')).body
  expect((await browser.post('/invitations/passkey', { credential: passkey.make(options) })).status).toBe(204)

  expect([await isSignedIn(browser), await isSignedIn(lost.browser)]).toEqual([true, false])
  expect((await signInWithPasskey(visitor(world), lost.passkey)).status).toBe(401)
  expect((await signInWithPasskey(visitor(world), passkey)).status).toBe(204)
  expect((await world.deps.access.keyring(lost.person.id))?.credentials).toHaveLength(1)
  expect(await world.deps.access.personWithPasskey(lost.passkey.credentialId)).toBeUndefined()
  const told = (await mail.letters()).map(({ to, subject }) => [to, subject])
  expect(told).toContainEqual([lost.person.email, 'Su entrada a Enlaces se recuperó'])
  expect(told).toContainEqual([coordinatorEmail, 'Se completó la recuperación de la entrada de Rosa Lima'])
  expect(readershipFrom(await world.table.get(readershipKey))).toMatchObject({ people: 1 })
  expect(await accountOf(world, lost.person)).toMatchObject({ state: 'active', lastSeenAt: world.clock.now() })
})

test('the mailbox without the coordinator’s code opens nothing, and after five codes the recovery is over', async () => {
  const token = await mail.tokenTo(lost.person.email)
  const thief = visitor(world)
  await thief.post('/invitations/code', { token })
  const mailCode = await mail.codeTo(lost.person.email)
  const without = await thief.post('/invitations/verification', { mailCode })
  expect(without.body).toMatchObject({ code: 'invalid', fields: [{ field: 'coordinatorCode', fault: 'required' }] })
  const wrong = coordinatorCode === 'AAAAAAAA' ? 'BBBBBBBB' : 'AAAAAAAA'
  for (let round = 0; round < 3; round++) {
    const browser = visitor(world)
    await browser.post('/invitations/code', { token })
    const code = await mail.codeTo(lost.person.email)
    for (let tries = 0; tries < 2; tries++) {
      const answer = await browser.post('/invitations/verification', { mailCode: code, coordinatorCode: wrong })
      expect(answer.body.code).toBe(round * 2 + tries < 5 ? 'code-wrong' : 'ceremony-ended')
    }
    expect((await browser.post('/invitations/passkey/options')).body.code).toBe('ceremony-ended')
  }
  const right = visitor(world)
  await right.post('/invitations/code', { token })
  const code = await mail.codeTo(lost.person.email)
  const answer = await right.post('/invitations/verification', { mailCode: code, coordinatorCode })
  expect(answer.body.code).toBe('ceremony-ended')
  expect(await isSignedIn(lost.browser)).toBe(true)
})

test('the coordinator’s code is taken as it is read out: small letters, spaces around it', async () => {
  const said = ` ${coordinatorCode.toLowerCase()} `
  await verifiedBrowser(world, mail, lost.person, said)
})

test('the coordinator’s code without the mailbox opens nothing, and uses up nothing', async () => {
  const token = await mail.tokenTo(lost.person.email)
  const stranger = visitor(world)
  await stranger.post('/invitations/code', { token })
  for (let tries = 0; tries < 5; tries++) {
    const answer = await stranger.post('/invitations/verification', { mailCode: '000000', coordinatorCode })
    expect(answer.body.code).toBe('code-wrong')
  }
  await verifiedBrowser(world, postbox(world), lost.person, coordinatorCode)
})

test('whatever was opened or enrolled while the recovery was being done opens nothing afterwards', async () => {
  const browser = await verifiedBrowser(world, mail, lost.person, coordinatorCode)
  const thief = visitor(world)
  const passkey = softPasskey()
  const added = softPasskey()
  const { options } = (await browser.post('/invitations/passkey/options')).body
  const { options: more } = (await lost.browser.post('/me/passkeys/options')).body
  const { options: signing } = (await thief.post('/sign-in/passkey/options')).body
  const [done] = await Promise.all([
    browser.post('/invitations/passkey', { credential: passkey.make(options) }),
    lost.browser.post('/me/passkeys', { credential: added.make(more) }),
    thief.post('/sign-in/passkey', { credential: lost.passkey.sign(signing) }),
  ])
  expect(done.status).toBe(204)
  expect([await isSignedIn(browser), await isSignedIn(lost.browser), await isSignedIn(thief)]).toEqual([
    true,
    false,
    false,
  ])
  for (const [one, status] of [
    [passkey, 204],
    [added, 401],
    [lost.passkey, 401],
  ] as const) {
    expect((await signInWithPasskey(visitor(world), one)).status).toBe(status)
  }
})

test('a session or a way in of an earlier era opens nothing, even where it was left behind', async () => {
  const { sessions, credentials } = (await world.deps.access.keyring(lost.person.id)) ?? {}
  const browser = await verifiedBrowser(world, mail, lost.person, coordinatorCode)
  const { options } = (await browser.post('/invitations/passkey/options')).body
  await browser.post('/invitations/passkey', { credential: softPasskey().make(options) })
  const writes = [
    ...(sessions ?? []).map((one) => sessionPut(lost.person.id, one)),
    ...(credentials ?? []).flatMap((one) => credentialPuts(lost.person.id, one)),
  ]
  expect(writes).toHaveLength(3)
  expect(await world.table.transact(writes)).toEqual({ done: true })
  expect(await isSignedIn(lost.browser)).toBe(false)
  expect((await signInWithPasskey(visitor(world), lost.passkey)).status).toBe(401)
  expect(await isSignedIn(browser)).toBe(true)
})

test('a recovery is over after three days, and a new one ends it', async () => {
  const token = await mail.tokenTo(lost.person.email)
  await recovering(world, lost.person)
  expect((await visitor(world).post('/invitations/open', { token })).status).toBe(404)
  const newer = await mail.tokenTo(lost.person.email)
  expect((await visitor(world).post('/invitations/open', { token: newer })).body.recovery).toBe(true)
  world.clock.forward(3 * 24 * 60)
  expect((await visitor(world).post('/invitations/open', { token: newer })).status).toBe(404)
})
