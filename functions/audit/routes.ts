import type { auditEndpoints } from '../../shared/audit.ts'
import type { Handlers } from '../http/handlers.ts'
import { exportAudit, listAudit } from './actions.ts'

export const auditRoutes: Handlers<typeof auditEndpoints> = {
  'GET /audit': ({ deps, actor, query }) => listAudit(deps, actor, query),
  'GET /audit/export': ({ deps, actor, query }) => exportAudit(deps, actor, query),
}
