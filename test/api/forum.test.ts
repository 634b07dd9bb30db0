import { beforeEach, describe, expect, test } from 'vitest'
import type { Post, PostSource, PostView, Revision, Space, Thread, ThreadPage } from '../../shared/forum.ts'
import type { Page } from '../../shared/page.ts'
import type { ProblemBody } from '../../shared/problem.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const table = useTableServer()
let world: World
let ana: SignedIn
let eva: SignedIn
let observer: SignedIn
let coordinator: SignedIn
let open: Space
let closedDoor: Space

beforeEach(async () => {
  world = await newWorld(table.server())
  open = await makeSpace(world)
  closedDoor = await makeSpace(world, { title: 'Reservado', audience: 'members' })
  ana = await signedInAs(world, { name: 'Ana', country: 'UY', institution: 'INAU' })
  eva = await signedInAs(world, { role: 'editor', name: 'Eva' })
  observer = await signedInAs(world, { role: 'observer', name: 'Obs' })
  coordinator = await signedInAs(world, { role: 'coordinator', name: 'Coco' })
})

const hola = { body: 'Hola a **todos**', language: 'es' }

async function postsOf(thread: Thread) {
  const range = { expression: 'begins_with(#sk, :post)', values: { ':post': 'post#' } }
  return (await world.table.query({ pk: `thread#${thread.id}`, range, consistent: true })).items
}

describe('replying', () => {
  const people = () => ({ ana, eva, observer, coordinator, nobody: undefined })
  test.each([
    ['ana', 'an open thread', 201, 2],
    ['eva', 'an open thread', 201, 2],
    ['observer', 'an open thread', 404, 1],
    ['nobody', 'an open thread', 401, 1],
    ['ana', 'a closed thread', 409, 1],
    ['ana', 'a space of others', 404, 1],
    ['eva', 'a space of others', 201, 2],
    ['observer', 'a space of others', 404, 1],
  ] as const)('%s in %s', async (who, where, status, kept) => {
    const thread = await openThread(world, eva, where === 'a space of others' ? closedDoor : open)
    if (where === 'a closed thread') {
      await told(send(world, eva, `/threads/${thread.id}/closure`, { method: 'PUT' }))
    }
    const answer = await send(world, people()[who], `/threads/${thread.id}/posts`, { body: hola })
    expect(answer.status).toBe(status)
    expect(await postsOf(thread)).toHaveLength(kept)
    const item = await world.table.get({ pk: `thread#${thread.id}`, sk: 'thread' }, true)
    expect(item?.postCount).toBe(kept)
  })

  test('an observer replies where invited, and opens no threads', async () => {
    const invited = await signedInAs(world, { role: 'observer', spaceIds: [open.id] })
    const thread = await openThread(world, eva, open)
    await told(send(world, invited, `/threads/${thread.id}/posts`, { body: hola }), 201)
    const body = { title: 'x', language: 'es', body: 'x' }
    expect((await send(world, invited, `/spaces/${open.id}/threads`, { body })).status).toBe(403)
  })

  test('the post keeps who wrote it, in which capacity and language', async () => {
    const thread = await openThread(world, eva, open)
    const post = await told<PostView>(send(world, ana, `/threads/${thread.id}/posts`, { body: hola }), 201)
    expect(post).toMatchObject({
      number: 2,
      language: 'es',
      html: '<p>Hola a <strong>todos</strong></p>',
      author: { name: 'Ana', role: 'liaison', country: 'UY', institution: 'INAU' },
      may: { edit: true },
    })
    const source = await told<PostSource>(send(world, eva, `/threads/${thread.id}/posts/2`))
    expect(source).toMatchObject({ body: 'Hola a **todos**', may: { edit: false } })
  })

  test('what a client has no say in is refused', async () => {
    const thread = await openThread(world, eva, open)
    const body = { ...hola, authorId: eva.person.id }
    const problem = await told<ProblemBody>(send(world, ana, `/threads/${thread.id}/posts`, { body }), 422)
    expect(problem.fields).toMatchObject([{ field: 'authorId', fault: 'unknown' }])
  })

  test('each event leaves one row of activity, without text', async () => {
    const thread = await openThread(world, eva, open)
    await told(send(world, ana, `/threads/${thread.id}/posts`, { body: hola }), 201)
    const { items } = await world.table.query({ pk: `activity#${world.clock.now().slice(0, 10)}#0` })
    expect(items.map(({ kind, number }) => [kind, number])).toEqual([
      ['space-made', undefined],
      ['space-made', undefined],
      ['thread-opened', 1],
      ['post-written', 2],
    ])
    expect(JSON.stringify(items)).not.toContain('Hola')
  })
})

describe('hidden and absent are the same bytes', () => {
  test.each([
    ['GET', ''],
    ['GET', '?from=3'],
    ['PATCH', ''],
    ['PUT', '/closure'],
    ['DELETE', '/closure'],
    ['PUT', '/mark'],
    ['POST', '/posts'],
    ['GET', '/posts/1'],
    ['PATCH', '/posts/1'],
    ['GET', '/posts/1/revisions'],
  ])('%s /threads/…%s', async (method, rest) => {
    const thread = await openThread(world, eva, closedDoor)
    const bodies: Record<string, unknown> = {
      'PATCH ': { title: 'x', language: 'es' },
      'PUT /mark': { lastRead: 1 },
      'POST /posts': hola,
      'PATCH /posts/1': hola,
    }
    const body = bodies[`${method} ${rest}`]
    const ask = async (id: string) => {
      const headers = { 'if-match': '"1"' }
      const answer = await send(world, ana, `/threads/${id}${rest}`, { method, headers, ...(body ? { body } : {}) })
      return { status: answer.status, text: await answer.text() }
    }
    const absent = await ask('thread_01ARZ3NDEKTSV4RRFFQ69G5FAV')
    expect(absent.status).toBe(404)
    expect(await ask(thread.id)).toEqual(absent)
    expect(await ask('thread_x')).toEqual(absent)
    expect(await ask(`thread_${'A'.repeat(3_000)}`)).toEqual(absent)
  })

  test.each(['', '/threads', '/members'])('GET /spaces/…%s', async (rest) => {
    await openThread(world, eva, closedDoor)
    const ask = async (id: string) => {
      world.costs.length = 0
      const answer = await send(world, ana, `/spaces/${id}${rest}`)
      return { status: answer.status, text: await answer.text(), requests: world.costs.length }
    }
    const absent = await ask('space_01ARZ3NDEKTSV4RRFFQ69G5FAV')
    expect(absent.status).toBe(404)
    expect(await ask(closedDoor.id)).toEqual(absent)
  })
})

describe('editing a post', () => {
  async function edited(who: SignedIn, thread: Thread, version: string | undefined, text = 'Otra cosa') {
    const headers: Record<string, string> = version ? { 'if-match': version } : {}
    const body = { body: text, language: 'pt' }
    return send(world, who, `/threads/${thread.id}/posts/1`, { method: 'PATCH', body, headers })
  }
  const kept = async (thread: Thread) => (await postsOf(thread))[0]?.version

  test.each([
    ['its author', 'eva', '"1"', 200, 2],
    ['its author, of no version', 'eva', undefined, 428, 1],
    ['its author, of another version', 'eva', '"7"', 409, 1],
    ['a coordinator', 'coordinator', '"1"', 403, 1],
    ['another member', 'ana', '"1"', 403, 1],
    ['somebody who may not read it', 'observer', '"1"', 404, 1],
  ] as const)('%s', async (_name, who, version, status, after) => {
    const thread = await openThread(world, eva, open)
    expect((await edited({ ana, eva, observer, coordinator }[who], thread, version)).status).toBe(status)
    expect(await kept(thread)).toBe(after)
  })

  test('every state stays, the latest first', async () => {
    const thread = await openThread(world, eva, open)
    for (let version = 1; version <= 12; version++) {
      await told(edited(eva, thread, `"${version}"`, `Texto ${version + 1}`))
    }
    const path = `/threads/${thread.id}/posts/1/revisions`
    const first = await told<Page<Revision>>(send(world, ana, path))
    expect(first.items.map(({ version }) => version)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4])
    expect(first.items[0]).toMatchObject({ body: 'Texto 13', html: '<p>Texto 13</p>', language: 'pt' })
    expect(first.previous).toBeUndefined()
    const second = await told<Page<Revision>>(send(world, ana, `${path}?cursor=${first.next}`))
    expect(second.items.map(({ version }) => version)).toEqual([3, 2, 1])
    expect(second.items[2]).toMatchObject({ language: 'es', author: { name: 'Eva' } })
    const back = await told<Page<Revision>>(send(world, ana, `${path}?cursor=${second.previous}`))
    expect(back.items).toEqual(first.items)
  })

  test('two who save at once: one wins, the other gets both texts', async () => {
    const thread = await openThread(world, eva, open)
    const texts = ['uno', 'dos', 'tres']
    const answers = await Promise.all(texts.map((text) => edited(eva, thread, '"1"', text)))
    const won = answers.filter(({ status }) => status === 200)
    expect(won).toHaveLength(1)
    const { html } = await told<Post>(won[0] ?? Promise.reject())
    for (const [at, lost] of answers.entries()) {
      if (lost === won[0]) continue
      const { current, sent } = await told<ProblemBody>(lost, 409)
      expect(current).toEqual({ version: 2, text: html.replace(/<\/?p>/g, '') })
      expect(sent).toEqual({ version: 1, text: texts[at] })
    }
  })

  test('a closed thread stays as it was', async () => {
    const thread = await openThread(world, eva, open)
    await told(send(world, eva, `/threads/${thread.id}/closure`, { method: 'PUT' }))
    expect((await edited(eva, thread, '"1"')).status).toBe(409)
    expect(await kept(thread)).toBe(1)
    await told(send(world, eva, `/threads/${thread.id}/closure`, { method: 'DELETE' }))
    await told(edited(eva, thread, '"1"'))
  })
})

describe('the title and the closure of a thread', () => {
  test.each([
    ['its author', 'ana', 200],
    ['an editor', 'eva', 200],
    ['another liaison', 'other', 403],
    ['an observer from outside', 'observer', 403],
  ] as const)('%s', async (_name, who, status) => {
    const thread = await openThread(world, ana, open)
    const other = await signedInAs(world)
    const person = { ana, eva, other, observer }[who]
    const body = { title: 'Título nuevo', language: 'fr' }
    const path = `/threads/${thread.id}`
    const edit = await send(world, person, path, { method: 'PATCH', body, headers: { 'if-match': '"1"' } })
    expect(edit.status).toBe(status)
    const close = await send(world, person, `${path}/closure`, { method: 'PUT' })
    expect(close.status).toBe(status)
    const again = await send(world, person, `${path}/closure`, { method: 'PUT' })
    expect(again.status).toBe(status)
    const page = await told<ThreadPage>(send(world, eva, path))
    const changed = status === 200
    expect(page.thread.title).toBe(changed ? 'Título nuevo' : 'Un hilo')
    expect(page.thread.version).toBe(changed ? 3 : 1)
    expect(page.thread.closedBy?.name).toBe(changed ? person.person.name : undefined)
  })

  test('a title edited from an older version meets the newer one', async () => {
    const thread = await openThread(world, ana, open)
    const body = { title: 'Uno', language: 'es' }
    const sent = { method: 'PATCH', body, headers: { 'if-match': '"1"' } }
    await told(send(world, ana, `/threads/${thread.id}`, sent))
    const late = { ...sent, body: { ...body, title: 'Dos' } }
    const problem = await told<ProblemBody>(send(world, eva, `/threads/${thread.id}`, late), 409)
    expect(problem).toMatchObject({ code: 'edit-conflict', current: { version: 2, text: 'Uno' } })
    expect(problem.sent).toEqual({ version: 1, text: 'Dos' })
  })

  test.each(['a\u202eb', 'a\u200bb', 'a\nb', '', 'x'.repeat(201)])('a title like %j is refused', async (title) => {
    const body = { title, language: 'es', body: 'x' }
    expect((await send(world, ana, `/spaces/${open.id}/threads`, { body })).status).toBe(422)
  })

  test('what a page offers is what is then allowed', async () => {
    const thread = await openThread(world, ana, open)
    const other = await signedInAs(world)
    for (const who of [ana, eva, other]) {
      const { thread: seen } = await told<ThreadPage>(send(world, who, `/threads/${thread.id}`))
      const mine = who !== other
      expect(seen.may).toEqual({
        reply: true,
        edit: mine,
        close: mine,
        reopen: false,
        move: mine,
        merge: who === eva,
        split: false,
        markAnswer: false,
        acknowledge: false,
        summarize: mine,
      })
    }
    await told(send(world, ana, `/threads/${thread.id}/closure`, { method: 'PUT' }))
    const { thread: closed } = await told<ThreadPage>(send(world, ana, `/threads/${thread.id}`))
    expect(closed.may).toEqual({
      reply: false,
      edit: false,
      close: false,
      reopen: true,
      move: true,
      merge: false,
      split: false,
      markAnswer: false,
      acknowledge: false,
      summarize: true,
    })
  })
})
