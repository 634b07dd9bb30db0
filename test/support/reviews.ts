import { recordItem } from '../../functions/practices/items.ts'
import { firstCriteria } from '../../functions/reviews/firstCriteria.ts'
import { roundItem } from '../../functions/reviews/round.ts'
import { scaleMarks } from '../../shared/reviewRules.ts'
import type { GateAnswers, PracticeReview, ReviewEdit } from '../../shared/reviews.ts'
import { send, told } from './forum.ts'
import { type SignedIn, signedInAs } from './people.ts'
import { complete, putAt, stepped } from './publications.ts'
import { seated } from './seats.ts'
import type { World } from './world.ts'

/** Ana of Honduras keeps the record; Eva and Clara are the Institute; the others sit for other States. */
export async function reviewHouse(world: World) {
  const [ana, luis, bia, joao, editor, clara] = await Promise.all([
    seated(world, { name: 'Ana', country: 'HN' }),
    seated(world, { name: 'Luis', country: 'MX' }),
    seated(world, { name: 'Beatriz', country: 'UY' }),
    seated(world, { name: 'João', country: 'BR', languages: ['pt', 'es'] }),
    signedInAs(world, { role: 'editor', name: 'Eva', listed: true }),
    signedInAs(world, { role: 'coordinator', name: 'Clara', listed: true }),
  ])
  return { ana, luis, bia, joao, editor, clara }
}
export type ReviewHouse = Awaited<ReturnType<typeof reviewHouse>>

const passedGate: GateAnswers['gate'] = {
  bestInterests: { passed: true, reason: 'Cada plan parte de lo que dice la niña' },
  ethics: { passed: true, reason: 'Hay consentimiento informado' },
  relevance: { passed: true, reason: 'Trata de movilidad' },
}

export function gate(world: World, who: SignedIn, id: string, given: Partial<GateAnswers> & { reviewers: string[] }) {
  return stepped(world, who, `/practices/${id}/gate`, { body: { gate: passedGate, ...given } })
}
export const failedGate: GateAnswers['gate'] = {
  ...passedGate,
  ethics: { passed: false, reason: 'Nombra a una niña' },
}

export const personOf = ({ person }: SignedIn) => person.id

/** A round of review where a record stands, with those who have accepted to review it. */
export async function putRound(world: World, id: string, reviewers: SignedIn[]): Promise<void> {
  const { record } = (await world.deps.practices.practice(id)) ?? {}
  if (!record) throw new Error(`There is no practice ${id}.`)
  const named = reviewers.map(({ person: { id, name, role, country } }) => ({
    person: { id, name, role, ...(country ? { country } : {}) },
    ...{ of: role === 'liaison' ? ('liaison' as const) : ('institute' as const) },
    ...{ state: 'accepted' as const, dueOn: '2026-12-14' },
  }))
  const round = { practiceId: id, number: 1, version: 1, criteria: 1, third: false, startedAt: world.clock.now() }
  await world.table.transact([
    { kind: 'put', item: recordItem({ ...record, round: 1, reviewers: reviewers.map(personOf) }) },
    { kind: 'put', item: roundItem({ ...round, gate: passedGate, reviewers: named }) },
  ])
}

/** A record of Ana's that Clara, Luis and Beatriz are to review. */
export async function underReview(world: World, { ana, editor, clara, luis, bia }: ReviewHouse): Promise<string> {
  const { id } = await complete(world, ana)
  await putAt(world, id, 'safeguarding')
  await told(gate(world, editor, id, { reviewers: [clara, luis, bia].map(personOf) }))
  return id
}

export function reviewOf(world: World, who: SignedIn, id: string): Promise<PracticeReview> {
  return told<PracticeReview>(send(world, who, `/practices/${id}/review`))
}

export function scored(score: number, outcome: ReviewEdit['outcome'] = 'promising'): ReviewEdit {
  const scores = firstCriteria.criteria.map(({ key }) => ({
    ...{ key, score: Math.min(score, scaleMarks.length) },
    reason: `Por lo que muestra: ${score}`,
  }))
  return { language: 'es', scores, outcome, comment: '' }
}

export const accept = (world: World, who: SignedIn, id: string) =>
  stepped(world, who, `/practices/${id}/review/acceptance`)
export const save = (world: World, who: SignedIn, id: string, body: ReviewEdit, version = 0) =>
  send(world, who, `/practices/${id}/review/scores`, { method: 'PUT', body, headers: { 'if-match': `"${version}"` } })
export const handIn = (world: World, who: SignedIn, id: string, version = 1) =>
  send(world, who, `/practices/${id}/review/delivery`, { method: 'PUT', headers: { 'if-match': `"${version}"` } })

/** Accepted, written and handed in. */
export async function reviewed(
  world: World,
  who: SignedIn,
  id: string,
  { score = 3, outcome = 'promising' }: { score?: number; outcome?: ReviewEdit['outcome'] } = {},
): Promise<PracticeReview> {
  await told(accept(world, who, id))
  await told(save(world, who, id, scored(score, outcome)))
  return told<PracticeReview>(handIn(world, who, id))
}
