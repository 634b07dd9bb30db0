import type { HonoRequest } from 'hono'
import { isId } from '../../shared/ids.ts'
import { familiarTo } from '../access/actor.ts'
import type { Deps } from '../deps.ts'
import type { Key } from '../platform/table.ts'

const threadPage = /^\/api\/threads\/([^/]+)(\/posts)?$/

/**
 * What this request is going to read after it has read who asks, if that is who this instance remembers: what is asked for most, a page of
 * a thread and a reply. Nothing else follows from it; what comes waits behind the same door as ever (docs/decisions/0042).
 */
export function readAheadOf(world: Deps, request: HonoRequest, cookie: string): Key[] {
  const [, threadId, posts] = threadPage.exec(request.path) ?? []
  const who = threadId && isId('thread', threadId) ? familiarTo(world, cookie) : undefined
  if (!threadId || !who) return []
  if (posts) return request.method === 'POST' ? world.forum.replyKeys(threadId, who.answersFor) : []
  // The page of a day is looked for first.
  return request.method === 'GET' && !request.query('on') ? world.forum.threadPageKeys(threadId, who) : []
}
