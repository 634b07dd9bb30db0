import type { FieldFault, ProblemBody, ProblemCode } from '../shared/problem.ts'

/** What can go wrong, seen from the browser: what the server says, and that it cannot be reached. */
export type TroubleCode = ProblemCode | 'unreachable'

type Details = {
  code: TroubleCode
  title?: string | undefined
  fields?: FieldFault[] | undefined
  retryAfterSeconds?: number | undefined
  current?: ProblemBody['current']
}

export class ProblemError extends Error {
  readonly code: TroubleCode
  /** In the reader's language, as the server says it; absent when the server did not get to say anything. */
  readonly title: string | undefined
  readonly fields: FieldFault[]
  readonly retryAfterSeconds: number | undefined
  /** The text that is kept now, when an edit met another one. */
  readonly current: ProblemBody['current']

  constructor(details: Details) {
    super(details.code)
    this.name = 'ProblemError'
    this.code = details.code
    this.title = details.title
    this.fields = details.fields ?? []
    this.retryAfterSeconds = details.retryAfterSeconds
    this.current = details.current
  }
}

const codeOfStatus: Record<number, TroubleCode> = {
  401: 'sign-in-required',
  403: 'forbidden',
  404: 'not-found',
  413: 'too-large',
  429: 'too-many',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
}

/** A refusal as an error. Whatever stands between us and the API may answer without a problem body: then the status speaks. */
export function asProblem(status: number, body: Partial<ProblemBody>, retryAfter: string | null): ProblemError {
  const seconds = body.retryAfterSeconds ?? (retryAfter ? Number(retryAfter) : Number.NaN)
  return new ProblemError({
    ...body,
    code: body.code ?? codeOfStatus[status] ?? 'unexpected',
    retryAfterSeconds: Number.isFinite(seconds) ? seconds : undefined,
  })
}

/** Whatever was thrown, as a problem: a defect of ours counts as `unexpected`. */
export function problemFrom(error: unknown): ProblemError {
  return error instanceof ProblemError ? error : new ProblemError({ code: 'unexpected' })
}

/** Whether the same request may do better in a moment. */
export function mayPass(error: unknown): boolean {
  return error instanceof ProblemError && (error.code === 'unavailable' || error.code === 'unreachable')
}
