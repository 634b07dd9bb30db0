import { beforeEach, describe, expect, test } from 'vitest'
import type { Thread } from '../../shared/forum.ts'
import { makeSpace } from '../support/forum.ts'
import type { SignedIn } from '../support/people.ts'
import { type Succession, succession } from '../support/succession.ts'
import { useTableServer } from '../support/world.ts'

const file = useTableServer()
let s: Succession
beforeEach(async () => {
  s = await succession(file.server())
})

const draftsOf = async (who: SignedIn) =>
  (await s.o.ask(who, 'GET /me/drafts')).body.items.map(({ place }: { place: string }) => place)
const followedBy = async (who: SignedIn): Promise<string[]> =>
  (await s.o.ask(who, 'GET /me/following')).body.items.map(({ id, level }: Record<string, string>) => `${level} ${id}`)

describe('taking along', () => {
  test('the chosen drafts move, once however often it is asked; what was not chosen nobody sees', async () => {
    const { o, former, next, other, pass, open, draft, choose, take } = s
    const [one, two] = [await open(former), await open(former)]
    const [chosen, secret] = [`reply:${one.id}`, `reply:${two.id}`]
    for (const place of [chosen, secret]) await draft(former, place, `Texto de ${place}`)
    await choose([chosen])
    expect((await o.ask(next, 'GET /me/handover')).status).toBe(404)
    expect((await take(chosen)).status).toBe(404)

    await pass()
    expect((await o.ask(next, 'GET /me')).body.takesOver).toBe(true)
    const found = await o.ask(next, 'GET /me/handover')
    expect(found.body).toMatchObject({ former: { name: 'Suyapa Mejía' }, follows: true })
    expect(found.body.drafts).toMatchObject([{ place: chosen, begins: `Texto de ${chosen}` }])
    expect(found.text).not.toContain(secret)
    expect((await take(secret)).text).toBe((await take('reply:thread_01ARZ3NDEKTSV4RRFFQ69G5FAV')).text)
    expect((await take(chosen, other)).status).toBe(404)
    const answers = await Promise.all([take(chosen), take(chosen), take(chosen)])
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204])
    expect(await draftsOf(next)).toEqual([chosen])
    expect(await o.world.deps.drafts.draft(former.person.id, chosen, o.clock.now())).toBeUndefined()
    expect(await o.world.deps.drafts.draft(former.person.id, secret, o.clock.now())).toBeDefined()
  })

  test('beside a draft of one’s own the other waits: neither is lost', async () => {
    const { o, former, next, pass, open, draft, choose, take } = s
    const thread = await open(former)
    const place = `reply:${thread.id}`
    await draft(former, place, 'De Suyapa')
    await choose([place])
    await pass()
    await draft(next, place, 'De Wilmer')
    expect((await take(place)).body.code).toBe('already-exists')
    expect((await o.ask(next, 'GET /me/handover')).body.drafts).toHaveLength(1)
    const own = (await o.ask(next, `GET /me/drafts/${encodeURIComponent(place)}`)).body.draft
    expect(own.body).toBe('De Wilmer')
    await o.ask(next, `DELETE /me/drafts/${encodeURIComponent(place)}?upTo=${own.version}`)
    expect((await take(place)).status).toBe(204)
    expect((await o.ask(next, `GET /me/drafts/${encodeURIComponent(place)}`)).body.draft.body).toBe('De Suyapa')
  })

  test('a draft passes without its files: those are their sender’s until a post carries them', async () => {
    const { o, former, next, pass, open, choose, take } = s
    const place = `reply:${(await open(former)).id}`
    const address = `/me/drafts/${encodeURIComponent(place)}`
    const files = [{ id: 'file_01ARZ3NDEKTSV4RRFFQ69G5FAV', alt: 'Un patio' }]
    await o.ask(former, `PUT ${address}`, { body: 'Con foto', language: 'es', device: 'device-of-hn', base: 0, files })
    expect((await o.ask(former, `GET ${address}`)).body.draft.files).toEqual(files)
    await choose([place])
    await pass()
    expect((await take(place)).status).toBe(204)
    const { draft } = (await o.ask(next, `GET ${address}`)).body
    expect(draft.body).toBe('Con foto')
    expect(draft.files ?? []).toEqual([])
  })

  test('a draft in a space that the next holder may not read is as one that never was', async () => {
    const { o, former, next, pass, open, draft, choose, take, follow } = s
    const closed = await makeSpace(o.world, { audience: 'members' })
    await o.coordinate(`PUT /spaces/${closed.id}/members/${former.person.id}`)
    const hidden = await open(former, {}, closed)
    const place = `reply:${hidden.id}`
    await draft(former, place)
    await follow(former, hidden)
    await choose([place])
    await pass()
    expect((await o.ask(next, 'GET /me/handover')).body.drafts).toEqual([])
    expect((await take(place)).text).toBe((await take('reply:thread_01ARZ3NDEKTSV4RRFFQ69G5FAV')).text)
    await o.ask(next, 'POST /me/handover/follows', {})
    expect(await followedBy(next)).toEqual([])
    expect((await o.ask(next, 'GET /me/handover/threads')).body.items).toEqual([])
    expect((await o.ask(next, `PUT /threads/${hidden.id}/closure`)).status).toBe(404)
  })

  test('follows pass page by page, twice as once; choices of one’s own and what was muted stay', async () => {
    const { o, former, next, other, pass, open, follow } = s
    const threads: Thread[] = []
    for (let made = 0; made < 30; made++) {
      const thread = await open(former, { title: `Hilo ${made}` })
      threads.push(thread)
      await follow(former, thread, made === 4 ? 'mute' : 'watch')
    }
    const at = (index: number) => threads[index]?.id ?? ''
    await o.ask(next, `PUT /threads/${at(2)}/following`, { level: 'mute' })
    await o.ask(next, `PUT /threads/${at(3)}/following`, { level: 'watch' })
    await o.ask(next, `DELETE /threads/${at(3)}/following`)
    await pass()
    const first = (await o.ask(next, 'POST /me/handover/follows', {})).body
    const { next: cursor } = first
    const second = (await o.ask(next, 'POST /me/handover/follows', { cursor })).body
    expect([first.taken, second]).toEqual([22, { taken: 5 }])
    expect((await o.ask(next, 'POST /me/handover/follows', {})).body.taken).toBe(0)
    expect((await o.ask(other, 'POST /me/handover/follows', { cursor })).status).toBe(404)
    const standing = await Promise.all(
      threads.map(async ({ id }) => (await o.ask(next, `GET /threads/${id}/following`)).body.level),
    )
    expect(standing.map((level, index) => (level === 'watch' ? '' : `${index} ${level}`)).filter(Boolean)).toEqual([
      '2 mute',
      '3 undefined',
      '4 undefined',
    ])
  })

  test('who said no to it passes no follows; who goes on elsewhere passes only what was chosen', async () => {
    const { o, former, next, other, seatId, pass, open, choose, follow } = s
    const thread = await open(former)
    await follow(former, thread)
    await choose([], false)
    await pass()
    expect((await o.ask(next, 'GET /me/handover')).body.follows).toBe(false)
    expect((await o.ask(next, 'POST /me/handover/follows', {})).status).toBe(404)

    const elsewhere = await o.seat('HN')
    await o.coordinate(`PUT /seats/${elsewhere.id}/holder`, { personId: next.person.id })
    await o.coordinate(`PUT /seats/${seatId}/holder`, { personId: other.person.id })
    expect((await o.ask(other, 'GET /me/handover')).body).toMatchObject({
      former: { name: 'Wilmer Andino' },
      follows: false,
    })
  })

  test('a draft comes without the files that it names: they are of who sent them, and the text can be sent', async () => {
    const { o, former, next, pass, open, choose, take } = s
    const place = `reply:${(await open(former)).id}`
    const path = `/me/drafts/${encodeURIComponent(place)}`
    const files = [{ id: `file_${'0'.repeat(26)}`, alt: 'La frontera' }]
    const text = { body: 'Adjunto la foto', language: 'es', device: 'device-of-hn', base: 0, files }
    expect((await o.ask(former, `PUT ${path}`, text)).status).toBe(200)
    await choose([place])
    await pass()
    expect((await take(place)).status).toBe(204)
    const { draft } = (await o.ask(next, `GET ${path}`)).body
    expect(draft).toMatchObject({ body: text.body })
    expect(draft.files).toBeUndefined()
  })

  test('whoever is invited to the seat later finds it too', async () => {
    const { o, seatId, choose } = s
    await choose([])
    await o.coordinate(`DELETE /seats/${seatId}/holder`)
    const forgotten = await o.invited({ seatId: seatId })
    await o.coordinate(`DELETE /people/${forgotten.id}/invitation`)
    const heir = await o.member({ seatId: seatId, name: 'Karla Zelaya' })
    expect((await o.ask(heir, 'GET /me/handover')).body.former.name).toBe('Suyapa Mejía')
  })

  test('nothing passes to who is suspended meanwhile, nor after the seat went on', async () => {
    const { o, former, next, other, seatId, pass, open, draft, choose, take } = s
    const thread = await open(former)
    const place = `reply:${thread.id}`
    await draft(former, place)
    await choose([place])
    await pass()
    await o.coordinate(`PUT /people/${next.person.id}/suspension`, { reason: 'Prueba' })
    expect((await take(place)).status).toBe(401)
    const store = o.world.deps.handovers
    const [left] = await o.world.deps.drafts.draftsAt(former.person.id, [place], o.clock.now())
    if (!left) throw new Error('no draft')
    expect(await store.passDraft(former.person.id, next.person.id, left, o.clock.now())).toBe(false)
    await o.coordinate(`DELETE /people/${next.person.id}/suspension`)
    await o.coordinate(`PUT /seats/${seatId}/holder`, { personId: other.person.id })
    expect(await store.passDraft(former.person.id, next.person.id, left, o.clock.now())).toBe(false)
    expect((await o.ask(other, 'GET /me/handover')).body.drafts).toEqual([])
  })

  test('no text of somebody who was suspended passes, whatever was chosen before', async () => {
    const { o, former, next, pass, open, draft, choose } = s
    const thread = await open(former)
    await draft(former, `reply:${thread.id}`)
    await choose([`reply:${thread.id}`])
    await o.coordinate(`PUT /people/${former.person.id}/suspension`, { reason: 'Prueba' })
    await pass()
    expect((await o.ask(next, 'GET /me/handover')).body.drafts).toEqual([])
  })

  test('once it is done the door is shut, and the trail has one row', async () => {
    const { o, former, next, seatId, pass } = s
    await pass()
    const answers = await Promise.all([1, 2, 3].map(() => o.ask(next, 'PUT /me/handover/completion')))
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204])
    expect((await o.ask(next, 'GET /me/handover')).status).toBe(404)
    expect((await o.ask(next, 'GET /me')).body.takesOver).toBeUndefined()
    const rows = (await o.coordinate('GET /audit?act=seat-taken-over')).body.items
    expect(rows).toMatchObject([{ actorId: next.person.id, personId: former.person.id, seatId: seatId }])
  })
})

test('taking follows along stays within a handful of requests', async () => {
  const { o, former, next, pass, open, follow } = s
  const threads: Thread[] = []
  for (let made = 0; made < 25; made++) threads.push(await open(former))
  for (const thread of threads) await follow(former, thread)
  await pass()
  o.world.costs.length = 0
  expect((await o.ask(next, 'POST /me/handover/follows', {})).body.taken).toBe(25)
  expect(o.world.costs.length).toBeLessThanOrEqual(9)
})
