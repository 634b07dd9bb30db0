import { beforeEach, describe, expect, test } from 'vitest'
import { makeAllNotices } from '../../functions/notices/making.ts'
import type { PostView, Space, Thread } from '../../shared/forum.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { found, type Searchable, useSearch } from '../support/searching.ts'
import type { World } from '../support/world.ts'

// Where keeping order meets what else is made of a post: search, notices, drafts, what its author did.
const file = useSearch()
let house: Searchable
let world: World
let keeper: SignedIn
let ana: SignedIn
let luz: SignedIn
let space: Space
let thread: Thread

beforeEach(async () => {
  house = await file.newNetwork()
  world = house.world
  keeper = await signedInAs(world, { role: 'coordinator', name: 'Marta Coordina' })
  ana = await signedInAs(world, { name: 'Ana Pérez' })
  luz = await signedInAs(world, { name: 'Luz Ríos' })
  space = await makeSpace(world)
  thread = await openThread(world, luz, space, 'Acogida de Pedro')
  await write(ana, 'El niño se llama Pedro')
})

const write = (who: SignedIn, body: string) =>
  told<PostView>(send(world, who, `/threads/${thread.id}/posts`, { body: { body, language: 'es' } }), 201)
const at = (rest: string) => `/threads/${thread.id}/posts/2${rest}`
const put = (who: SignedIn, path: string, body?: unknown) =>
  send(world, who, path, { method: 'PUT', ...(body === undefined ? {} : { body }) })
const keep = (state: string) => put(keeper, at('/keeping'), { state, reason: 'Nombra a un niño' })
const removal = (method: string) => send(world, ana, at('/removal'), { method })
const mark = async () => {
  const { posts } = await told<{ posts: PostView[] }>(send(world, luz, `/threads/${thread.id}`))
  return posts[1]?.mark
}

describe('what is hidden', () => {
  test('is found by nobody, not even as a number, and found again when it is restored', async () => {
    const total = async (who: SignedIn) => (await found(world, who, 'llama')).total
    await house.settle()
    expect(await total(luz)).toBe(1)
    await keep('hidden')
    await house.settle()
    for (const who of [luz, ana, keeper]) expect(await total(who)).toBe(0)
    await keep('visible')
    await house.settle()
    expect(await total(luz)).toBe(1)
  })

  test('tells nobody who is mentioned in it', async () => {
    await write(ana, `[@Luz Ríos](person:${luz.person.id}) mire esto`)
    await told(put(ana, `/threads/${thread.id}/posts/3/removal`))
    const happened = {
      kind: 'post-written',
      threadId: thread.id,
      number: 3,
      at: world.clock.now(),
      actorId: ana.person.id,
    }
    const Records = [{ messageId: '1', body: JSON.stringify(happened) }]
    expect(await makeAllNotices(world.deps, { Records })).toEqual([])
    expect(await told(send(world, luz, '/notices/unread'))).toMatchObject({ unread: 0 })
  })
})

describe('what its author took away', () => {
  test('is not brought back by others', async () => {
    await told(removal('PUT'))
    expect((await keep('visible')).status).toBe(409)
    expect(await mark()).toMatchObject({ kind: 'removed', byAuthor: true })
  })

  test('stays away when the coordination hid it and lets it go', async () => {
    await told(removal('PUT'))
    await told(keep('hidden'))
    expect(await mark()).toMatchObject({ kind: 'hidden', byAuthor: false })
    await told(keep('visible'))
    expect(await mark()).toMatchObject({ kind: 'removed', byAuthor: true })
    await told(removal('DELETE'))
    expect(await mark()).toBeUndefined()
  })

  test('is not brought back while their writing is paused', async () => {
    await told(removal('PUT'))
    const until = '2026-12-24T12:00:00.000Z'
    await send(world, keeper, `/people/${ana.person.id}/pause`, { method: 'PUT', body: { until, reason: 'Una pausa' } })
    expect((await removal('DELETE')).status).toBe(403)
    expect(await mark()).toMatchObject({ byAuthor: true })
  })
})

describe('a redaction', () => {
  const redact = () => send(world, keeper, at('/redaction'), { body: { passage: 'Pedro', reason: 'Nombra a un niño' } })

  test('takes the author’s draft of an edit along', async () => {
    const place = encodeURIComponent(`edit:${thread.id}:2`)
    const draft = { body: 'El niño se llama Pedro, de ocho', language: 'es', device: 'device-of-ana', base: 0 }
    await told(put(ana, `/me/drafts/${place}`, draft))
    await told(redact())
    expect(await (await send(world, ana, `/me/drafts/${place}`)).text()).not.toContain('Pedro')
  })

  test('takes the passage out of what a request was closed with', async () => {
    await told(put(keeper, '/states/MX', { member: true }))
    const asking = { kind: 'request', request: { subject: 'information', dueOn: '2026-12-15' } }
    thread = await openThread(world, luz, space, 'Solicitud', asking)
    await write(ana, 'Se trata de Pedro')
    await told(put(luz, `/threads/${thread.id}/outcome`, { text: 'Pedro vuelve con su familia' }))
    const outcome = async () => (await send(world, ana, `/threads/${thread.id}/request`)).text()
    expect(await outcome()).toContain('Pedro')
    await told(redact())
    expect(await outcome()).not.toContain('Pedro')
    expect(await outcome()).toContain('vuelve con su familia')
  })

  test('of the title is told to the index', async () => {
    await house.settle()
    expect((await found(world, luz, 'Pedro')).total).toBeGreaterThan(0)
    await told(redact())
    await house.settle()
    expect((await found(world, luz, 'Pedro')).total).toBe(0)
  })

  test('says by whom and why once in a text, however often the passage stands in it', async () => {
    await told(
      send(world, ana, at(''), {
        method: 'PATCH',
        body: { body: 'Pedro '.repeat(3_000), language: 'es' },
        headers: { 'if-match': '"1"' },
      }),
    )
    const { post } = await told<{ post: PostView }>(redact())
    expect(post.html.match(/Marta Coordina/g)).toHaveLength(1)
    expect(post.html).not.toContain('Pedro')
  })
})
