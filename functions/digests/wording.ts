import type { Country } from '../../shared/countries.ts'
import { countryName, isCountry } from '../../shared/countries.ts'
import type { DigestItem, DigestLetter } from '../../shared/digests.ts'
import type { Author, Thread } from '../../shared/forum.ts'
import type { Language } from '../../shared/languages.ts'
import { digestMail as en } from '../../shared/messages/en/digestMail.ts'
import { digestMail as es } from '../../shared/messages/es/digestMail.ts'
import { digestMail as fr } from '../../shared/messages/fr/digestMail.ts'
import { digestMail as pt } from '../../shared/messages/pt/digestMail.ts'
import type { Composition, Entry, Reason } from './compose.ts'

export const digestWords = { es, en, pt, fr }

type To = { language: Language; zone: string; since: string }

/** A composition in the reader's words: the same for the mail and for what is shown of it beforehand. */
export function lettered(
  composition: Composition,
  { language, zone, since }: To,
  spaces: ReadonlyMap<string, string>,
): DigestLetter {
  const words = digestWords[language]
  const { needs, follows, news, rest, more } = composition
  const parts = { needs, follows, news }
  const kinds = (['needs', 'follows', 'news'] as const).filter((kind) => parts[kind].length > 0)
  const restLines = rest.flatMap(({ spaceId, count }) => {
    const title = spaces.get(spaceId)
    return title ? [words.rest(count, title)] : []
  })
  return {
    subject: kinds.map((kind) => words.subject[kind](parts[kind].length)).join(' · '),
    lead: words.lead(dayIn(language, since, zone)),
    sections: kinds.map((kind) => ({
      heading: words.headings[kind],
      items: parts[kind].map((entry) => itemOf(entry, language)),
    })),
    rest: [...restLines, ...(more ? [words.more] : [])],
  }
}

function itemOf({ thread, number, reason }: Entry, language: Language): DigestItem {
  return {
    threadId: thread.id,
    ...(number ? { number } : {}),
    title: thread.title,
    language: thread.language,
    why: whyOf(reason, thread, language),
  }
}

function whyOf(reason: Reason, thread: Thread, language: Language): string {
  const { by, why } = digestWords[language]
  // A calendar day is the same one in every zone.
  const due = dayIn(language, thread.dueOn ?? thread.openedAt, 'UTC')
  if (reason.why === 'due') return why.due(due)
  const who = nameOf(reason.by, by, language)
  switch (reason.why) {
    case 'posts':
      return why.posts(reason.count, who)
    case 'opened':
      return openedOf(thread, language)(who)
    case 'request':
    case 'request-dated':
      return why[reason.why](who, due)
    case 'request-changed':
      return why['request-changed'](due)
    case 'chosen':
      return why.chosen
    default:
      return why[reason.why](who)
  }
}

function openedOf({ kind }: Thread, language: Language): (who: string) => string {
  const { why } = digestWords[language]
  if (kind === 'request') return why.requestOpened
  return kind === 'question' || kind === 'announcement' ? why[kind] : why.discussion
}

function nameOf({ name, country }: Author, by: (name: string, state: string) => string, language: Language): string {
  return country && isCountry(country) ? by(name, stateIn(country, language)) : name
}

// Asking Intl takes longer than all the rest of a line, and there are 35 States.
const states = new Map<string, string>()

function stateIn(country: Country, language: Language): string {
  const key = `${language} ${country}`
  const name = states.get(key) ?? countryName(country, language)
  states.set(key, name)
  return name
}

const calendars = new Map<string, Intl.DateTimeFormat>()

function dayIn(language: Language, instant: string, timeZone: string): string {
  const key = `${language} ${timeZone}`
  const calendar = calendars.get(key) ?? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone })
  calendars.set(key, calendar)
  return calendar.format(new Date(instant))
}
