import { beforeEach, describe, expect, test } from 'vitest'
import { publishingWrite } from '../../functions/activity/activity.ts'
import { entryItem } from '../../functions/catalogue/publication.ts'
import type { Write } from '../../functions/platform/transactions.ts'
import { endSubscription } from '../../functions/subscribers/actions.ts'
import type { DigestAgain, DigestsOf } from '../../shared/digestRuns.ts'
import type { PublicDigestPreview } from '../../shared/digests.ts'
import { type DigestHouse, digestsOf } from '../support/digests.ts'
import { makeSpace, openThread, send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { published, stepped } from '../support/publications.ts'
import { seated } from '../support/seats.ts'
import { subscribed } from '../support/subscribers.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const { server } = useTableServer()
let world: World
let way: DigestHouse
let ana: SignedIn
let editor: SignedIn

const email = 'lectora@ministerio.example'
const week = 7 * 24 * 60
const subscribe = (language: 'es' | 'fr' = 'es', to = email) => subscribed(world, to, language)
const mailsTo = async (to = email) => {
  await way.deliver()
  return (await way.mails(to)).reverse()
}

beforeEach(async () => {
  world = await newWorld(server())
  way = await digestsOf(world)
  ana = await seated(world, { name: 'Ana', country: 'HN' })
  editor = await signedInAs(world, { role: 'editor', name: 'Eva' })
})

test('tells what was published since the last one, once, in the reader’s language where it can, and nothing of members', async () => {
  await subscribe('fr')
  world.clock.forward(60)
  const { id, texts } = await published(world, ana, { editor })
  await openThread(world, ana, await makeSpace(world), 'Solo para la red')
  await way.issue(week)
  const [mail, ...others] = await mailsTo()
  expect(others).toEqual([])
  expect(mail?.subject).toBe('1 nouvelle bonne pratique')
  expect(mail?.text).toContain(texts.title)
  expect(mail?.text).toContain(`/public/fr/practices/${id}/`)
  expect(mail?.text).not.toMatch(/Solo para la red|Ana\b|\/threads\/|settings/)
  expect(mail?.messageId).toMatch(/^<digest-subscriber_/)
  await way.issue(week)
  expect(await mailsTo()).toHaveLength(1)
})

test.each<[string, (ids: { subscriber: string; practice: string }) => Promise<unknown>]>([
  ['have left', ({ subscriber }) => endSubscription(world.deps, subscriber)],
  [
    'would hear of what was withdrawn',
    ({ practice }) =>
      told(stepped(world, editor, `/publications/${practice}/withdrawal`, { body: { reason: 'Lo pidieron' } })),
  ],
])('those who %s meanwhile get none, also of what is queued already', async (_name, happens) => {
  const subscriber = await subscribe()
  world.clock.forward(60)
  const { id: practice } = await published(world, ana, { editor })
  await way.issue(week)
  editor = await signedInAs(world, { role: 'editor' })
  await happens({ subscriber, practice })
  expect(await mailsTo()).toEqual([])
})

test('nothing published, nothing sent', async () => {
  await subscribe()
  await way.issue(week)
  expect(await mailsTo()).toEqual([])
})

describe('the next one, as a coordinator sees it beforehand', () => {
  type Chosen = { language?: string; frequency?: string }
  const ask = (who: SignedIn | undefined, chosen: Chosen = {}) =>
    send(world, who, `/digests/public?${new URLSearchParams({ language: 'fr', frequency: 'weekly', ...chosen })}`)
  const shown = async (chosen?: Chosen) => {
    const marta = await signedInAs(world, { role: 'coordinator' })
    world.costs.length = 0
    const preview = await told<PublicDigestPreview>(ask(marta, chosen))
    expect(world.costs.reduce((sum, { writeUnits }) => sum + writeUnits, 0)).toBe(0)
    return preview
  }

  test('says what the mail says that goes out then, and changes nothing', async () => {
    await subscribe('fr')
    world.clock.forward(60)
    const { id, texts } = await published(world, ana, { editor })
    world.clock.forward(6)
    const { since, letter } = await shown()
    // Monday at seven in Montevideo, and the five minutes that the one before left for this one.
    expect(since).toBe('2026-11-23T09:55:00.000Z')
    const [section] = letter?.sections ?? []
    expect(section?.items.map(({ path, title }) => [path, title])).toEqual([
      [`/public/fr/practices/${id}/`, texts.title],
    ])
    expect((await shown({ language: 'pt' })).letter?.subject).toBe('1 boa prática nova')
    await way.issue(week)
    const [mail, ...others] = await mailsTo()
    expect(others).toEqual([])
    expect(mail?.subject).toBe(letter?.subject)
    for (const said of [letter?.lead, section?.heading, section?.items[0]?.why]) expect(mail?.text).toContain(said)
  })

  test('tells of the time since the last one of those who get it this often, and of nothing that was withdrawn', async () => {
    const { id } = await published(world, ana, { editor })
    world.clock.forward(week)
    expect(await shown()).toEqual({ since: '2026-11-30T09:55:00.000Z' })
    const monthly = await shown({ frequency: 'monthly' })
    expect([monthly.since, monthly.letter?.rest]).toEqual(['2026-11-02T09:55:00.000Z', []])
    editor = await signedInAs(world, { role: 'editor' })
    await told(stepped(world, editor, `/publications/${id}/withdrawal`, { body: { reason: 'Lo pidieron' } }))
    expect(await shown({ frequency: 'monthly' })).toEqual({ since: monthly.since })
  })

  test('says since when sending is paused', async () => {
    const marta = await signedInAs(world, { role: 'coordinator' })
    const { version } = await told<{ version: number }>(send(world, marta, '/digests/sending'))
    const headers = { 'if-match': `"${version}"` }
    await told(send(world, marta, '/digests/pause', { method: 'PUT', body: { reason: 'Prueba' }, headers }))
    const paused = world.clock.now()
    world.clock.forward(60)
    expect((await shown()).pausedAt).toBe(paused)
  })

  test('is the coordination’s alone, in a language and of a time that there are', async () => {
    const marta = await signedInAs(world, { role: 'coordinator' })
    const observer = await signedInAs(world, { role: 'observer' })
    const answers = [marta, ana, editor, observer, undefined].map(async (who) => (await ask(who)).status)
    expect(await Promise.all(answers)).toEqual([200, 403, 403, 403, 401])
    for (const wrong of [{ language: 'de' }, { frequency: 'daily' }]) expect((await ask(marta, wrong)).status).toBe(422)
  })
})

describe('what became of it, as a coordinator sees it', () => {
  const coordinator = () => signedInAs(world, { role: 'coordinator' })
  const digestsFor = async (id: string) =>
    told<DigestsOf>(send(world, await coordinator(), `/subscribers/${id}/digests`))
  const sendAgain = async (id: string) =>
    send(world, await coordinator(), `/subscribers/${id}/digests/1/sendings`, { body: { reason: 'Lo borró' } })

  test('its issues, under the address; and one that is sent again is another mail, and noted', async () => {
    const id = await subscribe()
    world.clock.forward(60)
    await published(world, ana, { editor })
    await way.issue(week)
    expect(await digestsFor(id)).toMatchObject({ name: email, items: [{ number: 1, outcome: 'waiting' }] })
    expect(await mailsTo()).toHaveLength(1)
    expect(await digestsFor(id)).toMatchObject({ items: [{ number: 1, outcome: 'sent', told: { news: 1 } }] })
    const { issue } = await told<DigestAgain>(sendAgain(id))
    expect(issue).toMatchObject({ number: 1, again: 1 })
    await way.relay()
    const mails = await mailsTo()
    expect([mails.length, new Set(mails.map(({ messageId }) => messageId)).size]).toEqual([2, 2])
    const { items } = await told<{ items: object[] }>(send(world, await coordinator(), '/audit?act=digest-sent-again'))
    expect(items).toMatchObject([{ detail: { subscriberId: id, number: '1' } }])
    expect(JSON.stringify(items)).not.toContain(email)
  })

  test('of who left there is nothing to see or to send, and nothing is sent of what was withdrawn', async () => {
    const [id, gone] = [await subscribe(), await subscribe('es', 'otra@ministerio.example')]
    world.clock.forward(60)
    const { id: practice } = await published(world, ana, { editor })
    await way.issue(week)
    await way.deliver()
    await endSubscription(world.deps, gone)
    expect((await send(world, await coordinator(), `/subscribers/${gone}/digests`)).status).toBe(404)
    expect((await sendAgain(gone)).status).toBe(404)
    editor = await signedInAs(world, { role: 'editor' })
    await told(stepped(world, editor, `/publications/${practice}/withdrawal`, { body: { reason: 'Lo pidieron' } }))
    expect(await told<DigestAgain>(sendAgain(id))).toEqual({ refused: 'empty' })
  })
})

test('more than find room are counted, in the subject too', async () => {
  await subscribe()
  const { id } = await published(world, ana, { editor })
  const [entry] = await world.deps.catalogue.entriesNamed([id])
  if (!entry) throw new Error('nothing was published')
  const at = world.clock.now()
  const others = Array.from({ length: 60 }, (_, n) => ({
    ...entry,
    practiceId: `practice_${String(n).padStart(26, '0')}`,
  }))
  await world.table.transact(others.map((one): Write => ({ kind: 'put', item: entryItem(one) })))
  await world.table.transact(
    others.map(({ practiceId }) => publishingWrite({ id: practiceId, at, actorId: editor.person.id, practiceId })),
  )
  await way.issue(week)
  const [mail] = await mailsTo()
  expect(mail?.subject).toBe('61 buenas prácticas nuevas')
  expect(mail?.text?.match(/\/public\/es\/practices\//g)).toHaveLength(20)
  expect(mail?.text).toContain('Y 41 buenas prácticas más')
})

test('members’ and public digests go out by one message, each as its own', async () => {
  const luis = await seated(world, { name: 'Luis', country: 'MX', zone: 'America/Lima' })
  await way.choose(luis, { frequency: 'weekly' })
  await subscribe()
  world.clock.forward(60)
  const { id } = await published(world, ana, { editor })
  await way.issue(week)
  const [open] = await mailsTo()
  const [own] = await mailsTo(luis.person.email)
  expect([open?.text?.includes(`/public/es/practices/${id}/`), own?.text?.includes(`example/practices/${id}`)]).toEqual(
    [true, true],
  )
})
