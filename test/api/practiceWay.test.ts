import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordItem } from '../../functions/practices/items.ts'
import type { PracticeStep } from '../../shared/practiceStates.ts'
import type { SignedIn } from '../support/people.ts'
import { signedInAs } from '../support/people.ts'
import { goesOn, type Last, mayFollow, type Part, type Story, standsAfter } from '../support/practiceOracle.ts'
import { complete, published, stepped } from '../support/publications.ts'
import { gate, personOf, putRound, type ReviewHouse, reviewHouse } from '../support/reviews.ts'
import { newWorld, useTableServer, type World } from '../support/world.ts'

const { server } = useTableServer()
const reason = { reason: 'Por esto' }

type Asked = { path: string; method?: string; body?: object }
/** The steps that somebody takes, as requests. */
const asked = {
  ...{
    submit: { path: 'practices/ID/submission' },
    'take-back': { path: 'practices/ID/submission', method: 'DELETE' },
  },
  ...{
    ask: { path: 'practices/ID/question', body: reason },
    clarify: { path: 'practices/ID/clarification', body: reason },
  },
  ...{ check: { path: 'practices/ID/check' }, return: { path: 'practices/ID/return', body: reason } },
  ...{ reply: { path: 'practices/ID/reply', body: reason }, publish: { path: 'publications/ID' } },
  decide: { path: 'practices/ID/decision', body: { outcome: 'promising', ...reason } },
  confirm: { path: 'publications/ID/confirmation', body: { reviewOn: '2030-01-01' } },
  ...{ update: { path: 'publications/ID/revision' }, abandon: { path: 'publications/ID/revision', method: 'DELETE' } },
  archive: { path: 'publications/ID/archive', body: reason },
  restore: { path: 'publications/ID/archive', method: 'DELETE' },
  withdraw: { path: 'publications/ID/withdrawal', body: reason },
} satisfies Partial<Record<PracticeStep, Asked>>
const requests: Partial<Record<PracticeStep, Asked>> = asked
const steps: PracticeStep[] = ['pass', 'submit', 'take-back', 'ask', 'clarify', 'check', 'return', 'reply', 'publish']
steps.push('decide', 'confirm', 'update', 'abandon', 'archive', 'restore', 'withdraw')
const lasts: Last[] = [
  'begin',
  'submit',
  'ask',
  'check',
  'pass',
  'hear',
  'reply',
  'decide',
  'publish',
  'fall-due',
  'archive',
]
/** What asks for a whole record, or for a clearance. */
const needsWhole: PracticeStep[] = ['submit', 'clarify', 'publish']

test('100 random beginnings over the wire: nothing is done by the wrong person, from the wrong place or without what it needs', async () => {
  const world = await newWorld(server())
  const house = await reviewHouse(world)
  const observer = await signedInAs(world, { role: 'observer' })
  const people: [SignedIn, Part][] = [
    ...[house.ana, house.ana].map((who): [SignedIn, Part] => [who, 'keeper']),
    ...[house.editor, house.clara].map((who): [SignedIn, Part] => [who, 'institute']),
    ...[house.luis, house.joao, observer].map((who): [SignedIn, Part] => [who, 'stranger']),
  ]
  const ids = { fresh: (await complete(world, house.ana)).id, published: (await published(world, house.ana, house)).id }
  const tries = fc.array(fc.tuple(fc.nat(6), fc.nat(1_000), fc.boolean()), { minLength: 4, maxLength: 6 })
  let done = 0
  await fc.assert(
    fc.asyncProperty(
      fc.nat(lasts.length - 1),
      fc.boolean(),
      fc.boolean(),
      tries,
      async (at, wasPublished, isWhole, all) => {
        const before = lasts[at] ?? 'begin'
        const needsPublished = ['publish', 'fall-due', 'archive'].includes(before)
        let story: Story = { last: before, wasPublished: wasPublished || needsPublished }
        const id = story.wasPublished ? ids.published : ids.fresh
        let whole = isWhole
        await lay(world, house, id, story, whole)
        for (const [who, what, isApt] of all) {
          const [person, part] = people[who] ?? [house.ana, 'keeper' as const]
          const apt = isApt ? steps.filter((step) => mayFollow(story, part, step)) : []
          const step = apt[what % apt.length] ?? steps[what % steps.length] ?? 'submit'
          // There is no way back from it, and the two records serve all sequences.
          if (step === 'withdraw' && mayFollow(story, part, step)) continue
          const { status } = await take(world, house, { id, step, person })
          const may = mayFollow(story, part, step) && (whole || !needsWhole.includes(step))
          expect([part, step, story, whole, status < 300]).toEqual([part, step, story, whole, may])
          if (!may) continue
          story = goesOn(story, step)
          // What was published was whole.
          if (step === 'abandon') whole = true
          done += 1
          const record = (await world.deps.practices.practice(id))?.record
          expect([part, step, record?.state]).toEqual([part, step, standsAfter[story.last]])
          if (step === 'publish' && id === ids.fresh) ids.fresh = (await complete(world, house.ana)).id
        }
      },
    ),
    { numRuns: 100, endOnFailure: true },
  )
  // Some seventy as a rule: that they are not next to none.
  expect(done).toBeGreaterThan(20)
}, 120_000)

/** The record as it would stand then. */
async function lay(world: World, { clara }: ReviewHouse, id: string, story: Story, isWhole: boolean): Promise<void> {
  const { record } = (await world.deps.practices.practice(id)) ?? {}
  if (!record) throw new Error(`There is no practice ${id}.`)
  const facts = { ...record.facts, cleared: isWhole, clearedBy: isWhole ? 'Secretaría' : '' }
  const state = standsAfter[story.last]
  const item = recordItem({ ...record, facts, state, outcome: 'promising', steps: record.steps + 1 })
  await world.table.transact([{ kind: 'put', item }])
  await putRound(world, id, [clara])
}

type Take = { id: string; step: PracticeStep; person: SignedIn }

async function take(world: World, { clara, luis, bia }: ReviewHouse, { id, step, person }: Take): Promise<Response> {
  if (step === 'pass') return gate(world, person, id, { reviewers: [clara, luis, bia].map(personOf) })
  const { path, method = 'PUT', body } = requests[step] ?? { path: '' }
  const version = (await world.deps.practices.practice(id))?.record.version ?? 0
  return stepped(world, person, `/${path.replace('ID', id)}`, { method, version, ...(body ? { body } : {}) })
}
