// How a good practice comes from a draft to a published version, and what becomes of it then. Without zod, for the web asks it too.

/** Where the work on a record stands. What is published stands beside it, and stays readable while a new version is being worked on. */
export const practiceStates = [
  'draft',
  'submitted',
  'clarification',
  'safeguarding',
  'review',
  'reply',
  'deciding',
  'returned',
  'decided',
  'published',
  'due',
  'superseded',
  'archived',
  'withdrawn',
] as const
export type PracticeState = (typeof practiceStates)[number]

/** What a review can come to, the least first; a practice that is returned has none. */
export const practiceOutcomes = ['reported', 'promising', 'validated', 'replicated'] as const
export type PracticeOutcome = (typeof practiceOutcomes)[number]

/**
 * Who takes a step: whoever keeps the record (holds its seat, or is its author where there is none), the Institute's staff (editors and
 * coordinators, but never in a record that they keep themselves), the reviews when the last of them is in, or the clock.
 */
type StepTaker = 'keeper' | 'institute' | 'reviews' | 'clock'
/** What must hold, or be given, beside the state. */
export const stepConditions = [
  'complete',
  'reason',
  'published',
  'outcome',
  'gate',
  'reviews',
  'cleared',
  'review-date',
  'successor',
  'replication',
  'passage',
] as const
type StepCondition = (typeof stepConditions)[number]
export type StepRule = {
  from: readonly PracticeState[]
  /** `same`: the state stays as it is. */
  to: PracticeState | 'same'
  by: readonly StepTaker[]
  needs?: readonly StepCondition[]
}

export const underWay = [
  'submitted',
  'clarification',
  'safeguarding',
  'review',
  'reply',
  'deciding',
  'decided',
] as const
const standing = ['published', 'due'] as const
/** Wherever the work on it stands, once something of it is published. */
const published = ['draft', 'returned', ...underWay, ...standing, 'superseded', 'archived'] as const

/** The whole machine: nothing else changes a state. */
export const practiceSteps = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: ['keeper'], needs: ['complete'] },
  'take-back': { from: ['submitted', 'clarification'], to: 'draft', by: ['keeper'] },
  ask: { from: ['submitted', 'safeguarding'], to: 'clarification', by: ['institute'], needs: ['reason'] },
  clarify: { from: ['clarification'], to: 'submitted', by: ['keeper'], needs: ['complete', 'reason'] },
  check: { from: ['submitted'], to: 'safeguarding', by: ['institute'] },
  // The gate on best interests, ethics and relevance is passed, and reviewers are named.
  pass: { from: ['safeguarding'], to: 'review', by: ['institute'], needs: ['gate'] },
  return: {
    from: ['submitted', 'safeguarding', 'review', 'reply', 'deciding'],
    to: 'returned',
    by: ['institute'],
    needs: ['reason'],
  },
  // Every review is in, and they agree or a third has been heard.
  hear: { from: ['review'], to: 'reply', by: ['reviews'], needs: ['reviews'] },
  reply: { from: ['reply'], to: 'deciding', by: ['keeper'], needs: ['reason'] },
  'reply-over': { from: ['reply'], to: 'deciding', by: ['clock'] },
  decide: { from: ['deciding'], to: 'decided', by: ['institute'], needs: ['outcome', 'reason'] },
  publish: { from: ['decided'], to: 'published', by: ['institute'], needs: ['cleared', 'outcome'] },

  'fall-due': { from: ['published'], to: 'due', by: ['clock'], needs: ['published'] },
  confirm: { from: standing, to: 'published', by: ['keeper'], needs: ['published', 'review-date'] },
  update: { from: standing, to: 'draft', by: ['keeper'], needs: ['published'] },
  // The published version is what counts again; what was written since is let go.
  abandon: { from: ['draft', 'returned'], to: 'published', by: ['keeper'], needs: ['published'] },
  replicate: { from: standing, to: 'same', by: ['institute'], needs: ['published', 'replication'] },
  supersede: { from: standing, to: 'superseded', by: ['institute'], needs: ['published', 'successor'] },
  archive: { from: standing, to: 'archived', by: ['keeper', 'institute'], needs: ['published', 'reason'] },
  restore: { from: ['archived'], to: 'published', by: ['institute'], needs: ['published'] },
  // Out of everything that was published, and of the record that it came from.
  redact: { from: published, to: 'same', by: ['institute'], needs: ['published', 'reason', 'passage'] },
  // For ever: a tombstone stays.
  withdraw: {
    from: published,
    to: 'withdrawn',
    by: ['keeper', 'institute'],
    needs: ['published', 'reason'],
  },
} as const satisfies Record<string, StepRule>
export type PracticeStep = keyof typeof practiceSteps

function namesOf<Name extends string>(table: Record<Name, unknown>): Name[]
function namesOf(table: object): string[] {
  return Object.keys(table)
}
export const stepNames = namesOf(practiceSteps)

/** The steps that lead on from a state, for one of these. */
export function stepsFrom(state: PracticeState, takers: readonly StepTaker[]): PracticeStep[] {
  return stepNames.filter((name) => {
    const { from, by }: StepRule = practiceSteps[name]
    return from.includes(state) && by.some((one) => takers.includes(one))
  })
}

/** It waits for somebody to go on with it. */
export function isUnderWay(state: PracticeState): boolean {
  return underWay.some((one) => one === state)
}

/** While it stands so, whoever keeps the record writes in it. */
export function isBeingWritten(state: PracticeState): boolean {
  return state === 'draft' || state === 'clarification' || state === 'returned'
}
