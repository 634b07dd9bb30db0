import * as z from 'zod'
import { auditActs } from './auditActs.ts'
import type { Endpoint } from './endpoint.ts'
import { Id } from './ids.ts'
import { ActAnswer } from './orderAnswer.ts'
import { Page, PageQuery } from './page.ts'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)

/** Who acted: a person, or the network's own clock (a term that ended by its date). */
export const AuditActor = z.union([Id('person'), z.literal('network')])

/** What an act was about, by ids alone: never a text of a post, a code, a token or an address. */
export const AuditEntry = z.object({
  act: z.enum(auditActs),
  actorId: AuditActor,
  /** Whom it concerns. */
  personId: Id('person').optional(),
  seatId: Id('seat').optional(),
  institutionId: Id('institution').optional(),
  spaceId: Id('space').optional(),
  threadId: Id('thread').optional(),
  number: z.number().int().positive().optional(),
  country: z.string().length(2).optional(),
  /** The reason that was given for it. */
  reason: z.string().optional(),
  /** What the person concerned was told, and may answer. */
  actId: Id('act').optional(),
  /** Small facts: the role before and after, an outcome, an end. */
  detail: z.record(z.string(), z.string()).optional(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

/** A row of the trail. Rows are numbered without gaps from 1, and each carries the hash of the one before. */
export const AuditRow = AuditEntry.extend({
  sequence: z.number().int().positive(),
  at: z.iso.datetime(),
  previousHash: Hash,
  /** SHA-256 of the canonical JSON of all the rest. */
  hash: Hash,
})
export type AuditRow = z.infer<typeof AuditRow>

/** A row as coordinators read it, with the names that people have now. */
export const AuditView = AuditRow.extend({
  actorName: z.string().optional(),
  personName: z.string().optional(),
  /** What the person concerned answered. */
  answers: z.array(ActAnswer).optional(),
})
export type AuditView = z.infer<typeof AuditView>

const filters = {
  person: Id('person').optional(),
  actor: AuditActor.optional(),
  act: z.enum(auditActs).optional(),
  /** Days of the reader's zone, both included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
}
export const AuditQuery = PageQuery.extend(filters)
export type AuditQuery = z.infer<typeof AuditQuery>
export const AuditExportQuery = AuditQuery.extend({ format: z.enum(['csv', 'jsonl']) })
export type AuditExportQuery = z.infer<typeof AuditExportQuery>

/** The last row: whoever notes it down elsewhere can tell later that nothing was taken off the end. */
export const AuditHead = z.object({ sequence: z.number().int().nonnegative(), hash: Hash })
export type AuditHead = z.infer<typeof AuditHead>
export const AuditPage = Page(AuditView).extend({ head: AuditHead })
export type AuditPage = z.infer<typeof AuditPage>
/** A part of a file: the parts one after the other are the whole. */
export const AuditExport = z.object({ text: z.string(), next: z.string().optional() })

export const auditEndpoints = {
  'GET /audit': {
    summary: 'What was done to keep order and to administer, the latest first',
    action: 'audit.read',
    query: AuditQuery,
    answer: AuditPage,
    status: 200,
  },
  'GET /audit/export': {
    summary: 'The same as a file, the oldest first, in parts',
    action: 'audit.read',
    query: AuditExportQuery,
    answer: AuditExport,
    status: 200,
  },
} as const satisfies Record<string, Endpoint>
