import type { z } from 'zod'
import type { Action } from './policy.ts'

/** One endpoint of the API, said once: the server parses by it, the web infers from it, the OpenAPI page shows it, the policy tests read it. */
export type Endpoint = {
  summary: string
  /** The row of the policy table that governs it. */
  action: Action
  /** JSON body; unknown fields are refused, so use `z.strictObject`. */
  body?: z.ZodType
  query?: z.ZodType
  /** JSON answer; absent when there is nothing to say (204). */
  answer?: z.ZodType
  /** Answers with a document of this type in place of JSON, behind an address that is nobody's business. */
  document?: 'application/atom+xml'
  /** The status of success. */
  status: 200 | 201 | 202 | 204
  /** The edit names the version it was made from by `If-Match` (RFC 9110, 13.1.1). */
  ifMatch?: true
  /** The creation may carry an `Idempotency-Key`, so that a second try makes nothing twice. */
  once?: true
  /** A second limit for what is worth guessing or flooding, per source and per person: at most `most` in `minutes`. */
  rate?: { most: number; minutes: number }
  /** How long it may wait for the table in all, where the usual 3 seconds cannot do (safeguards, section 6). */
  patienceSeconds?: number
}

/** `/threads/:threadId/posts/:number` → `{ threadId: string; number: string }` */
export type Params<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? { [key in Name]: string } & Params<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? { [key in Name]: string }
    : Record<never, string>

export type Body<E extends Endpoint> = E extends { body: infer S extends z.ZodType } ? z.output<S> : undefined
export type BodyAsSent<E extends Endpoint> = E extends { body: infer S extends z.ZodType } ? z.input<S> : undefined
export type Query<E extends Endpoint> = E extends { query: infer S extends z.ZodType } ? z.output<S> : undefined
export type Answer<E extends Endpoint> = E extends { answer: infer S extends z.ZodType } ? z.output<S> : undefined
/** A document as it leaves, and when what it tells of last changed. */
export type Document = { text: string; changedAt: string }
/** What a handler returns: parsed by the answer's schema before it leaves. */
export type Outcome<E extends Endpoint> = E extends { answer: infer S extends z.ZodType }
  ? z.input<S>
  : E extends { document: string }
    ? Document
    : undefined
