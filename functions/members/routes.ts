import type { memberEndpoints } from '../../shared/members.ts'
import type { Handlers } from '../http/handlers.ts'
import {
  correctPerson,
  invite,
  reinstate,
  resendInvitation,
  startRecovery,
  suspend,
  takeInvitationBack,
} from './actions.ts'
import { directory, directoryPlace, memberById, recordById } from './directory.ts'
import { importPeople } from './importPeople.ts'
import { listPeople } from './listing.ts'
import { editMyAccount, myAccount } from './profile.ts'
import { endHolding, makeSeat, nameHolder, nameInstitution, setMembership } from './seats.ts'

export const memberRoutes: Handlers<typeof memberEndpoints> = {
  'GET /me': ({ deps, actor }) => myAccount(deps, actor),
  'PATCH /me': ({ deps, actor, body, version }) => editMyAccount(deps, actor, { edit: body, version }),

  'GET /directory': ({ deps }) => directory(deps),
  'GET /directory/:place': ({ deps, params }) => directoryPlace(deps, params.place),
  'GET /people/:personId': ({ deps, params }) => memberById(deps, params.personId),

  'PUT /states/:country': ({ deps, actor, params, body }) => setMembership(deps, actor, params.country, body.member),
  'POST /institutions': ({ deps, actor, body, once }) => nameInstitution(deps, actor, body, once),
  'POST /seats': ({ deps, actor, body, once }) => makeSeat(deps, actor, body, once),
  'PUT /seats/:seatId/holder': ({ deps, actor, params, body }) => nameHolder(deps, actor, params.seatId, body),
  'DELETE /seats/:seatId/holder': ({ deps, actor, params }) => endHolding(deps, actor, params.seatId),

  'GET /people': ({ deps, query }) => listPeople(deps, query),
  'GET /people/:personId/record': ({ deps, params }) => recordById(deps, params.personId),
  'POST /people': ({ deps, actor, body, once }) => invite(deps, actor, body, once),
  'POST /people/import': ({ deps, actor, body, language, once }) =>
    importPeople(deps, actor, { ...body, language, once }),
  'PATCH /people/:personId': ({ deps, actor, params, body, version }) =>
    correctPerson(deps, actor, params.personId, { edit: body, version }),
  'PUT /people/:personId/invitation': ({ deps, actor, params }) => resendInvitation(deps, actor, params.personId),
  'DELETE /people/:personId/invitation': ({ deps, actor, params }) => takeInvitationBack(deps, actor, params.personId),
  'PUT /people/:personId/suspension': ({ deps, actor, params, body }) =>
    suspend(deps, actor, params.personId, body.reason),
  'DELETE /people/:personId/suspension': ({ deps, actor, params }) => reinstate(deps, actor, params.personId),
  'PUT /people/:personId/recovery': ({ deps, actor, params }) => startRecovery(deps, actor, params.personId),
}
