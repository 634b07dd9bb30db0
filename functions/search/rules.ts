import { languages } from '../../shared/languages.ts'
import { conceptAt, conceptToken, type Standing } from './concepts.ts'
import { isJoining, stemOf, type Word, wordsOf } from './words.ts'

/** One thing that must be in a post: any of these stems, this concept, or these plain words one after the other. */
export type Term = {
  stems: readonly string[]
  concept?: number
  phrase?: { words: readonly string[]; goesOn: boolean }
}

const mostTerms = 12

/** What somebody typed, as terms. Nothing of it has a meaning for SQLite: only quotation marks and a final star have one for us. */
export function termsOf(query: string): Term[] {
  const parts = [...query.replaceAll(/[“”«»„]/g, '"').matchAll(/"([^"]*)"|([^\s"]+)/g)]
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
    if (words.length > 0) terms.push({ stems: [], phrase: { words, goesOn: phrase === undefined } })
  }
  settle()
  return terms.slice(0, mostTerms)
}

/** Joining words are left out where there are others: what is looked for in one language stands with other ones in the next. */
function looseTerms(words: Word[]): Term[] {
  const terms: Term[] = []
  const isAlone = words.every(isJoining)
  for (let at = 0; at < words.length; ) {
    const word = words[at]
    if (!word) break
    const standing = longest(words, at)
    if (standing) terms.push(conceptTerm(words, standing))
    else if (isAlone || !isJoining(word)) terms.push({ stems: stemsOf(word) })
    at = standing?.to ?? at + 1
  }
  return terms
}

// Nobody says in which language they look: the expressions of all are tried.
function longest(words: Word[], at: number): Standing | undefined {
  const found = languages.flatMap((language) => conceptAt(words, at, language) ?? [])
  return found.toSorted((a, b) => b.to - a.to)[0]
}

/** The concept, and the very words: a post may quote them in the midst of another language. */
function conceptTerm(words: Word[], { concept, from, to }: Standing): Term {
  const [word] = words.slice(from, to)
  if (word && to - from === 1) return { concept, stems: stemsOf(word) }
  return { concept, stems: [], phrase: { words: words.slice(from, to).map(({ plain }) => plain), goesOn: false } }
}

function stemsOf({ plain }: Word): string[] {
  return [...new Set(languages.map((language) => stemOf(plain, language)))]
}

/**
 * The terms in FTS5's language (https://www.sqlite.org/fts5.html#full_text_query_syntax), to be found in the title or anywhere. Every word is
 * quoted, and holds letters and digits alone.
 */
export function expressionOf(terms: readonly Term[], where: 'title' | 'anywhere'): string {
  const [stems, plain] = where === 'title' ? ['title', 'titleWords'] : ['{title body}', '{titleWords bodyWords}']
  const each = terms.map((term) => {
    const tokens = [...term.stems, ...(term.concept === undefined ? [] : [conceptToken(term.concept)])]
    const ways = tokens.length > 0 ? [`${stems} : (${tokens.map((token) => `"${token}"`).join(' OR ')})`] : []
    const { phrase } = term
    if (phrase) ways.push(`${plain} : ("${phrase.words.join(' ')}"${phrase.goesOn ? ' *' : ''})`)
    return `(${ways.join(' OR ')})`
  })
  return each.join(' AND ')
}

/** Any of some tags, as a condition beside the terms. */
export function taggedWith(tags: readonly string[]): string {
  return `tags : (${tags.map((tag) => `"${tag}"`).join(' OR ')})`
}
