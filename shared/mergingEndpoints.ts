import type { Endpoint } from './endpoint.ts'
import { Arrived, NewMerger, NewSplit } from './transfers.ts'

// Five hundred posts are some fifteen transactions. What is not done by then, the queue goes on with.
const patienceSeconds = 9

export const mergingEndpoints = {
  'PUT /threads/:threadId/merger': {
    summary: 'Merge a thread into another one of its space; its addresses lead on',
    action: 'thread.merge',
    body: NewMerger,
    answer: Arrived,
    status: 200,
    ifMatch: true,
    patienceSeconds,
  },
  'POST /threads/:threadId/splits': {
    summary: 'Split posts off into a new thread, or take them into another one of the space; their addresses lead on',
    action: 'thread.split',
    body: NewSplit,
    answer: Arrived,
    status: 201,
    ifMatch: true,
    once: true,
    patienceSeconds,
  },
} as const satisfies Record<string, Endpoint>
