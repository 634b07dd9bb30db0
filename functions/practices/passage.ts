import type { Actor } from '../../shared/actor.ts'
import { isTextName } from '../../shared/practiceFields.ts'
import { type Missing, type MissingReason, missingOf } from '../../shared/practiceMissing.ts'
import { type PracticeStep, practiceSteps, type StepRule, stepsFrom } from '../../shared/practiceStates.ts'
import { type FieldFaultCode, Problem, type ProblemCode } from '../../shared/problem.ts'
import { isInstituteIn, isKeeper, type PracticeRecord } from './rules.ts'

/** Who takes a step: somebody, the clock, or the last of its reviews. */
export type Taker = Actor | 'clock' | 'reviews'

/** As whom somebody takes steps in a record: its keeper, or the Institute; never both. */
function takersFor(taker: Taker, record: PracticeRecord) {
  if (typeof taker === 'string') return [taker] as const
  if (isKeeper(taker, record)) return ['keeper'] as const
  return isInstituteIn(taker, record) ? (['institute'] as const) : []
}

/** Why this step is not to be taken from where the record stands, by its table; what it needs beside is asked by whoever takes it. */
export function whyNotStep(taker: Taker, record: PracticeRecord, step: PracticeStep): ProblemCode | undefined {
  const { from, by, needs = [] }: StepRule = practiceSteps[step]
  const takers = takersFor(taker, record)
  if (!by.some((one) => takers.some((other) => other === one))) return 'forbidden'
  if (!from.includes(record.state)) return 'wrong-state'
  if (needs.includes('published') && !record.published) return 'wrong-state'
  return undefined
}

/** The steps that are open to somebody from where the record stands. */
export function openSteps(actor: Actor, record: PracticeRecord): PracticeStep[] {
  return stepsFrom(record.state, takersFor(actor, record)).filter((step) => !whyNotStep(actor, record, step))
}

/** The record after a step. */
export function stepped(
  record: PracticeRecord,
  step: PracticeStep,
  { now, change = {} }: { now: string; change?: Partial<PracticeRecord> },
): PracticeRecord {
  const { to } = practiceSteps[step]
  return {
    ...{ ...record, ...change },
    ...{ state: to === 'same' ? record.state : to, steps: record.steps + 1, steppedAt: now },
  }
}

const faults = {
  empty: 'required',
  'too-few-words': 'too-short',
  'too-many-words': 'too-long',
  'before-beginning': 'past',
  past: 'past',
  incomplete: 'required',
} as const satisfies Record<MissingReason, FieldFaultCode>

/** @throws Problem `invalid` naming each field that a submission lacks. `today` is a day in the zone of whoever submits. */
export function refuseIncomplete(record: PracticeRecord, today: string): void {
  const missing = missingOf(record, today)
  if (missing.length > 0) throw new Problem('invalid', { fields: missing.map(faultOf) })
}

function faultOf({ field, why, limit }: Missing) {
  const place = isTextName(field) ? 'texts' : 'facts'
  return { field: `${place}.${field}`, fault: faults[why], ...(limit === undefined ? {} : { limit }) }
}
