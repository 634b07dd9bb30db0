import * as z from 'zod'
import type { LocalPages } from './gateway/server.ts'
import { bodyOf, type Exchange } from './loopback.ts'
import type { DeadLetter, Queues } from './queues/server.ts'
import { machineQueues } from './relay.ts'

const listedAtMost = 20
const maxFormBytes = 1_000

/** What lies in the dead letters of each queue: how many, and the oldest of them by what names them, never by what they say. */
export const DeadLetters = z.array(
  z.object({
    queue: z.string(),
    count: z.number(),
    oldest: z.array(z.object({ name: z.string(), sentAt: z.string(), tries: z.number() })),
  }),
)
export type DeadLetters = z.infer<typeof DeadLetters>

export const PutBack = z.object({ count: z.number() })
const Form = z.object({ queue: z.enum(machineQueues.map(({ name }) => name)) })

/** `/local/dead-letters`: for `npm run put-back`. It lives here, and in nothing that is deployed. */
export function deadLetterPages(queues: Queues): LocalPages {
  return async (exchange) => {
    if (exchange.url.pathname !== '/local/dead-letters') return false
    if (exchange.request.method === 'POST') await putBack(queues, exchange)
    else answer(exchange, 200, await listed(queues))
    return true
  }
}

async function putBack(queues: Queues, exchange: Exchange): Promise<void> {
  const site = exchange.request.headers['sec-fetch-site']
  const text = String(await bodyOf(exchange.request, maxFormBytes))
  const form = Form.safeParse(Object.fromEntries(new URLSearchParams(text)))
  if (!form.success || (site !== undefined && site !== 'same-origin')) return answer(exchange, 404, {})
  answer(exchange, 200, { count: await queues.putBack(form.data.queue) })
}

async function listed(queues: Queues): Promise<DeadLetters> {
  return Promise.all(
    machineQueues.map(async ({ name }) => {
      const oldest = await queues.deadLetters(name, listedAtMost)
      return { queue: name, count: queues.deadLetterCount(name), oldest: oldest.map(lineOf) }
    }),
  )
}

const Named = z.object({
  id: z.string().optional(),
  kind: z.string().optional(),
  message: z.object({ kind: z.string() }).optional(),
  // A change of the table, which the relay gave up.
  dynamodb: z.object({ Keys: z.object({ pk: z.object({ S: z.string() }) }) }).optional(),
})

function lineOf({ messageId, body, sentAt, receiveCount }: DeadLetter) {
  const { id, kind, message, dynamodb } = Named.safeParse(jsonOf(body)).data ?? {}
  const name = [message?.kind ?? kind, id ?? dynamodb?.Keys.pk.S].filter(Boolean).join(' ') || messageId
  return { name, sentAt, tries: receiveCount }
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function answer({ response }: Exchange, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}
