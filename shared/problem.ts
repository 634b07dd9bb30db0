import * as z from 'zod'

/** Every trouble that can be told to a person, with its HTTP status (RFC 9110, RFC 6585). The list is closed. */
export const problemStatus = {
  malformed: 400,
  'too-deep': 400,
  'sign-in-required': 401,
  'sign-in-failed': 401,
  forbidden: 403,
  'origin-refused': 403,
  'step-up-required': 403,
  'writing-paused': 403,
  'code-wrong': 403,
  'ceremony-ended': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'thread-closed': 409,
  'space-closed': 409,
  'edit-conflict': 409,
  'already-exists': 409,
  'seat-taken': 409,
  'last-way-in': 409,
  'not-yourself': 409,
  'wrong-state': 409,
  'too-many-pins': 409,
  'too-large': 413,
  'unsupported-type': 415,
  invalid: 422,
  'key-reused': 422,
  'precondition-required': 428,
  'too-many': 429,
  unexpected: 500,
  unavailable: 503,
} as const

export type ProblemCode = keyof typeof problemStatus
export const ProblemCode = z.custom<ProblemCode>(
  (code) => typeof code === 'string' && Object.hasOwn(problemStatus, code),
)

/** What is wrong with a field: a closed list, so that each has its words in each language. */
export const fieldFaults = [
  'required',
  'unknown',
  'wrong-type',
  'too-short',
  'too-long',
  'too-many-bytes',
  'not-a-choice',
  'invisible',
  'not-an-email',
  'malformed',
  'taken',
  'quotes-passage',
] as const
export type FieldFaultCode = (typeof fieldFaults)[number]

export const FieldFault = z.object({
  field: z.string(),
  fault: z.enum(fieldFaults),
  limit: z.number().optional(),
  message: z.string(),
})
export type FieldFault = z.infer<typeof FieldFault>

/** RFC 9457 `application/problem+json`; `title`, `detail` and the field messages are in the reader's language. */
export const ProblemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: ProblemCode,
  detail: z.string().optional(),
  limit: z.number().optional(),
  fields: z.array(FieldFault).optional(),
  retryAfterSeconds: z.number().optional(),
  // The text that is kept now, when an edit met another one: the reader decides between the two.
  current: z.object({ version: z.number(), text: z.string() }).optional(),
})
export type ProblemBody = z.infer<typeof ProblemBody>

export type ProblemDetails = {
  limit?: number
  fields?: { field: string; fault: FieldFaultCode; limit?: number }[]
  retryAfterSeconds?: number
  current?: { version: number; text: string }
}

/** The one way to refuse: anything else that is thrown is a defect and is answered `unexpected`. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly details: ProblemDetails

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.details = details
  }
}
