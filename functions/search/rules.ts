import { type Language, languages } from '../../shared/languages.ts'
import type { SnippetPart } from '../../shared/search.ts'
import { synonyms } from './synonyms.ts'
import { stemOf, stemsOf, type Word, wordsOf } from './words.ts'

/** One thing that must be in a post: any of these sequences, each of plain words or of stems; `prefix` lets its last word go on. */
export type Sequence = { column: 'plain' | 'stems'; words: string[]; prefix?: true }
export type Term = Sequence[]

const mostTerms = 12

/** What somebody typed, as terms. Nothing of it has a meaning for SQLite: only quotes and a final star have one for us. */
export function termsOf(query: string): Term[] {
  const parts = [...query.replaceAll(/[“”«»]/g, '"').matchAll(/"([^"]*)"|([^\s"]+)/g)]
  const terms: Term[] = []
  let loose: Word[] = []
  const settle = () => {
    terms.push(...looseTerms(loose))
    loose = []
  }
  for (const [, phrase, piece = ''] of parts) {
    if (phrase === undefined && !piece.endsWith('*')) {
      loose.push(...wordsOf(piece))
      continue
    }
    settle()
    const words = wordsOf(phrase ?? piece).map(({ plain }) => plain)
    if (words.length > 0) terms.push([{ column: 'plain', words, ...(phrase === undefined ? { prefix: true } : {}) }])
  }
  settle()
  return terms.slice(0, mostTerms)
}

function looseTerms(words: Word[]): Term[] {
  const terms: Term[] = []
  for (let at = 0; at < words.length; ) {
    const group = groupAt(words, at)
    const word = words[at]
    if (!word) break
    terms.push(group ? group.term : wordTerm(word))
    at += group?.length ?? 1
  }
  return terms
}

function wordTerm({ text, plain }: Word): Term {
  const stems = [...new Set(stemsOf(text))].map((stem): Sequence => ({ column: 'stems', words: [stem] }))
  return [{ column: 'plain', words: [plain] }, ...stems]
}

type Phrase = { language: Language; stems: string[] }
const groups = synonyms.map((group) =>
  languages.flatMap((language) =>
    group[language].map(
      (text): Phrase => ({ language, stems: wordsOf(text).map((word) => stemOf(word.text, language)) }),
    ),
  ),
)

/** The longest of the network's own expressions that begins here, with all that mean the same. */
function groupAt(words: Word[], at: number): { term: Term; length: number } | undefined {
  let found: { phrases: Phrase[]; length: number } | undefined
  for (const phrases of groups)
    for (const { language, stems } of phrases) {
      if (stems.length <= (found?.length ?? 0)) continue
      const here = words.slice(at, at + stems.length)
      const same = stems.every((stem, index) => {
        const word = here[index]
        return word !== undefined && stemOf(word.text, language) === stem
      })
      if (same) found = { phrases, length: stems.length }
    }
  if (!found) return undefined
  const own = words.slice(at, at + found.length).map(({ plain }) => plain)
  const others = found.phrases.map(({ stems }): Sequence => ({ column: 'stems', words: stems }))
  return { term: [{ column: 'plain', words: own }, ...others], length: found.length }
}

/** The terms in FTS5's language: https://www.sqlite.org/fts5.html#full_text_query_syntax. Every word is quoted, and holds letters and digits alone. */
export function expressionOf(terms: Term[]): string {
  const sequence = ({ column, words, prefix }: Sequence) => `${column} : "${words.join(' ')}"${prefix ? ' *' : ''}`
  return terms.map((term) => `(${term.map(sequence).join(' OR ')})`).join(' AND ')
}

const snippetCharacters = 240
const before = 60

/** A stretch of the text around the first thing found, with what was found marked. */
export function snippetOf(text: string, language: Language, terms: Term[]): SnippetPart[] {
  const words = wordsOf(text)
  const isFound = finder(terms, language)
  const first = words.find(isFound)
  const start =
    first && first.start > before ? (words.find((word) => word.start >= first.start - before)?.start ?? 0) : 0
  const end = words.findLast((word) => word.end <= start + snippetCharacters)?.end ?? text.length
  const last = end >= (words.at(-1)?.end ?? 0) ? text.length : end

  const parts: SnippetPart[] = start > 0 ? [{ text: '… ', mark: false }] : []
  let at = start
  for (const word of words) {
    if (word.start < start || word.end > last || !isFound(word)) continue
    if (word.start > at) parts.push({ text: text.slice(at, word.start), mark: false })
    parts.push({ text: word.text, mark: true })
    at = word.end
  }
  if (at < last) parts.push({ text: text.slice(at, last), mark: false })
  return last < text.length ? [...parts, { text: ' …', mark: false }] : parts
}

function finder(terms: Term[], language: Language): (word: Word) => boolean {
  const sequences = terms.flat()
  const of = (column: Sequence['column']) =>
    new Set(sequences.filter((one) => one.column === column && !one.prefix).flatMap(({ words }) => words))
  const [plain, stems] = [of('plain'), of('stems')]
  const beginnings = sequences.flatMap(({ prefix, words }) => (prefix ? words.slice(-1) : []))
  return (word) =>
    plain.has(word.plain) ||
    beginnings.some((beginning) => word.plain.startsWith(beginning)) ||
    // Joining words of an expression ("y", "and", "de") are no find by themselves.
    (word.plain.length > 3 && stems.has(stemOf(word.text, language)))
}

/** The words of a rendered post. */
export function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
