import { dayInWords, monthInWords } from '../../shared/datesInWords.ts'
import type { Language } from '../../shared/languages.ts'
import type { PracticeMessages } from '../../shared/messages/es/practices.ts'
import type { FactName } from '../../shared/practiceFields.ts'
import type { FocalPoint, PracticeFacts } from '../../shared/practices.ts'
import { TextLink } from '../ui/controls.tsx'
import { countryName } from '../ui/names.tsx'
import { useLanguage, useWords } from '../words.ts'
import { practiceMessages } from './messages.ts'

/** A fact in words; nothing where nothing was said. */
export function FactValue({ name, facts }: { name: FactName; facts: PracticeFacts }) {
  const words = useWords(practiceMessages)
  const language = useLanguage()
  if (name === 'focalPoints') return <FocalPoints seats={facts.focalPoints} />
  if (name === 'evidence') return <>{facts.evidence.map((file) => file.name).join(' · ')}</>
  if (name === 'legalBasis') return <LegalBasis norms={facts.legalBasis} />
  return <>{inWords(name, facts, words, language)}</>
}

/** Whether there is something to say. */
export function hasFact(name: FactName, facts: PracticeFacts): boolean {
  const value = facts[name]
  return Array.isArray(value) ? value.length > 0 : value !== '' && value !== false
}

type Plain = Exclude<FactName, 'focalPoints' | 'legalBasis' | 'evidence'>

function inWords(name: Plain, facts: PracticeFacts, { options, read }: PracticeMessages, language: Language): string {
  const listed = (names: readonly string[]) => names.join(' · ')
  switch (name) {
    case 'country':
      return facts.country && countryName(facts.country, language)
    case 'level':
      return facts.level && options.level[facts.level]
    case 'themes':
      return listed(facts.themes.map((one) => options.themes[one]))
    case 'ages':
      return listed(facts.ages.map((one) => options.ages[one]))
    case 'companies':
      return listed(facts.companies.map((one) => options.companies[one]))
    case 'groups':
      return listed(facts.groups.map((one) => options.groups[one]))
    case 'stages':
      return listed(facts.stages.map((one) => options.stages[one]))
    case 'began':
    case 'ended':
      return facts[name] && monthInWords(language, facts[name])
    case 'clearedOn':
    case 'reviewOn':
      return facts[name] && dayInWords(language, facts[name])
    case 'regular':
    case 'cleared':
      return facts[name] ? read.yes : read.no
    case 'clearedBy':
      return facts.clearedBy
  }
}

export function seatInWords({ title, institution }: FocalPoint): string {
  return `${institution} · ${title}`
}

function FocalPoints({ seats }: { seats: readonly FocalPoint[] }) {
  return (
    <ul class="plain-list">
      {seats.map((seat) => (
        <li key={seat.id}>
          <TextLink to={`/seat/${seat.id}`}>{seatInWords(seat)}</TextLink>
        </li>
      ))}
    </ul>
  )
}

function LegalBasis({ norms }: { norms: PracticeFacts['legalBasis'] }) {
  const { read } = useWords(practiceMessages)
  return (
    <ul class="plain-list">
      {norms.map(({ instrument, article }, at) => (
        <li key={at}>{instrument && article ? read.norm(instrument, article) : instrument || article}</li>
      ))}
    </ul>
  )
}
