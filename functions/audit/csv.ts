import type { AuditRow, AuditView } from '../../shared/audit.ts'
import { csvLine, inertCell } from '../../shared/csv.ts'
import { canonicalJson } from './rules.ts'

const columns = [
  'sequence',
  'at',
  'act',
  'actor_id',
  'actor',
  'person_id',
  'person',
  'about',
  'reason',
  'detail',
  'previous_hash',
  'hash',
] as const

export const csvHead = `\ufeff${csvLine(columns)}`

/** A row of the trail as a line of CSV (RFC 4180). */
export function csvRow(view: AuditView): string {
  const { sequence, at, act, actorId, actorName, personId, personName, reason, detail, previousHash, hash } = view
  const facts = detail ? canonicalJson(detail) : ''
  const cells = [sequence, at, act, actorId, actorName, personId, personName, aboutOf(view), reason, facts]
  return csvLine([...cells, previousHash, hash].map((cell) => inertCell(String(cell ?? ''))))
}

function aboutOf({ threadId, number, spaceId, seatId, institutionId, country }: AuditRow): string {
  if (threadId) return number ? `${threadId}/${number}` : threadId
  return spaceId ?? seatId ?? institutionId ?? country ?? ''
}
