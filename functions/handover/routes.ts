import type { handoverEndpoints } from '../../shared/handover.ts'
import type { Handlers } from '../http/handlers.ts'
import {
  chooseLeaving,
  completeTakingOver,
  readLeaving,
  readTakingOver,
  seatThreads,
  takeDraft,
  takeFollows,
} from './actions.ts'

export const handoverRoutes: Handlers<typeof handoverEndpoints> = {
  'GET /me/handover/leaving': ({ deps, actor }) => readLeaving(deps, actor),
  'PUT /me/handover/leaving': ({ deps, actor, body, version }) => chooseLeaving(deps, actor, { choice: body, version }),
  'GET /me/handover/threads': ({ deps, actor, query }) => seatThreads(deps, actor, query),
  'GET /me/handover': ({ deps, actor }) => readTakingOver(deps, actor),
  'PUT /me/handover/drafts/:place': ({ deps, actor, params }) => takeDraft(deps, actor, params.place),
  'POST /me/handover/follows': ({ deps, actor, body }) => takeFollows(deps, actor, body.cursor),
  'PUT /me/handover/completion': ({ deps, actor }) => completeTakingOver(deps, actor),
}
