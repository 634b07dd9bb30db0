import type { Actor } from '../../shared/actor.ts'
import type { Adoption, AdoptionNote } from '../../shared/adoptions.ts'
import type { AdoptionCounts, CatalogueEntry } from '../../shared/catalogue.ts'
import { type Country, isCountry } from '../../shared/countries.ts'
import { conditionFor } from '../../shared/policy.ts'

/** The State for which somebody notes what it makes of a practice: theirs, where the practice is another one's. */
export function notingState(actor: Actor, { facts }: Pick<CatalogueEntry, 'facts'>): Country | undefined {
  const { country = '' } = actor
  const isOthers = isCountry(country) && country !== facts.country
  return isOthers && conditionFor(actor.role, 'adoption.note') !== undefined ? country : undefined
}

/** The counts once a State has gone over from one word to another. */
export function countsAfter(
  counts: AdoptionCounts,
  before: Pick<Adoption, 'status'> | undefined,
  { status }: Pick<Adoption, 'status'>,
): AdoptionCounts {
  const without = before ? { ...counts, [before.status]: counts[before.status] - 1 } : counts
  return { ...without, [status]: without[status] + 1 }
}

/** Whether its review found it valid: only then can somebody confirm that it held elsewhere. */
export function isValidated({ outcome }: Pick<CatalogueEntry, 'outcome'>): boolean {
  return outcome === 'validated' || outcome === 'replicated'
}

/** What can be confirmed: it is at work there, and somebody says what was measured. */
export function isEvidenced({ status, evidence }: Pick<AdoptionNote, 'status' | 'evidence'>): boolean {
  return status === 'adopted' && evidence !== ''
}

/** Whether what was confirmed is what stands there still: a confirmation is of the evidence that was read. */
export function isSameEvidence(before: AdoptionNote, after: AdoptionNote): boolean {
  const evidenceOf = ({ evidence, links, ownPracticeId }: AdoptionNote) =>
    JSON.stringify([evidence, links, ownPracticeId ?? ''])
  return isEvidenced(after) && evidenceOf(before) === evidenceOf(after)
}

/** A withdrawn practice is not spoken of any more: that a State noted something stays, and no word of it. */
export function silenced({ replication: _, ownPracticeId: __, ...adoption }: Adoption): Adoption {
  return { ...adoption, changed: '', failed: '', evidence: '', links: [] }
}
