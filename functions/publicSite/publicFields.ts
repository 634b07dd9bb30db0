import { type FactName, type FieldName, isTextName, type TextName } from '../../shared/practiceFields.ts'
import type { PracticeTexts } from '../../shared/practices.ts'

// Which fields of a record everybody reads: the only place that says so. What comes to be asked for is named here, or does not compile.

/** A practice's own words, in every language that it was published in. */
const publicTexts = {
  ...{ title: true, summary: true, places: true, corridor: true, institution: true, partners: true },
  ...{ problem: true, objectives: true, howItWorks: true, participation: true, resources: true, cost: true },
  ...{ results: true, voices: true, failures: true, sustainability: true, transfer: true },
  ...{ bestInterests: true, consent: true, dataProtection: true },
} as const satisfies Partial<Record<TextName, true>>

/** Focal points as institutions and titles, without the ids of seats. */
export const publicFacts = {
  ...{ country: true, level: true, themes: true, ages: true, companies: true, groups: true, stages: true },
  ...{ focalPoints: true, began: true, regular: true, ended: true, legalBasis: true, reviewOn: true },
} as const satisfies Partial<Record<FactName, true>>
export type PublicFact = keyof typeof publicFacts

/** Whether and by whom it was cleared, in words that may name somebody; and files, which may show more than anybody looked through. */
const innerFields = { evidence: true, cleared: true, clearedBy: true, clearedOn: true } as const

const isNamed = { ...publicTexts, ...publicFacts, ...innerFields } satisfies Record<FieldName, true>
export const namedFields = Object.keys(isNamed)

export function isPublicText(name: FieldName): name is TextName {
  return isTextName(name) && name in publicTexts
}

export function publicTextsOf(texts: PracticeTexts): Partial<PracticeTexts> {
  return Object.fromEntries(Object.entries(texts).filter(([name]) => name in publicTexts))
}
