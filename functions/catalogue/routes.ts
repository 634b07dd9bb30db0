import type { catalogueEndpoints } from '../../shared/catalogue.ts'
import type { filterEndpoints } from '../../shared/catalogueFilter.ts'
import type { catalogueListEndpoints } from '../../shared/catalogueList.ts'
import type { Handlers } from '../http/handlers.ts'
import { readPublication, readPublishedEvidence } from './actions.ts'
import {
  abandonRevision,
  archivePractice,
  confirmPractice,
  publishPractice,
  restorePractice,
  revisePractice,
  supersedePractice,
  withdrawPractice,
} from './publishing.ts'
import { redactPractice } from './redacting.ts'
import { dropFilter, editFilter, listFilters, saveFilter } from './saving.ts'
import { publishTranslation } from './translating.ts'

type Endpoints = typeof catalogueEndpoints & typeof catalogueListEndpoints & typeof filterEndpoints

// What looks for words is loaded with the first question: the stemmers are large.
export const catalogueRoutes: Handlers<Endpoints> = {
  'GET /catalogue': async ({ deps, actor, query }) => (await import('./listing.ts')).listCatalogue(deps, actor, query),
  'GET /catalogue/matrix': async ({ deps, actor, query }) =>
    (await import('./listing.ts')).countMatrix(deps, actor, query),
  'GET /catalogue/similar/:practiceId': async ({ deps, actor, params, query }) =>
    (await import('./similar.ts')).similarPractices(deps, actor, { ...params, ...query }),
  'GET /me/filters': async ({ deps, actor }) => listFilters(deps, actor),
  'POST /me/filters': async ({ deps, actor, body }) => saveFilter(deps, actor, body),
  'PATCH /me/filters/:filterId': async ({ deps, actor, params, body }) =>
    editFilter(deps, actor, { ...params, edit: body }),
  'DELETE /me/filters/:filterId': async ({ deps, actor, params }) => dropFilter(deps, actor, params.filterId),
  'GET /publications/:practiceId': async ({ deps, params, query }) => readPublication(deps, { ...params, ...query }),
  'GET /publications/:practiceId/evidence': async ({ deps, params, query }) =>
    readPublishedEvidence(deps, { ...params, ...query }),
  'PUT /publications/:practiceId': async ({ deps, actor, params }) => publishPractice(deps, actor, params),
  'PUT /publications/:practiceId/confirmation': async ({ deps, actor, params, body }) =>
    confirmPractice(deps, actor, { ...params, ...body }),
  'PUT /publications/:practiceId/revision': async ({ deps, actor, params }) => revisePractice(deps, actor, params),
  'DELETE /publications/:practiceId/revision': async ({ deps, actor, params }) => abandonRevision(deps, actor, params),
  'PUT /publications/:practiceId/archive': async ({ deps, actor, params, body }) =>
    archivePractice(deps, actor, { ...params, ...body }),
  'DELETE /publications/:practiceId/archive': async ({ deps, actor, params }) => restorePractice(deps, actor, params),
  'PUT /publications/:practiceId/successor': async ({ deps, actor, params, body }) =>
    supersedePractice(deps, actor, { ...params, successorId: body.practiceId }),
  'PUT /publications/:practiceId/translations/:language': async ({ deps, actor, params }) =>
    publishTranslation(deps, actor, params),
  'POST /publications/:practiceId/redaction': async ({ deps, actor, params, body }) =>
    redactPractice(deps, actor, { ...params, ...body }),
  'PUT /publications/:practiceId/withdrawal': async ({ deps, actor, params, body }) =>
    withdrawPractice(deps, actor, { ...params, ...body }),
}
