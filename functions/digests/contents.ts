import type { DigestContents, DigestItem } from '../../shared/digests.ts'
import type { Composition, Entry } from './compose.ts'
import type { Told } from './delivery.ts'

/** A composition as it leaves: of threads and spaces no more than is told. */
export function contentsOf(composition: Composition, spaces: ReadonlyMap<string, string>): DigestContents {
  const { needs, follows, news, rest, practices, more } = composition
  return {
    ...{ needs: needs.map(itemOf), follows: follows.map(itemOf), news: news.map(itemOf), more },
    ...(practices > 0 ? { practices } : {}),
    rest: rest.flatMap(({ spaceId, count }) => {
      const space = spaces.get(spaceId)
      return space ? [{ space, count }] : []
    }),
  }
}

/** How many things it tells, by part and by reason: of what it told, nothing else is kept. */
export function countsOf({ needs, follows, news, rest, practices = 0 }: DigestContents): Told {
  const others = rest.reduce((sum, { count }) => sum + count, practices)
  const byReason = Map.groupBy([...needs, ...follows, ...news], ({ why }) => why)
  return {
    told: { needs: needs.length, follows: follows.length, news: news.length, rest: others },
    reasons: Object.fromEntries([...byReason].map(([why, items]) => [why, items.length])),
  }
}

function itemOf(entry: Entry): DigestItem {
  if ('practice' in entry) return entry.practice
  const { thread, number, reason } = entry
  const { id: threadId, title, language, kind, dueOn } = thread
  const facts = { ...(kind ? { kind } : {}), ...(dueOn ? { dueOn } : {}), ...(number ? { number } : {}) }
  return { threadId, title, language, ...facts, ...reason }
}
