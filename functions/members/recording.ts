import type { AuditEntry } from '../../shared/audit.ts'
import { recorded } from '../audit/actions.ts'
import type { Deps } from '../deps.ts'
import type { Transacted } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'

/** All or nothing, with the row of the audit trail that tells of it. */
export async function saveRecorded(deps: Deps, entry: AuditEntry, writes: Write[]): Promise<Transacted> {
  return recorded(deps, entry, writes, deps.members.save)
}
