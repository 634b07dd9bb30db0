import type { Actor } from '../../shared/actor.ts'
import type { AuditEntry } from '../../shared/audit.ts'
import type { TaskKind } from '../../shared/noticeKinds.ts'
import type { Page, PageQuery } from '../../shared/page.ts'
import type { PracticeStepTaken, Standing } from '../../shared/practiceStandings.ts'
import type { PracticeState, PracticeStep } from '../../shared/practiceStates.ts'
import { Problem } from '../../shared/problem.ts'
import { recording } from '../audit/actions.ts'
import type { Deps } from '../deps.ts'
import { authorOf } from '../forum/rules.ts'
import { dayIn } from '../platform/clock.ts'
import { factsOfDefect } from '../platform/log.ts'
import { untilDone } from '../platform/retry.ts'
import type { Write } from '../platform/transactions.ts'
import { instituteId, type TaskName, taskWrites } from '../tasks/task.ts'
import { readablePractice } from './doors.ts'
import { refuseIncomplete, stepped, type Taker, whyNotStep } from './passage.ts'
import { ownerOf, type PracticeRecord } from './rules.ts'

const stepsPerPage = 25
const keeperTasks: Partial<Record<PracticeState, TaskKind>> = {
  clarification: 'question',
  reply: 'reply',
  due: 'confirm',
}
const instituteTasks: Partial<Record<PracticeState, TaskKind>> = {
  submitted: 'check',
  safeguarding: 'gate',
  deciding: 'decide',
  decided: 'publish',
}

export type Found = Awaited<ReturnType<typeof readablePractice>>
/** What a step leaves beside the state: changes of the record, rows in the same transaction. */
export type Prepared = {
  change?: Partial<PracticeRecord>
  /** The last day for what its keeper, or its reviewers, are to do next. */
  dueOn?: string
  /** None of the tasks of its keeper and its reviewers: those follow from where it stands, see `tasksOf`. */
  writes?: (after: PracticeRecord) => Write[]
}
export type Step = {
  name: PracticeStep
  taker: Taker
  /** Whose act leads to it, where nobody takes it: they must be here still. */
  actor?: Actor
  reason?: string
  /** Of an act that the audit trail tells of. */
  entry?: AuditEntry
  /** The door through which the record is read, anew at each try. */
  open: () => Promise<Found>
}

/**
 * The one way from state to state: by the table, conditional on where the record stands, with a row that tells of it, all in one transaction.
 * `prepare` looks at what the step needs beside the state; it may be asked more than once.
 * @throws Problem `not-found`, `forbidden`, `wrong-state`, or what `prepare` throws
 */
export async function takeStep(
  deps: Deps,
  { name, taker, actor, reason, entry, open }: Step,
  prepare: (found: Found) => Promise<Prepared> | Prepared = () => ({}),
): Promise<PracticeRecord> {
  return untilDone(async () => {
    const found = await open()
    const refusal = whyNotStep(taker, found.record, name)
    if (refusal) throw new Problem(refusal)
    const { change, dueOn, writes } = await prepare(found)
    const now = deps.clock.now()
    const record = stepped(found.record, name, { now, ...(change ? { change } : {}) })
    const by = typeof taker === 'string' ? undefined : taker
    const taken: PracticeStepTaken = {
      ...{ number: record.steps, step: name, state: record.state, version: record.version, at: now },
      ...(by ? { by: authorOf(by) } : {}),
      ...(reason ? { reason } : {}),
    }
    const besides = [...tasksChanged(found.record, record, dueOn), ...(writes?.(record) ?? [])]
    const passing = { record, before: found.record, taken, besides }
    const outcome = await deps.practices.pass(by ?? actor, passing, entry && recording(deps, entry))
    if (outcome === 'lost') throw new Problem('not-found')
    return outcome === 'done' ? { done: true, result: record } : { done: false }
  })
}

const waitingAtOnce = 100
const mostPages = 20

/** A step of the clock for all that waits for it; what fails keeps none behind it back, and the next run meets it again. */
export async function stepAllWaiting(
  deps: Deps,
  { state, until }: { state: PracticeState; until: string },
  step: (id: string) => Promise<unknown>,
): Promise<void> {
  let after: { id: string; dueSk: string } | undefined
  for (let page = 0; page < mostPages; page++) {
    const { heads, unread, last } = await deps.practices.waitingIn(state, { until, after, limit: waitingAtOnce })
    if (unread > 0) deps.log('error', 'waiting-unread', { state, unread })
    for (const { id } of heads) await unlessTaken(deps, id, step(id))
    if (!last) return
    after = last
  }
}

/** One that somebody else was quicker with is done; one that fails is logged. */
async function unlessTaken(deps: Deps, id: string, step: Promise<unknown>): Promise<void> {
  await step.catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'wrong-state') return
    deps.log('error', 'due-failed', { id, ...factsOfDefect(error) })
  })
}

/** What is to be done follows from where a record stands: it begins with the step that leads there, and ends with the one that leads away. */
function tasksOf({ id, state, reviewers, ...record }: PracticeRecord): TaskName[] {
  const of = (ownerId: string, kind: TaskKind | undefined) => (kind ? [{ ownerId, kind, practiceId: id }] : [])
  const reviewing = state === 'review' ? reviewers : []
  return [
    ...of(ownerOf(record), keeperTasks[state]),
    ...of(instituteId, instituteTasks[state]),
    ...reviewing.flatMap((ownerId) => of(ownerId, 'review')),
  ]
}

function tasksChanged(before: PracticeRecord, after: PracticeRecord, dueOn: string | undefined): Write[] {
  const [were, are] = [tasksOf(before), tasksOf(after)]
  const notIn = (others: TaskName[]) => (one: TaskName) =>
    !others.some(({ ownerId, kind }) => ownerId === one.ownerId && kind === one.kind)
  const begun = are
    .filter(notIn(were))
    .map((one) => ({ ...one, dueOn: one.ownerId === instituteId ? undefined : dueOn }))
  // Whether somebody is still to be named is for the round to say; once the review is over nobody is.
  const naming =
    before.state === 'review' ? [{ ownerId: instituteId, kind: 'name' as const, practiceId: before.id }] : []
  return taskWrites({ begun, done: [...were.filter(notIn(are)), ...naming], now: after.steppedAt })
}

type Named = { practiceId: string; version: number }
type WithReason = { reason: string }

export function submitPractice(deps: Deps, actor: Actor, { practiceId, version }: Named): Promise<Standing> {
  return takeStep(deps, { ...by(deps, actor, practiceId), name: 'submit' }, whole(deps, actor, version))
}

export function takeBackPractice(
  deps: Deps,
  actor: Actor,
  { practiceId }: Pick<Named, 'practiceId'>,
): Promise<Standing> {
  return takeStep(deps, { ...by(deps, actor, practiceId), name: 'take-back' })
}

export function clarifyPractice(
  deps: Deps,
  actor: Actor,
  { practiceId, version, reason }: Named & WithReason,
): Promise<Standing> {
  return takeStep(deps, { ...by(deps, actor, practiceId), name: 'clarify', reason }, whole(deps, actor, version))
}

type Assessed = { practiceId: string } & WithReason

export function askAboutPractice(deps: Deps, actor: Actor, { practiceId, reason }: Assessed): Promise<Standing> {
  return takeStep(deps, { ...by(deps, actor, practiceId), name: 'ask', reason })
}

export function checkPractice(
  deps: Deps,
  actor: Actor,
  { practiceId }: Pick<Assessed, 'practiceId'>,
): Promise<Standing> {
  return takeStep(deps, { ...by(deps, actor, practiceId), name: 'check' })
}

export function returnPractice(deps: Deps, actor: Actor, { practiceId, reason }: Assessed): Promise<Standing> {
  return takeStep(deps, { ...by(deps, actor, practiceId), name: 'return', reason }, () => ({
    change: { reviewers: [] },
  }))
}

function by(deps: Deps, actor: Actor, practiceId: string) {
  return { taker: actor, open: () => readablePractice(deps, actor, practiceId) }
}

/** As it was on the screen, and with nothing missing. What an earlier review came to is no more. */
function whole(deps: Deps, actor: Actor, version: number) {
  return ({ record }: Found): Prepared => {
    if (record.version !== version) throw new Problem('edit-conflict')
    refuseIncomplete(record, dayIn(actor.zone)(deps.clock.now()))
    const known = deps.practices.knowingWrites(record.facts.themes, ownerOf(record))
    return { writes: () => known, change: { outcome: undefined, reviewers: [] } }
  }
}

/** What happened to it, the latest first, for who reads it. */
export async function listSteps(
  deps: Deps,
  actor: Actor,
  { practiceId, cursor }: PageQuery & { practiceId: string },
): Promise<Page<PracticeStepTaken>> {
  const { record } = await readablePractice(deps, actor, practiceId)
  const list = `steps of ${record.id} for ${actor.id}`
  const before = cursor ? Number(deps.cursors.read(list, cursor).before) : undefined
  const { steps, more } = await deps.practices.stepsOf(record.id, before, stepsPerPage)
  const last = steps.at(-1)
  return { items: steps, ...(more && last ? { next: deps.cursors.write(list, { before: last.number }) } : {}) }
}
