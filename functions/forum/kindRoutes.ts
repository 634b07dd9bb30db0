import type { threadKindEndpoints } from '../../shared/threadKindEndpoints.ts'
import type { Handlers } from '../http/handlers.ts'
import { markAnswer, unmarkAnswer } from './kindActions.ts'

export const threadKindRoutes: Handlers<typeof threadKindEndpoints> = {
  'PUT /threads/:threadId/answer': async ({ deps, actor, params, body }) =>
    markAnswer(deps, actor, params.threadId, body.number),
  'DELETE /threads/:threadId/answer': async ({ deps, actor, params }) => unmarkAnswer(deps, actor, params.threadId),
}
