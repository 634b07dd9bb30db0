import type { practiceFileEndpoints } from '../../shared/practiceFiles.ts'
import type { practiceStandingEndpoints } from '../../shared/practiceStandings.ts'
import type { practiceEndpoints } from '../../shared/practices.ts'
import type { Handlers } from '../http/handlers.ts'
import {
  beginPractice,
  deletePractice,
  exportPractices,
  listPractices,
  readEvidence,
  readPractice,
  savePractice,
} from './actions.ts'
import { importPractices } from './importing.ts'
import {
  askAboutPractice,
  checkPractice,
  clarifyPractice,
  listSteps,
  returnPractice,
  submitPractice,
  takeBackPractice,
} from './passing.ts'
import { saveTranslation } from './translations.ts'

export const practiceRoutes: Handlers<
  typeof practiceFileEndpoints & typeof practiceEndpoints & typeof practiceStandingEndpoints
> = {
  // Before the addresses of records, which these would be otherwise.
  'GET /practices/export': async ({ deps, actor, query }) => exportPractices(deps, actor, query),
  'POST /practices/import': async ({ deps, actor, body, once, language }) =>
    importPractices(deps, actor, { ...body, once, language }),
  'GET /practices': async ({ deps, actor, query }) => listPractices(deps, actor, query),
  'POST /practices': async ({ deps, actor, body, once }) => beginPractice(deps, actor, { ...body, once }),
  'GET /practices/:practiceId': async ({ deps, actor, params }) => readPractice(deps, actor, params.practiceId),
  'GET /practices/:practiceId/evidence': async ({ deps, actor, params }) =>
    readEvidence(deps, actor, params.practiceId),
  'PATCH /practices/:practiceId': async ({ deps, actor, params, version, body }) =>
    savePractice(deps, actor, { ...params, version }, body),
  'DELETE /practices/:practiceId': async ({ deps, actor, params, version }) =>
    deletePractice(deps, actor, { ...params, version }),
  'PUT /practices/:practiceId/translations/:language': async ({ deps, actor, params, version, body }) =>
    saveTranslation(deps, actor, { ...params, version }, body),
  'GET /practices/:practiceId/steps': async ({ deps, actor, params, query }) =>
    listSteps(deps, actor, { ...params, ...query }),
  'PUT /practices/:practiceId/submission': async ({ deps, actor, params, version }) =>
    submitPractice(deps, actor, { ...params, version }),
  'DELETE /practices/:practiceId/submission': async ({ deps, actor, params }) => takeBackPractice(deps, actor, params),
  'PUT /practices/:practiceId/question': async ({ deps, actor, params, body }) =>
    askAboutPractice(deps, actor, { ...params, ...body }),
  'PUT /practices/:practiceId/clarification': async ({ deps, actor, params, version, body }) =>
    clarifyPractice(deps, actor, { ...params, version, ...body }),
  'PUT /practices/:practiceId/check': async ({ deps, actor, params }) => checkPractice(deps, actor, params),
  'PUT /practices/:practiceId/return': async ({ deps, actor, params, body }) =>
    returnPractice(deps, actor, { ...params, ...body }),
}
