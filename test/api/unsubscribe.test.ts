import { beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../functions/http/app.ts'
import { subscriptionKey } from '../../functions/subscriptions/subscription.ts'
import { unsubscribeAddress } from '../../functions/subscriptions/unsubscribing.ts'
import { languages } from '../../shared/languages.ts'
import { type DigestHouse, digestsOf } from '../support/digests.ts'
import { accountOf, enrolledWithApp } from '../support/enrolled.ts'
import { makeSpace, openThread, send } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { postbox } from '../support/postbox.ts'
import { newWorld, origin, useTableServer, type World } from '../support/world.ts'

const table = useTableServer()
let world: World
let ana: SignedIn
let ben: SignedIn
let way: DigestHouse
let address: string

beforeEach(async () => {
  world = await newWorld(table.server())
  way = await digestsOf(world)
  ana = await signedInAs(world, { name: 'Ana' })
  ben = await signedInAs(world, { name: 'Ben', country: 'BB' })
  await way.choose(ana)
  await way.choose(ben)
  address = unsubscribeAddress(world.deps, ana.person.id, 'digest')
})

/** Both get a digest, and Ana a way to be let in by codes: she gets another mail too. */
const mailed = async () => {
  const { person } = await enrolledWithApp(world, postbox(world), { name: 'Ana' })
  await way.settle()
  await way.deliver()
  ana = await signedInAs(world, await accountOf(world, person))
  await way.choose(ana)
  world.clock.forward(60)
  const space = await makeSpace(world)
  const openOne = async () => openThread(world, await signedInAs(world, { name: 'Luz', country: 'HN' }), space, 'Hilo')
  await openOne()
  await way.issue()
  await way.deliver()
  if (!(await way.to(ana)).at(-1)?.subject?.includes('hilo')) throw new Error('no digest')
  return { openOne }
}
const raw = async () => {
  const listed = await (await fetch(`${way.server.endpoint}/messages?to=${ana.person.email}`)).json()
  return (await fetch(`${way.server.endpoint}/messages/${listed.messages[0].id}.eml`)).text()
}
const headerOf = (eml: string, name: string) =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(eml.replaceAll(/\r\n[ \t]+/g, ' '))?.[1]?.trim()
/** As a mail service asks: a form, from elsewhere, without a cookie. */
const oneClick = (address: string, init: RequestInit = {}) =>
  world.app.request(address, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
    ...init,
  })
const frequency = async (who = ana) => (await world.table.get(subscriptionKey(who.person.id), true))?.frequency

describe('the headers of a digest', () => {
  test('name the list and the way out of it, and are on no other mail', async () => {
    await mailed()
    const eml = await raw()
    expect(
      ['List-Id', 'List-Unsubscribe-Post', 'Auto-Submitted', 'Feedback-ID'].map((name) => headerOf(eml, name)),
    ).toEqual([
      '<digest.enlaces.example>',
      'List-Unsubscribe=One-Click',
      'auto-generated',
      'digest:enlaces.example:mail:enlaces',
    ])
    // In one line: some look for the address no further.
    expect(eml).toContain(`\r\nList-Unsubscribe: <${unsubscribeAddress(world.deps, ana.person.id, 'digest')}>\r\n`)
    expect(address).toMatch(/^https:\/\/enlaces\.example\/api\/unsubscribe\/[0-9A-Z]{26}\.[\w-]{43}$/)
    expect(headerOf(eml, 'Message-ID')).toBe(`<digest-${ana.person.id}-1@enlaces.example>`)
    await send(world, undefined, '/sign-in/codes/request', { body: { email: ana.person.email } })
    await way.relay()
    await way.deliver()
    expect(await raw()).not.toMatch(/^List-/m)
  })
})

describe('one click', () => {
  test.each([
    ['a form', {}],
    [
      'a form in parts',
      {
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        body: '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
      },
    ],
    [
      'a page of another site',
      {
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          origin: 'https://mail.example',
          'sec-fetch-site': 'cross-site',
        },
      },
    ],
  ])('as %s ends the digest of that person, without cookie and without redirect', async (_name, init) => {
    const answer = await oneClick(address, init)
    expect([answer.status, answer.headers.get('location'), answer.headers.get('set-cookie')]).toEqual([200, null, null])
    expect(await answer.text()).toContain('<a href="/settings/digest">')
    expect([await frequency(), await frequency(ben)]).toEqual(['none', 'daily'])
  })

  test('may be sent again, and years later', async () => {
    expect((await oneClick(address)).status).toBe(200)
    const { version } = (await world.table.get(subscriptionKey(ana.person.id), true)) ?? {}
    world.clock.forward(3 * 366 * 24 * 60)
    expect((await oneClick(address)).status).toBe(200)
    expect((await world.table.get(subscriptionKey(ana.person.id), true))?.version).toBe(version)
  })

  test('holds for a digest that already waits in the queue, and for no other mail', async () => {
    const { openOne } = await mailed()
    await openOne()
    await way.issue()
    expect(way.waiting()).toHaveLength(1)
    await oneClick(unsubscribeAddress(world.deps, ana.person.id, 'digest'))
    await send(world, undefined, '/sign-in/codes/request', { body: { email: ana.person.email } })
    await way.relay()
    await way.deliver()
    expect((await way.to(ben)).length).toBe(2)
    expect((await way.to(ana)).slice(-2).map(({ subject }) => subject?.includes('hilo'))).toEqual([true, false])
  })

  test('ends nothing by GET or HEAD, a hundred times; they show a page with a button', async () => {
    const before = await world.table.get(subscriptionKey(ana.person.id), true)
    world.costs.length = 0
    for (let times = 0; times < 100; times++) {
      const method = times % 2 ? 'GET' : 'HEAD'
      const answer = await world.app.request(address, { method })
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    }
    expect(world.costs).toEqual([])
    expect(await world.table.get(subscriptionKey(ana.person.id), true)).toEqual(before)
    const page = await (await world.app.request(address)).text()
    expect(page).toMatch(/<form method="post">\s*<input type="hidden" name="List-Unsubscribe" value="One-Click">/)
    expect(page).not.toContain(ana.person.name)
    expect(page).not.toMatch(/<script|<img/)
  })

  test.each(languages)('says it in %s', async (language) => {
    const headers = { 'accept-language': language }
    expect(await (await world.app.request(address, { headers })).text()).toContain(`<html lang="${language}">`)
  })

  test.each<[string, (right: string) => string]>([
    ['of another person', (right) => right.replace(bare(ana), bare(ben))],
    ['with another signature', (right) => `${right.slice(0, -1)}${right.endsWith('A') ? 'B' : 'A'}`],
    ['cut off', (right) => right.slice(0, -5)],
    ['of nobody', () => `${origin}/api/unsubscribe/x`],
  ])('at an address %s ends nothing', async (_name, altered) => {
    const wrong = altered(address)
    const [looked, clicked] = [await world.app.request(wrong), await oneClick(wrong)]
    expect([looked.status, clicked.status]).toEqual([404, 404])
    expect([await frequency(), await frequency(ben)]).toEqual(['daily', 'daily'])
  })

  test.each([
    ['nothing', { body: '' }, 400],
    ['something else', { body: 'List-Unsubscribe=Perhaps' }, 400],
    ['JSON', { headers: { 'content-type': 'application/json' }, body: '{"List-Unsubscribe":"One-Click"}' }, 400],
    ['too much', { body: `List-Unsubscribe=One-Click&x=${'x'.repeat(5_000)}` }, 413],
    ['another verb', { method: 'PUT' }, 405],
  ])('with %s ends nothing', async (_name, init, status) => {
    expect((await oneClick(address, init)).status).toBe(status)
    expect(await frequency()).toBe('daily')
  })

  test('comes by way of CloudFront alone, where there is one', async () => {
    const app = createApp({ ...world.deps, originProof: 'p'.repeat(43) })
    const asked = (headers: Record<string, string>) =>
      app.request(address, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: 'List-Unsubscribe=One-Click',
      })
    expect((await asked({})).status).toBe(403)
    expect(await frequency()).toBe('daily')
    expect((await asked({ 'x-origin-proof': 'p'.repeat(43) })).status).toBe(200)
    expect(await frequency()).toBe('none')
  })
})

function bare({ person }: SignedIn): string {
  return person.id.slice('person_'.length)
}
