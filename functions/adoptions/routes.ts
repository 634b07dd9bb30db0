import type { adoptionEndpoints } from '../../shared/adoptions.ts'
import type { Handlers } from '../http/handlers.ts'
import { listAdoptionsBy, listVersions, noteAdoption, readLedger } from './actions.ts'
import { readFamily } from './family.ts'
import { confirmReplication } from './replication.ts'

export const adoptionRoutes: Handlers<typeof adoptionEndpoints> = {
  'GET /publications/:practiceId/adoptions': async ({ deps, actor, params, query }) =>
    readLedger(deps, actor, { ...params, ...query }),
  'PUT /publications/:practiceId/adoption': async ({ deps, actor, params, version, body }) =>
    noteAdoption(deps, actor, { ...params, version }, body),
  'GET /publications/:practiceId/adoptions/:country/history': async ({ deps, params, query }) =>
    listVersions(deps, { ...params, ...query }),
  'PUT /publications/:practiceId/adoptions/:country/replication': async ({ deps, actor, params, version }) =>
    confirmReplication(deps, actor, { ...params, version }),
  'GET /publications/:practiceId/family': async ({ deps, actor, params, query }) =>
    readFamily(deps, actor, { ...params, ...query }),
  'GET /adoptions/:country': async ({ deps, params, query }) => listAdoptionsBy(deps, { ...params, ...query }),
}
