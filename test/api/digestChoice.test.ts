import { beforeEach, describe, expect, test } from 'vitest'
import { beginForMembers } from '../../functions/digests/beginning.ts'
import { subscriptionKey } from '../../functions/subscriptions/subscription.ts'
import { enrolledWithPasskey } from '../support/enrolled.ts'
import { makeSpace, openThread, send } from '../support/forum.ts'
import { type Office, office } from '../support/office.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { postbox } from '../support/postbox.ts'
import { useTableServer } from '../support/world.ts'

const file = useTableServer()
let o: Office
let ana: SignedIn
beforeEach(async () => {
  o = await office(file.server())
  ana = await o.member({ name: 'Ana' })
})

const daily = { frequency: 'daily', weekday: 1, hour: 8 }
const choose = (body: object, version: number, who = ana) =>
  o.ask(who, 'PUT /me/digest', body, { 'if-match': `"${version}"` })
const row = (who = ana) => o.world.table.get(subscriptionKey(who.person.id), true)
const due = async () => (await o.world.deps.subscriptions.digestsDue('9999', undefined, 10)).subscriptions

describe('my digest', () => {
  test('begins weekly, on Monday at seven by the clock on my wall', async () => {
    const { status, body } = await o.ask(ana, 'GET /me/digest')
    expect([status, body]).toEqual([
      200,
      {
        ...{ frequency: 'weekly', weekday: 1, hour: 7, version: 0, spaces: { highlights: [], none: [], muted: [] } },
        ...{ zone: 'America/Mexico_City', nextDueAt: '2026-11-23T13:00:00.000Z' },
      },
    ])
  })

  test('is due as I choose, and only while I choose', async () => {
    expect((await choose(daily, 0)).body).toMatchObject({ ...daily, version: 1, nextDueAt: '2026-11-23T14:00:00.000Z' })
    expect(await due()).toMatchObject([{ personId: ana.person.id, frequency: 'daily', number: 0 }])
    const off = await choose({ ...daily, frequency: 'none' }, 1)
    expect([off.status, off.body.nextDueAt]).toEqual([200, undefined])
    expect(await due()).toEqual([])
    const cutoffAt = (await row())?.cutoffAt
    o.clock.forward(60)
    expect((await choose(daily, 2)).status).toBe(200)
    // Whoever begins again is told of what comes from then on.
    expect(String((await row())?.cutoffAt) > String(cutoffAt)).toBe(true)
  })

  test('tells of what came since the last one, whatever the hour is changed to', async () => {
    await choose(daily, 0)
    const cutoffAt = (await row())?.cutoffAt
    o.clock.forward(60)
    await choose({ ...daily, hour: 20 }, 1)
    expect((await row())?.cutoffAt).toBe(cutoffAt)
  })

  test.each([
    ['an older version', daily, '"7"', 409, 'edit-conflict', undefined],
    ['no version', daily, undefined, 428, 'precondition-required', undefined],
    ['an hour that no clock has', { ...daily, hour: 24 }, '"0"', 422, 'invalid', 'hour'],
    ['a day that no week has', { ...daily, weekday: 0 }, '"0"', 422, 'invalid', 'weekday'],
    ['a frequency that is none', { ...daily, frequency: 'hourly' }, '"0"', 422, 'invalid', 'frequency'],
    ['a zone, which is the profile’s', { ...daily, zone: 'America/Lima' }, '"0"', 422, 'invalid', 'zone'],
  ])('with %s', async (_name, body, version, status, code, field) => {
    const answer = await o.ask(ana, 'PUT /me/digest', body, version ? { 'if-match': version } : {})
    expect([answer.status, answer.body.code, answer.body.fields?.[0]?.field]).toEqual([status, code, field])
    if (code === 'edit-conflict') expect(JSON.parse(answer.body.current.text)).toMatchObject({ frequency: 'weekly' })
    expect(await row()).toBeUndefined()
  })

  test('two choices of one version at once: one wins, the other is told', async () => {
    const answers = await Promise.all([8, 9].map((hour) => choose({ ...daily, hour }, 0)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('follows the zone of the profile', async () => {
    await choose(daily, 0)
    const me = await o.ask(ana, 'GET /me')
    const { name, about, language, languages } = me.body
    const edit = { name, about, language, languages, zone: 'America/Noronha' }
    expect((await o.ask(ana, 'PATCH /me', edit, { 'if-match': me.etag })).status).toBe(200)
    expect((await o.ask(ana, 'GET /me/digest')).body).toMatchObject({
      ...{ ...daily, zone: 'America/Noronha', version: 2, nextDueAt: '2026-11-24T10:00:00.000Z' },
    })
    expect(await due()).toMatchObject([{ zone: 'America/Noronha' }])
  })

  test('begins with the membership, in the transaction that makes somebody a member', async () => {
    const { person } = await enrolledWithPasskey(o.world, postbox(o.world))
    expect(await o.world.deps.subscriptions.subscription(person.id)).toMatchObject({
      ...{ frequency: 'weekly', zone: 'America/Lima', number: 0, cutoffAt: '2026-11-23T11:55:00.000Z', version: 1 },
    })
    expect((await due()).map(({ personId }) => personId)).toEqual([person.id])
  })
})

test('who was a member before there were digests begins like everybody, once', async () => {
  const people = await Promise.all([...'abc'].map((name) => signedInAs(o.world, { name, listed: true })))
  const gone = await signedInAs(o.world, { state: 'departed', listed: true })
  await choose({ ...daily, frequency: 'none' }, 0)
  await beginForMembers(o.world.deps)
  expect((await due()).map(({ personId }) => personId).sort()).toEqual(people.map(({ person }) => person.id).sort())
  expect([await row(gone), (await row())?.frequency]).toEqual([undefined, 'none'])
  // Whoever is listed without a digest from then on has come in another way: nobody goes through all again.
  const later = await signedInAs(o.world, { listed: true })
  await beginForMembers(o.world.deps)
  expect(await row(later)).toBeUndefined()
})

describe('what I mute', () => {
  test('a space stands with the digest while it is muted, whatever was chosen before', async () => {
    const [one, two] = [await makeSpace(o.world), await makeSpace(o.world)]
    const follow = (space: { id: string }, level: string) =>
      send(o.world, ana, `/spaces/${space.id}/following`, { method: 'PUT', body: { level } })
    await follow(one, 'mute')
    await follow(two, 'mute')
    expect((await choose(daily, 0)).status).toBe(200)
    const quiet = async () => [...((await o.world.deps.subscriptions.subscription(ana.person.id))?.quiet ?? [])]
    expect((await quiet()).sort()).toEqual([one.id, two.id].sort())
    await follow(one, 'follow')
    await send(o.world, ana, `/spaces/${two.id}/following`, { method: 'DELETE' })
    expect(await quiet()).toEqual([])
  })

  test('a thread counts as seen, and none of it as read', async () => {
    o.clock.forward(1)
    const thread = await openThread(o.world, o.coordinator, await makeSpace(o.world))
    await send(o.world, ana, `/threads/${thread.id}/following`, { method: 'PUT', body: { level: 'mute' } })
    expect(await o.world.deps.forum.marks(ana.person.id, [thread.id])).toEqual(new Map([[thread.id, 0]]))
    const page = await (await send(o.world, ana, `/threads/${thread.id}`)).json()
    expect(page.thread).toMatchObject({ lastRead: 0, unread: 1 })
  })
})
