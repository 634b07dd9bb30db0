import { beforeEach, describe, expect, test } from 'vitest'
import type { Space, Thread, ThreadPage } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import type { Page } from '../../shared/page.ts'
import type { Summary, SummarySource } from '../../shared/summary.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const table = useTableServer()
let world: World
let ana: SignedIn
let luis: SignedIn
let eva: SignedIn
let observer: SignedIn
let coordinator: SignedIn
let space: Space

beforeEach(async () => {
  world = await newWorld(table.server())
  space = await makeSpace(world)
  ana = await signedInAs(world, { name: 'Ana', country: 'UY' })
  luis = await signedInAs(world, { name: 'Luis', country: 'MX' })
  eva = await signedInAs(world, { role: 'editor', name: 'Eva' })
  observer = await signedInAs(world, { role: 'observer', spaceIds: [space.id] })
  coordinator = await signedInAs(world, { role: 'coordinator', name: 'Coco' })
})

type Written = { version?: number | undefined; body?: string }

const write = (
  who: SignedIn | undefined,
  { id }: Thread,
  { version = 0, body = 'Decide el **juez**.' }: Written = {},
) =>
  send(world, who, `/threads/${id}/summary`, {
    method: 'PUT',
    body: { body, language: 'es' },
    headers: { 'if-match': `"${version}"` },
  })
const page = (who: SignedIn, { id }: Thread) => told<ThreadPage>(send(world, who, `/threads/${id}`))
const versions = (who: SignedIn, { id }: Thread, query = '') =>
  told<Page<SummarySource>>(send(world, who, `/threads/${id}/summary/revisions${query}`))

describe('what a thread arrived at', () => {
  const people = () => ({ ana, luis, eva, coordinator, observer, nobody: undefined })
  test.each([
    ['ana', 200],
    ['luis', 403],
    ['eva', 200],
    ['coordinator', 200],
    ['observer', 403],
    ['nobody', 401],
  ] as const)('is written by %s: %i', async (who, status) => {
    const thread = await openThread(world, ana, space)
    expect((await write(people()[who], thread)).status).toBe(status)
    const { summary, thread: seen } = await page(luis, thread)
    expect(summary?.html).toBe(status === 200 ? '<p>Decide el <strong>juez</strong>.</p>' : undefined)
    expect(seen.may.summarize).toBe(false)
  })

  test('stands at the head of every page with its author and language, and can be written for a closed thread', async () => {
    const thread = await openThread(world, ana, space)
    await told(send(world, ana, `/threads/${thread.id}/closure`, { method: 'PUT' }))
    const written = await told<Summary>(write(ana, thread))
    const { summary, thread: seen } = await page(ana, thread)
    expect(summary).toEqual(written)
    expect(summary).toMatchObject({ language: 'es', version: 1, writtenAt: world.clock.now(), author: { name: 'Ana' } })
    expect(seen.may.summarize).toBe(true)
  })

  test('is made from the version before: of two at once one is kept, and the other hears its text', async () => {
    const thread = await openThread(world, ana, space)
    await told(write(ana, thread))
    const texts = ['Uno.', 'Dos.']
    const answers = await Promise.all(texts.map((body, at) => write([ana, eva][at], thread, { version: 1, body })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const kept = texts[answers.findIndex(({ status }) => status === 200)]
    const refused = answers.find(({ status }) => status === 409)
    expect(await refused?.json()).toMatchObject({ code: 'edit-conflict', current: { version: 2, text: kept } })
    expect((await page(luis, thread)).summary?.html).toBe(`<p>${kept}</p>`)
  })

  test('cannot be written over unseen: the first one too names what it was made from', async () => {
    const thread = await openThread(world, ana, space)
    const unnamed = { method: 'PUT', body: { body: 'Uno.', language: 'es' } }
    expect((await send(world, ana, `/threads/${thread.id}/summary`, unnamed)).status).toBe(428)
    await told(write(ana, thread))
    expect((await write(eva, thread)).status).toBe(409)
  })

  test('keeps every version, page by page, with who wrote it', async () => {
    const thread = await openThread(world, ana, space)
    for (let version = 0; version < 12; version++)
      await told(write(version % 2 ? eva : ana, thread, { version, body: `Versión ${version + 1}.` }))
    const first = await versions(luis, thread)
    const rest = await versions(luis, thread, `?${new URLSearchParams({ cursor: first.next ?? '' })}`)
    const all = [...first.items, ...rest.items]
    expect(all.map(({ version }) => version)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
    expect(all.at(-1)).toMatchObject({ body: 'Versión 1.', html: '<p>Versión 1.</p>', author: { name: 'Ana' } })
    expect(rest.next).toBeUndefined()
    expect(all[0]?.author.name).toBe('Eva')
  })

  test('is told with its Markdown to whoever writes on', async () => {
    const thread = await openThread(world, ana, space)
    expect((await send(world, ana, `/threads/${thread.id}/summary`)).status).toBe(404)
    expect((await send(world, ana, `/threads/${thread.id}/summary/revisions`)).status).toBe(404)
    await told(write(ana, thread))
    const source = await told<SummarySource>(send(world, luis, `/threads/${thread.id}/summary`))
    expect(source).toMatchObject({ body: 'Decide el **juez**.', version: 1 })
  })

  test('leaves a trace and is no post', async () => {
    const thread = await openThread(world, ana, space)
    await told(write(eva, thread))
    const { items } = await world.table.query({ pk: `activity#${world.clock.now().slice(0, 10)}#0`, consistent: true })
    expect(items.filter(({ kind }) => kind === 'thread-summarized')).toMatchObject([
      { threadId: thread.id, actorId: eva.person.id },
    ])
    expect((await page(luis, thread)).thread.postCount).toBe(1)
  })

  test.each([
    ['as long as may be', limits.summaryBytes, 200],
    ['a byte too long', limits.summaryBytes + 1, 422],
  ])('%s', async (_name, bytes, status) => {
    const thread = await openThread(world, ana, space)
    const answer = await write(ana, thread, { body: `ñ${'a'.repeat(bytes - 2)}` })
    expect(answer.status).toBe(status)
    if (status === 422) {
      expect(await answer.json()).toMatchObject({
        fields: [{ field: 'body', fault: 'too-many-bytes', limit: bytes - 1 }],
      })
    }
  })
})
