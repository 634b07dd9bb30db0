import { beforeEach, describe, expect, test } from 'vitest'
import {
  appCode,
  edit,
  enrolledWithApp,
  enrolledWithPasskey,
  mailedSignInCode,
  signInWithPasskey,
  type WithPasskey,
} from '../support/enrolled.ts'
import { softPasskey } from '../support/passkey.ts'
import { type Postbox, postbox } from '../support/postbox.ts'
import { type Visitor, visitor } from '../support/visitor.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const tables = useTableServer()
let world: World
let mail: Postbox
let me: WithPasskey

beforeEach(async () => {
  world = await newWorld(tables.server())
  mail = postbox(world)
  me = await enrolledWithPasskey(world, mail)
  await mail.letters()
})

async function addPasskey(browser: Visitor, passkey = softPasskey(), label?: string) {
  const { options } = (await browser.post('/me/passkeys/options')).body
  return browser.post('/me/passkeys', { credential: passkey.make(options), ...(label ? { label } : {}) })
}

async function addApp(browser: Visitor): Promise<string> {
  const { secret } = (await browser.post('/me/app/options')).body
  expect((await browser.post('/me/app', { appCode: appCode(world, secret) })).status).toBe(201)
  world.clock.forward(1)
  return secret
}

async function waysIn(browser: Visitor) {
  return (await browser.get('/me/credentials')).body.items
}

describe('adding a way in', () => {
  test('a passkey opens sessions at once, and its owner is told by mail', async () => {
    const passkey = softPasskey()
    const added = await addPasskey(me.browser, passkey, 'El teléfono')
    expect([added.status, added.body.label]).toEqual([201, 'El teléfono'])
    expect(await mail.letters()).toMatchObject([
      { to: me.person.email, subject: 'Nueva forma de entrar a su cuenta de Enlaces' },
    ])
    expect((await signInWithPasskey(visitor(world), passkey)).status).toBe(204)
    expect(await waysIn(me.browser)).toMatchObject([
      { way: 'passkey', label: 'Firefox · Linux' },
      { way: 'passkey', label: 'El teléfono', lastUsedAt: world.clock.now() },
    ])
  })

  test('an app works from its next code on; a newer app takes its place', async () => {
    const first = await addApp(me.browser)
    const signIn = async (secret: string) => {
      const browser = visitor(world)
      const mailCode = await mailedSignInCode(browser, mail, me.person.email)
      return (await browser.post('/sign-in/codes', { mailCode, appCode: appCode(world, secret) })).status
    }
    expect(await signIn(first)).toBe(204)
    const second = await addApp(me.browser)
    expect([await signIn(first), await signIn(second)]).toEqual([401, 204])
    expect((await waysIn(me.browser)).map((one: { way: string }) => one.way)).toEqual(['passkey', 'app'])
  })

  test('needs a recent proof, the same session, and a user who was verified', async () => {
    const options = (await me.browser.post('/me/passkeys/options')).body.options
    const thief = visitor(world)
    await signInWithPasskey(thief, me.passkey)
    thief.jar.set('__Host-ceremony', me.browser.jar.get('__Host-ceremony') ?? '')
    const passkey = softPasskey()
    const attempts: [Visitor, object, string][] = [
      [thief, {}, 'ceremony-ended'],
      [me.browser, { userVerified: false }, 'invalid'],
      [me.browser, { origin: 'https://example.net' }, 'invalid'],
    ]
    for (const [browser, quirks, code] of attempts) {
      const answer = await browser.post('/me/passkeys', { credential: passkey.make(options, quirks) })
      expect(answer.body.code).toBe(code)
    }
    world.clock.forward(15)
    for (const path of ['/me/passkeys/options', '/me/app/options']) {
      expect((await me.browser.post(path)).body.code).toBe('step-up-required')
    }
    expect(await waysIn(me.browser)).toHaveLength(1)
    expect(await mail.letters()).toEqual([])
  })

  test('stops at ten passkeys, and takes none twice', async () => {
    expect((await addPasskey(me.browser, me.passkey)).body.code).toBe('already-exists')
    for (let more = 0; more < 9; more++) expect((await addPasskey(me.browser)).status).toBe(201)
    const refused = await me.browser.post('/me/passkeys/options')
    expect(refused.body).toMatchObject({ code: 'wrong-state', limit: 10 })
  })

  test('is used up by one addition, also when several come at once', async () => {
    const { options } = (await me.browser.post('/me/passkeys/options')).body
    const cookies = [...me.browser.jar].map(([name, value]) => `${name}=${value}`)
    const copies = [1, 2, 3].map(() => {
      const copy = visitor(world)
      for (const cookie of cookies) copy.remember(cookie)
      return copy
    })
    const add = (browser: Visitor) => browser.post('/me/passkeys', { credential: softPasskey().make(options) })
    const answers = await Promise.all(copies.map(add))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 403, 403])
    expect((await add(me.browser)).body.code).toBe('ceremony-ended')
    expect(await waysIn(me.browser)).toHaveLength(2)
  })
})

describe('removing a way in', () => {
  test('ends it, and its owner is told by mail; the last one stays', async () => {
    const other = softPasskey()
    await addPasskey(me.browser, other)
    await mail.letters()
    const [first, second] = await waysIn(me.browser)
    expect((await me.browser.send('DELETE', `/me/credentials/${second.id}`)).status).toBe(204)
    expect((await mail.letters()).map(({ subject }) => subject)).toEqual([
      'Se quitó una forma de entrar a su cuenta de Enlaces',
    ])
    expect((await signInWithPasskey(visitor(world), other)).status).toBe(401)

    expect((await me.browser.send('DELETE', `/me/credentials/${first.id}`)).body.code).toBe('last-way-in')
    expect((await signInWithPasskey(visitor(world), me.passkey)).status).toBe(204)
  })

  test('leaves one however many are removed at the same time', async () => {
    for (let more = 0; more < 3; more++) await addPasskey(me.browser)
    const all = await waysIn(me.browser)
    expect(all).toHaveLength(4)
    const answers = await Promise.all(
      all.map(({ id }: { id: string }) => me.browser.send('DELETE', `/me/credentials/${id}`)),
    )
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(3)
    expect(await waysIn(me.browser)).toHaveLength(1)
  })

  test('is for my own: another’s looks like none', async () => {
    const other = await enrolledWithApp(world, mail)
    await addPasskey(me.browser)
    const [theirs] = await waysIn(other.browser)
    const texts = []
    for (const id of [theirs.id, world.deps.ids.next('credential'), 'credential_1']) {
      const answer = await me.browser.send('DELETE', `/me/credentials/${id}`)
      expect(answer.status).toBe(404)
      texts.push(answer.text)
    }
    expect(new Set(texts).size).toBe(1)
    expect(await waysIn(other.browser)).toHaveLength(1)
  })

  test('needs a recent proof', async () => {
    await addPasskey(me.browser)
    const [first] = await waysIn(me.browser)
    world.clock.forward(15)
    expect((await me.browser.send('DELETE', `/me/credentials/${first.id}`)).body.code).toBe('step-up-required')
    expect(await waysIn(me.browser)).toHaveLength(2)
  })
})

test('notices go to nobody who was suspended meanwhile', async () => {
  await addPasskey(me.browser)
  await edit(world, me.person, { state: 'suspended' })
  expect(await mail.letters()).toEqual([])
})
