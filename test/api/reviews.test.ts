import { beforeEach, describe, expect, test } from 'vitest'
import { lookAgain } from '../../functions/catalogue/due.ts'
import { endReplies } from '../../functions/reviews/due.ts'
import { firstCriteria } from '../../functions/reviews/firstCriteria.ts'
import type { Publication } from '../../shared/catalogue.ts'
import type { CriteriaSet } from '../../shared/criteria.ts'
import type { Page } from '../../shared/page.ts'
import type { ProblemBody } from '../../shared/problem.ts'
import type { Assignment, OwnReview, Waiting } from '../../shared/reviews.ts'
import { send, told } from '../support/forum.ts'
import type { SignedIn } from '../support/people.ts'
import { read } from '../support/practices.ts'
import { complete, published, stepped } from '../support/publications.ts'
import {
  accept,
  handIn,
  personOf,
  type ReviewHouse,
  reviewed,
  reviewHouse,
  reviewOf,
  save,
  scored,
  underReview,
} from '../support/reviews.ts'
import { seated } from '../support/seats.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const { server } = useTableServer()
let world: World
let house: ReviewHouse

beforeEach(async () => {
  world = await newWorld(server())
  house = await reviewHouse(world)
})

const stateOf = async (id: string) => (await world.deps.practices.practice(id))?.record.state
const assignments = async (who: SignedIn) =>
  (await told<Page<Assignment>>(send(world, who, '/reviews/mine'))).items.map(({ practiceId, dueOn }) => [
    practiceId,
    dueOn,
  ])
const faultsOf = async (answer: Promise<Response>) =>
  (await told<ProblemBody>(answer, 422)).fields?.map(({ field, fault }) => `${field} ${fault}`)
const day = 24 * 60

describe('reviewing', () => {
  test('begins when the reviewer says that nothing stands in between, is kept as typed, and is handed in once and whole', async () => {
    const { luis } = house
    const id = await underReview(world, house)
    expect((await save(world, luis, id, scored(3))).status).toBe(409)
    await told(accept(world, luis, id))
    await told(save(world, luis, id, { ...scored(3), outcome: '' }))
    expect((await save(world, luis, id, scored(2))).status).toBe(409)
    expect(await faultsOf(Promise.resolve(handIn(world, luis, id)))).toEqual(['outcome required'])
    await told(save(world, luis, id, { ...scored(3), scores: scored(3).scores.slice(1) }, 1))
    expect(await faultsOf(Promise.resolve(handIn(world, luis, id, 2)))).toEqual([
      'scores.0.score required',
      'scores.0.reason required',
    ])
    await told(save(world, luis, id, scored(3), 2))
    await told(handIn(world, luis, id, 3))
    expect(await assignments(luis)).toEqual([])
    expect((await save(world, luis, id, scored(1), 4)).status).toBe(409)
    expect((await handIn(world, luis, id, 4)).status).toBe(409)
    expect((await reviewOf(world, luis, id)).own).toMatchObject({ state: 'handed-in', ...scored(3) })
  })

  test('is done by nobody else', async () => {
    const { ana, editor, joao } = house
    const id = await underReview(world, house)
    expect((await accept(world, joao, id)).status).toBe(404)
    expect((await accept(world, ana, id)).status).toBe(403)
    expect((await accept(world, editor, id)).status).toBe(403)
  })

  test('shows nobody what another one wrote before their own is in, and the keeper no name at all', async () => {
    const { ana, clara, luis, bia, editor } = house
    const id = await underReview(world, house)
    await reviewed(world, luis, id)
    expect((await reviewOf(world, luis, id)).reviews).toHaveLength(1)
    for (const who of [clara, bia, editor, ana]) expect((await reviewOf(world, who, id)).reviews).toEqual([])
    await reviewed(world, bia, id)
    await reviewed(world, clara, id)
    const seen = await reviewOf(world, ana, id)
    expect(seen).toMatchObject({ state: 'reply', replyBy: '2026-12-07' })
    expect(seen.reviews.map(({ of }) => of).toSorted()).toEqual(['institute', 'liaison', 'liaison'])
    const text = JSON.stringify([seen, await reviewOf(world, bia, id)])
    for (const who of [clara, luis]) expect(text).not.toMatch(new RegExp(`${who.person.id}|${who.person.name}`))
    expect((await reviewOf(world, editor, id)).reviewers.map(({ person }) => person?.name)).toContain('Luis')
  })

  test('that meets a conflict of interest goes to somebody else, and the record is closed to who declared it', async () => {
    const { ana, editor, luis, joao } = house
    const id = await underReview(world, house)
    const declared = stepped(world, luis, `/practices/${id}/review/conflict`, { body: { reason: 'Fui su asesor' } })
    expect((await declared).status).toBe(204)
    expect((await send(world, luis, `/practices/${id}`)).status).toBe(404)
    expect(await assignments(luis)).toEqual([])
    expect(await reviewOf(world, editor, id)).toMatchObject({ wanted: ['liaison'] })
    expect(JSON.stringify(await reviewOf(world, ana, id))).not.toContain('asesor')
    const name = (who: SignedIn, by = editor) =>
      stepped(world, by, `/practices/${id}/reviewers/${personOf(who)}`, { body: {} })
    expect((await name(luis)).status).toBe(422)
    expect((await name(joao, luis)).status).toBe(403)
    await told(name(joao))
    expect(await assignments(joao)).toEqual([[id, '2026-12-14']])
    const nobody = await seated(world, { country: 'PE' })
    expect((await name(nobody)).status).toBe(409)
  })

  test('of who is suspended is for somebody else to do, and what is handed in stands', async () => {
    const { editor, luis, bia, joao } = house
    const id = await underReview(world, house)
    await reviewed(world, bia, id)
    const suspend = async ({ person }: SignedIn) =>
      world.table.transact([
        { kind: 'put', item: { pk: `person#${person.id}`, sk: 'account', ...person, state: 'suspended' } },
      ])
    await suspend(luis)
    await suspend(bia)
    const lost = (await reviewOf(world, editor, id)).reviewers.filter(({ isLost }) => isLost)
    expect(lost.map(({ person }) => person?.name)).toEqual(['Luis'])
    const replace = (gone: SignedIn) =>
      stepped(world, editor, `/practices/${id}/reviewers/${personOf(joao)}`, { body: { replaces: personOf(gone) } })
    expect((await replace(bia)).status).toBe(409)
    await told(replace(luis))
    expect(await assignments(joao)).toEqual([[id, '2026-12-14']])
    expect((await world.deps.practices.practice(id))?.record.reviewers).not.toContain(personOf(luis))
  })
})

test('a disagreement brings a third liaison, and then it goes on to the reply, the decision and the published version', async () => {
  const { ana, editor, clara, luis, bia, joao } = house
  const id = await underReview(world, house)
  await reviewed(world, luis, id, { score: 4, outcome: 'validated' })
  await reviewed(world, clara, id)
  expect(await reviewed(world, bia, id, { score: 2, outcome: 'reported' })).toMatchObject({
    state: 'review',
    third: true,
  })
  expect(await reviewOf(world, editor, id)).toMatchObject({ wanted: ['liaison'] })
  expect((await reviewOf(world, editor, id)).reviews).toHaveLength(3)
  await told(stepped(world, editor, `/practices/${id}/reviewers/${personOf(joao)}`, { body: { dueOn: '2026-12-01' } }))
  expect((await reviewOf(world, joao, id)).reviews).toEqual([])
  await reviewed(world, joao, id, { score: 3 })
  expect(await stateOf(id)).toBe('reply')
  expect((await reviewOf(world, editor, id)).proposal).toEqual({ mean: 3, outcome: 'promising' })

  const reply = (who: SignedIn) =>
    stepped(world, who, `/practices/${id}/reply`, { body: { reason: 'Hay datos de 2026' } })
  expect([(await reply(luis)).status, (await reply(editor)).status]).toEqual([403, 403])
  await told(reply(ana))
  const decide = (who: SignedIn, outcome: string) =>
    stepped(world, who, `/practices/${id}/decision`, { body: { outcome, reason: 'Convence' } })
  expect((await decide(editor, 'replicated')).status).toBe(422)
  expect((await decide(ana, 'validated')).status).toBe(403)
  await told(decide(editor, 'validated'))
  expect(await read(world, ana, id)).toMatchObject({ state: 'decided', outcome: 'validated' })
  await told(stepped(world, editor, `/publications/${id}`))
  const { version } = await told<Publication>(send(world, joao, `/publications/${id}`))
  expect(version?.assessment).toMatchObject({
    ...{ reviews: 4, mean: 3, decision: { text: 'Convence' }, reply: { text: 'Hay datos de 2026' } },
  })
  expect(version?.assessment?.criteria).toHaveLength(firstCriteria.criteria.length)
  expect(version?.assessment?.criteria[0]).toMatchObject({
    mean: 3,
    reasons: expect.arrayContaining([{ language: 'es', text: 'Por lo que muestra: 4' }]),
  })
})

test('two hand in at the same moment: both count, and it goes on once', async () => {
  const { clara, luis, bia } = house
  const id = await underReview(world, house)
  await reviewed(world, clara, id)
  for (const who of [luis, bia]) {
    await told(accept(world, who, id))
    await told(save(world, who, id, scored(3)))
  }
  const statuses = (await Promise.all([handIn(world, luis, id), handIn(world, bia, id)])).map(({ status }) => status)
  expect(statuses).toEqual([200, 200])
  expect(await stateOf(id)).toBe('reply')
  expect(
    (await world.deps.practices.stepsOf(id, undefined, 10)).steps.filter(({ step }) => step === 'hear'),
  ).toHaveLength(1)
})

describe('the clock', () => {
  test('goes on without a reply when its time is over, however often it runs', async () => {
    const { clara, luis, bia } = house
    const id = await underReview(world, house)
    for (const who of [clara, luis, bia]) await reviewed(world, who, id)
    world.clock.forward(14 * day)
    await endReplies(world.deps)
    expect(await stateOf(id)).toBe('reply')
    world.clock.forward(2 * day)
    await Promise.all([endReplies(world.deps), endReplies(world.deps)])
    await endReplies(world.deps)
    expect(await stateOf(id)).toBe('deciding')
    expect(
      (await world.deps.practices.stepsOf(id, undefined, 10)).steps.filter(({ step }) => step === 'reply-over'),
    ).toHaveLength(1)
  })

  test('looks again at what is published when its day has come', async () => {
    const { ana, editor } = house
    const { id } = await published(world, ana, { editor, facts: { reviewOn: '2026-12-24' } })
    await lookAgain(world.deps)
    expect(await stateOf(id)).toBe('published')
    world.clock.forward(31 * day)
    await Promise.all([lookAgain(world.deps), lookAgain(world.deps)])
    expect(await stateOf(id)).toBe('due')
    expect((await world.deps.catalogue.entry(id))?.state).toBe('due')
    expect((await world.deps.tasks.tasksOf([house.ana.seat.id])).get(house.ana.seat.id)).toMatchObject([
      { kind: 'confirm' },
    ])
  })
})

test('the queue of a state holds what waits there and nothing else, the longest waiting first', async () => {
  const { ana, luis, editor } = house
  const ids = []
  for (const who of [ana, luis]) {
    const { id, version } = await complete(world, who)
    await told(stepped(world, who, `/practices/${id}/submission`, { version }))
    world.clock.forward(1)
    ids.push(id)
  }
  const queue = async (state: string) =>
    (await told<Page<Waiting>>(send(world, editor, `/reviews/queue?state=${state}`))).items.map(({ id }) => id)
  expect(await queue('submitted')).toEqual(ids)
  await told(stepped(world, editor, `/practices/${ids[0]}/check`))
  expect([await queue('submitted'), await queue('safeguarding')]).toEqual([[ids[1]], [ids[0]]])
  expect(await told(send(world, editor, '/reviews/waiting'))).toMatchObject({
    counts: expect.arrayContaining([
      { state: 'submitted', count: 1 },
      { state: 'review', count: 0 },
    ]),
  })
  expect((await send(world, luis, '/reviews/queue?state=submitted')).status).toBe(403)
})

test('a review is held to the criteria that it was begun with, whatever is made later', async () => {
  const { editor, luis } = house
  const id = await underReview(world, house)
  const { criteria, scale } = await told<CriteriaSet>(send(world, luis, '/reviews/criteria'))
  const add = (who: SignedIn, version: number) =>
    send(world, who, '/reviews/criteria', {
      ...{ method: 'PUT', headers: { 'if-match': `"${version}"` }, body: { criteria: criteria.slice(0, 2), scale } },
    })
  expect((await add(luis, 1)).status).toBe(403)
  expect(await told(add(editor, 1))).toMatchObject({ number: 2, by: { name: 'Eva' } })
  expect((await add(editor, 1)).status).toBe(409)
  expect((await told<CriteriaSet>(send(world, luis, '/reviews/criteria'))).criteria).toHaveLength(2)
  expect((await told<CriteriaSet>(send(world, luis, '/reviews/criteria?number=1'))).criteria).toEqual(
    firstCriteria.criteria,
  )
  expect((await reviewOf(world, luis, id)).criteria.number).toBe(1)
  const other = await underReview(world, house)
  expect((await reviewOf(world, luis, other)).criteria.number).toBe(2)
})

test('what somebody wrote is listed for them alone, handed in or not, and without a title where they may not read it', async () => {
  const mine = (who: SignedIn, query = '') => told<Page<OwnReview>>(send(world, who, `/me/reviews${query}`))
  const first = await underReview(world, house)
  await reviewed(world, house.luis, first)
  const second = await underReview(world, house)
  await told(accept(world, house.luis, second))
  await told(save(world, house.luis, second, scored(2)))
  const { items } = await mine(house.luis)
  expect(items).toMatchObject([
    { practiceId: first, handedInAt: world.clock.now(), scores: scored(3).scores, practice: { language: 'es' } },
    { practiceId: second, version: 1, scores: scored(2).scores },
  ])
  expect(items[1]).not.toHaveProperty('handedInAt')
  expect(items[0]).not.toHaveProperty('personId')
  for (const who of [house.ana, house.bia, house.clara]) expect((await mine(who)).items).toEqual([])
  await told(stepped(world, house.editor, `/practices/${first}/return`, { body: { reason: 'Falta lo principal' } }))
  expect((await mine(house.luis)).items[0]).not.toHaveProperty('practice')
  for (let more = 0; more < 9; more++) {
    const id = await underReview(world, house)
    await told(accept(world, house.luis, id))
    await told(save(world, house.luis, id, scored(2)))
  }
  const page = await mine(house.luis)
  const rest = await mine(house.luis, `?cursor=${page.next}`)
  expect([page.items.length, rest.items.length, rest.next]).toEqual([10, 1, undefined])
})
