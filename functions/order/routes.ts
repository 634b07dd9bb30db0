import type { orderEndpoints } from '../../shared/order.ts'
import type { Handlers } from '../http/handlers.ts'
import { answerAct, listMyActs } from './acts.ts'
import { takeFileOut } from './fileRemoval.ts'
import { flag, listFlags, listMyFlags, settleFlag } from './flags.ts'
import { keepPost, removeOwn } from './keeping.ts'
import { pause, resume, warn } from './people.ts'
import { redact } from './redaction.ts'

export const orderRoutes: Handlers<typeof orderEndpoints> = {
  'PUT /threads/:threadId/posts/:number/flag': ({ deps, actor, params, body }) => flag(deps, actor, params, body),
  'GET /me/flags': ({ deps, actor, query }) => listMyFlags(deps, actor, query),
  'GET /flags': ({ deps, query }) => listFlags(deps, query),
  'PUT /threads/:threadId/posts/:number/flags/:personId/settlement': ({ deps, actor, params, body, version }) =>
    settleFlag(deps, actor, { ...params, version }, body),

  'PUT /threads/:threadId/posts/:number/keeping': ({ deps, actor, params, body }) =>
    keepPost(deps, actor, params, body),
  'PUT /threads/:threadId/posts/:number/removal': ({ deps, actor, params }) => removeOwn(deps, actor, params, true),
  'DELETE /threads/:threadId/posts/:number/removal': ({ deps, actor, params }) => removeOwn(deps, actor, params, false),
  'POST /threads/:threadId/posts/:number/redaction': ({ deps, actor, params, body }) =>
    redact(deps, actor, params, body),

  'PUT /threads/:threadId/posts/:number/files/:fileId/removal': ({ deps, actor, params, body }) =>
    takeFileOut(deps, actor, params, body.reason),

  'POST /people/:personId/warnings': ({ deps, actor, params, body }) => warn(deps, actor, params.personId, body.reason),
  'PUT /people/:personId/pause': ({ deps, actor, params, body }) => pause(deps, actor, params.personId, body),
  'DELETE /people/:personId/pause': ({ deps, actor, params }) => resume(deps, actor, params.personId),
  'GET /me/acts': ({ deps, actor, query }) => listMyActs(deps, actor, query),
  'POST /me/acts/:actId/answers': ({ deps, actor, params, body }) => answerAct(deps, actor, params.actId, body.text),
}
