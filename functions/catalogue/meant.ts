import { type FacetName, facetNames } from '../../shared/catalogueFacets.ts'
import type { CatalogueFilter } from '../../shared/catalogueFilter.ts'
import type { CataloguePage } from '../../shared/catalogueList.ts'
import { termsOf } from '../search/rules.ts'
import { editsBetween, isSpelt, mostEdits } from '../search/spelling.ts'
import { isJoining, wordsOf } from '../search/words.ts'
import { compare, found, lookedAt, placeOf } from './finding.ts'
import type { Row } from './rows.ts'
import { holdsAll } from './words.ts'

const mostNear = 3

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

/** How many there would be without the words, and without what was chosen in each facet. */
export function loosenedFrom(
  rows: readonly Row[],
  looked: ReturnType<typeof lookedAt>,
  { q, ...chosen }: CatalogueFilter,
): NonNullable<CataloguePage['loosened']> {
  const isFiltered = facetNames.some((facet) => chosen[facet])
  const without = (facet: FacetName) => looked.filter(({ missed }) => missed.every((one) => one === facet)).length
  const all = [
    ...(q && isFiltered ? [{ without: 'q' as const, count: found(lookedAt(rows, chosen)).length }] : []),
    ...facetNames.filter((facet) => chosen[facet]).map((facet) => ({ without: facet, count: without(facet) })),
  ]
  return all.filter(({ count }) => count > 0)
}

/** Those that are what was chosen and hold some of several words: most of them first, and then the latest. */
export function nearestTo(rows: readonly Row[], { q, ...chosen }: CatalogueFilter): string[] {
  const terms = q ? termsOf(q) : []
  if (terms.length < 2) return []
  const held = found(lookedAt(rows, chosen)).flatMap((one) => {
    const rank = terms.filter((term) => holdsAll(one.row.words, [term])).length
    return rank > 0 ? [{ ...placeOf(one, 'recent'), rank }] : []
  })
  return held
    .toSorted(compare)
    .slice(0, mostNear)
    .map(({ id }) => id)
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
