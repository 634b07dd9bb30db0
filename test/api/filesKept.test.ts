import { beforeEach, describe, expect, test } from 'vitest'
import { sweepOrphans } from '../../functions/files/orphans.ts'
import type { SentFile } from '../../shared/files.ts'
import type { PostView, Space, Thread, ThreadPage } from '../../shared/forum.ts'
import { pdf, photograph } from '../support/fileContents.ts'
import { begin, sendPieces, sent, useFileHouse } from '../support/filing.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import type { World } from '../support/world.ts'

const house = useFileHouse()
let world: World
let ana: SignedIn
let beto: SignedIn
let coordinator: SignedIn
let space: Space
let thread: Thread

beforeEach(async () => {
  world = house().world
  space = await makeSpace(world)
  ana = await signedInAs(world, { name: 'Ana' })
  beto = await signedInAs(world, { name: 'Beto' })
  coordinator = await signedInAs(world, { role: 'coordinator' })
  thread = await openThread(world, ana, space)
})

const dayMinutes = 24 * 60
/** So much later Ana has signed in again. */
async function later(minutes: number): Promise<void> {
  world.clock.forward(minutes)
  ana = await signedInAs(world, ana.person)
  beto = await signedInAs(world, beto.person)
}
const state = async (id: string) => (await send(world, ana, `/files/${id}`)).status
const reply = (files: object[]) =>
  told<PostView>(
    send(world, ana, `/threads/${thread.id}/posts`, { body: { body: 'Adjunto', language: 'es', files } }),
    201,
  )
const edit = (version: number, files?: object[]) =>
  send(world, ana, `/threads/${thread.id}/posts/2`, {
    method: 'PATCH',
    headers: { 'if-match': `"${version}"` },
    body: { body: 'Otra vez', language: 'es', ...(files ? { files } : {}) },
  })
const files = async (who: SignedIn, on = thread.id, number: number | string = 2) => {
  const answer = await send(world, who, `/threads/${on}/posts/${number}/files`)
  return `${answer.status} ${answer.status === 200 ? 'files' : await answer.text()}`
}

describe('looking at a file', () => {
  test('twice is as once, and while one looks another does not', async () => {
    const content = await photograph()
    const file = await begin(world, ana, 'a.jpg', content.length)
    await sendPieces(world, ana, file, content)
    await told(send(world, ana, `/files/${file.id}/arrival`, { method: 'PUT' }))
    expect(await world.deps.sentFiles.claim(file.id, world.clock.now())).toBe(true)
    await house().work()
    expect(await told<SentFile>(send(world, ana, `/files/${file.id}`))).toMatchObject({ state: 'checking' })
    // Who had it died; the message has come back.
    world.clock.forward(3)
    await house().work(2)
    const once = await told<SentFile>(send(world, ana, `/files/${file.id}`))
    expect(once).toMatchObject({ state: 'ready', kind: 'jpeg' })
    expect(house().kept()).toEqual(['content', 'thumbnail'].map((part) => `enlaces-vault/kept/${file.id}/${part}`))
  })

  test('that fails for the moment is done the next time', async () => {
    const file = await begin(world, ana, 'a.pdf', pdf().length)
    await sendPieces(world, ana, file, pdf())
    await told(send(world, ana, `/files/${file.id}/arrival`, { method: 'PUT' }))
    for (let time = 0; time < 9; time++) house().files.faults.push({ method: 'GET', fault: { kind: 'refuse' } })
    await house().work()
    house().files.faults.length = 0
    expect(await told<SentFile>(send(world, ana, `/files/${file.id}`))).toMatchObject({ state: 'checking' })
    await house().work()
    expect(await told<SentFile>(send(world, ana, `/files/${file.id}`))).toMatchObject({ state: 'ready' })
  })

  test('is taken away also while somebody else writes of it', async () => {
    const file = await begin(world, ana, 'a.pdf', 10)
    const { storesWithin } = world.deps
    let tries = 0
    world.deps.storesWithin = (patienceMs) => {
      const stores = storesWithin(patienceMs)
      const abandon: typeof stores.sentFiles.abandon = async (...what) =>
        ++tries === 1 ? { done: false, refusals: [] } : stores.sentFiles.abandon(...what)
      return { ...stores, sentFiles: { ...stores.sentFiles, abandon } }
    }
    expect((await send(world, ana, `/files/${file.id}`, { method: 'DELETE' })).status).toBe(204)
    expect((await send(world, ana, `/files/${file.id}`)).status).toBe(404)
  })

  test('arrives too late for one that was taken away: nothing of it stays', async () => {
    const file = await begin(world, ana, 'a.pdf', pdf().length)
    await sendPieces(world, ana, file, pdf())
    await told(send(world, ana, `/files/${file.id}/arrival`, { method: 'PUT' }))
    expect((await send(world, ana, `/files/${file.id}`, { method: 'DELETE' })).status).toBe(204)
    await house().work(2)
    expect([await state(file.id), house().kept()]).toEqual([404, []])
  })

  test('a store that is out of reach is told as such, with when to come back', async () => {
    const file = await begin(world, ana, 'a.pdf', pdf().length)
    for (let time = 0; time < 9; time++) house().files.faults.push({ method: 'GET', fault: { kind: 'refuse' } })
    const answer = await send(world, ana, `/files/${file.id}/pieces`)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2'])
  })
})

describe('orphans', () => {
  test('are put away after a day: what was begun, what is ready, what was refused; and what a post carries stays', async () => {
    const begun = await begin(world, ana, 'a.pdf', pdf().length)
    await sendPieces(world, ana, begun, pdf())
    const ready = await sent(house(), ana, 'b.pdf', pdf())
    const refused = await sent(house(), ana, 'c.pdf', Buffer.from('hola'))
    const carried = await sent(house(), ana, 'd.pdf', pdf())
    await reply([{ id: carried.id }])

    await later(dayMinutes - 1)
    await sweepOrphans(world.deps)
    await house().work()
    expect(await Promise.all([begun, ready, refused].map(({ id }) => state(id)))).toEqual([200, 200, 200])
    world.clock.forward(2)
    // The clock may ring twice.
    await Promise.all([sweepOrphans(world.deps), sweepOrphans(world.deps)])
    await sweepOrphans(world.deps)
    await house().work(2)
    expect(await Promise.all([begun, ready, refused].map(({ id }) => state(id)))).toEqual([404, 404, 404])
    expect(house().kept()).toEqual([`enlaces-vault/kept/${carried.id}/content`])
    expect(await files(beto)).toBe('200 files')
  })

  test('that a post takes at the last moment stay', async () => {
    const file = await sent(house(), ana, 'a.pdf', pdf())
    await later(dayMinutes + 1)
    const [orphan] = await world.deps.sentFiles.orphans(world.clock.now(), 10)
    await reply([{ id: file.id }])
    if (orphan) await world.deps.sentFiles.abandon(orphan, world.clock.now())
    await house().work()
    expect(await files(beto)).toBe('200 files')
    expect(house().kept('kept/')).toHaveLength(1)
  })
})

describe('a text that is tried again', () => {
  test('is there once, with its files, however often its answer was lost', async () => {
    const file = await sent(house(), ana, 'a.pdf', pdf())
    const again = () =>
      send(world, ana, `/threads/${thread.id}/posts`, {
        body: { body: 'Adjunto', language: 'es', files: [{ id: file.id }] },
        headers: { 'idempotency-key': 'one-reply-of-ana' },
      })
    const [one, other] = [await told<PostView>(again(), 201), await told<PostView>(again(), 201)]
    expect([other.id, other.files]).toEqual([one.id, one.files])
    await world.server.faults.plan([
      { fault: { kind: 'cut', after: true }, operations: ['TransactWriteItems'], times: 1 },
    ])
    const next = await sent(house(), ana, 'b.pdf', pdf())
    await world.server.faults.plan([
      { fault: { kind: 'cut', after: true }, operations: ['TransactWriteItems'], times: 1 },
    ])
    expect((await reply([{ id: next.id }])).files).toHaveLength(1)
    await world.server.faults.clear()
    expect((await told<ThreadPage>(send(world, ana, `/threads/${thread.id}`))).posts).toHaveLength(3)
  })

  test.each([
    ['a reply', () => `/threads/${thread.id}/posts`, {}],
    ['a thread', () => `/spaces/${space.id}/threads`, { title: 'Con fotos' }],
  ])(
    '%s that is sent again while its first try is still under way is one, and no file of it is missed',
    async (_name, path, more) => {
      const file = await sent(house(), ana, 'a.pdf', pdf())
      const body = { body: 'Adjunto', language: 'es', files: [{ id: file.id }], ...more }
      const write = () => send(world, ana, path(), { body, headers: { 'idempotency-key': 'dos-veces' } })
      const { storesWithin } = world.deps
      let first: Promise<{ id: string }> | undefined
      world.deps.storesWithin = (patienceMs) => {
        const stores = storesWithin(patienceMs)
        const files: typeof stores.sentFiles.files = async (ids) => {
          if (!first) {
            first = told(write(), 201)
            await first
          }
          return stores.sentFiles.files(ids)
        }
        return { ...stores, sentFiles: { ...stores.sentFiles, files } }
      }
      const again = await told<{ id: string }>(write(), 201)
      expect(again.id).toBe((await first)?.id)
    },
  )

  test('a thread too', async () => {
    const file = await sent(house(), ana, 'a.pdf', pdf())
    const body = { title: 'Con documento', language: 'es', body: 'Adjunto', files: [{ id: file.id }] }
    const headers = { 'idempotency-key': 'one-thread-of-ana' }
    const open = () => told<Thread>(send(world, ana, `/spaces/${space.id}/threads`, { body, headers }), 201)
    expect((await open()).id).toBe((await open()).id)
    expect(await files(beto, (await open()).id, 1)).toBe('200 files')
  })

  test('a draft keeps which files belong to it, and gives them to the other devices of its author', async () => {
    const file = await sent(house(), ana, 'a.jpg', await photograph())
    const path = `/me/drafts/reply:${thread.id}`
    const save = (base: number, files?: object[]) =>
      told<{ version: number }>(
        send(world, ana, path, {
          method: 'PUT',
          body: { body: 'Adjunto', language: 'es', device: 'device-of-ana', base, ...(files ? { files } : {}) },
        }),
      )
    const { version } = await save(0, [{ id: file.id, alt: 'Una pared' }])
    expect(await told(send(world, ana, path))).toMatchObject({ draft: { files: [{ id: file.id, alt: 'Una pared' }] } })
    await save(version, [])
    expect(await (await send(world, ana, path)).json()).not.toHaveProperty('draft.files')
  })
})

describe('an edit', () => {
  test('without a word of files leaves them; with fewer it takes them away; with more it adds them', async () => {
    const [one, other] = [await sent(house(), ana, 'a.pdf', pdf()), await sent(house(), ana, 'b.pdf', pdf())]
    await reply([{ id: one.id }])
    expect((await told<PostView>(edit(1))).files?.map(({ id }) => id)).toEqual([one.id])
    expect((await told<PostView>(edit(2, [{ id: one.id }, { id: other.id }]))).files).toHaveLength(2)
    expect((await told<PostView>(edit(3, [{ id: other.id }]))).files?.map(({ id }) => id)).toEqual([other.id])
    await house().work()
    expect(house().kept()).toEqual([`enlaces-vault/kept/${other.id}/content`])
    expect((await edit(4, [{ id: one.id }])).status).toBe(422)
    expect(await told<PostView>(edit(4, []))).not.toHaveProperty('files')
  })
})

describe('what may not be seen', () => {
  test('a thread in a closed space, an absent one and an absent post give the same bytes', async () => {
    const closed = await makeSpace(world, { audience: 'members' })
    const file = await sent(house(), coordinator, 'a.pdf', pdf())
    const hidden = await openThread(world, coordinator, closed, 'Oculto', { files: [{ id: file.id }] })
    expect(await files(coordinator, hidden.id, 1)).toBe('200 files')
    const answers = [
      await files(beto, hidden.id, 1),
      await files(beto, `thread_${'0'.repeat(26)}`, 1),
      await files(beto, thread.id, 99),
      await files(beto, thread.id, 'x'),
    ]
    expect(answers[0]).toMatch(/^404 .*not-found/)
    expect(new Set(answers).size).toBe(1)
  })

  test('a hidden post shows neither its files nor that it has any, but to its author and to who keeps order', async () => {
    const file = await sent(house(), ana, 'Nombre de una niña.pdf', pdf())
    await reply([{ id: file.id }])
    const absent = await files(beto, thread.id, 99)
    const path = `/threads/${thread.id}/posts/2/keeping`
    await told(send(world, coordinator, path, { method: 'PUT', body: { state: 'hidden', reason: 'Nombra' } }))
    expect(await files(beto)).toBe(absent)
    const page = await send(world, beto, `/threads/${thread.id}`)
    expect(await page.text()).not.toContain('Nombre')
    expect(await files(ana)).toBe('200 files')
    expect(await files(coordinator)).toBe('200 files')
    await told(send(world, coordinator, path, { method: 'PUT', body: { state: 'visible', reason: 'Ya no' } }))
    const shown = await told<ThreadPage>(send(world, beto, `/threads/${thread.id}`))
    expect(shown.posts[1]?.files).toHaveLength(1)
  })

  test('who is paused begins no file', async () => {
    const until = '2026-12-01T12:00:00.000Z'
    await told(
      send(world, coordinator, `/people/${ana.person.id}/pause`, { method: 'PUT', body: { until, reason: 'Insiste' } }),
    )
    const answer = await send(world, ana, '/files', { body: { name: 'a.pdf', bytes: 10 } })
    expect(await answer.json()).toMatchObject({ code: 'writing-paused' })
  })

  test('a day has a hundred files, and says when the next begins', async () => {
    const most = 100
    for (let count = 0; count < most; count++) await begin(world, ana, 'a.pdf', 10)
    const answer = await send(world, ana, '/files', { body: { name: 'a.pdf', bytes: 10 } })
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    await later(dayMinutes)
    await begin(world, ana, 'a.pdf', 10)
  })
})
