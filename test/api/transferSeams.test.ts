import { beforeEach, describe, expect, test } from 'vitest'
import { redactionStore } from '../../functions/order/redactionStore.ts'
import type { Query } from '../../functions/platform/table.ts'
import type { PostView, ThreadPage, ThreadRow } from '../../shared/forum.ts'
import type { Notice } from '../../shared/notices.ts'
import type { FlagRow, OrderAct, Redaction } from '../../shared/order.ts'
import type { Page } from '../../shared/page.ts'
import type { Writing } from '../../shared/writings.ts'
import { dump } from '../infra/sampleRows.ts'
import { openThread, send, told } from '../support/forum.ts'
import { happeningsOf } from '../support/happenings.ts'
import { layLongThread } from '../support/network.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { reason, type TwoThreads, twoThreads, wordsOf } from '../support/transfers.ts'
import { useTableServer } from '../support/world.ts'

const table = useTableServer()
let t: TwoThreads
let ana: SignedIn
let luz: SignedIn
let eva: SignedIn
let keeper: SignedIn

beforeEach(async () => {
  t = await twoThreads(table.server())
  ;({ ana, luz, eva } = t)
  keeper = await t.coordinator()
})

const post = (thread: { id: string }, number: number, rest = '') => `/threads/${thread.id}/posts/${number}${rest}`
const put = (who: SignedIn, path: string, body?: object) =>
  send(t.world, who, path, { method: 'PUT', ...(body ? { body } : {}) })

describe('keeping order after posts went', () => {
  const passage = 'Pedro Sarmiento Quiñónez'
  const redact = (thread: { id: string }, number: number) =>
    send(t.world, keeper, post(thread, number, '/redaction'), { body: { passage, reason: 'Nombra a un niño' } })

  test('a redaction reaches every state of a post, flags and answers from before, quotations and the reasons, wherever they stand', async () => {
    await told(t.reply(ana, t.from, `Llegó ${passage}`), 201)
    const headers = { 'if-match': '"1"' }
    const edit = { body: `Hoy llegó ${passage}`, language: 'es' }
    await told(send(t.world, ana, post(t.from, 2), { method: 'PATCH', body: edit, headers }))
    await put(luz, post(t.from, 2, '/flag'), { reason: 'child', text: `Dice ${passage}` })
    await put(keeper, post(t.from, 2, '/keeping'), { state: 'hidden', reason: 'Se revisa' })
    const [act] = (await told<{ items: OrderAct[] }>(send(t.world, ana, '/me/acts'))).items
    await told(send(t.world, ana, `/me/acts/${act?.id}/answers`, { body: { text: `${passage} no es` } }), 201)
    await put(ana, `/me/drafts/${encodeURIComponent(`edit:${t.from.id}:2`)}`, {
      ...{ body: `Llega ${passage}`, language: 'es', device: 'device-of-ana', base: 0 },
    })
    await told(t.reply(luz, t.from, `> ${passage}\n\n¿Quién es?`), 201)
    const because = { into: t.to.id, numbers: [2, 3], reason: `Hablan de ${passage}` }
    await told(t.split(eva, t.from, because), 201)
    await told(t.reply(luz, t.to, 'Otra cosa'), 201)
    const moved = await t.splitNew(eva, t.to, [2, 3])

    // By an address that it had first; the answer names it where it stands.
    const answer = await told<Redaction>(redact(t.from, 2))
    expect(answer).toMatchObject({ alsoIn: [2], lookedThrough: true, post: { threadId: moved.threadId, number: 1 } })
    await told(redact({ id: moved.threadId }, 2))
    const left = (await dump(t.world)).filter((row) => JSON.stringify(row).includes(passage))
    expect(left.map(({ pk, sk }) => `${pk} ${sk}`).filter((key) => !key.startsWith('audit'))).toEqual([])
  })

  test('a redaction reaches the title and the summary of a thread that was merged away, where no post is left', async () => {
    const named = await openThread(t.world, ana, t.open, `Acogida de ${passage}`)
    await told(t.merge(eva, t.to, named))
    const summary = { body: `Llegó ${passage}`, language: 'es' }
    const headers = { 'if-match': '"0"' }
    await told(send(t.world, eva, `/threads/${named.id}/summary`, { method: 'PUT', body: summary, headers }))
    await told(t.merge(eva, named, t.from))
    expect(await told<Redaction>(redact(t.from, 2))).toMatchObject({ rewritten: 2 })
    const left = (await dump(t.world)).filter((row) => JSON.stringify(row).includes(passage))
    expect(left.map(({ pk, sk }) => `${pk} ${sk}`)).toEqual([])
    expect((await t.page(luz, named)).thread.title).toContain('Pasaje suprimido')
  })

  test('a redaction takes why posts went from both ends, by a post that stayed', async () => {
    await told(t.reply(ana, t.from, 'Otra cosa'), 201)
    await told(t.split(eva, t.from, { into: t.to.id, numbers: [2], reason: `Hablan de ${passage}` }), 201)
    expect(await told<Redaction>(redact(t.from, 1))).toMatchObject({ rewritten: 2 })
    const left = (await dump(t.world)).filter((row) => JSON.stringify(row).includes(passage))
    expect(left.map(({ pk, sk }) => `${pk} ${sk}`).filter((key) => !key.startsWith('audit'))).toEqual([])
  })

  test('of a thread that posts came to as much is looked through as of any other, and it is said', async () => {
    const long = await layLongThread(t.world, t.open, 20)
    await told(t.merge(eva, t.from, long))
    const [thread] = await t.world.deps.forum.threadsNamed([long.id])
    if (!thread) throw new Error('the thread is not there')
    let looks = 0
    const query = (one: Query) => {
      looks++
      return t.world.table.query({ ...one, limit: 1 })
    }
    const { textsWith } = redactionStore({ ...t.world.table, query })
    expect((await textsWith(thread, () => false)).complete).toBe(false)
    expect(looks).toBeLessThanOrEqual(12)
    expect((await t.world.deps.order.textsWith(thread, () => false)).complete).toBe(true)
  })

  test('what was hidden stays hidden where it goes, and can be shown again there', async () => {
    await told(t.reply(ana, t.from, 'Llegó alguien'), 201)
    await put(keeper, post(t.from, 2, '/keeping'), { state: 'hidden', reason: 'Se revisa' })
    await told(t.merge(eva, t.from, t.to))
    const seen = (await t.page(luz, t.to)).posts[2]
    expect(seen).toMatchObject({ html: '', mark: { kind: 'hidden' } })
    expect((await send(t.world, luz, post(t.from, 2))).status).toBe(404)
    expect((await send(t.world, luz, post(t.to, 3))).status).toBe(404)
    await told(put(keeper, post(t.from, 2, '/keeping'), { state: 'visible', reason: 'Nada' }))
    expect(wordsOf(await t.page(luz, t.to)).at(-1)).toEqual([3, 'Llegó alguien'])
  })

  test('a flag from before is settled as it was, and leads to the post', async () => {
    await told(t.reply(ana, t.from, 'Llegó alguien'), 201)
    await put(luz, post(t.from, 2, '/flag'), { reason: 'other', text: 'Mírenlo' })
    await told(t.merge(eva, t.from, t.to))
    const [flag] = (await told<Page<FlagRow>>(send(t.world, keeper, '/flags'))).items
    expect(flag).toMatchObject({ threadId: t.from.id, number: 2 })
    expect(await told(send(t.world, keeper, post(t.from, 2)))).toMatchObject({ threadId: t.to.id, number: 3 })
    const settling = send(t.world, keeper, post(t.from, 2, `/flags/${luz.person.id}/settlement`), {
      ...{ method: 'PUT', body: { outcome: 'unchanged' }, headers: { 'if-match': '"1"' } },
    })
    expect((await settling).status).toBe(204)
  })

  test('one takes one’s own post away, and one’s own words are in one’s own list, once', async () => {
    const way = happeningsOf(t.world)
    await told(t.reply(ana, t.from, 'Mis palabras'), 201)
    await told(t.merge(eva, t.from, t.to))
    await way.arrive()
    await told(send(t.world, ana, post(t.from, 2, '/removal'), { method: 'PUT' }))
    expect((await t.page(luz, t.to)).posts[2]).toMatchObject({ html: '', mark: { kind: 'removed', byAuthor: true } })
    const { items } = await told<Page<Writing>>(send(t.world, ana, '/me/writings'))
    expect(items.filter(({ body }) => body === 'Mis palabras')).toHaveLength(1)
  })
})

describe('who is told', () => {
  const transferred = async (who: SignedIn) =>
    (await told<Page<Notice>>(send(t.world, who, '/notices'))).items.filter(({ about }) => about === 'transferred')

  test('of a merger: who wrote there and who follows it, once, however often the message comes, and not who did it', async () => {
    const way = happeningsOf(t.world)
    const sol = await signedInAs(t.world, { name: 'Sol' })
    const mute = await signedInAs(t.world, { name: 'Mudo' })
    await told(t.reply(luz, t.from), 201)
    await put(sol, `/threads/${t.from.id}/following`, { level: 'watch' })
    await put(mute, `/threads/${t.from.id}/following`, { level: 'mute' })
    await way.arrive()
    await told(t.merge(eva, t.from, t.to))
    const messages = await way.relayed()
    for (const bodies of [messages, messages.toReversed()]) expect(await way.deliver(bodies)).toBe(0)
    for (const who of [ana, luz, sol]) {
      expect(await transferred(who)).toMatchObject([{ threadId: t.to.id, by: { name: 'Eva' }, from: 2 }])
    }
    expect([await transferred(mute), await transferred(eva)]).toEqual([[], []])
  })

  test('nobody who may not read the thread where they are', async () => {
    const way = happeningsOf(t.world)
    await told(t.reply(luz, t.from), 201)
    await way.arrive()
    await told(t.merge(eva, t.from, t.to))
    await told(t.move(eva, t.to, t.closed))
    await way.arrive()
    expect(await transferred(luz)).toEqual([])
    // The list passes the door too: what counts is that nothing is kept for the day on which it opens.
    const { notices } = await t.world.deps.notices.notices({ personId: luz.person.id, unread: true, limit: 50 })
    expect(notices.map(({ thingId }) => thingId)).not.toContain(t.to.id)
  })

  test('follows and mutes pass to the thread where they are, unless one chose there', async () => {
    const way = happeningsOf(t.world)
    const sol = await signedInAs(t.world, { name: 'Sol' })
    const mute = await signedInAs(t.world, { name: 'Mudo' })
    const chose = await signedInAs(t.world, { name: 'Eligió' })
    await put(sol, `/threads/${t.from.id}/following`, { level: 'watch' })
    await put(mute, `/threads/${t.from.id}/following`, { level: 'mute' })
    await put(chose, `/threads/${t.from.id}/following`, { level: 'watch' })
    await put(chose, `/threads/${t.to.id}/following`, { level: 'mute' })
    await way.arrive()
    await told(t.merge(eva, t.from, t.to))
    await way.arrive()
    const levels = await Promise.all(
      [sol, mute, chose, ana].map((who) => told(send(t.world, who, `/threads/${t.to.id}/following`))),
    )
    expect(levels).toEqual([{ level: 'watch' }, { level: 'mute' }, { level: 'mute' }, { level: 'follow' }])
  })

  test('of what was written a moment before it went, in the thread where it is', async () => {
    const way = happeningsOf(t.world)
    await way.arrive()
    await put(ana, `/threads/${t.to.id}/following`, { level: 'watch' })
    await told(t.reply(luz, t.from, 'recién'), 201)
    await told(t.split(eva, t.from, { numbers: [2], into: t.to.id }), 201)
    expect(await way.arrive()).toBe(0)
    const { items } = await told<Page<Notice>>(send(t.world, ana, '/notices'))
    expect(items.filter(({ about }) => !about)).toMatchObject([{ threadId: t.to.id, from: 2, last: 2 }])
  })
})

describe('what was read', () => {
  const row = async (who: SignedIn, thread: { id: string }) =>
    (await told<Page<ThreadRow>>(send(t.world, who, `/spaces/${t.open.id}/threads`))).items.find(
      ({ id }) => id === thread.id,
    )
  const mark = (who: SignedIn, thread: { id: string }, lastRead: number) =>
    put(who, `/threads/${thread.id}/mark`, { lastRead })

  test.each([
    ['both threads to their ends', 1, 3, 0],
    ['the one only', 0, 3, 4],
    ['the other only', 1, 1, 3],
  ])('of who had read %s', async (_name, there, here, unread) => {
    const way = happeningsOf(t.world)
    const sol = await signedInAs(t.world, { name: 'Sol' })
    for (const word of ['dos', 'tres']) await told(t.reply(luz, t.from, word), 201)
    await put(sol, `/threads/${t.from.id}/following`, { level: 'follow' })
    if (there) await mark(sol, t.to, there)
    await mark(sol, t.from, here)
    await way.arrive()
    await told(t.merge(eva, t.from, t.to))
    await way.arrive()
    expect(await row(sol, t.to)).toMatchObject({ unread })
    expect(await row(sol, t.from)).toMatchObject({ unread: 0 })
  })

  test('in a thread that was split off', async () => {
    const way = happeningsOf(t.world)
    for (const word of ['dos', 'tres']) await told(t.reply(luz, t.from, word), 201)
    await mark(ana, t.from, 3)
    await way.arrive()
    const { threadId } = await t.splitNew(eva, t.from, [2, 3])
    await way.arrive()
    expect(await row(ana, { id: threadId })).toMatchObject({ unread: 0 })
  })
})

describe('what it costs', () => {
  const costOf = async (ask: () => Promise<unknown>) => {
    t.world.costs.length = 0
    await ask()
    const sum = (units: 'readUnits' | 'writeUnits') => t.world.costs.reduce((all, one) => all + one[units], 0)
    return { requests: t.world.costs.length, read: sum('readUnits'), write: sum('writeUnits') }
  }

  test('a page of a thread that nothing went from or came to costs what it did, one that tells of it one request more', async () => {
    const long = await layLongThread(t.world, t.open, 120, 1)
    await t.page(ana, long, '?from=1')
    expect(await costOf(() => t.page(ana, long, '?from=21'))).toMatchObject({ requests: 2 })
    const numbers = Array.from({ length: 30 }, (_, n) => n + 51)
    const { threadId } = await t.splitNew(eva, long, numbers)
    expect(await costOf(() => t.page(ana, long, '?from=21'))).toMatchObject({ requests: 2 })
    expect(await costOf(() => t.page(ana, { id: threadId }, '?from=21'))).toMatchObject({ requests: 2 })
    for (const [thread, from] of [
      [long, 41],
      [{ id: threadId }, 1],
    ] as const) {
      const told = await costOf(() => t.page(ana, thread, `?from=${from}`))
      expect(told.requests).toBe(3)
      // A request less than by looking the reader up first, for one unit more.
      expect(told.read).toBeLessThanOrEqual(10.5)
    }
  })

  test('a merger of 100 posts: a transaction for each forty, and some more', async () => {
    const long = await layLongThread(t.world, t.open, 100, 1)
    await told(t.merge(eva, long, t.to))
    const again = await layLongThread(t.world, t.open, 100, 1)
    const { requests } = await costOf(() => told(t.merge(eva, again, t.to)))
    expect(t.world.costs.filter(({ operation }) => operation === 'transact')).toHaveLength(5)
    expect(requests).toBeLessThanOrEqual(30)
  })
})

test('a quotation leads to its source', async () => {
  const source = await told<PostView>(t.reply(luz, t.from, 'La fuente'), 201)
  const quoted = `> [Luz](/threads/${t.from.id}?from=2#post-2)\n>\n> La fuente\n\nSí.`
  await told(t.reply(ana, t.from, quoted), 201)
  await told(t.merge(eva, t.from, t.to))
  const page = await told<ThreadPage>(t.read(ana, t.to, '?from=1'))
  expect(page.posts.at(-1)?.html).toContain(`/threads/${t.from.id}?from=2#post-2`)
  const { gone = [] } = await t.page(ana, t.from)
  const [run] = gone
  expect(run?.to && { id: run.to.id, number: run.to.number + 2 - run.from }).toEqual({ id: t.to.id, number: 3 })
  expect(page.posts.find(({ number }) => number === 3)?.id).toBe(source.id)
  expect(page.transfers?.[0]?.reason).toBe(reason)
})
