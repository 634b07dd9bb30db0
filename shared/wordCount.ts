import type { Language } from './languages.ts'

const segmenters = new Map<Language, Intl.Segmenter>()

/** How many words a text has, as its language parts them (UAX 29, by Intl): the same number in the browser and on the server. */
export function countWords(text: string, language: Language): number {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, segmenter)
  let count = 0
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count += 1
  return count
}
