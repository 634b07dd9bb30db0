import { beforeEach, describe, expect, test } from 'vitest'
import {
  appCode,
  edit,
  enrolledWithApp,
  enrolledWithPasskey,
  invited,
  isSignedIn,
  mailedSignInCode,
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

describe('signing in with both codes', () => {
  test('opens a session, once', async () => {
    const { person, secret } = await enrolledWithApp(world, mail)
    const browser = visitor(world)
    const mailCode = await mailedSignInCode(browser, mail, person.email)
    const cookie = `__Host-ceremony=${browser.jar.get('__Host-ceremony')}`
    const codes = { mailCode, appCode: appCode(world, secret) }
    expect((await browser.post('/sign-in/codes', codes)).status).toBe(204)
    expect(await isSignedIn(browser)).toBe(true)
    expect((await visitor(world, { cookie }).post('/sign-in/codes', codes)).body.code).toBe('ceremony-ended')
  })

  test('a step of the app is taken once, and none before it', async () => {
    const { person, secret } = await enrolledWithApp(world, mail)
    const used = appCode(world, secret)
    const first = visitor(world)
    const mailCode = await mailedSignInCode(first, mail, person.email)
    expect((await first.post('/sign-in/codes', { mailCode, appCode: used })).status).toBe(204)

    const second = visitor(world)
    const another = await mailedSignInCode(second, mail, person.email)
    for (const steps of [-1, 0]) {
      const answer = await second.post('/sign-in/codes', { mailCode: another, appCode: appCode(world, secret, steps) })
      expect([steps, answer.body.code]).toEqual([steps, 'sign-in-failed'])
    }
    const next = { mailCode: another, appCode: appCode(world, secret, 1) }
    expect((await second.post('/sign-in/codes', next)).status).toBe(204)
  })

  test('of two browsers that send the same step at once, one gets in', async () => {
    const { person, secret } = await enrolledWithApp(world, mail)
    const asked = []
    for (let times = 0; times < 3; times++) {
      const browser = visitor(world)
      asked.push({ browser, mailCode: await mailedSignInCode(browser, mail, person.email) })
    }
    const shown = appCode(world, secret)
    const answers = await Promise.all(
      asked.map(({ browser, mailCode }) => browser.post('/sign-in/codes', { mailCode, appCode: shown })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 401, 401])
  })

  test('a code of the app that is two steps old is refused', async () => {
    const { person, secret } = await enrolledWithApp(world, mail)
    world.clock.forward(5)
    const browser = visitor(world)
    const mailCode = await mailedSignInCode(browser, mail, person.email)
    for (const [steps, status] of [
      [-2, 401],
      [2, 401],
      [-1, 204],
    ] as const) {
      const answer = await browser.post('/sign-in/codes', { mailCode, appCode: appCode(world, secret, steps) })
      expect([steps, answer.status]).toEqual([steps, status])
    }
  })

  test('is the same bytes for a known and an unknown address, at every step', async () => {
    const { person } = await enrolledWithApp(world, mail)
    const waiting = await invited(world)
    const answers = []
    for (const email of [person.email, 'nobody@enlaces.example', waiting.email]) {
      const browser = visitor(world)
      const asked = await browser.post('/sign-in/codes/request', { email })
      const cookie = asked.headers.getSetCookie().map((one) => one.replace(/=[A-Za-z0-9_-]{43};/, '=…;'))
      const said = [asked.status, asked.text, JSON.stringify(cookie)]
      for (let tries = 0; tries < 6; tries++) {
        const answer = await browser.post('/sign-in/codes', { mailCode: '000000', appCode: '000000' })
        said.push(answer.status, answer.text)
      }
      answers.push(said)
    }
    expect(answers[0]).toHaveLength(3 + 12)
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })

  test('asks the table for as much with a known and an unknown address', async () => {
    const { person } = await enrolledWithApp(world, mail)
    const operations = []
    for (const email of [person.email, 'nobody@enlaces.example']) {
      const browser = visitor(world)
      world.costs.length = 0
      await browser.post('/sign-in/codes/request', { email })
      await browser.post('/sign-in/codes', { mailCode: '000000', appCode: '000000' })
      operations.push(world.costs.map(({ operation, writeUnits }) => [operation, writeUnits]))
    }
    expect(operations[1]).toEqual(operations[0])
  })

  test('needs both: each alone is refused, and after five tries the right ones are, too', async () => {
    const { person, secret } = await enrolledWithApp(world, mail)
    const before = visitor(world)
    const first = await mailedSignInCode(before, mail, person.email)
    const good = { mailCode: first, appCode: appCode(world, secret) }
    expect((await before.post('/sign-in/codes', good)).status).toBe(204)
    world.clock.forward(1)

    const browser = visitor(world)
    const mailCode = await mailedSignInCode(browser, mail, person.email)
    const right = { mailCode, appCode: appCode(world, secret) }
    const wrongMail = { ...right, mailCode: mailCode === '111111' ? '222222' : '111111' }
    const wrongApp = { ...right, appCode: appCode(world, secret, 9) }
    for (const codes of [wrongMail, wrongApp, wrongMail, wrongApp, wrongMail]) {
      expect((await browser.post('/sign-in/codes', codes)).body.code).toBe('sign-in-failed')
    }
    expect((await browser.post('/sign-in/codes', right)).body.code).toBe('ceremony-ended')
    expect(await isSignedIn(browser)).toBe(false)
  })

  test('is for the browser that asked, within ten minutes', async () => {
    const { person, secret } = await enrolledWithApp(world, mail)
    const browser = visitor(world)
    const mailCode = await mailedSignInCode(browser, mail, person.email)
    const other = visitor(world)
    await other.post('/sign-in/codes/request', { email: person.email })
    const codes = () => ({ mailCode, appCode: appCode(world, secret) })
    expect((await other.post('/sign-in/codes', codes())).body.code).toBe('sign-in-failed')
    world.clock.forward(10)
    expect((await browser.post('/sign-in/codes', codes())).body.code).toBe('ceremony-ended')
  })

  test('mails to active people with an app and to nobody else', async () => {
    const { person: withPasskey } = await enrolledWithPasskey(world, mail)
    const { person } = await enrolledWithApp(world, mail)
    const waiting = await invited(world)
    await mail.letters()
    for (const { email } of [withPasskey, waiting, { email: 'nobody@enlaces.example' }]) {
      await visitor(world).post('/sign-in/codes/request', { email })
      expect(await mail.letters()).toEqual([])
    }
    await visitor(world).post('/sign-in/codes/request', { email: person.email.toUpperCase() })
    await edit(world, person, { state: 'suspended' })
    expect(await mail.letters()).toEqual([])
  })

  test('a second sending of the same mail carries the same code and the same reference', async () => {
    const { person } = await enrolledWithApp(world, mail)
    await visitor(world).post('/sign-in/codes/request', { email: person.email })
    const again = postbox(world)
    expect(await again.letterTo(person.email)).toEqual(await mail.letterTo(person.email))
  })
})

describe('a script that owns only the mailbox of somebody enrolled', () => {
  test('gets nothing, however it tries, and does not lock the owner out', async () => {
    const person = await invited(world)
    const token = await mail.tokenTo(person.email)
    const owner = visitor(world)
    await owner.post('/invitations/code', { token })
    await owner.post('/invitations/verification', { mailCode: await mail.codeTo(person.email) })
    const { secret } = (await owner.post('/invitations/app/options')).body
    await owner.post('/invitations/app', { appCode: appCode(world, secret) })

    const thief = visitor(world)
    for (const path of ['/invitations/open', '/invitations/code']) {
      expect((await thief.post(path, { token })).status).toBe(404)
    }
    const seen = new Set<string>()
    for (let round = 0; round < 4; round++) {
      const mailCode = await mailedSignInCode(thief, mail, person.email)
      for (let guess = 0; guess < 5; guess++) {
        const answer = await thief.post('/sign-in/codes', { mailCode, appCode: `00000${guess}` })
        seen.add(answer.body.code)
      }
      expect((await thief.post('/invitations/verification', { mailCode })).body.code).toBe('ceremony-ended')
      expect((await thief.post('/proof/codes', { mailCode, appCode: '000000' })).status).toBe(401)
    }
    expect([...seen]).toEqual(['sign-in-failed', 'too-many'])
    expect(await isSignedIn(thief)).toBe(false)
    expect(await isSignedIn(owner)).toBe(true)
    const passkey = softPasskey()
    const { options } = (await owner.post('/me/passkeys/options')).body
    expect((await owner.post('/me/passkeys', { credential: passkey.make(options) })).status).toBe(201)
    expect((await signInWithPasskey(visitor(world), passkey)).status).toBe(204)
    world.clock.forward(24 * 60)
    const browser = visitor(world)
    const mailCode = await mailedSignInCode(browser, mail, person.email)
    expect((await browser.post('/sign-in/codes', { mailCode, appCode: appCode(world, secret) })).status).toBe(204)
  })

  test('right codes are given back: a day of many sign-ins locks nobody out', async () => {
    const { person, secret } = await enrolledWithApp(world, mail)
    for (let times = 0; times < 12; times++) {
      const browser = visitor(world)
      const mailCode = await mailedSignInCode(browser, mail, person.email)
      expect((await browser.post('/sign-in/codes', { mailCode, appCode: appCode(world, secret) })).status).toBe(204)
      world.clock.forward(1)
    }
  })
})

describe('mailed codes', () => {
  test('are slowed down for one source and one address, known or not, and for nobody else', async () => {
    const { person } = await enrolledWithApp(world, mail)
    for (const email of [person.email, 'nobody@enlaces.example']) {
      const source = `198.51.100.${email.length}`
      for (let times = 0; times < 6; times++) {
        expect((await visitor(world, { source }).post('/sign-in/codes/request', { email })).status).toBe(202)
      }
      const slowed = await visitor(world, { source }).post('/sign-in/codes/request', { email })
      expect([slowed.status, Number(slowed.headers.get('retry-after')) > 0]).toEqual([429, true])
      expect((await visitor(world).post('/sign-in/codes/request', { email })).status).toBe(202)
    }
  })
})
