import type { threadKindEndpoints } from '../../shared/threadKindEndpoints.ts'
import type { Handlers } from '../http/handlers.ts'
import { announce } from './actions.ts'
import { acknowledge, listAcknowledgements } from './announcements.ts'
import { changeDate, closeRequest, markAnswer, unmarkAnswer } from './kindActions.ts'
import { listPins, pin, unpin } from './pins.ts'
import { readRequest } from './requestActions.ts'

export const threadKindRoutes: Handlers<typeof threadKindEndpoints> = {
  'PUT /threads/:threadId/answer': async ({ deps, actor, params, body }) =>
    markAnswer(deps, actor, params.threadId, body.number),
  'DELETE /threads/:threadId/answer': async ({ deps, actor, params }) => unmarkAnswer(deps, actor, params.threadId),
  'GET /threads/:threadId/request': async ({ deps, actor, params }) => readRequest(deps, actor, params.threadId),
  'PUT /threads/:threadId/due-date': async ({ deps, actor, params, version, body }) =>
    changeDate(deps, actor, { ...params, version }, body.dueOn),
  'PUT /threads/:threadId/outcome': async ({ deps, actor, params, body }) =>
    closeRequest(deps, actor, params.threadId, body.text),
  'POST /spaces/:spaceId/announcements': async ({ deps, actor, params, body, once }) =>
    announce(deps, actor, params.spaceId, { ...body, once }),
  'PUT /threads/:threadId/acknowledgement': async ({ deps, actor, params }) =>
    acknowledge(deps, actor, params.threadId),
  'GET /threads/:threadId/acknowledgements': async ({ deps, actor, params, query }) =>
    listAcknowledgements(deps, actor, params.threadId, query),
  'GET /spaces/:spaceId/pins': async ({ deps, actor, params }) => listPins(deps, actor, params.spaceId),
  'PUT /threads/:threadId/pin': async ({ deps, actor, params }) => pin(deps, actor, params.threadId),
  'DELETE /threads/:threadId/pin': async ({ deps, actor, params }) => unpin(deps, actor, params.threadId),
}
