import type { Actor } from '../../shared/actor.ts'
import type { Post } from '../../shared/forum.ts'
import type { Deps } from '../deps.ts'
import type { Once } from '../platform/once.ts'
import { countMentions, mentionsIn } from './mentions.ts'

type Prepared<Rows> = (Rows & { made?: undefined }) | ({ [Name in keyof Rows]?: undefined } & { made: string })

/**
 * The post that a request is going to write, its mentions counted. Where that is refused although an earlier try arrived, as its files are taken,
 * the thread is closed or the day of the request over by now, what that try made is the answer; and a second try counts nobody again.
 */
export async function preparedOrMade<Rows extends { post: Post }>(
  deps: Deps,
  actor: Actor,
  once: Once | undefined,
  prepare: () => Promise<Rows>,
): Promise<Prepared<Rows>> {
  try {
    const rows = await prepare()
    const made = mentionsIn(rows.post.html).length > 0 ? await deps.forum.madeBefore(once) : undefined
    if (made) return { made }
    countMentions(deps, actor, rows.post.html)
    return rows
  } catch (refusal) {
    const made = await deps.forum.madeBefore(once)
    if (made) return { made }
    throw refusal
  }
}
