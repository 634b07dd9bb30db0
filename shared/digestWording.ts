import type { Author } from './author.ts'
import { countryName, isCountry } from './countries.ts'
import { dayInWords } from './datesInWords.ts'
import type { DigestContents, DigestItem, DigestLetter, DigestPractice, DigestThread } from './digests.ts'
import type { Language } from './languages.ts'
import type { DigestMailMessages } from './messages/es/digestMail.ts'
import { practicePath } from './practicePath.ts'

/** The words of the reader's language, and the reader's calendar. */
export type DigestReader = { words: DigestMailMessages; language: Language; zone: string }

type Line = DigestLetter['sections'][number]['items'][number]

const parts = ['needs', 'follows', 'news'] as const

/** A digest in the reader's words: the same for the mail and for what is shown of it beforehand. */
export function letterOf(contents: DigestContents, since: string, reader: DigestReader): DigestLetter {
  const { words, language, zone } = reader
  const told = parts.filter((part) => contents[part].length > 0)
  return {
    subject: told.flatMap((part) => subjectOf(part, contents[part], words)).join(' · '),
    lead: words.lead(dayInWords(language, since, zone)),
    sections: told.map((part) => ({
      heading: words.headings[part],
      waits: part === 'needs',
      items: contents[part].map((item) => lineOf(item, reader)),
    })),
    rest: [
      ...contents.rest.map(({ count, space }) => words.rest(count, space)),
      ...(contents.practices ? [words.restPractices(contents.practices)] : []),
      ...(contents.more ? [words.more] : []),
    ],
  }
}

function subjectOf(part: (typeof parts)[number], items: DigestItem[], { subject }: DigestMailMessages): string[] {
  if (part !== 'news') return [subject[part](items.length)]
  const practices = items.filter((item) => 'practiceId' in item).length
  const threads = items.length - practices
  return [...(threads > 0 ? [subject.news(threads)] : []), ...(practices > 0 ? [subject.practices(practices)] : [])]
}

/** One line of it, for mails of their own too. */
export function lineOf(item: DigestItem, reader: DigestReader): Line {
  const { title, language } = item
  if ('practiceId' in item) {
    return { path: practicePath(item.practiceId, item.why), title, language, why: whyPractice(item, reader) }
  }
  const { threadId, number = 1 } = item
  const at = number > 1 ? `?from=${number}#post-${number}` : ''
  return { path: `/threads/${threadId}${at}`, title, language, why: whyOf(item, reader) }
}

// To everybody else it says of which State it is.
const ofOthers: readonly DigestPractice['why'][] = ['practice-review', 'practice-new', 'practice-found']

function whyPractice({ why, country, dueOn, filter = '' }: DigestPractice, reader: DigestReader): string {
  const said = reader.words.practice[why]({ date: dueDay(dueOn, reader), filter })
  const state = stateOf(country, reader.language)
  return state && ofOthers.includes(why) ? reader.words.by(said, state) : said
}

// A calendar day is the same one in every zone.
function dueDay(dueOn: string | undefined, { language }: DigestReader): string {
  return dueOn ? dayInWords(language, dueOn, 'UTC') : ''
}

function whyOf(item: DigestThread, reader: DigestReader): string {
  const { why } = reader.words
  const due = dueDay(item.dueOn, reader)
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

function openedOf({ kind }: DigestThread, { words: { why } }: DigestReader): (who: string) => string {
  if (kind === 'request') return why.requestOpened
  return kind === 'question' || kind === 'announcement' ? why[kind] : why.discussion
}

// Asking Intl takes longer than all the rest of a line: what it said is kept, for 35 States and the zones of the readers.
const said = new Map<string, string>()

function nameOf({ name, country }: Author, { words, language }: DigestReader): string {
  const state = stateOf(country, language)
  return state ? words.by(name, state) : name
}

function stateOf(country: string | undefined, language: Language): string {
  if (!country || !isCountry(country)) return ''
  const key = `${language} ${country}`
  const state = said.get(key) ?? countryName(country, language)
  said.set(key, state)
  return state
}
