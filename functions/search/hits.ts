import type { Actor } from '../../shared/actor.ts'
import type { Post, Thread } from '../../shared/forum.ts'
import type { Hit } from '../../shared/search.ts'
import type { Deps } from '../deps.ts'
import { mayRead } from '../forum/rules.ts'
import { textIn, titleIn } from './doc.ts'
import type { Ranked } from './paging.ts'
import type { Term } from './rules.ts'
import { holdsAll, marked, snippetOf, soughtIn } from './snippet.ts'

type Row = { thread: Thread; post: Post }

/** Posts that the index names, as they stand in the table now; each through the door of its thread. */
export async function rowsOf(deps: Deps, actor: Actor, ranked: Ranked[]): Promise<Row[]> {
  const found = await deps.forum.threadsAndPosts(ranked)
  return ranked.flatMap(({ threadId, number }) => {
    const row = found.find(({ post }) => post.threadId === threadId && post.number === number)
    return row && !row.post.gone && mayRead(actor, row.thread) ? [row] : []
  })
}

export async function hitsOf(deps: Deps, actor: Actor, ranked: Ranked[], terms: Term[]): Promise<Hit[]> {
  return (await rowsOf(deps, actor, ranked)).flatMap((row) => hitFrom(row, terms))
}

/** The hit as it stands in the table now; nothing when an edit has taken the words away. */
export function hitFrom({ thread, post }: Row, terms: Term[]): Hit[] {
  const title = soughtIn(thread.title, thread.language, terms)
  const body = soughtIn(textIn(post), post.language, terms)
  if (!holdsAll(terms, titleIn(thread, post) ? [title, body] : [body])) return []
  const { id: threadId, spaceId, kind, language: titleLanguage } = thread
  const { number, author, language, writtenAt } = post
  return [
    {
      ...{ threadId, number, spaceId, title: marked(title), titleLanguage, ...(kind ? { kind } : {}) },
      ...{ author, language, writtenAt, snippet: snippetOf(body) },
    },
  ]
}
