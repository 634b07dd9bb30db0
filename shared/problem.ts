import * as z from 'zod'

/** Every trouble that can be told to a person, with its HTTP status (RFC 9110, RFC 6585). The list is closed. */
export const problemStatus = {
  malformed: 400,
  'body-unwanted': 400,
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
  'other-person': 409,
  'wrong-state': 409,
  'too-many-pins': 409,
  'too-many-filters': 409,
  'too-many-posts': 409,
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
  'too-many-mentions',
  'not-a-choice',
  'past',
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

const Text = z.object({ version: z.number(), text: z.string() })

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
  // When an edit met another one: the text that is kept now, and the one that was sent, with the version that it was made from.
  // The reader decides between the two.
  current: Text.optional(),
  sent: Text.optional(),
})
export type ProblemBody = z.infer<typeof ProblemBody>

export type ProblemDetails = {
  limit?: number
  fields?: { field: string; fault: FieldFaultCode; limit?: number }[]
  retryAfterSeconds?: number
  current?: z.infer<typeof Text>
  sent?: z.infer<typeof Text>
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
