import { useSyncExternalStore } from 'preact/compat'
import type { Language } from '../shared/languages.ts'
import type { Area } from './area.ts'
import { currentLanguage, keepChoice } from './language.ts'
import { forgetSeen } from './lastSeen.ts'
import { type InterfaceMessages, interfaceMessages } from './messages.ts'
import { switchLanguage, whenLanguageChanges } from './switchLanguage.ts'

/** The language of the interface, followed as it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(whenLanguageChanges, currentLanguage)
}

/** The messages of every page, in the reader's language: `const m = useMessages()`, then `m.shell.actions.save`. */
export function useMessages(): InterfaceMessages {
  return useWords(interfaceMessages)
}

/** The messages of one area, which the page's route has named. */
export function useWords<Messages>(area: Area<Messages>): Messages {
  useLanguage()
  return area.now()
}

/** Chooses the language of this device. */
export async function chooseLanguage(language: Language): Promise<void> {
  await switchLanguage(language)
  keepChoice(language)
  await forgetSeen()
}
