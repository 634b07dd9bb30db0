import { bindWrite, goneWrites } from '../files/file.ts'
import type { Write } from '../platform/transactions.ts'
import type { PracticeRecord } from './rules.ts'

/** The record carries what came; what it leaves out is seen by nobody from now on, unless a published version shows it. */
export function evidenceWrites(
  { id, facts, savedAt, savedBy }: PracticeRecord,
  before: PracticeRecord,
  shown: ReadonlySet<string>,
): Write[] {
  const come = evidenceOnlyOf(facts, before.facts)
  const gone = evidenceOnlyOf(before.facts, facts).filter((one) => !shown.has(one))
  return [
    ...come.map((one) => bindWrite(one, savedBy.id, { practiceId: id })),
    ...gone.flatMap((one) => goneWrites({ id: one }, savedAt, false)),
  ]
}

type WithEvidence = Pick<PracticeRecord['facts'], 'evidence'>

function evidenceOnlyOf({ evidence }: WithEvidence, other: WithEvidence): string[] {
  const others = new Set(other.evidence.map(({ id }) => id))
  return evidence.map(({ id }) => id).filter((id) => !others.has(id))
}
