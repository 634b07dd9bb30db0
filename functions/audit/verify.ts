import type { AuditHead } from '../../shared/audit.ts'
import { emptyTrail, headAfter, whyNotNext } from './rules.ts'
import type { AuditStore } from './store.ts'

export type Verdict = { rows: number; head: AuditHead; broken?: string }

const rowsPerLook = 500

/**
 * Walks the chain from its first row to its head. An anchor is a row that somebody noted down elsewhere: a chain that was made anew from some row
 * on, or cut off before it, holds in itself and does not meet its anchor.
 */
export async function verifyTrail(store: AuditStore, anchor?: AuditHead): Promise<Verdict> {
  const end = await store.head()
  let last = emptyTrail
  const verdict = (broken?: string): Verdict => ({
    rows: last.sequence,
    head: { sequence: last.sequence, hash: last.hash },
    ...(broken ? { broken } : {}),
  })
  for (let more = true; more; ) {
    const after = last.sequence > 0 ? { after: last } : {}
    const page = await store.rows({ to: '9999', backwards: false, limit: rowsPerLook, ...after })
    for (const row of page.rows) {
      const broken = whyNotNext(last, row)
      if (broken) return verdict(broken)
      if (row.sequence === anchor?.sequence && row.hash !== anchor.hash)
        return verdict(`row ${row.sequence} is not the one that was noted down`)
      last = headAfter(row)
    }
    more = page.more
  }
  // The head was read first: rows that came since are no fault, rows that are missing are.
  if (last.sequence < end.sequence)
    return verdict(`the trail ends at row ${last.sequence}, and its head is row ${end.sequence}`)
  if (last.sequence === end.sequence && last.hash !== end.hash) return verdict('the head is not the last row')
  if (anchor && anchor.sequence > last.sequence)
    return verdict(`row ${anchor.sequence}, which was noted down, is missing`)
  return verdict()
}
