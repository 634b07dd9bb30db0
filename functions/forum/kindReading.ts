import type { Actor } from '../../shared/actor.ts'
import type { ThreadRow } from '../../shared/forum.ts'
import { limits } from '../../shared/limits.ts'
import type { Page } from '../../shared/page.ts'
import type { ThreadListQuery } from '../../shared/threadFilters.ts'
import type { ThreadFilter } from '../../shared/threadKinds.ts'
import type { Deps } from '../deps.ts'
import { readableSpace } from './doors.ts'
import type { KindPlace } from './kindStore.ts'
import { listThreads, passDoor } from './reading.ts'
import { rowFor } from './rules.ts'

export async function listThreadsOf(
  deps: Deps,
  actor: Actor,
  spaceId: string,
  { only, cursor }: ThreadListQuery,
): Promise<Page<ThreadRow>> {
  if (!only) return listThreads(deps, actor, spaceId, { cursor })
  return listKind(deps, actor, { spaceId, only }, cursor)
}

/** Threads of a space that are of one kind, or still wait, the latest opened first. */
async function listKind(
  deps: Deps,
  actor: Actor,
  { spaceId, only }: { spaceId: string; only: ThreadFilter },
  cursor: string | undefined,
): Promise<Page<ThreadRow>> {
  const list = `threads of ${spaceId} ${only}`
  const place = cursor ? placeFrom(deps.cursors.read(list, cursor)) : undefined
  const isLetThrough = await passDoor(deps, actor, spaceId)
  const { ids, more } = await deps.forum.threadIdsOf(spaceId, only, place, limits.threadsPerFilteredPage)
  if (isLetThrough && ids.length === 0) await readableSpace(deps, actor, spaceId)
  const { threads, marks } = await deps.forum.threadsAndMarks(actor.id, ids)
  // A row that lags behind is no way into another space.
  const here = new Map(threads.filter((thread) => thread.spaceId === spaceId).map((thread) => [thread.id, thread]))
  const cursorAt = (id: string, back: boolean) => deps.cursors.write(list, { id, back: back ? 1 : 0 })
  const [first, last] = [ids[0], ids.at(-1)]
  const hasNext = place?.back ? true : more
  const hasPrevious = place?.back ? more : place !== undefined
  return {
    items: ids.flatMap((id) => {
      const thread = here.get(id)
      return thread ? [rowFor(actor, thread, marks.get(id))] : []
    }),
    ...(last && hasNext ? { next: cursorAt(last, false) } : {}),
    ...(first && hasPrevious ? { previous: cursorAt(first, true) } : {}),
  }
}

function placeFrom({ id, back }: Record<string, string | number>): KindPlace {
  return { id: String(id), back: back === 1 }
}
