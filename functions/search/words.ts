import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import type { Language } from '../../shared/languages.ts'
import { LatestMap } from '../platform/latestMap.ts'

/** A word as it stands in a text, and as it is compared: small letters without accents. */
export type Word = { text: string; start: number; end: number; plain: string }

const mostLetters = 64

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap((match) => {
    const plain = plainOf(match[0])
    return plain ? [{ text: match[0], start: match.index, end: match.index + match[0].length, plain }] : []
  })
}

function plainOf(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .slice(0, mostLetters)
}

// Snowball's algorithms (https://snowballstem.org), one module for each language; the English one is Porter's own.
const stemmers = { es: spanish, en: english, pt: portuguese, fr: french }

/** About 5 MB; a network's own vocabulary is smaller. */
const known = new LatestMap<string, string>(50_000)

/** The stem of a plain word in a language: of the plain one on both sides, so that accents which somebody left out make no difference. */
export function stemOf(plain: string, language: Language): string {
  const key = language + plain
  const before = known.get(key)
  if (before !== undefined) return before
  const stem = plainOf(stemmers[language](accented(plain, language))) || plain
  known.set(key, stem)
  return stem
}

// The algorithms know some endings by their accents alone.
function accented(plain: string, language: Language): string {
  if (language === 'es') return plain.replace(/([cstx])ion$/, '$1ión')
  if (language === 'pt') return plain.replace(/cao$/, 'ção').replace(/coes$/, 'ções')
  return plain
}

// Words that hold others together: in nearly every post, so that they find nothing, and in another language for every reader.
const joining = new Set(
  [
    'a al con de del e el en la las lo los o para por que se su sus un una y',
    'an and as at by for from in is it of on or that the to with',
    'ao aos as com da das do dos em na nas no nos os ou um uma',
    'au aux avec ce ces d dans des du est et l le les ou par pour un une',
  ].flatMap((words) => words.split(' ')),
)

export function isJoining({ plain }: Pick<Word, 'plain'>): boolean {
  return joining.has(plain)
}
