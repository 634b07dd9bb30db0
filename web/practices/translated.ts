import { type TextName, textNames } from '../../shared/practiceFields.ts'
import type { Practice, PracticeTexts, Translation, TranslationEdit } from '../../shared/practices.ts'
import type { Theirs } from './keeping.ts'
import { only } from './merge.ts'

/** A translation as it is being written: each text, and beside it (`of-title`) the version of the original that it answers to. */
export type Translated = PracticeTexts & { [Name in TextName as `of-${Name}`]?: number } & { byMachine: boolean }

type Given = Pick<Translation, 'texts' | 'versions' | 'byMachine'>

export function translatedFrom({ texts }: Practice, given: Partial<Given>): Translated {
  const blank = Object.fromEntries(textNames.map((name) => [name, '']))
  const of = Object.fromEntries(textNames.map((name) => [`of-${name}`, given.versions?.[name] ?? 0]))
  return { ...texts, ...blank, ...given.texts, ...of, byMachine: given.byMachine ?? false }
}

/** What a refused save brought back. */
export function theirsFor(
  practice: Practice,
  { version, text }: { version: number; text: string },
): Theirs<Translated> {
  const current: Partial<Given> & { savedBy?: { name: string } } = JSON.parse(text)
  return { version, content: translatedFrom(practice, current), by: current.savedBy?.name }
}

/** A text was written, or found right, with this version of the original beside it. */
export function answered(name: TextName, text: string, version: number): Partial<Translated> {
  return { [name]: text, [`of-${name}`]: version }
}

export function versionOf(translated: Translated, name: TextName): number {
  return translated[`of-${name}` as const] ?? 0
}

/** These fields, as the server takes them: made from the oldest version that one of them answers to. */
export function translationEditOf(translated: Translated, fields: readonly string[], version: number): TranslationEdit {
  const names = textNames.filter((name) => fields.includes(name) || fields.includes(`of-${name}`))
  const made = names.map((name) => versionOf(translated, name)).filter((one) => one > 0)
  return { from: Math.min(version, ...made), texts: only(translated, names), byMachine: translated.byMachine }
}
