import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openSteps, stepped, type Taker, whyNotStep } from '../../functions/practices/passage.ts'
import { emptyFacts, mayReadPractice, type PracticeRecord, wholeTexts } from '../../functions/practices/rules.ts'
import type { Actor, Role } from '../../shared/actor.ts'
import { type PracticeStep, stepNames } from '../../shared/practiceStates.ts'
import { goesOn, mayFollow, type Part, type Story, standsAfter } from '../support/practiceOracle.ts'

const sequences = 10_000
const now = '2026-11-23T12:00:00.000Z'
const somebody = (id: string, role: Role, more: Partial<Actor> = {}): Actor => ({
  ...{ id, name: id, role, language: 'es', zone: 'America/Montevideo', spaceIds: [], sessionId: 's', provedAt: now },
  ...{ readBefore: now, ...more },
})

/** Everybody who may try, and what they are to the record: of a liaison's seat, or of an editor without one. */
function peopleFor(isEditors: boolean): [Taker, Part][] {
  return [
    [somebody('ana', 'liaison', { seatId: 'seat_ana', country: 'HN' }), isEditors ? 'stranger' : 'keeper'],
    // Held the seat once: it is the next holder's now.
    [somebody('before', 'liaison', { country: 'HN' }), 'stranger'],
    [somebody('luis', 'liaison', { seatId: 'seat_luis', country: 'MX' }), 'reviewer'],
    [somebody('eva', 'editor'), isEditors ? 'keeper' : 'institute'],
    [somebody('omar', 'editor', { seatId: 'seat_omar' }), 'institute'],
    [somebody('clara', 'coordinator'), 'institute'],
    [somebody('otto', 'observer'), 'stranger'],
    ['clock', 'clock'],
    ['reviews', 'reviews'],
  ]
}

function begun(isEditors: boolean): PracticeRecord {
  const author = isEditors
    ? { id: 'eva', name: 'eva', role: 'editor' as const }
    : { id: 'before', name: 'before', role: 'liaison' as const, country: 'HN' }
  return {
    ...{
      id: 'practice_1',
      state: 'draft',
      steps: 0,
      steppedAt: now,
      language: 'es',
      version: 1,
      author,
      savedBy: author,
    },
    ...{ startedAt: now, savedAt: now, facts: emptyFacts('HN'), texts: wholeTexts({ title: 'x' }), textVersions: {} },
    ...{ reviewers: ['luis'], seatId: isEditors ? undefined : 'seat_ana' },
  }
}

/** One after another, somebody tries something: mostly what leads on, so that sequences come far. @returns how far it came */
function walk(isEditors: boolean, tries: [number, number, boolean][]): number {
  const people = peopleFor(isEditors)
  let story: Story = { last: 'begin', wasPublished: false }
  let record = begun(isEditors)
  for (const [who, what, isApt] of tries) {
    const { taker, part } = somebodyOf(people, who)
    const apt = isApt ? stepNames.filter((step) => mayFollow(story, part, step)) : []
    const step = apt[what % apt.length] ?? stepNames[what % stepNames.length] ?? 'submit'
    const said = () => `${part} ${step} after ${story.last}${story.wasPublished ? ', published' : ''}`
    const why = whyNotStep(taker, record, step)
    if ((why === undefined) !== mayFollow(story, part, step)) expect.fail(`${said()}: ${why ?? 'taken'}`)
    if (why) continue
    story = goesOn(story, step)
    record = { ...stepped(record, step, { now }), ...(story.wasPublished ? { published: { number: 1, at: now } } : {}) }
    if (record.state !== standsAfter[story.last]) expect.fail(`${said()}: ${record.state}`)
    expectOffered(people, record, story)
  }
  return record.steps
}

function somebodyOf(people: [Taker, Part][], who: number): { taker: Taker; part: Part } {
  const [taker, part] = people[who % people.length] ?? ['clock', 'clock']
  return { taker, part }
}

/** What is offered to somebody is what they may do, and a draft is open to its keepers alone. */
function expectOffered(people: [Taker, Part][], record: PracticeRecord, story: Story): void {
  for (const [taker, part] of people) {
    if (typeof taker === 'string') continue
    const may: PracticeStep[] = stepNames.filter((step) => mayFollow(story, part, step))
    if (openSteps(taker, record).join() !== may.join()) expect(openSteps(taker, record)).toEqual(may)
    const reads = part === 'keeper' || (record.state !== 'draft' && (part === 'institute' || part === 'reviewer'))
    if (mayReadPractice(taker, record) !== reads)
      expect([part, record.state, !reads]).toEqual([part, record.state, reads])
  }
}

test(`${sequences} random sequences reach no state without its conditions, and open no step to the wrong person`, () => {
  const one = fc.tuple(fc.nat(1_000), fc.nat(1_000), fc.boolean())
  let furthest = 0
  fc.assert(
    fc.property(fc.boolean(), fc.array(one, { minLength: 5, maxLength: 60, size: 'max' }), (isEditors, tries) => {
      furthest = Math.max(furthest, walk(isEditors, tries))
    }),
    { numRuns: sequences },
  )
  // From a draft to a published version it is nine steps.
  expect(furthest).toBeGreaterThan(9)
}, 60_000)
