import type { practiceFileEndpoints } from '../../shared/practiceFiles.ts'
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
import { saveTranslation } from './translations.ts'

export const practiceRoutes: Handlers<typeof practiceFileEndpoints & typeof practiceEndpoints> = {
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
}
