import * as z from 'zod'
import type { Endpoint } from './endpoint.ts'
import { Thread } from './forum.ts'

/** What only some kinds of threads can do. */
export const threadKindEndpoints = {
  'PUT /threads/:threadId/answer': {
    summary: 'Mark a reply as the answer to a question',
    action: 'thread.answer',
    body: z.strictObject({ number: z.number().int().positive().max(1e9) }),
    answer: Thread,
    status: 200,
  },
  'DELETE /threads/:threadId/answer': {
    summary: 'Take the mark off the answer',
    action: 'thread.answer',
    answer: Thread,
    status: 200,
  },
} as const satisfies Record<string, Endpoint>
