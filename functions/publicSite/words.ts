import { countryName, isCountry } from '../../shared/countries.ts'
import type { Language } from '../../shared/languages.ts'
import { practices as enPractices } from '../../shared/messages/en/practices.ts'
import { publicSite as en } from '../../shared/messages/en/publicSite.ts'
import { subscribers as enSubscribers } from '../../shared/messages/en/subscribers.ts'
import { practices as esPractices, type PracticeMessages } from '../../shared/messages/es/practices.ts'
import { publicSite as es, type PublicSiteMessages } from '../../shared/messages/es/publicSite.ts'
import { subscribers as esSubscribers, type SubscriberMessages } from '../../shared/messages/es/subscribers.ts'
import { practices as frPractices } from '../../shared/messages/fr/practices.ts'
import { publicSite as fr } from '../../shared/messages/fr/publicSite.ts'
import { subscribers as frSubscribers } from '../../shared/messages/fr/subscribers.ts'
import { practices as ptPractices } from '../../shared/messages/pt/practices.ts'
import { publicSite as pt } from '../../shared/messages/pt/publicSite.ts'
import { subscribers as ptSubscribers } from '../../shared/messages/pt/subscribers.ts'
import type { Listed } from './listed.ts'

export type Words = PublicSiteMessages & { record: PracticeMessages; subscribing: SubscriberMessages }

const all: Record<Language, Words> = {
  es: { ...es, record: esPractices, subscribing: esSubscribers },
  en: { ...en, record: enPractices, subscribing: enSubscribers },
  pt: { ...pt, record: ptPractices, subscribing: ptSubscribers },
  fr: { ...fr, record: frPractices, subscribing: frSubscribers },
}

export const wordsIn = (language: Language): Words => all[language]

/** Languages by their own names. */
export const ownNames: Record<Language, string> = { es: 'Español', en: 'English', pt: 'Português', fr: 'Français' }

// Making one takes a hundred times as long as asking it, and a site asks for twenty thousand.
const remembered = new Map<string, string>()

export function stateName(country: string, language: Language): string {
  const key = `${language} ${country}`
  const known = remembered.get(key) ?? (isCountry(country) ? countryName(country, language) : country)
  remembered.set(key, known)
  return known
}

/** A title or a summary in the reader's language, or else in that of the original. */
export function inLanguage(
  line: Listed['titles'],
  { language: original }: Pick<Listed, 'language'>,
  wanted: Language,
): { text: string; language: Language } {
  const text = line[wanted]
  return text === undefined ? { text: line[original] ?? '', language: original } : { text, language: wanted }
}
