import type { draftEndpoints } from '../../shared/drafts.ts'
import type { Handlers } from '../http/handlers.ts'
import { dropDraft, listDrafts, readDraft, saveDraft } from './actions.ts'

export const draftRoutes: Handlers<typeof draftEndpoints> = {
  'GET /me/drafts': async ({ deps, actor, query }) => listDrafts(deps, actor, query),
  'GET /me/drafts/:place': async ({ deps, actor, params }) => readDraft(deps, actor, params.place),
  'PUT /me/drafts/:place': async ({ deps, actor, params, body }) => saveDraft(deps, actor, params.place, body),
  'DELETE /me/drafts/:place': async ({ deps, actor, params, query }) =>
    dropDraft(deps, actor, params.place, query.upTo),
}
