import { beforeEach, describe, expect, test } from 'vitest'
import { readershipFrom, readershipKey } from '../../functions/members/readership.ts'
import {
  accountOf,
  appCode,
  edit,
  enrolledWithPasskey,
  invited,
  isSignedIn,
  verifiedBrowser,
} from '../support/enrolled.ts'
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

describe('accepting an invitation', () => {
  test('by passkey: the account becomes active, counts as a reader, and the session is open', async () => {
    const { person, browser, passkey } = await enrolledWithPasskey(world, mail)
    const account = await accountOf(world, person)
    expect(account).toMatchObject({ state: 'active', acceptedAt: world.clock.now(), readBefore: world.clock.now() })
    expect(account.invitationId).toBeUndefined()
    expect(readershipFrom(await world.table.get(readershipKey))).toMatchObject({ people: 1, byPlace: { PE: 1 } })
    expect(await world.deps.access.personWithPasskey(passkey.credentialId)).toBe(person.id)
    expect(await isSignedIn(browser)).toBe(true)
  })

  test('by app: the secret is kept sealed, and the first code is used up by it', async () => {
    const person = await invited(world)
    const browser = await verifiedBrowser(world, mail, person)
    const first = (await browser.post('/invitations/app/options')).body
    const again = (await browser.post('/invitations/app/options')).body
    expect(again.secret).toBe(first.secret)
    expect(first.qrSvg).toMatch(/^<svg /)

    expect((await browser.post('/invitations/app', { appCode: '000000' })).body.code).toBe('code-wrong')
    expect((await accountOf(world, person)).state).toBe('invited')
    expect((await browser.post('/invitations/app', { appCode: appCode(world, first.secret) })).status).toBe(204)
    const [kept] = (await world.deps.access.keyring(person.id))?.credentials ?? []
    expect(JSON.stringify(kept)).not.toContain(first.secret)
    expect(kept).toMatchObject({ way: 'app', lastStep: Math.floor(world.clock.ms() / 30_000) })
  })

  test('says whose it is, and reading that changes nothing', async () => {
    const person = await invited(world)
    const token = await mail.tokenTo(person.email)
    const answer = await visitor(world).post('/invitations/open', { token })
    expect(answer.body).toMatchObject({ name: 'Rosa Lima', email: person.email, country: 'PE', recovery: false })
    const changed = await mail.changed()
    expect(changed.filter((pk) => !pk.startsWith('limit#'))).toEqual([])
  })

  test('the link holds the only copy of its token, and the mail can be made again with the same one', async () => {
    const person = await invited(world)
    const [message] = await mail.messages()
    expect(JSON.stringify(message)).not.toContain('token')
    const token = await world.deps.secrets.sign('invitation', `${person.id}\n${person.invitationId}`)
    expect(token).toHaveLength(43)
    expect((await visitor(world).post('/invitations/open', { token })).status).toBe(200)
  })

  test('a robot that presses every button burns nothing of the person', async () => {
    const person = await invited(world)
    const token = await mail.tokenTo(person.email)
    for (let round = 0; round < 8; round++) {
      const robot = visitor(world, { source: '198.51.100.7' })
      await robot.post('/invitations/open', { token })
      await robot.post('/invitations/code', { token })
      for (let guess = 0; guess < 6; guess++) await robot.post('/invitations/verification', { mailCode: '123456' })
      await robot.post('/invitations/passkey/options')
      await robot.post('/invitations/app/options')
      expect(await isSignedIn(robot)).toBe(false)
    }
    await mail.letters()
    const browser = visitor(world)
    await browser.post('/invitations/code', { token })
    const mailCode = await mail.codeTo(person.email)
    expect((await browser.post('/invitations/verification', { mailCode })).status).toBe(204)
  })

  test('a mailed code is worth nothing in another browser, nor after ten minutes, nor after five tries', async () => {
    const person = await invited(world)
    const token = await mail.tokenTo(person.email)
    const mine = visitor(world)
    const other = visitor(world)
    await mine.post('/invitations/code', { token })
    const mailCode = await mail.codeTo(person.email)
    await other.post('/invitations/code', { token })
    const otherCode = await mail.codeTo(person.email)
    expect((await visitor(world).post('/invitations/verification', { mailCode })).body.code).toBe('ceremony-ended')
    expect((await other.post('/invitations/verification', { mailCode })).body.code).toBe('code-wrong')

    for (let tries = 0; tries < 4; tries++) await other.post('/invitations/verification', { mailCode })
    expect((await other.post('/invitations/verification', { mailCode: otherCode })).body.code).toBe('ceremony-ended')

    world.clock.forward(10)
    expect((await mine.post('/invitations/verification', { mailCode })).body.code).toBe('ceremony-ended')
    expect((await accountOf(world, person)).state).toBe('invited')
  })

  test('nothing can be enrolled before the code is typed', async () => {
    const person = await invited(world)
    const token = await mail.tokenTo(person.email)
    const browser = visitor(world)
    await browser.post('/invitations/code', { token })
    const attestation = softPasskey().make({ challenge: 'AAAA' })
    for (const [path, body] of [
      ['/invitations/passkey/options', undefined],
      ['/invitations/app/options', undefined],
      ['/invitations/passkey', { credential: attestation }],
      ['/invitations/app', { appCode: '123456' }],
    ] as const) {
      expect([path, (await browser.post(path, body)).body.code]).toEqual([path, 'ceremony-ended'])
    }
    expect((await accountOf(world, person)).state).toBe('invited')
  })

  test.each([
    ['a passkey that did not verify its user', { userVerified: false }],
    ['a passkey made for another site', { origin: 'https://enlaces.example.net' }],
    ['a passkey made for another relying party', { rpId: 'example.net' }],
  ])('%s is refused, and a good one is taken afterwards', async (_name, quirks) => {
    const person = await invited(world)
    const browser = await verifiedBrowser(world, mail, person)
    const { options } = (await browser.post('/invitations/passkey/options')).body
    expect(options.authenticatorSelection).toMatchObject({ residentKey: 'required', userVerification: 'required' })
    const passkey = softPasskey()
    const refused = await browser.post('/invitations/passkey', { credential: passkey.make(options, quirks) })
    expect(refused.body).toMatchObject({ code: 'invalid', fields: [{ field: 'credential' }] })
    expect((await accountOf(world, person)).state).toBe('invited')
    expect((await browser.post('/invitations/passkey', { credential: passkey.make(options) })).status).toBe(204)
  })

  test('happens once, however many finish at the same time', async () => {
    const person = await invited(world)
    const token = await mail.tokenTo(person.email)
    const attempts = await Promise.all(
      [1, 2, 3, 4].map(async () => {
        const browser = visitor(world)
        await browser.post('/invitations/code', { token })
        return browser
      }),
    )
    const codes = (await mail.letters()).map((letter) => letter.code)
    for (const browser of attempts) {
      for (const mailCode of codes) await browser.post('/invitations/verification', { mailCode })
    }
    const made = await Promise.all(
      attempts.map(async (browser) => {
        const { options } = (await browser.post('/invitations/passkey/options')).body
        return { browser, body: { credential: softPasskey().make(options) } }
      }),
    )
    const answers = await Promise.all(made.map(({ browser, body }) => browser.post('/invitations/passkey', body)))
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1)
    expect(answers.filter(({ body }) => body?.code === 'ceremony-ended')).toHaveLength(3)
    expect((await world.deps.access.keyring(person.id))?.credentials).toHaveLength(1)
    expect(readershipFrom(await world.table.get(readershipKey))).toMatchObject({ people: 1 })
  })

  test('a passkey that is somebody’s cannot become somebody else’s', async () => {
    const { passkey } = await enrolledWithPasskey(world, mail)
    const person = await invited(world)
    const browser = await verifiedBrowser(world, mail, person)
    const { options } = (await browser.post('/invitations/passkey/options')).body
    expect((await browser.post('/invitations/passkey', { credential: passkey.make(options) })).status).toBe(403)
    expect((await accountOf(world, person)).state).toBe('invited')
  })
})

describe('an invitation that opens nothing looks like one that never was', () => {
  const endings: [string, (person: { id: string; email: string }) => Promise<unknown>][] = [
    ['over after 14 days', async () => world.clock.forward(14 * 24 * 60)],
    ['taken back', (person) => edit(world, person, { invitationId: undefined, invitationEndsAt: undefined })],
    ['replaced by a newer one', (person) => edit(world, person, { invitationId: world.deps.ids.next('invitation') })],
    ['of somebody who departed', (person) => edit(world, person, { state: 'departed' })],
    ['accepted', (person) => edit(world, person, { state: 'active' })],
  ]
  test.each(endings)('%s', async (_name, end) => {
    const person = await invited(world)
    const token = await mail.tokenTo(person.email)
    const browser = visitor(world)
    await browser.post('/invitations/code', { token })
    const mailCode = await mail.codeTo(person.email)
    expect((await browser.post('/invitations/open', { token })).status).toBe(200)

    await end(person)
    const unknown = await visitor(world).post('/invitations/open', { token: 'A'.repeat(43) })
    for (const path of ['/invitations/open', '/invitations/code']) {
      const answer = await visitor(world).post(path, { token })
      expect([answer.status, answer.text]).toEqual([404, unknown.text])
    }
    expect((await browser.post('/invitations/verification', { mailCode })).body.code).toBe('ceremony-ended')
    expect(await mail.letters()).toEqual([])
  })
})
