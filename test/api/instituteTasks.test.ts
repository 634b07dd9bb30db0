import { beforeEach, describe, expect, test } from 'vitest'
import type { Home } from '../../shared/forum.ts'
import type { MyTasks, Notice } from '../../shared/notices.ts'
import type { Page } from '../../shared/page.ts'
import type { PracticeEdit } from '../../shared/practices.ts'
import { type DigestHouse, digestsOf } from '../support/digests.ts'
import { send, told } from '../support/forum.ts'
import type { SignedIn } from '../support/people.ts'
import { complete, stepped } from '../support/publications.ts'
import { accept, gate, personOf, type ReviewHouse, reviewed, reviewHouse, underReview } from '../support/reviews.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const { server } = useTableServer()
let world: World
let way: DigestHouse
let house: ReviewHouse

beforeEach(async () => {
  world = await newWorld(server())
  way = await digestsOf(world)
  house = await reviewHouse(world)
})

const toDo = async (who: SignedIn) =>
  (await told<MyTasks>(send(world, who, '/me/tasks'))).items.map(({ kind }) => kind).toSorted()
const notices = async (who: SignedIn) =>
  (await told<Page<Notice>>(send(world, who, '/notices?about=practice'))).items.map(({ about }) => about).toSorted()
const atHome = async (who: SignedIn) => (await told<Home>(send(world, who, '/home'))).tasks ?? 0
const reason = { body: { reason: 'Porque hace falta' } }

async function submitted(who: SignedIn, given: PracticeEdit = {}): Promise<{ id: string; version: number }> {
  const { id, version } = await complete(world, who, given)
  await told(stepped(world, who, `/practices/${id}/submission`, { version }))
  return { id, version }
}

describe('what waits for the Institute', () => {
  test('is told to all who act for it, at once and at home, and to nobody else', async () => {
    const { ana, luis, editor, clara } = house
    const { id } = await submitted(ana)
    await way.settle()
    for (const who of [editor, clara]) {
      expect([await toDo(who), await notices(who), await atHome(who)]).toEqual([['check'], ['practice-check'], 1])
    }
    for (const who of [ana, luis]) expect([await toDo(who), await notices(who)]).toEqual([[], []])
    world.clock.forward(2)
    await way.deliver()
    const [mail] = await way.alertsTo(editor)
    expect(mail?.text).toContain(`/practices/${id}/record`)
    expect(await way.alertsTo(luis)).toEqual([])
  })

  test('follows where the record stands, and is over for all once one of them has done it', async () => {
    const { ana, editor, clara, luis, bia } = house
    const { id, version } = await submitted(ana)
    await told(stepped(world, editor, `/practices/${id}/question`, reason))
    expect(await toDo(clara)).toEqual([])
    await told(stepped(world, ana, `/practices/${id}/clarification`, { version, ...reason }))
    expect(await toDo(clara)).toEqual(['check'])
    await told(stepped(world, clara, `/practices/${id}/check`))
    expect(await toDo(editor)).toEqual(['gate'])
    await told(gate(world, editor, id, { reviewers: [clara, luis, bia].map(personOf) }))
    expect([await toDo(editor), await toDo(clara)]).toEqual([[], ['review']])
    for (const who of [clara, luis, bia]) await reviewed(world, who, id)
    expect([await toDo(editor), await toDo(ana)]).toEqual([[], ['reply']])
    await told(stepped(world, ana, `/practices/${id}/reply`, reason))
    expect(await toDo(editor)).toEqual(['decide'])
    await told(stepped(world, editor, `/practices/${id}/decision`, { body: { outcome: 'promising', reason: 'Basta' } }))
    expect(await toDo(clara)).toEqual(['publish'])
  })

  test('is to name one more where the reviews disagree or somebody cannot review, until one is named', async () => {
    const { clara, luis, bia, joao, editor } = house
    const id = await underReview(world, house)
    await told(accept(world, luis, id))
    expect((await stepped(world, luis, `/practices/${id}/review/conflict`, reason)).status).toBe(204)
    expect(await toDo(editor)).toEqual(['name'])
    const name = (who: SignedIn) => stepped(world, editor, `/practices/${id}/reviewers/${personOf(who)}`, { body: {} })
    await told(name(joao))
    expect(await toDo(editor)).toEqual([])
    await reviewed(world, clara, id, { score: 4, outcome: 'validated' })
    await reviewed(world, bia, id, { score: 4, outcome: 'validated' })
    await reviewed(world, joao, id, { score: 1, outcome: 'reported' })
    await way.settle()
    expect([await toDo(editor), await notices(editor)]).toEqual([['name'], ['practice-name']])
    await told(stepped(world, editor, `/practices/${id}/return`, reason))
    expect(await toDo(editor)).toEqual([])
  })

  test('is nothing to those of it who keep the record themselves', async () => {
    const { ana, editor, clara } = house
    const facts = { country: 'HN' as const, focalPoints: [ana.person.seatId ?? ''] }
    await submitted(editor, { facts })
    await way.settle()
    expect([await toDo(editor), await notices(editor)]).toEqual([[], []])
    expect([await toDo(clara), await notices(clara)]).toEqual([['check'], ['practice-check']])
  })
})
