import { beforeEach, describe, expect, test } from 'vitest'
import { memberMail } from '../../functions/members/letters.ts'
import { MemberMailMessage } from '../../functions/members/mailMessages.ts'
import type { Thread } from '../../shared/forum.ts'
import { makeSpace, send, told } from '../support/forum.ts'
import { happeningsOf } from '../support/happenings.ts'
import { effects, kept } from '../support/office.ts'
import type { SignedIn } from '../support/people.ts'
import { type Succession, succession } from '../support/succession.ts'
import { useTableServer } from '../support/world.ts'

const file = useTableServer()
let s: Succession
beforeEach(async () => {
  s = await succession(file.server())
})

describe('what is the seat’s own', () => {
  test('a request and a question go on with the next holder; their texts stay with who wrote them', async () => {
    const { o, former, next, other, pass, open } = s
    const asking = { kind: 'request', request: { subject: 'information', dueOn: '2026-12-15', to: ['PE'] } }
    const request = await open(former, asking)
    const question = await open(former, { kind: 'question' })
    for (const who of [other, former])
      await told(send(o.world, who, `/threads/${question.id}/posts`, { body: { body: 'Sí', language: 'es' } }), 201)
    const act = (who: SignedIn, name: string, body?: object) => o.ask(who, name, body, { 'if-match': '"1"' })
    expect((await act(next, `PUT /threads/${request.id}/outcome`, { text: 'No' })).status).toBe(403)

    expect((await pass()).status).toBe(200)
    expect((await o.ask(next, `GET /threads/${request.id}`)).body.thread.may).toMatchObject({ edit: true, close: true })
    expect((await o.ask(other, `GET /threads/${request.id}`)).body.thread.may).toMatchObject({
      edit: false,
      close: false,
    })
    expect((await act(next, `PATCH /threads/${request.id}`, { title: 'Otro plazo', language: 'es' })).status).toBe(200)
    expect((await act(next, `PUT /threads/${question.id}/answer`, { number: 2 })).body.answer).toBe(2)
    expect((await act(other, `PUT /threads/${question.id}/answer`, { number: 3 })).status).toBe(403)
    expect((await act(next, `PATCH /threads/${request.id}/posts/1`, { body: 'Otro', language: 'es' })).status).toBe(403)
    const closed = await act(next, `PUT /threads/${request.id}/outcome`, { text: 'Respondió el Perú' })
    expect(closed.body.closedBy.name).toBe('Wilmer Andino')
    expect((await o.ask(next, `GET /threads/${request.id}/request`)).body.outcomes).toHaveLength(1)
  })

  test('its next holder changes the date of its request, and puts it where it belongs', async () => {
    const { o, former, next, other, pass, open } = s
    const elsewhere = await makeSpace(o.world)
    const asking = { kind: 'request', request: { subject: 'information', dueOn: '2026-12-15', to: ['PE'] } }
    const request = await open(former, asking)
    const act = (who: SignedIn, what: string, body: object, version = 1) =>
      o.ask(who, `PUT /threads/${request.id}/${what}`, body, { 'if-match': `"${version}"` })
    const date = { dueOn: '2027-01-20' }
    const place = { spaceId: elsewhere.id, reason: 'Trata de otra cosa' }
    for (const [what, body] of [['due-date', date] as const, ['space', place] as const])
      expect((await act(next, what, body)).status).toBe(403)

    await pass()
    expect((await o.ask(next, `GET /threads/${request.id}`)).body.thread.may).toMatchObject({ edit: true, move: true })
    expect((await act(next, 'due-date', date)).body.dueOn).toBe(date.dueOn)
    expect((await act(next, 'space', place, 2)).body.spaceId).toBe(elsewhere.id)
    for (const [what, body] of [['due-date', { dueOn: '2027-02-20' }] as const, ['space', place] as const])
      expect((await act(other, what, body, 3)).status).toBe(403)
  })

  test('what it opened is listed while it is open, page after page, to its holder alone', async () => {
    const { o, former, next, other, pass, open } = s
    const threads: Thread[] = []
    for (let made = 0; made < 27; made++) threads.push(await open(former, { title: `Hilo ${made}` }))
    await o.ask(former, `PUT /threads/${threads[3]?.id}/closure`)
    await pass()
    const page = (await o.ask(next, 'GET /me/handover/threads')).body
    const rest = (await o.ask(next, `GET /me/handover/threads?cursor=${page.next}`)).body
    const ids = [...page.items, ...rest.items].map(({ id }: Thread) => id)
    expect(ids).toEqual(threads.flatMap(({ id }, index) => (index === 3 ? [] : [id])).reverse())
    expect((await o.ask(other, 'GET /me/handover/threads')).body.items).toEqual([])
    expect((await o.ask(other, `GET /me/handover/threads?cursor=${page.next}`)).status).toBe(404)
  })

  test('an answer to what the seat asked is told to whoever holds it now', async () => {
    const { o, former, next, other, pass, open } = s
    const asking = { kind: 'request', request: { subject: 'information', dueOn: '2026-12-15', to: ['PE'] } }
    const request = await open(former, asking)
    await pass()
    const happenings = happeningsOf(o.world)
    await told(
      send(o.world, other, `/threads/${request.id}/posts`, { body: { body: 'Diez días', language: 'es' } }),
      201,
    )
    await happenings.arrive()
    const notices = (await o.ask(next, 'GET /notices')).body.items
    expect(notices).toMatchObject([{ threadId: request.id, about: 'state-answer', last: 2 }])
  })
})

describe('choosing what to leave', () => {
  test('one’s own drafts of replies and threads, and nothing else', async () => {
    const { o, space, former, other, open, draft, choose } = s
    const thread = await open(former)
    const places = [`reply:${thread.id}`, `thread:${space.id}`, `edit:${thread.id}:1`]
    for (const place of places) await draft(former, place)
    await draft(other, `reply:${thread.id}`)
    expect((await choose(places.slice(0, 2))).body).toMatchObject({ version: 1, drafts: places.slice(0, 2) })
    for (const wrong of [places[2] ?? '', 'reply:thread_01ARZ3NDEKTSV4RRFFQ69G5FAV', 'cases:1']) {
      const refused = await choose([places[0] ?? '', wrong], true, 1)
      expect([refused.status, refused.body.fields[0].field]).toEqual([422, 'drafts.1'])
    }
    expect((await choose([], true, 0)).body).toMatchObject({ code: 'edit-conflict', current: { version: 1 } })
    expect((await o.ask(former, 'GET /me/handover/leaving')).body.drafts).toEqual(places.slice(0, 2))
    expect((await o.ask(former, 'PUT /me/handover/leaving', { follows: true, drafts: [] })).status).toBe(428)
    const many = await choose(
      Array.from({ length: 51 }, () => 'x'),
      true,
      1,
    )
    expect(many.body.fields[0]).toMatchObject({ field: 'drafts', limit: 50 })
  })

  test('is tried again when others wrote to the same account, and refused to who has lost the seat', async () => {
    const { o, seatId, choose } = s
    const { storesWithin } = o.world.deps
    const before: (() => unknown)[] = [() => undefined]
    o.world.deps.storesWithin = (patienceMs) => {
      const stores = storesWithin(patienceMs)
      const chooseHandover: typeof stores.handovers.chooseHandover = async (...choice) => {
        const meanwhile = before.shift()
        if (!meanwhile) return stores.handovers.chooseHandover(...choice)
        await meanwhile()
        return false
      }
      return { ...stores, handovers: { ...stores.handovers, chooseHandover } }
    }
    expect((await choose([])).body).toMatchObject({ version: 1 })
    before.push(() => o.coordinate(`DELETE /seats/${seatId}/holder`))
    expect((await choose([], true, 1)).status).toBe(404)
  })

  test('who holds no seat has nothing to leave', async () => {
    const { o } = s
    expect((await o.ask(o.coordinator, 'GET /me/handover/leaving')).status).toBe(404)
    expect((await o.ask(o.coordinator, 'GET /me/handover/threads')).status).toBe(404)
  })
})

describe('what is told', () => {
  test('both get a letter: what waits, and a farewell that names nobody', async () => {
    const { o, former, next, pass } = s
    await pass()
    const messages = (await effects(o.world)).map(({ message }) => MemberMailMessage.safeParse(message).data)
    const letters = await Promise.all(messages.flatMap((one) => (one ? [memberMail(o.world.deps, one)] : [])))
    const toNext = letters.find((letter) => letter?.reference.startsWith('seat-named'))
    expect(toNext).toMatchObject({ to: next.person.email, link: { address: 'https://enlaces.example/handover' } })
    const farewell = letters.find((letter) => letter?.reference.startsWith('seat-left'))
    expect(farewell?.to).toBe(former.person.email)
    expect(JSON.stringify(farewell)).not.toContain('Wilmer')
    expect((await kept(o.world, former.person.id)).state).toBe('departed')
  })

  test('the seat shows who held it, the latest first; not who is only invited', async () => {
    const { o, other, seatId, pass } = s
    await pass()
    const { body } = await o.ask(other, `GET /seats/${seatId}`)
    const names = body.terms.map(({ personName }: { personName: string }) => personName)
    expect(names).toEqual(['Wilmer Andino', 'Suyapa Mejía'])
    await o.coordinate(`DELETE /seats/${seatId}/holder`)
    await o.invited({ seatId: seatId, name: 'Karla Zelaya' })
    const later = (await o.ask(other, `GET /seats/${seatId}`)).body.terms
    expect(later.map(({ personName }: { personName: string }) => personName)).toEqual(names)
  })
})
