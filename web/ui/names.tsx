import type { Role } from '../../shared/actor.ts'
import type { Language } from '../../shared/languages.ts'
import { useLanguage, useMessages } from '../words.ts'
import { TextLink } from './controls.tsx'

const names = new Map<Language, Intl.DisplayNames>()

/** The name of a country (ISO 3166-1 alpha-2) in a language. */
export function countryName(code: string, language: Language): string {
  const known = names.get(language) ?? new Intl.DisplayNames(language, { type: 'region' })
  names.set(language, known)
  try {
    return known.of(code) ?? code
  } catch {
    return code
  }
}

export function CountryName({ code }: { code: string }) {
  return <>{countryName(code, useLanguage())}</>
}

export function RoleName({ role }: { role: Role }) {
  return <>{useMessages().shell.roles[role]}</>
}

type Somebody = { id: string; name: string; role: Role; country?: string | undefined; institution?: string | undefined }

/** Who speaks, and for whom: name, then country and institution. */
export function Byline({ person }: { person: Somebody }) {
  return (
    <span class="byline">
      <span class="byline-name">
        <TextLink to={`/person/${person.id}`}>{person.name}</TextLink>
      </span>
      <span class="byline-seat">{seatOf(person, useLanguage()) || <RoleName role={person.role} />}</span>
    </span>
  )
}

/** “Uruguay · INAU” */
export function seatOf(person: Somebody, language: Language): string {
  return [person.country && countryName(person.country, language), person.institution].filter(Boolean).join(' · ')
}

/** Says the language of a text when it is not the reader's own. */
export function LanguageLabel({ language }: { language: Language }) {
  const mine = useLanguage()
  const { shell } = useMessages()
  return language === mine ? null : <span class="language-label">{shell.writtenIn[language]}</span>
}
