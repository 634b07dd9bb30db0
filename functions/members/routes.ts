import type { memberEndpoints } from '../../shared/members.ts'
import { Problem } from '../../shared/problem.ts'
import type { Handlers } from '../http/handlers.ts'

const coming = async (): Promise<never> => {
  throw new Problem('unexpected')
}

export const memberRoutes: Handlers<typeof memberEndpoints> = {
  'GET /me': coming,
  'PATCH /me': coming,
  'GET /directory': coming,
  'GET /directory/:place': coming,
  'GET /people/:personId': coming,
  'PUT /states/:country': coming,
  'POST /institutions': coming,
  'POST /seats': coming,
  'PUT /seats/:seatId/holder': coming,
  'DELETE /seats/:seatId/holder': coming,
  'GET /people': coming,
  'GET /people/:personId/record': coming,
  'POST /people': coming,
  'POST /people/import': coming,
  'PATCH /people/:personId': coming,
  'PUT /people/:personId/invitation': coming,
  'DELETE /people/:personId/invitation': coming,
  'PUT /people/:personId/suspension': coming,
  'DELETE /people/:personId/suspension': coming,
  'PUT /people/:personId/recovery': coming,
}
