import type { Language } from '../shared/languages.ts'
import { loadAreas } from './area.ts'
import { currentLanguage, setCurrentLanguage } from './language.ts'

const listeners = new Set<() => void>()

/** Shows everything in another language, once all that is on the screen has arrived in it. */
export async function switchLanguage(language: Language): Promise<void> {
  if (language === currentLanguage()) return
  await loadAreas(language)
  setCurrentLanguage(language)
  for (const listener of listeners) listener()
}

export function whenLanguageChanges(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
