import { type Language, languages } from '../../shared/languages.ts'
import { synonyms } from './synonyms.ts'
import { stemOf, type Word, wordsOf } from './words.ts'

/** One of the network's own expressions where it stands among words: its place in `synonyms`, and the words from `from` up to `to`. */
export type Standing = { concept: number; from: number; to: number }

type Expression = { concept: number; stems: string[] }

/** The expressions of a language by their first stem, the longest first. */
const expressions = new Map(languages.map((language) => [language, expressionsIn(language)]))

function expressionsIn(language: Language): Map<string, Expression[]> {
  const all = synonyms.flatMap((texts, concept) =>
    texts[language].map((text) => ({ concept, stems: wordsOf(text).map(({ plain }) => stemOf(plain, language)) })),
  )
  const sorted = all.toSorted((a, b) => b.stems.length - a.stems.length)
  return Map.groupBy(sorted, ({ stems }) => stems[0] ?? '')
}

/** The longest expression that begins at this word, in this language. */
export function conceptAt(words: readonly Word[], at: number, language: Language): Standing | undefined {
  const stemAt = (place: number) => {
    const word = words[place]
    return word && stemOf(word.plain, language)
  }
  const first = stemAt(at)
  const known = first === undefined ? undefined : expressions.get(language)?.get(first)
  const found = known?.find(({ stems }) => stems.every((stem, offset) => stemAt(at + offset) === stem))
  return found && { concept: found.concept, from: at, to: at + found.stems.length }
}

export function conceptsIn(words: readonly Word[], language: Language): Standing[] {
  const found: Standing[] = []
  for (let at = 0; at < words.length; at++) {
    const one = conceptAt(words, at, language)
    if (one) found.push(one)
  }
  return found
}

/** How a concept stands in the index: the sign at its head is in no word. */
export function conceptToken(concept: number): string {
  return `§${concept}`
}
