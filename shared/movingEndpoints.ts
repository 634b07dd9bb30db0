import * as z from 'zod'
import type { Endpoint } from './endpoint.ts'
import { Thread } from './forum.ts'
import { Id } from './ids.ts'
import { MoveForeseen, NewPlace } from './moves.ts'

export const movingEndpoints = {
  'GET /threads/:threadId/move': {
    summary: 'Of which States an answer would not be awaited any more, were the thread moved to this space',
    action: 'thread.move',
    query: z.strictObject({ spaceId: Id('space').optional() }),
    answer: MoveForeseen,
    status: 200,
  },
  'PUT /threads/:threadId/space': {
    summary: 'Move a thread to another space, whose readers are then its readers',
    action: 'thread.move',
    body: NewPlace,
    answer: Thread,
    status: 200,
    ifMatch: true,
  },
} as const satisfies Record<string, Endpoint>
