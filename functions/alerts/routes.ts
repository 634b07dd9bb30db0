import type { alertEndpoints } from '../../shared/alerts.ts'
import type { Handlers } from '../http/handlers.ts'
import { chooseAlerts, myAlerts, revokeReplyAddresses } from './actions.ts'

export const alertRoutes: Handlers<typeof alertEndpoints> = {
  'GET /me/alerts': ({ deps, actor }) => myAlerts(deps, actor),
  'PUT /me/alerts': ({ deps, actor, body }) => chooseAlerts(deps, actor, body),
  'DELETE /me/reply-addresses': ({ deps, actor }) => revokeReplyAddresses(deps, actor),
}
