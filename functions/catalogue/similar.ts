import type { Actor } from '../../shared/actor.ts'
import type { InCommon, SimilarPractices } from '../../shared/catalogueList.ts'
import type { Language } from '../../shared/languages.ts'
import { limits } from '../../shared/limits.ts'
import type { Deps } from '../deps.ts'
import { isJoining, wordsOf } from '../search/words.ts'
import { publishedPractice } from './doors.ts'
import { cardOf, entriesNow, rowsFor } from './listing.ts'
import type { Row } from './rows.ts'

/** What counts how much; what is rare is worth more than what nearly all have. */
const weights = { themes: 3, stages: 2, groups: 2, companies: 1, ages: 0.5, words: 2 } as const
const mostWordsNamed = 3

/** Those that have the most in common with it, and what that is; none for one that is in the catalogue no more. */
export async function similarPractices(
  deps: Deps,
  actor: Actor,
  { practiceId, in: language = actor.language }: { practiceId: string; in?: Language | undefined },
): Promise<SimilarPractices> {
  await publishedPractice(deps, practiceId)
  const rows = await rowsFor(deps)
  const own = rows.find((row) => row.practiceId === practiceId)
  if (!own) return { items: [] }
  const likest = likestTo(own, rows)
  const entries = await entriesNow(
    deps,
    likest.map(({ row }) => row.practiceId),
  )
  return {
    items: entries.map((entry) => {
      const row = likest.find((one) => one.row.practiceId === entry.practiceId)?.row ?? own
      return { card: cardOf(entry, language), inCommon: inCommon(own, row, language) }
    }),
  }
}

export function likestTo(own: Row, rows: readonly Row[]): { row: Row; score: number }[] {
  const rarity = rarities(rows)
  const titleTokens = new Set(own.titleWords.split(' ').filter(Boolean))
  const scored = rows.flatMap((row) => {
    if (row.practiceId === own.practiceId) return []
    const shared = (['themes', 'stages', 'groups', 'companies', 'ages'] as const).reduce(
      (sum, name) => sum + weights[name] * sumOf(common<string>(own.facts[name], row.facts[name]), rarity),
      0,
    )
    const words = row.titleWords.split(' ').filter((token) => titleTokens.has(token)).length
    return shared > 0 ? [{ row, score: shared + weights.words * words }] : []
  })
  scored.sort((a, b) => b.score - a.score || (a.row.practiceId < b.row.practiceId ? 1 : -1))
  return scored.slice(0, limits.similarPractices)
}

/** From 0, what all have, to 1. */
function rarities(rows: readonly Row[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { facts } of rows) {
    for (const value of [facts.themes, facts.stages, facts.groups, facts.companies, facts.ages].flat()) {
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }
  return new Map([...counts].map(([value, count]) => [value, 1 - (count - 1) / rows.length]))
}

function sumOf(values: readonly string[], rarity: Map<string, number>): number {
  return values.reduce((sum, value) => sum + (rarity.get(value) ?? 0), 0)
}

function common<Value>(a: readonly Value[], b: readonly Value[]): Value[] {
  return a.filter((value) => b.includes(value))
}

function inCommon(own: Row, other: Row, language: Language): InCommon {
  const { facts } = own
  const words = wordsOf(other.titles[language] ?? Object.values(other.titles)[0] ?? '')
  const stands = new Set(wordsOf(Object.values(own.titles).join(' ')).map(({ plain }) => plain))
  return {
    themes: common(facts.themes, other.facts.themes),
    stages: common(facts.stages, other.facts.stages),
    ages: common(facts.ages, other.facts.ages),
    companies: common(facts.companies, other.facts.companies),
    groups: common(facts.groups, other.facts.groups),
    words: words
      .filter((word) => word.plain.length > 3 && !isJoining(word) && stands.has(word.plain))
      .map(({ text }) => text)
      .slice(0, mostWordsNamed),
  }
}
