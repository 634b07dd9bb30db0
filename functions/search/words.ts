import { newStemmer } from 'snowball-stemmers'
import { type Language, languages } from '../../shared/languages.ts'

/** A word as it stands in a text, and as it is compared: small letters without accents. */
export type Word = { text: string; start: number; end: number; plain: string }

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap((match) => {
    const plain = fold(match[0])
    return plain ? [{ text: match[0], start: match.index, end: match.index + match[0].length, plain }] : []
  })
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

const stemmers = {
  es: newStemmer('spanish'),
  en: newStemmer('english'),
  pt: newStemmer('portuguese'),
  fr: newStemmer('french'),
}

const known = new Map<string, string>()
const mostKnown = 200_000

/** The stem of a word with its language before it, so that stems of one language never meet those of another. */
export function stemOf(text: string, language: Language): string {
  const key = language + text
  const before = known.get(key)
  if (before !== undefined) return before
  const stem = language + fold(stemmers[language].stem(accented(text.normalize('NFC').toLowerCase(), language)))
  if (known.size >= mostKnown) known.clear()
  known.set(key, stem)
  return stem
}

// The algorithms know endings by their accents, which people leave out when they look for something.
function accented(text: string, language: Language): string {
  if (language === 'es') return text.replace(/([cs])ion$/, '$1ión')
  if (language === 'pt') return text.replace(/cao$/, 'ção').replace(/coes$/, 'ções')
  return text
}

export function stemsOf(text: string): string[] {
  return languages.map((language) => stemOf(text, language))
}
