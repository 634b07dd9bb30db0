import type { Author } from './author.ts'
import { countryName, isCountry } from './countries.ts'
import type { DigestContents, DigestItem } from './digests.ts'
import type { Language } from './languages.ts'
import type { DigestMailMessages } from './messages/es/digestMail.ts'

/** The words of the reader's language, and the reader's calendar. */
export type DigestReader = { words: DigestMailMessages; language: Language; zone: string }

type Line = Pick<DigestItem, 'threadId' | 'number' | 'title' | 'language'> & { why: string }
export type DigestLetter = {
  subject: string
  lead: string
  sections: { heading: string; waits: boolean; items: Line[] }[]
  /** What found no room. */
  rest: string[]
}

const parts = ['needs', 'follows', 'news'] as const

/** A digest in the reader's words: the same for the mail and for what is shown of it beforehand. */
export function letterOf(contents: DigestContents, since: string, reader: DigestReader): DigestLetter {
  const { words, language, zone } = reader
  const told = parts.filter((part) => contents[part].length > 0)
  return {
    subject: told.map((part) => words.subject[part](contents[part].length)).join(' · '),
    lead: words.lead(dayIn(language, since, zone)),
    sections: told.map((part) => ({
      heading: words.headings[part],
      waits: part === 'needs',
      items: contents[part].map((item) => lineOf(item, reader)),
    })),
    rest: [
      ...contents.rest.map(({ count, space }) => words.rest(count, space)),
      ...(contents.more ? [words.more] : []),
    ],
  }
}

/** One line of it, for mails of their own too. */
export function lineOf(item: DigestItem, reader: DigestReader): Line {
  const { threadId, number, title, language } = item
  return { threadId, ...(number ? { number } : {}), title, language, why: whyOf(item, reader) }
}

function whyOf(item: DigestItem, reader: DigestReader): string {
  const { why } = reader.words
  // A calendar day is the same one in every zone.
  const due = item.dueOn ? dayIn(reader.language, item.dueOn, 'UTC') : ''
  const who = item.by ? nameOf(item.by, reader) : ''
  switch (item.why) {
    case 'due':
    case 'request-changed':
      return why[item.why](due)
    case 'posts':
      return why.posts(item.count ?? 1, who)
    case 'opened':
      return openedOf(item, reader)(who)
    case 'request':
    case 'request-dated':
      return why[item.why](who, due)
    case 'chosen':
      return why.chosen
    default:
      return why[item.why](who)
  }
}

function openedOf({ kind }: DigestItem, { words: { why } }: DigestReader): (who: string) => string {
  if (kind === 'request') return why.requestOpened
  return kind === 'question' || kind === 'announcement' ? why[kind] : why.discussion
}

// Asking Intl takes longer than all the rest of a line: what it said is kept, for 35 States and the zones of the readers.
const said = new Map<string, string>()

function nameOf({ name, country }: Author, { words, language }: DigestReader): string {
  if (!country || !isCountry(country)) return name
  const key = `${language} ${country}`
  const state = said.get(key) ?? countryName(country, language)
  said.set(key, state)
  return words.by(name, state)
}

const calendars = new Map<string, Intl.DateTimeFormat>()

function dayIn(language: Language, instant: string, timeZone: string): string {
  const key = `${language} ${timeZone}`
  const calendar = calendars.get(key) ?? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone })
  calendars.set(key, calendar)
  return calendar.format(new Date(instant))
}
