import type { movingEndpoints } from '../../shared/movingEndpoints.ts'
import type { Handlers } from '../http/handlers.ts'
import { moveThread } from './moving.ts'

export const movingRoutes: Handlers<typeof movingEndpoints> = {
  'PUT /threads/:threadId/space': async ({ deps, actor, params, version, body }) =>
    moveThread(deps, actor, { ...params, version }, body),
}
