import { beforeEach, describe, expect, test } from 'vitest'
import { unsubscribeAddress } from '../../functions/subscriptions/unsubscribing.ts'
import type { Page } from '../../shared/page.ts'
import type { Subscriber, SubscriberImportReport } from '../../shared/subscribers.ts'
import { send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { type Postbox, postbox } from '../support/postbox.ts'
import { type Visitor, visitor } from '../support/visitor.ts'
import { newWorld, origin, useTableServer, type World } from '../support/world.ts'

const tables = useTableServer()
let world: World
let mail: Postbox
let marta: SignedIn

beforeEach(async () => {
  world = await newWorld(tables.server())
  mail = postbox(world)
  marta = await signedInAs(world, { role: 'coordinator' })
})

const email = 'lectora@enlaces.example'
const wish = { email, language: 'fr', frequency: 'monthly', zone: 'America/Lima' }
const ask = (browser: Visitor, more: object = {}) => browser.post('/subscribers/code', { ...wish, ...more })
const confirm = (browser: Visitor, mailCode: string) => browser.post('/subscribers', { mailCode })
const listed = async (query = '') => (await told<Page<Subscriber>>(send(world, marta, `/subscribers${query}`))).items
const digestOf = (id: string) => world.deps.subscriptions.subscription(id)

async function subscribed(more: object = {}): Promise<Subscriber> {
  const browser = visitor(world)
  await ask(browser, more)
  expect((await confirm(browser, await mail.codeTo(email))).status).toBe(204)
  const [one] = await listed()
  if (!one) throw new Error('nobody subscribed')
  return one
}

test('a code that is mailed and typed makes a subscriber, in the language and at the time that were asked for', async () => {
  const one = await subscribed()
  expect(one).toMatchObject({ email, language: 'fr', frequency: 'monthly', consent: { way: 'code' } })
  expect(await digestOf(one.id)).toMatchObject({ frequency: 'monthly', zone: 'America/Lima', hour: 7, number: 0 })
})

test.each([
  ['asking alone', async (browser: Visitor) => ask(browser)],
  ['a wrong code', async (browser: Visitor) => (await ask(browser)) && confirm(browser, '123456')],
  [
    'the code in another browser',
    async (browser: Visitor) => {
      await ask(browser)
      return confirm(visitor(world), await mail.codeTo(email))
    },
  ],
  [
    'the code after ten minutes',
    async (browser: Visitor) => {
      await ask(browser)
      const code = await mail.codeTo(email)
      world.clock.forward(11)
      return confirm(browser, code)
    },
  ],
])('%s makes none', async (_name, attempt) => {
  await attempt(visitor(world))
  expect(await listed()).toEqual([])
})

test('where too many codes of a day were for nobody, the form waits for the next', async () => {
  const at = world.clock.now()
  const dead = { what: 'bounced', at, takenAt: at, address: 'nadie@enlaces.example', kind: 'subscription' } as const
  const bounce = (id: number) => world.table.transact([world.deps.feedback.countWrite(dead, `${id}`)])
  for (let id = 1; id < 20; id++) await bounce(id)
  expect((await ask(visitor(world))).status).toBe(202)
  await bounce(20)
  const refused = await ask(visitor(world))
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, `${12 * 60 * 60}`])
  world.clock.forward(12 * 60)
  expect((await ask(visitor(world))).status).toBe(202)
})

describe('without scripts', () => {
  /** A form, as a browser sends it. */
  const post = async (browser: Visitor, path: string, form: Record<string, string>, from: object = {}) => {
    const cookie = [...browser.jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      ...{ 'sec-fetch-site': 'same-origin', origin, cookie, ...from },
    }
    const answer = await world.app.request(`/api${path}`, {
      method: 'POST',
      headers,
      body: `${new URLSearchParams(form)}`,
    })
    for (const one of answer.headers.getSetCookie()) browser.remember(one)
    return { status: answer.status, page: await answer.text() }
  }
  const form = { email: ` ${email} `, language: 'fr', frequency: 'weekly' }

  test('a form asks, and another takes the code, in the language that was chosen', async () => {
    const browser = visitor(world)
    const asked = await post(browser, '/subscribe', form)
    expect(asked).toMatchObject({ status: 200, page: expect.stringContaining(`Nous avons envoyé un code à ${email}`) })
    const wrong = await post(browser, '/subscribe/code', { language: 'fr', mailCode: '000000' })
    expect(wrong).toMatchObject({ status: 422, page: expect.stringContaining('aria-invalid="true"') })
    const code = await mail.codeTo(email)
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`
    const done = await post(browser, '/subscribe/code', { language: 'fr', mailCode: spaced })
    expect(done).toMatchObject({ status: 200, page: expect.stringContaining('<html lang="fr">') })
    const [one] = await listed()
    expect(one).toMatchObject({ email, language: 'fr', consent: { way: 'code' } })
    expect(await digestOf(one?.id ?? '')).toMatchObject({ frequency: 'weekly' })
    // Once more it is over, and leads to the beginning.
    const again = await post(browser, '/subscribe/code', { language: 'fr', mailCode: code })
    expect(again).toMatchObject({ status: 422, page: expect.stringContaining('<a href="/public/fr/digest/">') })
  })

  test('what is no address is told, what comes from elsewhere is refused, and no name is more than text', async () => {
    const browser = visitor(world)
    const bad = await post(browser, '/subscribe', { ...form, email: '<b>x</b>' })
    expect(bad.status).toBe(422)
    expect(bad.page).not.toContain('<b>')
    const elsewhere = await post(browser, '/subscribe', form, { 'sec-fetch-site': 'cross-site' })
    expect(elsewhere.status).toBe(422)
    expect((await post(browser, '/subscribe', { ...form, email: 'a'.repeat(5_000) })).status).toBe(413)
    expect(await mail.letters()).toEqual([])
    const looked = await world.app.request('/api/subscribe/code')
    expect([looked.status, looked.headers.get('location')]).toEqual([302, '/public/digest/'])
  })

  test('it is counted with those who have them', async () => {
    const browser = visitor(world)
    for (let times = 0; times < 10; times++)
      await post(browser, '/subscribe', { ...form, email: `a${times}@x.example` })
    expect((await post(browser, '/subscribe', form)).page).toContain('Trop')
  })
})

test('the answer is the same for who has it already, who is a member, and who is nobody', async () => {
  await subscribed()
  const member = await signedInAs(world, { email: 'miembro@enlaces.example', listed: true })
  const answers = []
  for (const one of [email, member.person.email, 'nadie@enlaces.example']) {
    const { status, text } = await ask(visitor(world), { email: one })
    answers.push([status, text])
  }
  expect(new Set(answers.map(String)).size).toBe(1)
})

test('a mailbox is not flooded, from however many browsers, and nobody is told', async () => {
  const statuses = new Set<number>()
  for (let times = 0; times < 8; times++) statuses.add((await ask(visitor(world))).status)
  expect([...statuses]).toEqual([202])
  expect((await mail.letters()).filter(({ to }) => to === email)).toHaveLength(5)
})

test('asking again changes the choice of the same subscriber', async () => {
  const { id, since } = await subscribed()
  world.clock.forward(5)
  const again = await subscribed({ language: 'es', frequency: 'weekly' })
  expect(again).toMatchObject({ id, since, language: 'es' })
  expect(await digestOf(id)).toMatchObject({ frequency: 'weekly' })
  expect(await listed()).toHaveLength(1)
})

test('one click ends it and forgets the address; looking at the page does not, and asking again begins anew', async () => {
  const { id } = await subscribed()
  const address = unsubscribeAddress(world.deps, id, 'public')
  const { pathname } = new URL(address)
  for (const method of ['GET', 'HEAD']) await world.app.request(`${origin}${pathname}`, { method })
  expect(await listed()).toHaveLength(1)
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const click = () =>
    world.app.request(`${origin}${pathname}`, { method: 'POST', headers: form, body: 'List-Unsubscribe=One-Click' })
  const page = await (await click()).text()
  expect(page).toContain('Su dirección se borró')
  expect(page).toContain('<a href="/public/es/digest/">')
  expect(page).not.toContain('Mi cuenta')
  expect((await click()).status).toBe(200)
  expect(await listed()).toEqual([])
  expect(await digestOf(id)).toMatchObject({ frequency: 'none' })
  expect(JSON.stringify(await world.table.get({ pk: `person#${id}`, sk: 'subscriber' }))).not.toContain(email)
  expect((await subscribed()).id).toBe(id)
  expect(await digestOf(id)).toMatchObject({ frequency: 'monthly', cutoffAt: expect.any(String) })
})

test('the address of one list ends no other, and a member’s is none of a subscriber’s', async () => {
  const { id } = await subscribed()
  const wrong = unsubscribeAddress(world.deps, id, 'digest').replace('/s', '/')
  const { pathname } = new URL(wrong)
  expect((await world.app.request(`${origin}${pathname}`)).status).toBe(404)
})

test('coordinators find one by the address, page through all, and end it with a row in the trail', async () => {
  const { id } = await subscribed()
  expect(await listed(`?email=${email}`)).toHaveLength(1)
  expect(await listed('?email=otra@enlaces.example')).toEqual([])
  const editor = await signedInAs(world, { role: 'editor' })
  const end = (who: SignedIn) => send(world, who, `/subscribers/${id}`, { method: 'DELETE' })
  expect((await end(editor)).status).toBe(403)
  expect(await listed()).toHaveLength(1)
  expect((await end(marta)).status).toBe(204)
  expect((await end(marta)).status).toBe(404)
  expect(await listed()).toEqual([])
  const trail = await told<{ items: { act: string }[] }>(send(world, marta, '/audit'))
  expect(trail.items[0]?.act).toBe('subscriber-ended')
})

describe('a list', () => {
  const head = 'email,language,frequency,consented,proof'
  const bring = (rows: string[], dryRun = false) => {
    const body = { csv: [head, ...rows].join('\n'), dryRun }
    return told<SubscriberImportReport>(send(world, marta, '/subscribers/import', { body }))
  }
  const good = `${email},pt,weekly,2026-10-01,Hoja 12`

  test('adds everybody in it with what shows that they agreed; the same list again changes nothing', async () => {
    expect(await bring([good], true)).toMatchObject({ good: 1, bad: 0, rows: [{ added: false }] })
    expect(await listed()).toEqual([])
    expect(await bring([good])).toMatchObject({ rows: [{ email, added: true }] })
    const [one] = await listed()
    expect(one).toMatchObject({ language: 'pt', consent: { way: 'list', on: '2026-10-01', proof: 'Hoja 12' } })
    expect(await bring([good])).toMatchObject({ rows: [{ gets: true, added: false }] })
    expect(await listed()).toEqual([one])
  })

  test.each([
    ['no address', ',es,weekly,2026-10-01,Hoja', 'email'],
    ['no language of ours', 'a@b.example,de,weekly,2026-10-01,Hoja', 'language'],
    ['no day', 'a@b.example,es,weekly,ayer,Hoja', 'consented'],
    ['a day to come', 'a@b.example,es,weekly,2027-10-01,Hoja', 'consented'],
    ['no proof', 'a@b.example,es,weekly,2026-10-01,', 'proof'],
    ['a proof that is too long', `a@b.example,es,weekly,2026-10-01,${'x'.repeat(501)}`, 'proof'],
    ['the same address again', good, 'email'],
  ])('with %s in it adds nobody, and says where', async (_name, row, column) => {
    const { rows, bad } = await bring([good, row])
    expect([bad, rows[1]?.faults.map((one) => one.column)]).toEqual([1, [column]])
    expect(await listed()).toEqual([])
  })

  test('says at once all that is wrong with a row, and why', async () => {
    const { rows } = await bring(['a@b.example,de,weekly,2027-10-01,Hoja', `${good}, carpeta 3`])
    expect(rows.map(({ faults }) => faults.map(({ message }) => message))).toEqual([
      [expect.stringContaining('Aquí se acepta'), 'Ese día todavía no ha llegado.'],
      [expect.stringContaining('entre comillas')],
    ])
  })

  test('brings nobody back who left', async () => {
    const { id } = await subscribed()
    expect((await send(world, marta, `/subscribers/${id}`, { method: 'DELETE' })).status).toBe(204)
    const { rows } = await bring([good])
    expect(rows[0]?.faults[0]?.message).toContain('no lo trae de vuelta')
    expect(await listed()).toEqual([])
  })
})
