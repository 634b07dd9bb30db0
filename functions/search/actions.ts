import type { Actor } from '../../shared/actor.ts'
import type { Thread } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import { Problem } from '../../shared/problem.ts'
import type { Found, Hit, SearchQuery } from '../../shared/search.ts'
import type { Deps } from '../deps.ts'
import { mayReadAt, readableThreads } from '../forum/actions.ts'
import { hashOf } from '../platform/secrets.ts'
import type { Candidate, IndexFile } from './indexFile.ts'
import { expressionOf, snippetOf, type Term, termsOf } from './rules.ts'

/**
 * Posts with these words, the best first. Only spaces that this reader may read are looked at, so that nothing else is found or counted;
 * each hit's thread then passes the same door as on the web. @throws Problem `unavailable` while the index cannot be reached
 */
export async function search(deps: Deps, actor: Actor, query: SearchQuery): Promise<Found> {
  const { cursor, q, ...filters } = query
  const list = `search ${actor.id} ${hashOf(JSON.stringify({ q, ...filters }))}`
  const from = cursor ? Number(deps.cursors.read(list, cursor).from) : 0
  const terms = termsOf(q)
  const index = await reachable(deps)
  if (!index || terms.length === 0) return { items: [], total: 0 }

  const spaceIds = index.places().flatMap((place) => (mayReadAt(actor, place) ? [place.spaceId] : []))
  const wanted = { ...filters, spaceIds, expression: expressionOf(terms) }
  const { candidates, total } = index.find(wanted, from, limits.hitsPerPage)
  const ids = candidates.map(({ thread }) => thread)
  const threads = await readableThreads(deps, actor, ids)
  const cursorTo = (place: number) => deps.cursors.write(list, { from: place })
  return {
    items: candidates.flatMap((candidate) => hitFrom(candidate, threads.get(candidate.thread), terms)),
    total,
    ...(from + limits.hitsPerPage < total ? { next: cursorTo(from + limits.hitsPerPage) } : {}),
    ...(from > 0 ? { previous: cursorTo(from - limits.hitsPerPage) } : {}),
  }
}

async function reachable(deps: Deps): Promise<IndexFile | undefined> {
  try {
    return await deps.snapshot.current()
  } catch {
    throw new Problem('unavailable', { retryAfterSeconds: 20 })
  }
}

function hitFrom({ number, author, language, at, body }: Candidate, thread: Thread | undefined, terms: Term[]): Hit[] {
  if (!thread) return []
  const { id: threadId, spaceId, title, language: titleLanguage } = thread
  const snippet = snippetOf(body, language, terms)
  return [{ threadId, number, spaceId, title, titleLanguage, author, language, writtenAt: at, snippet }]
}
