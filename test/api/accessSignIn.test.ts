import { beforeEach, describe, expect, test } from 'vitest'
import {
  appCode,
  edit,
  enrolledWithApp,
  enrolledWithPasskey,
  isSignedIn,
  signInWithPasskey,
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

describe('signing in with a passkey', () => {
  test('opens a session under a cookie of 256 bits that no script reads', async () => {
    const { person, passkey } = await enrolledWithPasskey(world, mail)
    const browser = visitor(world)
    const answer = await signInWithPasskey(browser, passkey)
    expect(answer.status).toBe(204)
    const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('__Host-session='))
    expect(cookie).toMatch(
      /^__Host-session=person_[0-9A-Z]{26}\.[A-Za-z0-9_-]{43}; Max-Age=1209600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    expect(await isSignedIn(browser)).toBe(true)
    const token = cookie?.split(/[.;]/)[1] ?? ''
    expect(JSON.stringify(await world.deps.access.accountPartition(person.id))).not.toContain(token)
  })

  test.each([
    ['a user who was not verified', { userVerified: false }],
    ['another site', { origin: 'https://enlaces.example.net' }],
    ['another relying party', { rpId: 'example.net' }],
    ['a sign counter that went back', { signCount: 1 }],
  ])('%s is refused, and the same passkey is taken afterwards', async (_name, quirks) => {
    const { passkey } = await enrolledWithPasskey(world, mail)
    await signInWithPasskey(visitor(world), passkey)
    await signInWithPasskey(visitor(world), passkey)
    const browser = visitor(world)
    const { options } = (await browser.post('/sign-in/passkey/options')).body
    expect(options.userVerification).toBe('required')
    const refused = await browser.post('/sign-in/passkey', { credential: passkey.sign(options, quirks) })
    expect([refused.status, refused.body.code]).toEqual([401, 'sign-in-failed'])
    expect(await isSignedIn(browser)).toBe(false)
    const taken = await browser.post('/sign-in/passkey', { credential: passkey.sign(options, { signCount: 9 }) })
    expect(taken.status).toBe(204)
  })

  test('a signature is taken once, in the browser that asked, within ten minutes', async () => {
    const { passkey } = await enrolledWithPasskey(world, mail)
    const browser = visitor(world)
    const { options } = (await browser.post('/sign-in/passkey/options')).body
    const ceremony = browser.jar.get('__Host-ceremony') ?? ''
    const credential = passkey.sign(options)
    const elsewhere = visitor(world)
    await elsewhere.post('/sign-in/passkey/options')
    expect((await elsewhere.post('/sign-in/passkey', { credential })).status).toBe(401)
    expect((await visitor(world).post('/sign-in/passkey', { credential })).body.code).toBe('ceremony-ended')

    expect((await browser.post('/sign-in/passkey', { credential })).status).toBe(204)
    const replay = visitor(world, { cookie: `__Host-ceremony=${ceremony}` })
    expect((await replay.post('/sign-in/passkey', { credential })).body.code).toBe('ceremony-ended')

    const late = visitor(world)
    const { options: others } = (await late.post('/sign-in/passkey/options')).body
    world.clock.forward(10)
    expect((await late.post('/sign-in/passkey', { credential: passkey.sign(others) })).body.code).toBe('ceremony-ended')
  })

  test('of many who send the same signature at once, one gets in', async () => {
    const { person, passkey } = await enrolledWithPasskey(world, mail)
    const browser = visitor(world)
    const { options } = (await browser.post('/sign-in/passkey/options')).body
    const cookie = `__Host-ceremony=${browser.jar.get('__Host-ceremony')}`
    const credential = passkey.sign(options)
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => visitor(world, { cookie }).post('/sign-in/passkey', { credential })),
    )
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1)
    expect((await world.deps.access.keyring(person.id))?.sessions).toHaveLength(2)
  })

  test('a passkey nobody enrolled, and one of somebody suspended or departed, open nothing', async () => {
    expect((await signInWithPasskey(visitor(world), softPasskey())).body.code).toBe('sign-in-failed')
    for (const state of ['suspended', 'departed'] as const) {
      const { person, passkey } = await enrolledWithPasskey(world, mail)
      await edit(world, person, { state })
      expect((await signInWithPasskey(visitor(world), passkey)).body.code).toBe('sign-in-failed')
      await edit(world, person, { state: 'active' })
      expect((await signInWithPasskey(visitor(world), passkey)).status).toBe(204)
    }
  })

  test('what was begun as one kind is worth nothing as another', async () => {
    const { person, passkey } = await enrolledWithPasskey(world, mail)
    const { person: other, browser: proving, secret } = await enrolledWithApp(world, mail)
    const begun: [string, () => Promise<{ body: { options: { challenge: string } } } | unknown>][] = [
      ['/sign-in/codes/request', () => proving.post('/sign-in/codes/request', { email: other.email })],
      ['/proof/codes/request', () => proving.post('/proof/codes/request')],
      ['/me/passkeys/options', () => proving.post('/me/passkeys/options')],
      ['/me/app/options', () => proving.post('/me/app/options')],
      ['/proof/passkey/options', () => proving.post('/proof/passkey/options')],
    ]
    for (const [name, begin] of begun) {
      await begin()
      const credential = passkey.sign({ challenge: 'AAAA' })
      const codes = { mailCode: '123456', appCode: appCode(world, secret) }
      const ends: [string, string, unknown][] = [
        ['/sign-in/codes/request', '/sign-in/codes', codes],
        ['/proof/codes/request', '/proof/codes', codes],
        ['/me/passkeys/options', '/me/passkeys', { credential: passkey.make({ challenge: 'AAAA' }) }],
        ['/me/app/options', '/me/app', { appCode: codes.appCode }],
        ['/proof/passkey/options', '/proof/passkey', { credential }],
        ['', '/sign-in/passkey', { credential }],
        ['', '/invitations/verification', { mailCode: codes.mailCode }],
        ['', '/invitations/app', { appCode: codes.appCode }],
      ]
      for (const [its, path, body] of ends.filter(([own]) => own !== name)) {
        const answer = await proving.post(path, body)
        expect([name, path, its, answer.body?.code]).toEqual([name, path, its, 'ceremony-ended'])
      }
    }
    expect((await world.deps.access.keyring(person.id))?.credentials).toHaveLength(1)
    expect((await world.deps.access.keyring(other.id))?.credentials).toHaveLength(1)
  })
})
