import type { Language } from '../../shared/languages.ts'
import type { SnippetPart } from '../../shared/search.ts'
import { conceptsIn } from './concepts.ts'
import type { Term } from './rules.ts'
import { stemOf, type Word, wordsOf } from './words.ts'

/** A text with its words, and where in it which term stands. */
export type Sought = { text: string; words: Word[]; spans: Span[] }
/** The words from `from` up to `to`. */
type Span = { term: number; from: number; to: number }

export function soughtIn(text: string, language: Language, terms: readonly Term[]): Sought {
  const words = wordsOf(text)
  const concepts = conceptsIn(words, language)
  const spans = terms.flatMap(({ stems, concept, phrase }, term): Span[] => [
    ...words.flatMap(({ plain }, at) =>
      stems.includes(stemOf(plain, language)) ? [{ term, from: at, to: at + 1 }] : [],
    ),
    ...concepts.filter((one) => one.concept === concept).map(({ from, to }) => ({ term, from, to })),
    ...(phrase ? phrasesIn(words, phrase).map((span) => ({ term, ...span })) : []),
  ])
  return { text, words, spans: spans.toSorted((a, b) => a.from - b.from) }
}

function phrasesIn(words: Word[], { words: wanted, goesOn }: NonNullable<Term['phrase']>) {
  const last = wanted.length - 1
  const stands = (at: number) =>
    wanted.every((word, offset) => {
      const plain = words[at + offset]?.plain
      return goesOn && offset === last ? plain?.startsWith(word) : plain === word
    })
  return words.flatMap((_, at) => (stands(at) ? [{ from: at, to: at + wanted.length }] : []))
}

/** Whether every term stands in one of these texts. */
export function holdsAll(terms: readonly Term[], texts: readonly Sought[]): boolean {
  const found = new Set(texts.flatMap(({ spans }) => spans.map(({ term }) => term)))
  return found.size === terms.length
}

/** The whole text, with what was found marked. */
export function marked(sought: Sought): SnippetPart[] {
  return partsOf(sought, 0, sought.text.length)
}

const snippetCharacters = 240
const charactersBefore = 60

/** The stretch of the text that shows the most of what was looked for. */
export function snippetOf(sought: Sought): SnippetPart[] {
  const { text, words } = sought
  const begin = words.find(({ start }) => start >= bestPlace(sought) - charactersBefore)?.start ?? 0
  const end = words.findLast((word) => word.end <= begin + snippetCharacters)?.end ?? text.length
  const isLast = end >= (words.at(-1)?.end ?? 0)
  return [
    ...(begin > 0 ? [{ text: '… ', mark: false }] : []),
    ...partsOf(sought, begin, isLast ? text.length : end),
    ...(isLast ? [] : [{ text: ' …', mark: false }]),
  ]
}

function bestPlace({ words, spans }: Sought): number {
  let best = { at: 0, terms: 0 }
  for (const { from } of spans) {
    const at = words[from]?.start ?? 0
    const near = spans.filter(
      (span) => span.from >= from && (words[span.to - 1]?.end ?? 0) <= at + snippetCharacters / 2,
    )
    const terms = new Set(near.map(({ term }) => term)).size
    if (terms > best.terms) best = { at, terms }
  }
  return best.at
}

function partsOf({ text, words, spans }: Sought, begin: number, end: number): SnippetPart[] {
  const parts: SnippetPart[] = []
  let at = begin
  for (const { from, to } of spans) {
    const start = Math.max(at, words[from]?.start ?? 0)
    const stop = words[to - 1]?.end ?? 0
    if (start < begin || stop > end || stop <= start) continue
    if (start > at) parts.push({ text: text.slice(at, start), mark: false })
    parts.push({ text: text.slice(start, stop), mark: true })
    at = stop
  }
  if (at < end) parts.push({ text: text.slice(at, end), mark: false })
  return parts
}

const characters: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', apos: "'" }

// Signs within a line part no words.
const within = /<\/?(?:a|abbr|b|code|del|em|i|s|strong|span|u)\b[^>]*>/g

/** The words of a rendered post. */
export function textOf(html: string): string {
  return html
    .replaceAll(within, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(?:#x((?:10|[0-9a-f])?[0-9a-f]{1,4})|(\w+));/gi, (whole, code?: string, name?: string) =>
      code ? String.fromCodePoint(Number.parseInt(code, 16)) : (characters[name ?? ''] ?? whole),
    )
    .replaceAll(/\s+/g, ' ')
    .trim()
}
