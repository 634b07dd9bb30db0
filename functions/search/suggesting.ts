import type { Actor } from '../../shared/actor.ts'
import { limits } from '../../shared/limits.ts'
import { matches } from '../../shared/matching.ts'
import type { Suggestion, Suggestions } from '../../shared/suggestions.ts'
import type { Deps } from '../deps.ts'
import { mayRead } from '../forum/rules.ts'
import { sortableName } from '../members/account.ts'
import { indexFor, readableBy } from './readable.ts'
import { expressionOf, type Term, taggedWith, termsOf } from './rules.ts'
import { holdsAll, marked, soughtIn } from './snippet.ts'
import { isJoining, wordsOf } from './words.ts'

const askedPerPerson = { most: 900, minutes: 10 }
const mostWords = 8
const mostPeople = 3

/**
 * What somebody may mean who has begun to type: threads by their titles, the newest first, then people by name. Titles pass the same door as the
 * hits of a search, and no other text has a say. @throws Problem `unavailable` while there is no index
 */
export async function suggest(deps: Deps, actor: Actor, q: string): Promise<Suggestions> {
  deps.pace.take(`suggest ${actor.id}`, askedPerPerson)
  const beginnings = beginningsIn(q)
  if (beginnings.length === 0) return { items: [] }
  const people = await peopleNamed(deps, actor, q)
  const threads = await threadsTitled(deps, actor, { beginnings, words: termsOf(q) })
  return { items: [...threads.slice(0, limits.suggestions - people.length), ...people] }
}

/** Each word as the beginning of one. Joining words that others follow are left out: in the next language other ones stand there. */
function beginningsIn(q: string): Term[] {
  const words = wordsOf(q).slice(0, mostWords)
  const telling = words.filter((word, at) => at === words.length - 1 || !isJoining(word))
  return telling.map(({ plain }) => ({ stems: [], phrase: { words: [plain], goesOn: true } }))
}

type Typed = { beginnings: Term[]; words: Term[] }

async function threadsTitled(deps: Deps, actor: Actor, { beginnings, words }: Typed): Promise<Suggestion[]> {
  const index = await indexFor(deps)
  // What was typed may also be whole: then its other forms and the network's other words for it fit too.
  const ways = [beginnings, words].filter((terms) => terms.length > 0)
  const any = `(${ways.map((terms) => `(${expressionOf(terms, 'title')})`).join(' OR ')})`
  const readable = readableBy(actor)
  const expression = readable ? `${any} AND ${taggedWith(readable)}` : any
  const ids = index.findTitles(expression, limits.suggestions)
  const threads = await deps.forum.threadsNamed(ids)
  return ids.flatMap((threadId): Suggestion[] => {
    const thread = threads.find(({ id }) => id === threadId)
    if (!thread || !mayRead(actor, thread)) return []
    // As it is called now.
    const sought = ways.map((terms) => ({ terms, title: soughtIn(thread.title, thread.language, terms) }))
    const fitting = sought.find(({ terms, title }) => holdsAll(terms, [title]))
    const { language, spaceId } = thread
    return fitting ? [{ kind: 'thread', threadId, spaceId, language, title: marked(fitting.title) }] : []
  })
}

async function peopleNamed(deps: Deps, actor: Actor, q: string): Promise<Suggestion[]> {
  const everybody = await deps.roster.everybody(deps.members)
  return everybody
    .filter(({ id, name }) => id !== actor.id && matches(q, [name]))
    .toSorted((a, b) => (sortableName(a.name) < sortableName(b.name) ? -1 : 1))
    .slice(0, mostPeople)
    .map(({ id, name, country, institution }) => ({ kind: 'person', personId: id, name, country, institution }))
}
