import { beforeEach, expect, test } from 'vitest'
import { taskWrites } from '../../functions/tasks/task.ts'
import type { DigestItem, DigestPreview } from '../../shared/digests.ts'
import { type DigestHouse, digestsOf } from '../support/digests.ts'
import { send, told } from '../support/forum.ts'
import { newSession, type SignedIn, signedInAs } from '../support/people.ts'
import { complete, published, stepped } from '../support/publications.ts'
import { seated } from '../support/seats.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const { server } = useTableServer()
let world: World
let way: DigestHouse
let ana: SignedIn
let luis: SignedIn
let editor: SignedIn

beforeEach(async () => {
  world = await newWorld(server())
  way = await digestsOf(world)
  ana = await seated(world, { name: 'Ana', country: 'HN' })
  luis = await seated(world, { name: 'Luis', country: 'MX' })
  editor = await signedInAs(world, { role: 'editor', name: 'Eva' })
  for (const who of [ana, luis]) await way.choose(who)
  world.clock.forward(60)
})

const lineOf = (item: DigestItem) => `${item.why} ${'practiceId' in item ? item.practiceId : item.threadId}`
/** What each part of the next digest tells, once everybody has been told and the cut-off has passed. */
const parts = async (who: SignedIn) => {
  await way.settle()
  world.clock.forward(6)
  const { contents } = await told<DigestPreview>(send(world, await again(who), '/me/digest/preview'))
  const { needs = [], follows = [], news = [] } = contents ?? {}
  return { needs: needs.map(lineOf), follows: follows.map(lineOf), news: news.map(lineOf) }
}
/** Whoever comes back when the session of yesterday is over. */
const again = ({ person }: SignedIn) => newSession(world, person)
const none = { needs: [], follows: [], news: [] }
const withdraw = (id: string) =>
  told(stepped(world, editor, `/publications/${id}/withdrawal`, { body: { reason: 'Lo pidieron' } }))

test('what was published is news to everybody but who published it, once, until it is looked at or withdrawn', async () => {
  const observer = await signedInAs(world, { role: 'observer' })
  const { id } = await published(world, ana, { editor })
  for (const who of [luis, observer]) expect(await parts(who)).toEqual({ ...none, news: [`practice-new ${id}`] })
  expect(await parts(ana)).toEqual({ ...none, follows: [`practice-published ${id}`] })
  expect(await parts(editor)).toEqual(none)
  await way.issue()
  expect(await way.deliver()).toBe(0)
  const [mail] = await way.to(luis)
  expect(mail?.subject).toBe('1 buena práctica nueva')
  expect(mail?.text).toContain(`Buena práctica recién publicada (Honduras)
  https://enlaces.example/practices/${id}`)
  expect(await parts(luis)).toEqual(none)

  ana = await again(ana)
  editor = await again(editor)
  const other = await published(world, ana, { editor })
  const third = await published(world, ana, { editor })
  expect((await parts(luis)).news).toEqual([third, other].map((one) => `practice-new ${one.id}`))
  await send(world, await again(luis), `/practices/${other.id}/notices`, { method: 'PUT' })
  expect((await parts(luis)).news).toEqual([`practice-new ${third.id}`])
  await withdraw(third.id)
  expect(await parts(luis)).toEqual(none)
})

test('what matches a filter of the reader comes under what they follow, by its name, unless they want it silent', async () => {
  const filter = (name: string, more: object) =>
    told(send(world, luis, '/me/filters', { body: { name, filter: { country: ['HN'] }, ...more } }), 201)
  await filter('Silencioso', { digest: false })
  const first = await published(world, ana, { editor })
  expect(await parts(luis)).toEqual({ ...none, news: [`practice-new ${first.id}`] })
  await filter('Frontera norte', {})
  expect(await parts(luis)).toEqual({ ...none, follows: [`practice-found ${first.id}`] })
  await way.issue()
  await way.deliver()
  expect((await way.to(luis))[0]?.text).toContain('coincide con su filtro «Frontera norte»')
})

test('what is to be done comes first, once, and again before its day; never what was done or looked at', async () => {
  const ids: string[] = []
  for (let at = 0; at < 2; at++) {
    const { id, version } = await complete(world, ana)
    await told(stepped(world, ana, `/practices/${id}/submission`, { version }))
    await told(stepped(world, editor, `/practices/${id}/question`, { body: { reason: '¿Cuántas?' } }))
    ids.push(id)
  }
  const [asked = '', taken = ''] = ids
  expect((await parts(ana)).needs.toSorted()).toEqual(ids.map((id) => `practice-question ${id}`).toSorted())
  await told(stepped(world, ana, `/practices/${taken}/submission`, { method: 'DELETE' }))
  expect((await parts(ana)).needs).toEqual([`practice-question ${asked}`])
  expect(await parts(luis)).toEqual(none)
  await send(world, ana, `/practices/${asked}/notices`, { method: 'PUT' })
  expect(await parts(ana)).toEqual(none)

  // Its day comes near: the digest before it says so, whatever was looked at.
  const task = { ownerId: ana.person.seatId ?? '', kind: 'question', practiceId: asked } as const
  await world.table.transact(taskWrites({ begun: [{ ...task, dueOn: '2026-11-24' }], now: world.clock.now() }))
  await way.settle()
  await send(world, ana, `/practices/${asked}/notices`, { method: 'PUT' })
  expect((await parts(ana)).needs).toEqual([`practice-near ${asked}`])
  world.clock.forward(24 * 60)
  expect((await parts(ana)).needs).not.toContain(`practice-near ${asked}`)
})
