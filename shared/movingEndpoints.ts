import type { Endpoint } from './endpoint.ts'
import { Thread } from './forum.ts'
import { NewPlace } from './moves.ts'

export const movingEndpoints = {
  'PUT /threads/:threadId/space': {
    summary: 'Move a thread to another space, whose readers are then its readers',
    action: 'thread.move',
    body: NewPlace,
    answer: Thread,
    status: 200,
    ifMatch: true,
  },
} as const satisfies Record<string, Endpoint>
