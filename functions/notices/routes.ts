import type { noticeEndpoints } from '../../shared/notices.ts'
import type { Handlers } from '../http/handlers.ts'
import { countUnread, listNotices, markAllRead, markPracticeRead, markThreadRead } from './actions.ts'
import { follow, listFollowed, readFollowing, unfollow } from './following.ts'
import { myTasks } from './tasks.ts'

export const noticeRoutes: Handlers<typeof noticeEndpoints> = {
  'GET /threads/:threadId/following': async ({ deps, actor, params }) => readFollowing(deps, actor, params),
  'PUT /threads/:threadId/following': async ({ deps, actor, params, body }) => follow(deps, actor, params, body.level),
  'DELETE /threads/:threadId/following': async ({ deps, actor, params }) => unfollow(deps, actor, params),
  'GET /spaces/:spaceId/following': async ({ deps, actor, params }) => readFollowing(deps, actor, params),
  'PUT /spaces/:spaceId/following': async ({ deps, actor, params, body }) => follow(deps, actor, params, body.level),
  'DELETE /spaces/:spaceId/following': async ({ deps, actor, params }) => unfollow(deps, actor, params),
  'GET /me/following': async ({ deps, actor, query }) => listFollowed(deps, actor, query),

  'GET /notices': async ({ deps, actor, query }) => listNotices(deps, actor, query),
  'GET /notices/unread': async ({ deps, actor }) => countUnread(deps, actor),
  'PUT /notices/reading': async ({ deps, actor }) => markAllRead(deps, actor),
  'GET /me/tasks': async ({ deps, actor, query }) => myTasks(deps, actor, query),
  'PUT /practices/:practiceId/notices': async ({ deps, actor, params }) =>
    markPracticeRead(deps, actor, params.practiceId),
  'PUT /threads/:threadId/notices': async ({ deps, actor, params, body }) =>
    markThreadRead(deps, actor, params.threadId, body.readTo),
}
