import type { Language } from './languages.ts'
import { type FieldName, fieldNames, isTextName, practiceFields, type TextName } from './practiceFields.ts'
import type { PracticeFacts, PracticeTexts } from './practices.ts'
import { countWords } from './wordCount.ts'

/** What a submission would lack in a field. `limit` is the one that is not kept, `count` what there is. */
export type Missing = { field: FieldName; limit?: number; count?: number } & { why: MissingReason }
export const missingReasons = [
  'empty',
  'too-few-words',
  'too-many-words',
  'before-beginning',
  'past',
  'incomplete',
] as const
export type MissingReason = (typeof missingReasons)[number]

/** A record as far as it has come; facts may name focal points by id or with their names. */
export type Content = {
  language: Language
  texts: PracticeTexts
  facts: Omit<PracticeFacts, 'focalPoints'> & { focalPoints: readonly unknown[] }
}

/** What is missing, in the order of the form. `today` is a day in the writer's own zone: `2026-11-27`. */
export function missingOf(content: Content, today: string): Missing[] {
  return fieldNames.flatMap((field): Missing[] => {
    const fault = isTextName(field) ? faultOfText(content, field) : faultOfFact(content, field, today)
    return fault ? [{ field, ...fault }] : []
  })
}

type Fault = Omit<Missing, 'field'>
const empty: Fault = { why: 'empty' }

function faultOfText(content: Content, field: TextName): Fault | undefined {
  const text = content.texts[field]
  if (text.trim() === '') return isNeeded(content, field) ? empty : undefined
  return wordFault(field, text, content.language)
}

/** Whether a text keeps to the number of words that its field asks for. */
export function wordFault(field: TextName, text: string, language: Language): Fault | undefined {
  const words = wordsOf(field)
  if (!words) return undefined
  const count = countWords(text, language)
  if (count > words.most) return { why: 'too-many-words', limit: words.most, count }
  return count < words.least ? { why: 'too-few-words', limit: words.least, count } : undefined
}

/** How many words a field takes, where it counts them. */
export function wordsOf(field: TextName): { least: number; most: number } | undefined {
  const rule = practiceFields[field]
  return 'words' in rule ? { least: 0, ...rule.words } : undefined
}

function isNeeded({ facts: { level } }: Content, field: FieldName): boolean {
  const { needed } = practiceFields[field]
  if (needed === 'across') return level === 'cross-border'
  if (needed === 'below') return level !== '' && level !== 'national'
  return needed === 'always'
}

function faultOfFact(content: Content, field: Exclude<FieldName, TextName>, today: string): Fault | undefined {
  const { facts } = content
  if (field === 'ended') return faultOfEnd(facts)
  if (field === 'legalBasis' && facts.legalBasis.some((one) => !one.instrument || !one.article))
    return { why: 'incomplete' }
  if (field === 'clearedBy' || field === 'clearedOn') return facts.cleared && !facts[field] ? empty : undefined
  if (field === 'reviewOn' && facts.reviewOn && facts.reviewOn <= today) return { why: 'past' }
  const value = facts[field]
  const isEmpty = Array.isArray(value) ? value.length === 0 : !value
  return isEmpty && isNeeded(content, field) ? empty : undefined
}

// A regular service has no end; what ended did so after it began.
function faultOfEnd({ began, ended, regular }: Content['facts']): Fault | undefined {
  if (regular) return undefined
  if (!ended) return empty
  return began && ended < began ? { why: 'before-beginning' } : undefined
}
