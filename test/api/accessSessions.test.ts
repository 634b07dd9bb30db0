import { beforeEach, describe, expect, test } from 'vitest'
import { accessEndpoints } from '../../shared/access.ts'
import {
  accountOf,
  appCode,
  edit,
  enrolledWithApp,
  enrolledWithPasskey,
  isSignedIn,
  signInWithPasskey,
} from '../support/enrolled.ts'
import type { SoftPasskey } from '../support/passkey.ts'
import { signedInAs } from '../support/people.ts'
import { type Postbox, postbox } from '../support/postbox.ts'
import { type Visitor, visitor } from '../support/visitor.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const tables = useTableServer()
let world: World
let mail: Postbox

beforeEach(async () => {
  world = await newWorld(tables.server())
  mail = postbox(world)
})

const hours = 60
const days = 24 * hours

describe('a session', () => {
  test.each([
    ['lives while it is used', 11 * hours, true],
    ['ends after 12 hours of silence', 12 * hours, false],
  ])('%s', async (_name, silence, alive) => {
    const { browser } = await enrolledWithPasskey(world, mail)
    world.clock.forward(silence)
    expect(await isSignedIn(browser)).toBe(alive)
  })

  test('ends after 14 days, however much it is used', async () => {
    const { browser } = await enrolledWithPasskey(world, mail)
    for (let half = 1; half < 28; half++) {
      world.clock.forward(12 * hours - 10)
      expect([half, await isSignedIn(browser)]).toEqual([half, true])
    }
    world.clock.forward(1 * days - 1)
    expect(await isSignedIn(browser)).toBe(false)
  })

  test('is never ahead of what its account tells: when its person was last here, and the visit before', async () => {
    const { person, browser, passkey } = await enrolledWithPasskey(world, mail)
    const steps: [string, number, () => Promise<unknown>][] = [
      ['signing in', 3 * days, () => signInWithPasskey(browser, passkey)],
      ['a request soon after', 3, () => isSignedIn(browser)],
      ['proving it', 3, () => prove(browser, passkey)],
      ['a request later', 7, () => isSignedIn(browser)],
      ['a request after an hour', 1 * hours, () => isSignedIn(browser)],
    ]
    for (const [name, minutes, act] of steps) {
      const before = await accountOf(world, person)
      world.clock.forward(minutes)
      await act()
      const { lastSeenAt = '', previousVisitAt } = await accountOf(world, person)
      const { sessions = [] } = (await world.deps.access.keyring(person.id)) ?? {}
      expect([name, sessions.some((session) => session.lastSeenAt > lastSeenAt)]).toEqual([name, false])
      expect([name, previousVisitAt]).toEqual([name, minutes > 30 ? before.lastSeenAt : before.previousVisitAt])
    }
  })

  test('ends on the next request after a suspension', async () => {
    const { person, browser } = await enrolledWithPasskey(world, mail)
    await edit(world, person, { state: 'suspended' })
    expect((await browser.get('/me/sessions')).body.code).toBe('sign-in-required')
  })

  test('is ended by signing out, and the browser forgets what it kept', async () => {
    const { browser } = await enrolledWithPasskey(world, mail)
    const cookie = `__Host-session=${browser.jar.get('__Host-session')}`
    const answer = await browser.send('DELETE', '/session')
    expect([answer.status, answer.headers.get('clear-site-data')]).toEqual([204, '"cache", "storage"'])
    expect(browser.jar.has('__Host-session')).toBe(false)
    expect(await isSignedIn(visitor(world, { cookie }))).toBe(false)
  })

  test('cannot be made up: neither another token, nor another person, nor no token', async () => {
    const { person, browser } = await enrolledWithPasskey(world, mail)
    const other = await enrolledWithPasskey(world, mail)
    const [, token] = (browser.jar.get('__Host-session') ?? '').split('.')
    for (const value of [`${person.id}.${'A'.repeat(43)}`, `${other.person.id}.${token}`, person.id, `${person.id}.`]) {
      expect(await isSignedIn(visitor(world, { cookie: `__Host-session=${value}` }))).toBe(false)
    }
  })

  test('is one of at most 20: the longest idle one makes room', async () => {
    const { person, browser: first, passkey } = await enrolledWithPasskey(world, mail)
    const second = visitor(world)
    await signInWithPasskey(second, passkey)
    world.clock.forward(6)
    await first.get('/me/sessions')
    for (let more = 0; more < 19; more++) {
      world.clock.forward(1)
      expect((await signInWithPasskey(visitor(world), passkey)).status).toBe(204)
    }
    expect((await world.deps.access.keyring(person.id))?.sessions).toHaveLength(20)
    expect([await isSignedIn(first), await isSignedIn(second)]).toEqual([true, false])
  })
})

describe('my sessions', () => {
  test('are listed, the last seen first, and ended one by one', async () => {
    const { browser, passkey } = await enrolledWithPasskey(world, mail)
    world.clock.forward(1)
    const phone = visitor(world, {
      userAgent: 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/141.0 Mobile Safari/537.36',
    })
    await signInWithPasskey(phone, passkey)
    const { items } = (await browser.get('/me/sessions')).body
    expect(items).toMatchObject([
      { device: 'Chrome · Android', way: 'passkey', current: false },
      { device: 'Firefox · Linux', way: 'passkey', current: true },
    ])
    expect((await browser.send('DELETE', `/me/sessions/${items[0].id}`)).status).toBe(204)
    expect([await isSignedIn(phone), await isSignedIn(browser)]).toEqual([false, true])
  })

  test('are mine alone: another’s, an ended and a malformed one look the same', async () => {
    const mine = await enrolledWithPasskey(world, mail)
    const other = await enrolledWithPasskey(world, mail)
    const [theirs] = (await other.browser.get('/me/sessions')).body.items
    const never = world.deps.ids.next('session')
    const texts = []
    for (const id of [theirs.id, never, 'session_1', '%00']) {
      const answer = await mine.browser.send('DELETE', `/me/sessions/${id}`)
      expect(answer.status).toBe(404)
      texts.push(answer.text)
    }
    expect(new Set(texts).size).toBe(1)
    expect(await isSignedIn(other.browser)).toBe(true)
  })
})

describe('a coordinator', () => {
  test('lists and ends anybody’s sessions, with a recent proof', async () => {
    const { person, browser } = await enrolledWithPasskey(world, mail)
    const coordinator = await signedInAs(world, { role: 'coordinator' })
    const desk = visitor(world, { cookie: coordinator.cookie })
    const path = `/people/${person.id}/sessions`
    expect((await desk.get(path)).body.items).toMatchObject([{ device: 'Firefox · Linux', current: false }])
    world.clock.forward(15)
    expect((await desk.send('DELETE', path)).body.code).toBe('step-up-required')
    expect(await isSignedIn(browser)).toBe(true)
    const again = await signedInAs(world, { role: 'coordinator' })
    expect((await visitor(world, { cookie: again.cookie }).send('DELETE', path)).status).toBe(204)
    expect(await isSignedIn(browser)).toBe(false)
  })

  test('finds nobody where there is nobody', async () => {
    const { cookie } = await signedInAs(world, { role: 'coordinator' })
    const desk = visitor(world, { cookie })
    for (const id of [world.deps.ids.next('person'), 'nobody']) {
      expect((await desk.get(`/people/${id}/sessions`)).status).toBe(404)
      expect((await desk.send('DELETE', `/people/${id}/sessions`)).status).toBe(404)
    }
  })

  test.each(['liaison', 'editor', 'observer'] as const)('is what a %s is not', async (role) => {
    const { person } = await enrolledWithPasskey(world, mail)
    const { cookie } = await signedInAs(world, { role })
    const answer = await visitor(world, { cookie }).send('DELETE', `/people/${person.id}/sessions`)
    expect(answer.status).toBe(403)
  })
})

async function prove(browser: Visitor, passkey: SoftPasskey) {
  const { options } = (await browser.post('/proof/passkey/options')).body
  const { status } = await browser.post('/proof/passkey', { credential: passkey.sign(options) })
  return { options, status }
}

describe('proving that it is me', () => {
  test('with the passkey opens administration again, under a new token, in the same session', async () => {
    const { person, browser, passkey } = await enrolledWithPasskey(world, mail, { role: 'coordinator' })
    const [before] = (await browser.get('/me/sessions')).body.items
    const old = browser.jar.get('__Host-session')
    world.clock.forward(16)
    expect((await browser.get(`/people/${person.id}/sessions`)).body.code).toBe('step-up-required')

    const proved = await prove(browser, passkey)
    expect(proved.options.allowCredentials).toMatchObject([{ id: passkey.credentialId }])
    expect(proved.status).toBe(204)
    expect(browser.jar.get('__Host-session')).not.toBe(old)
    expect(await isSignedIn(visitor(world, { cookie: `__Host-session=${old}` }))).toBe(false)
    const { items } = (await browser.get(`/people/${person.id}/sessions`)).body
    expect(items).toMatchObject([{ id: before.id, startedAt: before.startedAt, current: true }])
  })

  test('with both codes does, too; the mailed one alone, or another’s, does not', async () => {
    const { person, browser, secret } = await enrolledWithApp(world, mail)
    const other = await enrolledWithApp(world, mail)
    const old = browser.jar.get('__Host-session')
    await browser.post('/proof/codes/request')
    const mailCode = await mail.codeTo(person.email)
    const wrong = { mailCode, appCode: appCode(world, other.secret) }
    expect((await browser.post('/proof/codes', wrong)).body.code).toBe('code-wrong')
    expect(browser.jar.get('__Host-session')).toBe(old)
    other.browser.jar.set('__Host-ceremony', browser.jar.get('__Host-ceremony') ?? '')
    const stolen = await other.browser.post('/proof/codes', { mailCode, appCode: appCode(world, secret) })
    expect(stolen.body.code).toBe('ceremony-ended')
    expect((await browser.post('/proof/codes', { mailCode, appCode: appCode(world, secret) })).status).toBe(204)
    expect(browser.jar.get('__Host-session')).not.toBe(old)

    await browser.post('/proof/codes/request')
    const again = { mailCode: await mail.codeTo(person.email), appCode: appCode(world, secret) }
    expect((await browser.post('/proof/codes', again)).body.code).toBe('code-wrong')
  })

  test('takes a passkey of that person, with the user verified', async () => {
    const { browser, passkey } = await enrolledWithPasskey(world, mail)
    const other = await enrolledWithPasskey(world, mail)
    const { options } = (await browser.post('/proof/passkey/options')).body
    for (const credential of [other.passkey.sign(options), passkey.sign(options, { userVerified: false })]) {
      expect((await browser.post('/proof/passkey', { credential })).body.code).toBe('sign-in-failed')
    }
    expect((await browser.post('/proof/passkey', { credential: passkey.sign(options) })).status).toBe(204)
  })

  test('by codes is not offered to somebody without an app', async () => {
    const { browser } = await enrolledWithPasskey(world, mail)
    expect((await browser.post('/proof/codes/request')).body.code).toBe('wrong-state')
    expect(await mail.letters()).toEqual([])
  })
})

test('GET and HEAD change nothing, on any path of getting in', async () => {
  const { person, browser } = await enrolledWithPasskey(world, mail, { role: 'coordinator' })
  await mail.changed()
  for (const name of Object.keys(accessEndpoints)) {
    const path = (name.split(' ')[1] ?? '').replace(/:\w+/, person.id)
    for (const method of ['GET', 'HEAD']) {
      for (const who of [browser, visitor(world)]) await who.send(method, path)
    }
  }
  expect(await mail.changed()).toEqual([])
  expect(await isSignedIn(browser)).toBe(true)
})

test('a request from another site does nothing, whatever it carries', async () => {
  const { browser } = await enrolledWithPasskey(world, mail)
  const cookie = `__Host-session=${browser.jar.get('__Host-session')}`
  const forged = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://example.net' },
    {},
  ]
  for (const headers of forged) {
    const answer = await world.app.request('/api/session', { method: 'DELETE', headers: { cookie, ...headers } })
    expect(answer.status).toBe(403)
  }
  expect(await isSignedIn(browser)).toBe(true)
})
