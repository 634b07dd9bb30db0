import type { CatalogueFilter } from '../../shared/catalogueFilter.ts'
import { termsOf } from '../search/rules.ts'
import { editsBetween, isSpelt, mostEdits } from '../search/spelling.ts'
import { isJoining, wordsOf } from '../search/words.ts'
import { found, lookedAt } from './finding.ts'
import type { Row } from './rows.ts'
import { holdsAll } from './words.ts'

/**
 * The same words with those that stand nowhere replaced by the nearest of a title, if that finds something. Everybody may read all that is
 * published: unlike words of posts, none here is a secret.
 */
export function meantBy(rows: readonly Row[], { q, ...filter }: CatalogueFilter): string | undefined {
  if (!q) return undefined
  const stands = (text: string) => rows.some(({ words }) => holdsAll(words, termsOf(text)))
  const unknown = wordsOf(q).filter((word) => isSpelt(word.plain) && !isJoining(word) && !stands(word.text))
  if (unknown.length === 0) return undefined
  const titled = titleWords(rows)
  let meant = q
  // From the last one on: the places of those before stay.
  for (const { plain, start, end } of unknown.toReversed()) {
    const near = nearest(plain, titled)
    if (!near) return undefined
    meant = meant.slice(0, start) + near + meant.slice(end)
  }
  return found(lookedAt(rows, { ...filter, q: meant })).length > 0 ? meant : undefined
}

/** The words of all titles, each as it is written where it stands first. */
function titleWords(rows: readonly Row[]): Map<string, string> {
  const words = new Map<string, string>()
  for (const { titles } of rows) {
    for (const { plain, text } of Object.values(titles).flatMap(wordsOf)) {
      if (!words.has(plain)) words.set(plain, text.toLowerCase())
    }
  }
  return words
}

function nearest(plain: string, words: Map<string, string>): string | undefined {
  let best: { edits: number; text: string } | undefined
  for (const [word, text] of words) {
    const edits = editsBetween(plain, word, mostEdits(plain))
    if (edits !== undefined && edits < (best?.edits ?? Number.POSITIVE_INFINITY)) best = { edits, text }
  }
  return best?.text
}
