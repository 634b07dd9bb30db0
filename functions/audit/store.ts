import * as z from 'zod'
import { AuditRow } from '../../shared/audit.ts'
import type { Item, Key, Save, Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import { emptyTrail, headAfter, type TrailHead } from './rules.ts'

export type AuditStore = ReturnType<typeof auditStore>
/** A place in the trail: exclusive. */
export type TrailPlace = Pick<AuditRow, 'sequence' | 'at'>
export type TrailQuery = {
  person?: string | undefined
  /** Instants, both included. */
  from?: string | undefined
  to?: string | undefined
  after?: TrailPlace | undefined
  backwards: boolean
  limit: number
}

const trail = 'audit'
const headKey: Key = { pk: trail, sk: 'head' }

const HeadItem = z.object({ sequence: z.number().int(), hash: z.string(), at: z.string() })

/** The trail stands in one partition by instant and number; what concerns somebody, in the listing under that person too. */
export function auditStore(table: Table) {
  const save: Save = (writes) => table.transact(writes)
  return {
    save,

    async head(): Promise<TrailHead> {
      return headFrom(await table.get(headKey, true))
    },

    headFrom,
    trailWrites,

    async rows({
      person,
      from,
      to,
      after,
      backwards,
      limit,
    }: TrailQuery): Promise<{ rows: AuditRow[]; more: boolean }> {
      const index = person ? { index: 'listing' as const, pk: listOf(person) } : { pk: trail, consistent: true }
      const values = { ':from': `row#${from ?? ''}`, ':to': `row#${to ?? ''}~` }
      const range = { expression: '#sk BETWEEN :from AND :to', values }
      const start = after ? { after: { ...rowKey(after), ...(person ? listing(person, after) : {}) } } : {}
      const page = await table.query({ ...index, range, backwards, limit, ...start })
      return { rows: page.items.map(rowFrom), more: page.after !== undefined }
    },

    async row(place: TrailPlace): Promise<AuditRow | undefined> {
      const item = await table.get(rowKey(place), true)
      return item && rowFrom(item)
    },
  }
}

/** The head, which moves from the one that was read, then the rows, which are new: none is ever written over. */
function trailWrites(before: TrailHead, rows: AuditRow[]): Write[] {
  const last = rows.at(-1)
  const condition =
    before.sequence === 0
      ? { condition: 'attribute_not_exists(pk)' }
      : { condition: '#sequence = :before', names: { '#sequence': 'sequence' }, values: { ':before': before.sequence } }
  return [
    { kind: 'put', item: { ...headKey, ...(last ? headAfter(last) : before) }, ...condition },
    ...rows.map(rowPut),
  ]
}

// An item with a `spaceId` and a `listingSk` stands in the list of that space's threads (tableShape.ts): a row of the trail names its space otherwise.
function rowPut({ spaceId, ...row }: AuditRow): Write {
  const space = spaceId ? { aboutSpaceId: spaceId } : {}
  const item = { ...rowKey(row), ...row, ...space, ...(row.personId ? listing(row.personId, row) : {}) }
  return { kind: 'put', item, condition: 'attribute_not_exists(pk)' }
}

function rowFrom({ aboutSpaceId, ...item }: Item): AuditRow {
  return AuditRow.parse(aboutSpaceId ? { ...item, spaceId: aboutSpaceId } : item)
}

function headFrom(item: Item | undefined): TrailHead {
  return item ? HeadItem.parse(item) : emptyTrail
}

function rowKey({ sequence, at }: TrailPlace): Key {
  return { pk: trail, sk: `row#${at}#${String(sequence).padStart(12, '0')}` }
}

function listOf(person: string): string {
  return `audit#${person}`
}

function listing(person: string, place: TrailPlace) {
  return { listingPk: listOf(person), listingSk: rowKey(place).sk }
}
