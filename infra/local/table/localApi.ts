import * as z from 'zod'
import type { Exchange } from '../loopback.ts'
import type { ChangeLog } from './changeStream.ts'
import type { FaultPlan } from './faults.ts'
import { bodyOf } from './protocol.ts'

// What the local machine asks of a table server that runs in another process. DynamoDB has nothing of this kind.
//   GET /_local/stream?table=…&after=…&limit=…   { records, last }    changes after a sequence number; `last`: the latest stored
//   GET /_local/stream/changed?since=…           { last }             answers when something is stored after `since`, or in 20 s
//   GET /_local/checkpoint?name=…                { sequenceNumber }
//   PUT /_local/checkpoint   { name, sequenceNumber }
//   PUT /_local/faults       { rules, seed }
//   POST /_local/expire                          { deleted }
export const localPath = '/_local/'
const longestWaitMs = 20_000

export type Local = { stream: ChangeLog; faults: FaultPlan; expire: () => Promise<number> }

const FaultKind = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['throttle', 'conflict']) }),
  z.object({ kind: z.enum(['error', 'cut']), after: z.boolean() }),
  z.object({ kind: z.literal('delay'), milliseconds: z.number() }),
])

const Plan = z.object({
  seed: z.number().optional(),
  rules: z.array(
    z.object({
      fault: FaultKind,
      operations: z.array(z.string()).optional(),
      tables: z.array(z.string()).optional(),
      probability: z.number().optional(),
      times: z.number().optional(),
    }),
  ),
})
const Checkpoint = z.object({ name: z.string().min(1), sequenceNumber: z.string().min(1) })

export async function answerLocally(local: Local, { request, response, url }: Exchange): Promise<void> {
  const body = await bodyOf(request)
  // Not for a page in a browser, even one that was loaded from this machine.
  const isOurs = request.headers.origin === undefined
  try {
    const reply = isOurs ? await replyTo(local, `${request.method} ${url.pathname}`, url.searchParams, body) : undefined
    response.writeHead(reply ? 200 : 404, { 'Content-Type': 'application/json' }).end(JSON.stringify(reply ?? {}))
  } catch (error) {
    if (!(error instanceof z.ZodError || error instanceof SyntaxError)) throw error
    response.writeHead(400, { 'Content-Type': 'application/json' }).end(JSON.stringify({ message: error.message }))
  }
}

async function replyTo(
  { stream, faults, expire }: Local,
  what: string,
  query: URLSearchParams,
  body: string,
): Promise<object | undefined> {
  switch (what) {
    case 'GET /_local/stream': {
      const last = stream.lastSequenceNumber()
      const limit = Number(query.get('limit') ?? 100)
      const records = await stream.read(query.get('table') ?? '', query.get('after') ?? undefined, limit)
      return { records, last }
    }
    case 'GET /_local/stream/changed':
      await stream.changedSince(query.get('since') ?? stream.lastSequenceNumber(), longestWaitMs)
      return { last: stream.lastSequenceNumber() }
    case 'GET /_local/checkpoint':
      return { sequenceNumber: await stream.checkpoint(query.get('name') ?? '') }
    case 'PUT /_local/checkpoint': {
      const { name, sequenceNumber } = Checkpoint.parse(JSON.parse(body))
      await stream.saveCheckpoint(name, sequenceNumber)
      return {}
    }
    case 'PUT /_local/faults': {
      const { rules, seed } = Plan.parse(JSON.parse(body))
      await faults.plan(rules, seed)
      return {}
    }
    case 'POST /_local/expire':
      return { deleted: await expire() }
    default:
      return undefined
  }
}
