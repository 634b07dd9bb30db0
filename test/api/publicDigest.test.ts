import { beforeEach, expect, test } from 'vitest'
import { endSubscription, subscribingWrites } from '../../functions/subscribers/actions.ts'
import { type DigestHouse, digestsOf } from '../support/digests.ts'
import { makeSpace, openThread, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { published, stepped } from '../support/publications.ts'
import { seated } from '../support/seats.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const { server } = useTableServer()
let world: World
let way: DigestHouse
let ana: SignedIn
let editor: SignedIn

const email = 'lectora@ministerio.example'
const week = 7 * 24 * 60
const subscribe = async (language: 'es' | 'fr' = 'es', to = email) => {
  const consent = { way: 'code', at: world.clock.now() } as const
  const request = { email: to, language, frequency: 'weekly', zone: 'America/Lima' } as const
  const { id, writes } = await subscribingWrites(world.deps, request, consent)
  await world.table.transact(writes)
  return id
}
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
