import type { Actor } from '../../shared/actor.ts'
import { isCountry } from '../../shared/countries.ts'
import type { Language } from '../../shared/languages.ts'
import { conditionFor } from '../../shared/policy.ts'
import { type FactName, fieldNames, isTextName, type TextName, textNames } from '../../shared/practiceFields.ts'
import {
  type Practice,
  type PracticeFacts,
  type PracticeRow,
  PracticeTexts,
  type TextsEdit,
  type TextVersions,
} from '../../shared/practices.ts'

/** A record as it is kept: without its translations, and with the thread's id, whoever may read that. */
export type PracticeRecord = Omit<Practice, 'translations' | 'thread' | 'adaptedFrom' | 'mine' | 'may'> & {
  threadId?: string | undefined
  /** The published practices that it was adapted from, the first of them first. */
  lineage?: string[] | undefined
  /** The ids of those who review it, or did, until it is submitted anew. */
  reviewers: string[]
  /** Which round of review it went through last. */
  round?: number | undefined
}

type Reader = Pick<Actor, 'id' | 'role' | 'seatId'>
/** Whose a record is, and who may read it besides. */
type Kept = { seatId?: string | undefined; author: { id: string } }
type Guarded = Kept & Pick<PracticeRecord, 'state' | 'reviewers'>
/** What lists show of a record, and what its door looks at. Its `author` is whose list it stands in. */
export type PracticeHead = PracticeRow & Guarded & { listingSk: string }

/** A record is its seat's: whoever holds the seat now goes on with it. Where there is no seat it is its author's. */
export function isKeeper(actor: Reader, { seatId, author }: Kept): boolean {
  if (conditionFor(actor.role, 'practice.write') === undefined) return false
  return seatId ? actor.seatId === seatId : author.id === actor.id
}

/** Whether somebody acts in it for the Institute: never in a record that they keep themselves. */
export function isInstituteIn(actor: Actor, record: Kept): boolean {
  return conditionFor(actor.role, 'practice.assess') === 'always' && !isKeeper(actor, record)
}

/** In whose list it stands, and who is to do what its keeper has to: the seat, or its author where there is none. */
export function ownerOf({ seatId, author }: Kept): string {
  return seatId ?? author.id
}

/** Its keepers; of what is no draft the Institute and those who review it. */
export function mayReadPractice(actor: Reader, record: Guarded): boolean {
  if (isKeeper(actor, record)) return true
  if (record.state === 'draft') return false
  return conditionFor(actor.role, 'practice.assess') === 'always' || record.reviewers.includes(actor.id)
}

/** Who sits for a State puts on record what that State does. */
export function isCountryOpen(actor: Actor, country: string): boolean {
  return actor.country === undefined || actor.country === country
}

export function emptyFacts(country: string | undefined): PracticeFacts {
  return {
    ...{ country: country && isCountry(country) ? country : '', level: '', themes: [], ages: [], companies: [] },
    ...{ groups: [], stages: [], focalPoints: [], began: '', regular: false, ended: '', legalBasis: [] },
    ...{ cleared: false, clearedBy: '', clearedOn: '', reviewOn: '', evidence: [] },
  }
}

/** Every text: as it is given, or else as it was, or nothing. */
export function wholeTexts(given: TextsEdit, before: TextsEdit = {}): PracticeTexts {
  return PracticeTexts.parse(Object.fromEntries(textNames.map((name) => [name, given[name] ?? before[name] ?? ''])))
}

const factNames = fieldNames.filter((name): name is FactName => !isTextName(name))

export type Change = { language?: Language | undefined; facts?: Partial<PracticeFacts>; texts?: TextsEdit | undefined }

/** The record as an edit leaves it, or nothing where it changes nothing. */
export function editedRecord(
  before: PracticeRecord,
  change: Change,
): Omit<PracticeRecord, 'savedAt' | 'savedBy'> | undefined {
  const language = change.language ?? before.language
  const facts = { ...before.facts, ...change.facts }
  const texts = wholeTexts(change.texts ?? {}, before.texts)
  const changed = textNames.filter((name) => texts[name] !== before.texts[name])
  const isOtherLanguage = language !== before.language
  const hasOtherFacts = factNames.some((name) => JSON.stringify(facts[name]) !== JSON.stringify(before.facts[name]))
  if (changed.length === 0 && !isOtherLanguage && !hasOtherFacts) return undefined
  const version = before.version + 1
  // In another language it is another text, word for word the same or not.
  const touched = isOtherLanguage ? textNames.filter((name) => texts[name] !== '') : changed
  return {
    ...before,
    language,
    facts,
    texts,
    version,
    textVersions: versionsWith(before.textVersions, touched, version),
  }
}

export function versionsWith(before: TextVersions, names: readonly TextName[], version: number): TextVersions {
  return { ...before, ...Object.fromEntries(names.map((name) => [name, version])) }
}
