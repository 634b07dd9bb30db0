import { type Language, languages } from '../../shared/languages.ts'
import { conceptsIn, conceptToken } from '../search/concepts.ts'
import type { Term } from '../search/rules.ts'
import { isJoining, stemOf, wordsOf } from '../search/words.ts'

/** Each once, with a space before and behind: ` acog §13 nin `. */
export type Tokens = string

/** The stems of some texts, each in its own language, and the network's concepts: so what is looked for in one language is found in another. */
export function tokensOf(texts: readonly (readonly [Language, readonly (string | undefined)[]])[]): Tokens {
  const tokens = new Set<string>()
  for (const [language, some] of texts) {
    for (const text of some) {
      const words = wordsOf(text ?? '')
      for (const word of words) if (!isJoining(word)) tokens.add(stemOf(word.plain, language))
      for (const { concept } of conceptsIn(words, language)) tokens.add(conceptToken(concept))
    }
  }
  return ` ${[...tokens].toSorted().join(' ')} `
}

export function holdsAll(tokens: Tokens, terms: readonly Term[]): boolean {
  return terms.every((term) => holds(tokens, term))
}

/** Words in a row are looked for as words, in any order: a record is found by what it speaks of. */
function holds(tokens: Tokens, { stems, concept, phrase }: Term): boolean {
  const has = (token: string) => tokens.includes(` ${token} `)
  if (stems.some(has) || (concept !== undefined && has(conceptToken(concept)))) return true
  if (!phrase) return false
  const { words, goesOn } = phrase
  const telling = words.filter((plain) => !isJoining({ plain }))
  const last = telling.at(-1)
  const begins = (plain: string) => goesOn && plain === last && tokens.includes(` ${plain}`)
  return telling.every((plain) => languages.some((language) => has(stemOf(plain, language))) || begins(plain))
}
