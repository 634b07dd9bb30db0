import type { Actor } from '../../shared/actor.ts'
import type { PostView } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import type { TakenOut } from '../../shared/postMark.ts'
import { Problem } from '../../shared/problem.ts'
import { recorded } from '../audit/actions.ts'
import type { Deps } from '../deps.ts'
import { activityOf, viewOf } from '../forum/actions.ts'
import { readablePost } from '../forum/doors.ts'
import { type PostRow, textPlaceOf } from '../forum/items.ts'
import { authorOf } from '../forum/rules.ts'
import { untilDone } from '../platform/retry.ts'
import { newAct } from './acts.ts'
import type { PostAt } from './keeping.ts'

/**
 * Takes one file out of a post: from this transaction on nobody fetches it, and what the vault holds goes by an effect of its own. The post is a
 * new version, so that an editor that still carries the file cannot save it. Done again it changes nothing.
 */
export async function takeFileOut(
  deps: Deps,
  actor: Actor,
  { fileId, ...at }: PostAt & { fileId: string },
  reason: string,
): Promise<PostView> {
  return untilDone(async () => {
    const { thread, post } = await readablePost(deps, actor, at)
    if (post.takenOut?.some(({ id }) => id === fileId)) return { done: true, result: viewOf(actor, thread, post) }
    if (!post.files?.some(({ id }) => id === fileId)) throw new Problem('not-found')
    const text = await deps.forum.text(textPlaceOf(post), post.version)
    if (!text) return { done: false }
    const now = deps.clock.now()
    const after = without(post, { id: fileId, at: now, by: actor.name, reason })
    const { number, author } = post
    const about = { personId: author.id, threadId: thread.id, spaceId: thread.spaceId, number, reason }
    const told =
      author.id === actor.id
        ? undefined
        : newAct(deps, author.id, 'file-removed', { reason, threadId: thread.id, number })
    const entry = { act: 'file-removed', actorId: actor.id, ...about, ...(told ? { actId: told.act.id } : {}) } as const
    const activity = activityOf(deps, actor, thread, { kind: 'post-changed', now, number })
    const rows = { before: post, post: after, fileId, body: text.body, author: authorOf(actor), activity }
    const { done } = await recorded(deps, entry, [...deps.order.fileRemovalWrites(rows), ...(told?.writes ?? [])])
    return done ? { done, result: viewOf(actor, thread, after) } : { done }
  })
}

function without({ files = [], takenOut = [], ...post }: PostRow, gone: TakenOut): PostRow {
  const rest = files.filter(({ id }) => id !== gone.id)
  return {
    ...post,
    ...(rest.length > 0 ? { files: rest } : {}),
    // The latest few: a post that goes on with other files must stay an item of the table.
    takenOut: [...takenOut, gone].slice(-limits.filesPerPost),
    editedAt: gone.at,
    version: post.version + 1,
  }
}
