import type { PracticeState, PracticeStep } from '../../shared/practiceStates.ts'

// The way of a practice told once more and otherwise than in its table: not by states, but by which step may follow which, and who takes it.

/** `editor` and `coordinator` are the Institute's where they keep no record. */
export type Part = 'keeper' | 'institute' | 'reviewer' | 'stranger' | 'clock' | 'reviews'
/** What was last done to it; a replication and a redaction change nothing of that. */
export type Last = Exclude<PracticeStep, 'replicate' | 'redact'> | 'begin'

const written: Last[] = ['begin', 'take-back', 'update', 'return']
const handedOver: Last[] = ['submit', 'clarify']
const inForce: Last[] = ['publish', 'confirm', 'abandon', 'restore', 'fall-due']
const notDue = inForce.filter((one) => one !== 'fall-due')

const follows: Record<PracticeStep, readonly Last[] | 'anything'> = {
  submit: written,
  'take-back': [...handedOver, 'ask'],
  ask: [...handedOver, 'check'],
  clarify: ['ask'],
  check: handedOver,
  pass: ['check'],
  return: [...handedOver, 'check', 'pass', 'hear', 'reply', 'reply-over'],
  hear: ['pass'],
  reply: ['hear'],
  'reply-over': ['hear'],
  decide: ['reply', 'reply-over'],
  publish: ['decide'],
  'fall-due': notDue,
  confirm: inForce,
  update: inForce,
  abandon: written,
  replicate: inForce,
  supersede: inForce,
  archive: inForce,
  restore: ['archive'],
  redact: 'anything',
  withdraw: 'anything',
}

const takers: Record<PracticeStep, readonly Part[]> = {
  ...{ submit: ['keeper'], 'take-back': ['keeper'], clarify: ['keeper'], reply: ['keeper'] },
  ...{ confirm: ['keeper'], update: ['keeper'], abandon: ['keeper'] },
  ...{ ask: ['institute'], check: ['institute'], pass: ['institute'], return: ['institute'], decide: ['institute'] },
  ...{ publish: ['institute'], replicate: ['institute'], supersede: ['institute'], restore: ['institute'] },
  redact: ['institute'],
  ...{ archive: ['keeper', 'institute'], withdraw: ['keeper', 'institute'] },
  ...{ hear: ['reviews'], 'reply-over': ['clock'], 'fall-due': ['clock'] },
}

export type Story = { last: Last; wasPublished: boolean }

export function mayFollow({ last, wasPublished }: Story, part: Part, step: PracticeStep): boolean {
  if (!takers[step].includes(part) || last === 'withdraw') return false
  if (['redact', 'withdraw', 'abandon'].includes(step) && !wasPublished) return false
  const before = follows[step]
  return before === 'anything' || before.includes(last)
}

export function goesOn({ last, wasPublished }: Story, step: PracticeStep): Story {
  return {
    last: step === 'replicate' || step === 'redact' ? last : step,
    wasPublished: wasPublished || step === 'publish',
  }
}

/** Where a record stands after what was last done to it. */
export const standsAfter: Record<Last, PracticeState> = {
  ...{ begin: 'draft', submit: 'submitted', 'take-back': 'draft', ask: 'clarification', clarify: 'submitted' },
  ...{ check: 'safeguarding', pass: 'review', return: 'returned', hear: 'reply', reply: 'deciding' },
  ...{ 'reply-over': 'deciding', decide: 'decided', publish: 'published', 'fall-due': 'due', confirm: 'published' },
  ...{ update: 'draft', abandon: 'published', supersede: 'superseded', archive: 'archived', restore: 'published' },
  withdraw: 'withdrawn',
}
