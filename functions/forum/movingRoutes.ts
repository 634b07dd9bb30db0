import type { movingEndpoints } from '../../shared/movingEndpoints.ts'
import type { Handlers } from '../http/handlers.ts'
import { foreseeMove, moveThread } from './moving.ts'

export const movingRoutes: Handlers<typeof movingEndpoints> = {
  'GET /threads/:threadId/move': async ({ deps, actor, params, query }) =>
    foreseeMove(deps, actor, params.threadId, query.spaceId),
  'PUT /threads/:threadId/space': async ({ deps, actor, params, version, body }) =>
    moveThread(deps, actor, { ...params, version }, body),
}
