import { beforeEach, describe, expect, test } from 'vitest'
import { auditStore } from '../../functions/audit/store.ts'
import { verifyTrail } from '../../functions/audit/verify.ts'
import { letterFor } from '../../functions/mail/letters.ts'
import type { PostSource, PostView, Space, Thread, ThreadPage } from '../../shared/forum.ts'
import type { OrderAct } from '../../shared/order.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { effects } from '../support/office.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const file = useTableServer()
let world: World
let keeper: SignedIn
let ana: SignedIn
let luz: SignedIn
let space: Space
let thread: Thread
const secret = 'El niño se llama Pedro'

beforeEach(async () => {
  world = await newWorld(file.server())
  keeper = await signedInAs(world, { role: 'coordinator', name: 'Marta Coordina', listed: true })
  ana = await signedInAs(world, { name: 'Ana Pérez' })
  luz = await signedInAs(world, { name: 'Luz Ríos' })
  space = await makeSpace(world)
  thread = await openThread(world, luz, space)
  await told(send(world, ana, `/threads/${thread.id}/posts`, { body: { body: secret, language: 'es' } }), 201)
})

const post = (rest: string) => `/threads/${thread.id}/posts/2${rest}`
const put = (who: SignedIn, path: string, body: unknown) => send(world, who, path, { method: 'PUT', body })
const keep = (state: string, who = keeper) => put(who, post('/keeping'), { state, reason: 'Nombra a un niño' })
const page = async (who: SignedIn) => told<ThreadPage>(send(world, who, `/threads/${thread.id}`))
const second = async (who: SignedIn): Promise<PostView> => {
  const found = (await page(who)).posts[1]
  if (!found) throw new Error('two posts')
  return found
}
const trail = async () => (await auditStore(world.table).rows({ to: '9999', backwards: false, limit: 100 })).rows
const acts = async () => (await trail()).map(({ act }) => act).filter((act) => act !== 'space-made')

describe('a post that was hidden', () => {
  test.each([
    ['another liaison', () => luz, false],
    ['its author', () => ana, true],
    ['those who keep order', () => keeper, true],
  ])('is read by %s: %s', async (_who, who, isRead) => {
    expect((await second(who())).html).toContain('Pedro')
    expect((await keep('hidden')).status).toBe(200)
    const { html, mark, number } = await second(who())
    expect([html.includes('Pedro'), number]).toEqual([isRead, 2])
    expect(mark).toMatchObject({ kind: 'hidden', reason: 'Nombra a un niño', byAuthor: false })
    expect((await send(world, who(), post(''))).status).toBe(isRead ? 200 : 404)
    expect((await send(world, who(), post('/revisions'))).status).toBe(isRead ? 200 : 404)
  })

  test('leaves the list of its space as it was, also beside a row of the trail that names the space by an old name', async () => {
    await keep('hidden')
    const row = (await trail()).find(({ act }) => act === 'post-hidden')
    expect(row).toMatchObject({ act: 'post-hidden', spaceId: space.id, threadId: thread.id })
    const old = { spaceId: space.id, listingPk: 'audit#x', listingSk: 'row#2026-11-23T12:00:00.000Z#000000000009' }
    await world.table.transact([{ kind: 'put', item: { pk: 'audit', sk: old.listingSk, ...row, ...old } }])
    const { items } = await told<{ items: Thread[] }>(send(world, luz, `/spaces/${space.id}/threads`))
    expect(items.map(({ id }) => id)).toEqual([thread.id])
  })

  test('looks, to who may not read its source, like a post that is not there', async () => {
    await keep('hidden')
    const absent = await (await send(world, luz, `/threads/${thread.id}/posts/99`)).text()
    for (const rest of ['', '/revisions']) expect(await (await send(world, luz, post(rest))).text()).toBe(absent)
  })

  test('leaves pages kept in memory at once, and comes back with its restoration', async () => {
    world.clock.forward(5)
    await page(luz)
    await page(luz)
    await keep('hidden')
    expect((await second(luz)).html).toBe('')
    world.clock.forward(5)
    await page(luz)
    await keep('visible')
    expect((await second(luz)).html).toContain('Pedro')
    expect((await second(luz)).mark).toBeUndefined()
    expect(await acts()).toEqual(['post-hidden', 'post-restored'])
  })

  test('costs a page nothing', async () => {
    const costOf = async () => {
      world.costs.length = 0
      await page(luz)
      return world.costs.length
    }
    const before = await costOf()
    await keep('hidden')
    expect(await costOf()).toBe(before)
  })

  test('is not edited until it is restored, and done twice is done once', async () => {
    const source = await told<PostSource>(send(world, ana, post('')))
    await keep('hidden')
    await keep('hidden')
    const headers = { 'if-match': `"${source.version}"` }
    const edit = { method: 'PATCH', body: { body: 'otra cosa', language: 'es' }, headers }
    expect((await send(world, ana, post(''), edit)).status).toBe(409)
    expect(await acts()).toEqual(['post-hidden'])
  })

  test('in the very moment in which its author saves it stays hidden, and as it was', async () => {
    const { storesWithin } = world.deps
    world.deps.storesWithin = (ms) => {
      const { forum, ...others } = storesWithin(ms)
      const editPost: typeof forum.editPost = async (rows) => {
        world.deps.storesWithin = storesWithin
        await keep('hidden')
        return forum.editPost(rows)
      }
      return { ...others, forum: { ...forum, editPost } }
    }
    const edit = { method: 'PATCH', body: { body: 'otra cosa', language: 'es' }, headers: { 'if-match': '"1"' } }
    expect((await send(world, ana, post(''), edit)).status).toBe(409)
    expect(await second(ana)).toMatchObject({ version: 1, mark: { kind: 'hidden' } })
  })

  test('tells its author by a mail that says nothing of it, and once they are gone no longer', async () => {
    await keep('hidden')
    const [mail] = (await effects(world)).filter(({ message }) => message.kind === 'order-act')
    const message = { kind: 'order-act', ...mail?.message }
    const letter = await letterFor(world.deps, message)
    expect(letter).toMatchObject({ to: ana.person.email, language: 'es' })
    expect(JSON.stringify([letter, mail])).not.toMatch(/Pedro|Nombra|Un hilo/)
    const gone = { ...ana.person, state: 'suspended' as const }
    await world.table.transact([{ kind: 'put', item: { pk: `person#${gone.id}`, sk: 'account', ...gone } }])
    expect(await letterFor(world.deps, message)).toBeUndefined()
  })

  test('a word of it goes to those who look up what changed', async () => {
    await keep('hidden')
    const { items } = await world.table.query({ pk: 'activity#2026-11-23#0' })
    expect(items.at(-1)).toMatchObject({ kind: 'post-changed', threadId: thread.id, number: 2 })
    expect(JSON.stringify(items)).not.toContain('Pedro')
  })
})

describe('one’s own post', () => {
  const remove = (who: SignedIn, method = 'PUT') => send(world, who, post('/removal'), { method })

  test('is taken away and brought back by its author, without a word to anybody', async () => {
    expect((await remove(ana)).status).toBe(200)
    expect(await second(luz)).toMatchObject({ html: '', mark: { kind: 'removed', byAuthor: true } })
    expect((await second(ana)).html).toContain('Pedro')
    expect((await remove(ana, 'DELETE')).status).toBe(200)
    expect((await second(luz)).html).toContain('Pedro')
    expect(await acts()).toEqual([])
  })

  test.each([
    ['another liaison', () => luz, 403],
    ['a coordinator, who has a door of their own', () => keeper, 403],
  ])('is not taken away by %s', async (_who, who, status) => {
    expect((await remove(who())).status).toBe(status)
    expect((await second(luz)).mark).toBeUndefined()
  })

  test('that the coordination hid is not brought back by its author', async () => {
    await keep('removed')
    expect((await remove(ana, 'DELETE')).status).toBe(409)
    expect((await second(luz)).html).toBe('')
  })
})

describe('a person', () => {
  const reply = () => send(world, ana, `/threads/${thread.id}/posts`, { body: { body: 'hola', language: 'es' } })
  const warn = () => send(world, keeper, `/people/${ana.person.id}/warnings`, { body: { reason: 'No nombre a niños' } })
  const until = '2026-11-30T12:00:00.000Z'
  const pause = (given = until) => put(keeper, `/people/${ana.person.id}/pause`, { until: given, reason: 'Insiste' })
  const mine = async (who = ana) => (await told<{ items: OrderAct[] }>(send(world, who, '/me/acts'))).items

  test('who is warned reads why, answers, and the coordination reads the answer beside the act', async () => {
    expect((await warn()).status).toBe(201)
    const [act] = await mine()
    expect(act).toMatchObject({ kind: 'person-warned', reason: 'No nombre a niños', answers: [], mayAnswer: true })
    const answer = (who: SignedIn) => send(world, who, `/me/acts/${act?.id}/answers`, { body: { text: 'No lo sabía' } })
    expect((await answer(luz)).status).toBe(404)
    for (let times = 0; times < 5; times++) expect((await answer(ana)).status).toBe(201)
    expect((await answer(ana)).status).toBe(409)
    expect((await mine())[0]).toMatchObject({ mayAnswer: false })
    expect(await mine(luz)).toEqual([])
    const { items } = await told<{ items: object[] }>(send(world, keeper, `/audit?person=${ana.person.id}`))
    expect(items).toMatchObject([{ act: 'person-warned', answers: Array(5).fill({ text: 'No lo sabía' }) }])
    const mails = (await effects(world)).filter(({ message }) => message.kind === 'order-answered')
    expect(mails).toHaveLength(5)
    expect(JSON.stringify(mails)).not.toContain('No lo sabía')
  })

  test('whose writing is paused writes nothing from the next request on, reads, answers, and writes again when it ends', async () => {
    expect((await reply()).status).toBe(201)
    expect((await pause()).status).toBe(200)
    const refused = await reply()
    expect([refused.status, (await refused.json()).code]).toEqual([403, 'writing-paused'])
    const open = { body: { title: 'Otro', language: 'es', body: 'hola' } }
    expect((await send(world, ana, `/spaces/${space.id}/threads`, open)).status).toBe(403)
    const record = { body: { title: 'Un turno de noche', language: 'es' } }
    const begun = await send(world, ana, '/practices', record)
    expect([begun.status, (await begun.json()).code]).toEqual([403, 'writing-paused'])
    const shown = await page(ana)
    expect(shown.thread.postCount).toBe(3)
    expect(shown.thread.may).toMatchObject({ reply: false, edit: false, close: false, summarize: false })
    expect(shown.posts.map(({ may }) => [may.edit, may.restore])).toEqual([
      [false, false],
      [false, false],
      [false, false],
    ])
    expect(shown.posts[1]?.may.remove).toBe(true)
    expect(await told(send(world, ana, `/spaces/${space.id}`))).toMatchObject({ may: { openThread: false } })
    expect(await told<object>(send(world, ana, '/me'))).toMatchObject({ pause: { until } })
    const [act] = await mine()
    expect(act).toMatchObject({ kind: 'writing-paused', until, reason: 'Insiste' })
    const answered = send(world, ana, `/me/acts/${act?.id}/answers`, { body: { text: 'No fue así' } })
    expect((await answered).status).toBe(201)
    world.clock.forward(7 * 24 * 60)
    ana = await signedInAs(world, { ...ana.person, pausedUntil: until })
    expect((await reply()).status).toBe(201)
    expect((await page(ana)).posts[1]?.may.edit).toBe(true)
  })

  test('gets their writing back before its time', async () => {
    await pause()
    const resume = () => send(world, keeper, `/people/${ana.person.id}/pause`, { method: 'DELETE' })
    expect((await resume()).status).toBe(204)
    expect((await resume()).status).toBe(204)
    expect((await reply()).status).toBe(201)
    expect(await acts()).toEqual(['writing-paused', 'writing-resumed'])
    expect((await verifyTrail(auditStore(world.table))).broken).toBeUndefined()
  })

  test.each([
    ['yesterday', '2026-11-22T12:00:00.000Z'],
    ['in two years', '2028-11-22T12:00:00.000Z'],
  ])('is not paused until %s', async (_when, given) => {
    const refused = await pause(given)
    expect([refused.status, (await refused.json()).fields[0].field]).toEqual([422, 'until'])
    expect((await reply()).status).toBe(201)
  })

  test('does not warn or pause themselves', async () => {
    const self = `/people/${keeper.person.id}`
    expect((await send(world, keeper, `${self}/warnings`, { body: { reason: 'x' } })).status).toBe(409)
    expect((await put(keeper, `${self}/pause`, { until, reason: 'x' })).status).toBe(409)
  })
})
