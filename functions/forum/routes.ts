import type { forumEndpoints } from '../../shared/forum.ts'
import type { Handlers } from '../http/handlers.ts'
import { closeThread, editPost, editThread, openThread, preview, reopenThread, reply } from './actions.ts'
import { listThreadsOf } from './kindReading.ts'
import { markRead, readHistory, readHome, readLatest, readPost, readThread } from './reading.ts'
import { admit, editSpace, expel, listSpaceMembers, listSpaces, makeSpace, readSpace } from './spaceActions.ts'

export const forumRoutes: Handlers<typeof forumEndpoints> = {
  'GET /home': async ({ deps, actor }) => readHome(deps, actor),
  'POST /preview': async ({ deps, actor, body }) => preview(deps, actor, body.body),

  'GET /spaces': async ({ deps, actor, query }) => listSpaces(deps, actor, query),
  'POST /spaces': async ({ deps, actor, body, once }) => makeSpace(deps, actor, { ...body, once }),
  'GET /spaces/:spaceId': async ({ deps, actor, params }) => readSpace(deps, actor, params.spaceId),
  'PATCH /spaces/:spaceId': async ({ deps, actor, params, version, body }) =>
    editSpace(deps, actor, { ...params, version }, body),
  'GET /spaces/:spaceId/members': async ({ deps, actor, params, query }) =>
    listSpaceMembers(deps, actor, params.spaceId, query),
  'PUT /spaces/:spaceId/members/:personId': async ({ deps, actor, params }) =>
    admit(deps, actor, params.spaceId, params.personId),
  'DELETE /spaces/:spaceId/members/:personId': async ({ deps, actor, params }) =>
    expel(deps, actor, params.spaceId, params.personId),

  'GET /spaces/:spaceId/threads': async ({ deps, actor, params, query }) =>
    listThreadsOf(deps, actor, params.spaceId, query),
  'POST /spaces/:spaceId/threads': async ({ deps, actor, params, body, once }) =>
    openThread(deps, actor, params.spaceId, { ...body, once }),
  'GET /threads/:threadId': async ({ deps, actor, params, query }) => readThread(deps, actor, params.threadId, query),
  'GET /threads/:threadId/latest': async ({ deps, actor, params }) => readLatest(deps, actor, params.threadId),
  'PATCH /threads/:threadId': async ({ deps, actor, params, version, body }) =>
    editThread(deps, actor, { ...params, version }, body),
  'PUT /threads/:threadId/closure': async ({ deps, actor, params }) => closeThread(deps, actor, params.threadId),
  'DELETE /threads/:threadId/closure': async ({ deps, actor, params }) => reopenThread(deps, actor, params.threadId),
  'PUT /threads/:threadId/mark': async ({ deps, actor, params, body }) =>
    markRead(deps, actor, params.threadId, body.lastRead),

  'POST /threads/:threadId/posts': async ({ deps, actor, params, body, once }) =>
    reply(deps, actor, params.threadId, { ...body, once }),
  'GET /threads/:threadId/posts/:number': async ({ deps, actor, params }) =>
    readPost(deps, actor, params.threadId, params.number),
  'PATCH /threads/:threadId/posts/:number': async ({ deps, actor, params, version, body }) =>
    editPost(deps, actor, { ...params, version }, body),
  'GET /threads/:threadId/posts/:number/revisions': async ({ deps, actor, params, query }) =>
    readHistory(deps, actor, params, query),
}
