import type { Actor } from '../../shared/actor.ts'
import type { Standing } from '../../shared/practiceStandings.ts'
import { type FieldFaultCode, Problem } from '../../shared/problem.ts'
import { reviewLimits } from '../../shared/reviewRules.ts'
import type { Decision, GateAnswers, NewReviewer, PracticeReview, ReviewerKind } from '../../shared/reviews.ts'
import type { Deps } from '../deps.ts'
import type { AccountItem } from '../members/account.ts'
import { dayIn, minutesAfter } from '../platform/clock.ts'
import { untilDone } from '../platform/retry.ts'
import type { Write } from '../platform/transactions.ts'
import { readablePractice } from '../practices/doors.ts'
import { takeStep } from '../practices/passing.ts'
import type { PracticeRecord } from '../practices/rules.ts'
import { instituteId, taskWrites } from '../tasks/task.ts'
import { readCriteria } from './criteria.ts'
import { openToInstitute } from './doors.ts'
import { readReview } from './reading.ts'
import type { Named, Round } from './round.ts'
import { isPassed, reviewsAs, wantedIn, whyNotName } from './rules.ts'

/** The last day of so many, counted from today in somebody's zone. */
export function dayAfter(deps: Pick<Deps, 'clock'>, { zone }: Pick<Actor, 'zone'>, days: number): string {
  return dayIn(zone)(minutesAfter(deps.clock.now(), days * 24 * 60))
}

/** @throws Problem `invalid` for a day that is over */
function dueDay(deps: Deps, actor: Actor, asked: string | undefined): string {
  if (asked && asked < dayIn(actor.zone)(deps.clock.now())) {
    throw new Problem('invalid', { fields: [{ field: 'dueOn', fault: 'past' }] })
  }
  return asked ?? dayAfter(deps, actor, reviewLimits.reviewDays)
}

type Answered = GateAnswers & { practiceId: string }

/** Passed, with its reviewers, it goes on to review; else it goes back with the reasons of what failed. Either is one round. */
export function answerGate(deps: Deps, actor: Actor, { practiceId, ...answers }: Answered): Promise<Standing> {
  const { gate } = answers
  const passed = isPassed(gate)
  const failures = Object.values(gate).flatMap((one) => (one.passed ? [] : [one.reason]))
  const step = passed ? { name: 'pass' as const } : { name: 'return' as const, reason: failures.join('\n\n') }
  const open = () => readablePractice(deps, actor, practiceId)
  return takeStep(deps, { ...step, taker: actor, open }, async ({ record }) => {
    // Other returns have a reason and no gate.
    if (record.state !== 'safeguarding') throw new Problem('wrong-state')
    const dueOn = dueDay(deps, actor, answers.dueOn)
    const named = passed ? await reviewersNamed(deps, actor, { record, ids: answers.reviewers, dueOn }) : noReviewers
    const round: Round = {
      ...{ practiceId, number: record.steps + 1, version: 1, startedAt: deps.clock.now() },
      ...{ criteria: (await readCriteria(deps, {})).number, gate, reviewers: named.reviewers, third: false },
    }
    const reviewers = named.reviewers.map(({ person }) => person.id)
    return {
      change: { reviewers, round: round.number },
      dueOn,
      writes: () => [deps.reviews.roundWrite(round), ...named.checks],
    }
  })
}

type Chosen = { reviewers: Named[]; checks: Write[] }
const noReviewers: Chosen = { reviewers: [], checks: [] }

/** @throws Problem `invalid` unless they are one of the Institute and two liaisons of two States that are not the record's */
async function reviewersNamed(
  deps: Deps,
  actor: Actor,
  { record, ids, dueOn }: { record: PracticeRecord; ids: string[]; dueOn: string },
): Promise<Chosen> {
  const wanted = Object.values(reviewLimits.reviewers).reduce((sum, count) => sum + count, 0)
  if (ids.length !== wanted) throw fault('reviewers', 'required')
  const chosen: Chosen = { reviewers: [], checks: [] }
  for (const [at, id] of ids.entries()) {
    const { named, checks } = await namedAs(deps, actor, {
      ...{ record, id, dueOn, others: chosen.reviewers, field: `reviewers.${at}` },
    })
    chosen.reviewers.push(named)
    chosen.checks.push(...checks)
  }
  const institutes = chosen.reviewers.filter(({ of }) => of === 'institute').length
  if (institutes !== reviewLimits.reviewers.institute) throw fault('reviewers', 'not-a-choice')
  return chosen
}

type Naming = { record: PracticeRecord; id: string; dueOn: string; others: readonly Named[]; field: string }

/** Somebody who is here and may, with the condition that it is still so when they are named. */
async function namedAs(deps: Deps, actor: Actor, { record, id, dueOn, others, field }: Naming) {
  const account = await deps.members.account(id)
  const of = account?.state === 'active' ? reviewsAs(account, record) : undefined
  if (!account || !of) throw fault(field, 'not-a-choice')
  const why = whyNotName(account, of, { record, others })
  if (why) throw fault(field, why)
  const named: Named = { person: authorFrom(account), of, state: 'asked', dueOn }
  // Of whoever acts the transaction asks that already, and takes no two conditions on one item.
  return { named, checks: id === actor.id ? [] : [deps.members.unchangedCheck(id, account)] }
}

function authorFrom({ id, name, role, country, institution }: AccountItem) {
  return { id, name, role, ...(country ? { country } : {}), ...(institution ? { institution } : {}) }
}

function fault(field: string, code: FieldFaultCode) {
  return new Problem('invalid', { fields: [{ field, fault: code }] })
}

type Place = NewReviewer & { practiceId: string; personId: string }

/** In the place of somebody who has not handed in, or where somebody is wanted: after a conflict of interest, or as the third. */
export async function nameReviewer(
  deps: Deps,
  actor: Actor,
  { practiceId, personId, replaces, dueOn: asked }: Place,
): Promise<PracticeReview> {
  await untilDone(async () => {
    const { record, round } = await openToInstitute(deps, actor, practiceId)
    if (record.state !== 'review' || !round) throw new Problem('wrong-state')
    const before = round.reviewers.map((one) => (one.person.id === replaces ? replaced(one) : one))
    const dueOn = dueDay(deps, actor, asked)
    const naming = { record, id: personId, dueOn, others: before, field: 'personId' }
    const { named, checks } = await namedAs(deps, actor, naming)
    if (!isWanted(named.of, { ...round, reviewers: before })) throw new Problem('wrong-state')
    const after = { ...round, version: round.version + 1, reviewers: [...before, named] }
    const task = { kind: 'review' as const, practiceId }
    const done = [
      ...(replaces ? [{ ...task, ownerId: replaces }] : []),
      ...(wantedIn(after).length === 0 ? [{ ownerId: instituteId, kind: 'name' as const, practiceId }] : []),
    ]
    const writes = [
      deps.reviews.roundWrite(after),
      ...taskWrites({ begun: [{ ...task, ownerId: personId, dueOn }], done, now: deps.clock.now() }),
      ...checks,
    ]
    const reviewers = [...record.reviewers.filter((id) => id !== replaces), personId]
    const outcome = await deps.practices.beside(actor, record, writes, reviewers)
    if (outcome === 'lost') throw new Problem('not-found')
    return outcome === 'done' ? { done: true, result: undefined } : { done: false }
  })
  return readReview(deps, actor, practiceId)
}

/** @throws Problem `wrong-state` for somebody whose review is in: it stands */
function replaced(named: Named): Named {
  if (named.state === 'handed-in') throw new Problem('wrong-state')
  return named.state === 'conflicted' ? named : { ...named, state: 'replaced' }
}

function isWanted(of: ReviewerKind, round: Round): boolean {
  return wantedIn(round).includes(of)
}

type Decided = Decision & { practiceId: string }

/** What the review comes to. A replication is earned by adoption alone. */
export function decidePractice(deps: Deps, actor: Actor, { practiceId, outcome, reason }: Decided): Promise<Standing> {
  const open = () => openToInstitute(deps, actor, practiceId)
  return takeStep(deps, { name: 'decide', taker: actor, reason, open }, async () => {
    const { round } = await openToInstitute(deps, actor, practiceId)
    if (!round) throw new Problem('wrong-state')
    const decision = { outcome, language: actor.language, text: reason }
    const decided = deps.reviews.roundWrite({ ...round, version: round.version + 1, decision })
    return { change: { outcome }, writes: () => [decided] }
  })
}
