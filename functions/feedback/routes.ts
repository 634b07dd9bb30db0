import type { mailHealthEndpoints } from '../../shared/mailHealth.ts'
import type { Handlers } from '../http/handlers.ts'
import { listStops, mailHealth } from './health.ts'
import { confirmAddress, release } from './releasing.ts'

export const feedbackRoutes: Handlers<typeof mailHealthEndpoints> = {
  'GET /mail-health': ({ deps }) => mailHealth(deps),
  'GET /mail-health/stops': ({ deps, query }) => listStops(deps, query),
  'PUT /mail-health/stops/:hash/release': ({ deps, actor, params, body }) =>
    release(deps, actor, params.hash, body.reason),
  'PUT /me/address/confirmation': ({ deps, actor }) => confirmAddress(deps, actor),
}
