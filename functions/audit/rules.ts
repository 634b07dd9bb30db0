import { createHash } from 'node:crypto'
import type { Actor } from '../../shared/actor.ts'
import type { AuditEntry, AuditHead, AuditRow } from '../../shared/audit.ts'

/** Before the first row. */
export const emptyTrail: TrailHead = { sequence: 0, hash: '0'.repeat(64), at: '' }

/** Where the chain ends now. */
export type TrailHead = AuditHead & { at: string }

/** The row that follows this head. Time never goes backwards in the trail, whatever our clocks say. */
export function rowAfter(head: TrailHead, entry: AuditEntry, now: string): AuditRow {
  const at = head.at > now ? head.at : now
  const row = { ...entry, sequence: head.sequence + 1, at, previousHash: head.hash }
  return { ...row, hash: hashOfRow(row) }
}

export function headAfter({ sequence, hash, at }: AuditRow): TrailHead {
  return { sequence, hash, at }
}

/** SHA-256 of the canonical JSON of a row without its own hash, in hexadecimal. */
export function hashOfRow(row: Omit<AuditRow, 'hash'> & { hash?: string }): string {
  const { hash: _, ...hashed } = row
  return createHash('sha256').update(canonicalJson(hashed)).digest('hex')
}

/** Names sorted, nothing between, what is undefined left out: for texts, whole numbers and objects of them the same as RFC 8785. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

/** What is wrong with a row that stands after this head; undefined when it continues the chain. */
export function whyNotNext(head: TrailHead, row: AuditRow): string | undefined {
  if (row.sequence !== head.sequence + 1) return `row ${head.sequence + 1} is missing: row ${row.sequence} stands there`
  if (row.previousHash !== head.hash) return `row ${row.sequence} does not continue row ${head.sequence}`
  if (row.hash !== hashOfRow(row)) return `row ${row.sequence} was changed: its hash is another`
  return row.at < head.at ? `row ${row.sequence} is older than the row before it` : undefined
}

/** What a search asks of a row; days are of the reader's zone. */
export type Wanted = {
  person?: string | undefined
  actor?: string | undefined
  act?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

export function isWanted(wanted: Wanted, zone: string): (row: AuditRow) => boolean {
  const days = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return ({ personId, actorId, act, at }) => {
    if (wanted.person && wanted.person !== personId) return false
    if (wanted.actor && wanted.actor !== actorId) return false
    if (wanted.act && wanted.act !== act) return false
    if (!wanted.from && !wanted.to) return true
    const day = days.format(new Date(at))
    return day >= (wanted.from ?? '') && day <= (wanted.to ?? '9999')
  }
}

/** Who acts, as far as the trail wants to know. */
export type Doer = Pick<Actor, 'id'>
/** What happens by itself when its time has come. */
export const theNetwork: Doer = { id: 'network' }
