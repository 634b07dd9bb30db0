import { isLanguage, type Language } from '../shared/languages.ts'
import { forget, recall, remember } from './device.ts'

let current: Language = chosenLanguage() ?? kept('account-language') ?? languageOfBrowser(navigator.languages)

/** The language of the interface now. */
export function currentLanguage(): Language {
  return current
}

/** The language that somebody chose on this device, if anybody did. */
export function chosenLanguage(): Language | undefined {
  return kept('language')
}

function kept(key: string): Language | undefined {
  const tag = recall(key)
  return tag && isLanguage(tag) ? tag : undefined
}

/** The account's language holds on this device until somebody chooses another one here. */
export function keepAccountLanguage(language: Language): void {
  remember('account-language', language)
}

export function setCurrentLanguage(language: Language): void {
  current = language
  document.documentElement.lang = language
}

export function keepChoice(language: Language | undefined): void {
  if (language) remember('language', language)
  else forget('language')
}

/** The first of our languages that the browser asks for; Spanish when there is none. */
export function languageOfBrowser(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0] ?? ''
    if (isLanguage(primary)) return primary
  }
  return 'es'
}
