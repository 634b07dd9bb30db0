import type { Language } from '../../shared/languages.ts'
import type { Mentionable } from '../../shared/mentions.ts'
import type { MentionMessages } from '../../shared/messages/es/mentions.ts'
import { countryName } from '../ui/names.tsx'

/** How somebody is named in a text. Seats of many States have the same title: they say whose they are. */
export function labelOf(one: Mentionable, words: MentionMessages, language: Language): string {
  const { kind, name, country } = one
  return kind === 'seat' && country ? words.seatOf(name, countryName(country, language)) : name
}
