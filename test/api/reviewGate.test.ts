import { beforeEach, describe, expect, test } from 'vitest'
import { actorWithoutSession } from '../../functions/access/doors.ts'
import { candidatesFor } from '../../functions/reviews/candidates.ts'
import type { Page } from '../../shared/page.ts'
import type { PracticeStepTaken } from '../../shared/practiceStandings.ts'
import type { ProblemBody } from '../../shared/problem.ts'
import type { Assignment, Candidate } from '../../shared/reviews.ts'
import { send, told } from '../support/forum.ts'
import { type SignedIn, signedInAs } from '../support/people.ts'
import { complete, putAt, stepped } from '../support/publications.ts'
import { failedGate, gate, personOf, type ReviewHouse, reviewHouse, reviewOf, underReview } from '../support/reviews.ts'
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

async function atGate(): Promise<string> {
  const { id } = await complete(world, house.ana)
  await putAt(world, id, 'safeguarding')
  return id
}

describe('the gate', () => {
  test('sends back what fails it, with the reasons, and names nobody', async () => {
    const { ana, editor, clara, luis, bia } = house
    const id = await atGate()
    await told(gate(world, editor, id, { gate: failedGate, reviewers: [clara, luis, bia].map(personOf) }))
    expect(await stateOf(id)).toBe('returned')
    const { items } = await told<Page<PracticeStepTaken>>(send(world, ana, `/practices/${id}/steps`))
    expect(items[0]).toMatchObject({ step: 'return', reason: 'Nombra a una niña' })
    expect((await reviewOf(world, ana, id)).gate).toEqual(failedGate)
    expect((await send(world, luis, `/practices/${id}/review`)).status).toBe(404)
    expect(await assignments(luis)).toEqual([])
  })

  test('is answered by nobody who keeps the record, and from nowhere else', async () => {
    const { editor, clara, luis, bia, ana } = house
    const reviewers = [clara, luis, bia].map(personOf)
    const { id } = await complete(world, editor, { facts: { country: 'PE' } })
    await putAt(world, id, 'safeguarding')
    expect((await gate(world, editor, id, { reviewers })).status).toBe(403)
    const other = await complete(world, ana)
    await putAt(world, other.id, 'submitted')
    expect((await gate(world, editor, other.id, { reviewers })).status).toBe(409)
    expect((await gate(world, editor, other.id, { gate: failedGate, reviewers })).status).toBe(409)
    expect(await stateOf(other.id)).toBe('submitted')
  })

  test('opens the record to those who are named, with a day until when', async () => {
    const { luis, bia, joao } = house
    const id = await underReview(world, house)
    expect(await assignments(luis)).toEqual([[id, '2026-12-14']])
    expect((await reviewOf(world, bia, id)).own).toMatchObject({ state: 'asked', dueOn: '2026-12-14', version: 0 })
    expect((await send(world, joao, `/practices/${id}`)).status).toBe(404)
  })
})

test.each<[string, (house: ReviewHouse, more: Record<string, SignedIn>) => SignedIn[], string]>([
  ['too few', ({ clara, luis }) => [clara, luis], 'reviewers required'],
  ['no one of the Institute', ({ luis, bia, joao }) => [luis, bia, joao], 'reviewers not-a-choice'],
  ['its keeper', ({ clara, luis, ana }) => [clara, luis, ana], 'reviewers.2 not-a-choice'],
  [
    'another one of its State',
    ({ clara, luis }, { same }) => [clara, luis, ...(same ? [same] : [])],
    'reviewers.2 not-a-choice',
  ],
  [
    'two of one State',
    ({ clara, luis }, { second }) => [clara, luis, ...(second ? [second] : [])],
    'reviewers.2 taken',
  ],
  ['the same twice', ({ clara, luis }) => [clara, luis, luis], 'reviewers.2 taken'],
  [
    'an observer',
    ({ clara, luis }, { observer }) => [clara, luis, ...(observer ? [observer] : [])],
    'reviewers.2 not-a-choice',
  ],
  [
    'who is suspended',
    ({ clara, luis }, { gone }) => [clara, luis, ...(gone ? [gone] : [])],
    'reviewers.2 not-a-choice',
  ],
])('nobody reviews it with %s', async (_name, chosen, fault) => {
  const more = {
    same: await seated(world, { country: 'HN', title: 'Suplente' }),
    second: await seated(world, { country: 'MX', title: 'Suplente' }),
    observer: await signedInAs(world, { role: 'observer' }),
    gone: await seated(world, { country: 'PE', state: 'suspended' }),
  }
  const id = await atGate()
  const reviewers = chosen(house, more).map(personOf)
  expect(await faultsOf(gate(world, house.editor, id, { reviewers }))).toEqual([fault])
  expect(await stateOf(id)).toBe('safeguarding')
})

test('candidates come with what speaks for them, and whoever is suspended does not come', async () => {
  const { editor, ana, luis, bia, joao } = house
  const peru = await seated(world, { name: 'Rosa', country: 'PE', state: 'suspended' })
  const submitted = await complete(world, bia)
  await told(stepped(world, bia, `/practices/${submitted.id}/submission`, { version: submitted.version }))
  await underReview(world, { ...house, luis: joao, bia: luis })
  const id = await atGate()
  const { items } = await told<Page<Candidate>>(send(world, editor, `/practices/${id}/candidates?of=liaison`))
  const said = items.map(({ person, themes, load, proposed }) => [person.name, themes, load, proposed])
  expect(said[0]).toEqual(['Beatriz', ['reception'], 0, true])
  // Of the two whom as much speaks for, the one from another region than Beatriz.
  expect(said.slice(1).toSorted()).toEqual([
    ['João', [], 1, false],
    ['Luis', [], 1, true],
  ])
  const names = items.map(({ person }) => person.id)
  expect(names).not.toContain(personOf(peru))
  expect(names).not.toContain(personOf(ana))
  const institute = await told<Page<Candidate>>(send(world, editor, `/practices/${id}/candidates?of=institute`))
  expect(institute.items.every(({ person }) => person.role !== 'liaison')).toBe(true)
})

test('candidates of a network of thousands cost one look at what lies before a hundred of them', async () => {
  const id = await atGate()
  const [one] = await world.deps.roster.everybody(world.deps.members)
  const everybody = Array.from({ length: 3_000 }, (_, n) => ({
    ...one,
    ...{
      id: `person_${n}`,
      name: `Persona ${n}`,
      role: 'liaison' as const,
      country: 'UY' as const,
      languages: [],
      seat: undefined,
    },
  }))
  const asked: number[] = []
  const tasksOf = async (ids: string[]) => {
    asked.push(ids.length)
    return new Map()
  }
  const deps = { ...world.deps, roster: { everybody: async () => everybody }, tasks: { ...world.deps.tasks, tasksOf } }
  const { actor } = (await actorWithoutSession(world.deps, house.editor.person.id)) ?? {}
  if (!actor) throw new Error('the editor is here')
  await candidatesFor(deps, actor, { practiceId: id, of: 'liaison' })
  expect(asked).toEqual([100])
})
