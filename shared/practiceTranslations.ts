import { type TextName, textNames } from './practiceFields.ts'
import type { PracticeTexts, TextVersions } from './practices.ts'

type Original = { texts: PracticeTexts; textVersions: TextVersions }
type Translated = { texts: PracticeTexts; versions: TextVersions }

/** Where a translation has fallen behind its original, text by text: what changed since it was translated, and what has no translation. */
export function behindOf(original: Original, translation: Translated): { stale: TextName[]; untranslated: TextName[] } {
  const written = textNames.filter((name) => original.texts[name] !== '')
  const untranslated = written.filter((name) => translation.texts[name] === '')
  return {
    untranslated,
    stale: textNames.filter((name) => translation.texts[name] !== '' && isStale(original, translation, name)),
  }
}

function isStale({ textVersions }: Original, { versions }: Translated, name: TextName): boolean {
  return (versions[name] ?? 0) < (textVersions[name] ?? 0)
}

/** The version of the original that a translation answers to as a whole: the oldest that any of its texts was made from. */
export function ofVersion({ texts, versions }: Translated): number {
  const made = textNames.flatMap((name) => (texts[name] === '' ? [] : [versions[name] ?? 0]))
  return made.length > 0 ? Math.min(...made) : 0
}

export function isEmptyTranslation({ texts }: Pick<Translated, 'texts'>): boolean {
  return textNames.every((name) => texts[name] === '')
}
