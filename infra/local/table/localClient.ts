import type { DynamoDBRecord } from 'aws-lambda'
import * as z from 'zod'
import type { ChangeStream } from './changeStream.ts'
import type { FaultPlan } from './faults.ts'

const Last = z.object({ last: z.string() })
const Records = Last.extend({ records: z.array(z.custom<DynamoDBRecord>((record) => typeof record === 'object')) })
const Checkpoint = z.object({ sequenceNumber: z.string().optional() })

/** The change stream of a table server in another process. */
export function connectChangeStream(endpoint: string): ChangeStream {
  let seen: string | undefined
  let pending: Promise<void> | undefined

  async function changedSinceSeen(): Promise<void> {
    seen ??= Last.parse(await ask(`${endpoint}/_local/stream?table=&limit=1`)).last
    const since = seen
    let last = since
    while (last === since) {
      last = Last.parse(await ask(`${endpoint}/_local/stream/changed?${new URLSearchParams({ since })}`)).last
    }
  }

  return {
    async read(tableName, after, limit) {
      const query = new URLSearchParams({ table: tableName, limit: String(limit), ...(after ? { after } : {}) })
      const { records, last } = Records.parse(await ask(`${endpoint}/_local/stream?${query}`))
      seen = last
      return records
    },
    changed() {
      pending ??= changedSinceSeen().finally(() => {
        pending = undefined
      })
      // Who never waits for it must not be ended by its failure.
      pending.catch(() => undefined)
      return pending
    },
    async checkpoint(name) {
      const query = new URLSearchParams({ name })
      return Checkpoint.parse(await ask(`${endpoint}/_local/checkpoint?${query}`)).sequenceNumber
    },
    async saveCheckpoint(name, sequenceNumber) {
      await ask(`${endpoint}/_local/checkpoint`, 'PUT', { name, sequenceNumber })
    },
  }
}

/** The fault plan of a table server in another process. */
export function connectFaults(endpoint: string): FaultPlan {
  const send = async (body: object) => {
    await ask(`${endpoint}/_local/faults`, 'PUT', body)
  }
  return { plan: (rules, seed) => send({ rules, seed }), clear: () => send({ rules: [] }) }
}

async function ask(url: string, method = 'GET', body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body ? { body: JSON.stringify(body) } : {}) })
  if (!response.ok) throw new Error(`The table server answered ${response.status} to ${method} ${url}`)
  return response.json()
}
