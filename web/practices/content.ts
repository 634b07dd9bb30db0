import type { Language } from '../../shared/languages.ts'
import { type FieldName, fieldNames, practiceFields, type TextName, textNames } from '../../shared/practiceFields.ts'
import type { Content } from '../../shared/practiceMissing.ts'
import type { FactsEdit, Practice, PracticeEdit, PracticeFacts, PracticeTexts } from '../../shared/practices.ts'
import type { Theirs, Version } from './keeping.ts'
import { only } from './merge.ts'

/** A record as it is being written: every field by its name. */
export type Typed = PracticeTexts & PracticeFacts & { language: Language }

export function typedFrom({
  version,
  language,
  texts,
  facts,
}: Pick<Practice, 'version' | 'language' | 'texts' | 'facts'>): Version<Typed> {
  return { version, content: { ...texts, ...facts, language } }
}

/** What a refused save brought back. */
export function theirsFrom({ version, text }: { version: number; text: string }): Theirs<Typed> {
  const current: Pick<Practice, 'language' | 'texts' | 'facts' | 'savedBy'> = JSON.parse(text)
  return { ...typedFrom({ ...current, version }), by: current.savedBy.name }
}

/** What is missing is asked of the record in its two halves. */
export function contentOf(typed: Typed): Content {
  return { language: typed.language, texts: typed, facts: typed }
}

/** These fields, as the server takes them. */
export function editOf(typed: Typed, fields: readonly string[]): PracticeEdit {
  const facts: FactsEdit = only(typed, fields.filter(isFact))
  const seats = fields.includes('focalPoints') ? { focalPoints: typed.focalPoints.map(({ id }) => id) } : {}
  const files = typed.evidence.map(({ id, caption }) => ({ id, caption }))
  const evidence = fields.includes('evidence') ? { evidence: files } : {}
  return {
    ...(fields.includes('language') ? { language: typed.language } : {}),
    texts: only(typed, fields.filter(isText)),
    facts: { ...facts, ...seats, ...evidence },
  }
}

function isText(name: string): boolean {
  return textNames.some((one) => one === name)
}

function isFact(name: string): boolean {
  return fieldNames.some((one) => one === name) && !isText(name) && name !== 'focalPoints' && name !== 'evidence'
}

export function isLong(name: TextName): boolean {
  const rule = practiceFields[name]
  return rule.kind === 'text' && rule.bytes > 2_000
}

/** Where a field stands on the page that one writes on. */
export function placeOf(name: FieldName): string {
  return `field-${name}`
}
