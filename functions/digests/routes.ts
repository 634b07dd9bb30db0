import type { digestRunEndpoints } from '../../shared/digestRuns.ts'
import type { digestEndpoints } from '../../shared/digests.ts'
import type { Handlers } from '../http/handlers.ts'
import { chooseDigest, myDigest } from '../subscriptions/actions.ts'
import { previewDigest } from './actions.ts'
import { chooseLevel, issuesOf, myIssues, sendAgain } from './issues.ts'
import { pauseSending, readSending, resumeSending } from './pausing.ts'
import { previewPublicDigest } from './publicDigest.ts'

export const digestRoutes: Handlers<typeof digestEndpoints & typeof digestRunEndpoints> = {
  'GET /me/digest': ({ deps, actor }) => myDigest(deps, actor),
  'GET /me/digest/preview': ({ deps, actor }) => previewDigest(deps, actor),
  'PUT /me/digest': ({ deps, actor, body, version }) => chooseDigest(deps, actor, { choice: body, version }),
  'GET /me/digest/issues': ({ deps, actor, query }) => myIssues(deps, actor, query),
  'PUT /me/digest/spaces/:spaceId': ({ deps, actor, params, body }) =>
    chooseLevel(deps, actor, { spaceId: params.spaceId, level: body.level }),

  'GET /digests/public': ({ deps, query }) => previewPublicDigest(deps, query),
  'GET /digests/sending': ({ deps }) => readSending(deps),
  'PUT /digests/pause': ({ deps, actor, body, version }) => pauseSending(deps, actor, { reason: body.reason, version }),
  'DELETE /digests/pause': ({ deps, actor, version }) => resumeSending(deps, actor, version),
  'GET /people/:personId/digests': ({ deps, params, query }) => issuesOf(deps, params.personId, query),
  'POST /people/:personId/digests/:number/sendings': ({ deps, actor, params, body }) =>
    sendAgain(deps, actor, { ...params, readerId: params.personId, reason: body.reason }),
  'GET /subscribers/:subscriberId/digests': ({ deps, params, query }) => issuesOf(deps, params.subscriberId, query),
  'POST /subscribers/:subscriberId/digests/:number/sendings': ({ deps, actor, params, body }) =>
    sendAgain(deps, actor, { ...params, readerId: params.subscriberId, reason: body.reason }),
}
