import type { AuditRow, AuditView } from '../../shared/audit.ts'
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

// Spreadsheets read UTF-8 as such only after a byte order mark.
export const csvHead = `\ufeff${columns.join(',')}\r\n`

/** A row of the trail as a line of CSV (RFC 4180). */
export function csvLine(view: AuditView): string {
  const { sequence, at, act, actorId, actorName, personId, personName, reason, detail, previousHash, hash } = view
  const facts = detail ? canonicalJson(detail) : ''
  const cells = [sequence, at, act, actorId, actorName, personId, personName, aboutOf(view), reason, facts]
  return `${[...cells, previousHash, hash].map((cell) => csvCell(String(cell ?? ''))).join(',')}\r\n`
}

function aboutOf({ threadId, number, spaceId, seatId, institutionId, country }: AuditRow): string {
  if (threadId) return number ? `${threadId}/${number}` : threadId
  return spaceId ?? seatId ?? institutionId ?? country ?? ''
}

// What a spreadsheet would compute (OWASP, CSV injection), also in full width or behind what shows nothing.
const formula = /^[=+\-@\t\r\n|%]/
const invisible = /^(?:(?![\t\r\n])[\p{Default_Ignorable_Code_Point}\p{Zs}\p{Zl}\p{Zp}\p{Cc}])+/u

/** A cell that every spreadsheet shows as text and nothing else. */
export function csvCell(text: string): string {
  const plain = text.normalize('NFKC').replace(invisible, '')
  const safe = formula.test(plain) ? `'${text}` : text
  return /[",\r\n;\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
