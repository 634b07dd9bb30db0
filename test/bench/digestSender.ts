import { depsFrom } from '../../functions/deps.ts'
import { issueDigests } from '../../functions/digests/issuing.ts'
import { deliver } from '../../functions/mail/actions.ts'
import { newRowsOf } from '../../functions/platform/changes.ts'
import { mailSettingsFrom, mimeOf } from '../../functions/platform/mailer.ts'
import { relay } from '../../functions/relay/actions.ts'
import { connectChangeStream } from '../../infra/local/table/localClient.ts'
import { Problem } from '../../shared/problem.ts'
import { testEnv } from '../support/testEnv.ts'
import type { Sent } from './digestSent.ts'

// Rings the clock until nothing is due, and sends: digestSender.ts ENDPOINT TABLE NOW AFTER. Prints what it took.
const [endpoint = '', tableName = '', now = '', last = ''] = process.argv.slice(2)
const env = testEnv(endpoint, tableName)
const settings = mailSettingsFrom(env)
const stream = connectChangeStream(endpoint)
const changesAtOnce = 1_000
const mostRounds = 100
const took = { mails: 0, bytes: 0, requests: 0, readUnits: 0, writeUnits: 0, sharedUnits: 0 }
const waiting: string[] = []

const deps = {
  ...depsFrom(env, {
    clock: { now: () => now },
    meter(_operation, readUnits, writeUnits) {
      took.requests += 1
      took.readUnits += readUnits
      took.writeUnits += writeUnits
    },
  }),
  mailer: {
    async send(mail: Parameters<typeof mimeOf>[0]) {
      took.bytes += mimeOf(mail, settings).byteLength
      took.mails += 1
    },
  },
  queues: {
    postpone: async () => {},
    async send(queue: string, messages: { body: string }[]) {
      if (queue === 'bulk-mail') waiting.push(...messages.map(({ body }) => body))
      return []
    },
  },
}
const { threadsNamed } = deps.forum
deps.forum.threadsNamed = async (ids) => {
  const before = took.readUnits
  const threads = await threadsNamed(ids)
  took.sharedUnits += took.readUnits - before
  return threads
}

const begin = performance.now()
const cpu = process.cpuUsage()
let after = last
let rounds = 0
for (;;) {
  await issueDigests(deps)
  for (;;) {
    const Records = await stream.read(tableName, after, changesAtOnce)
    after = Records.at(-1)?.dynamodb?.SequenceNumber ?? after
    await relay(deps, newRowsOf({ Records }))
    if (Records.length < changesAtOnce) break
  }
  const messages = waiting.splice(0)
  if (messages.length === 0) break
  if (++rounds > mostRounds) throw new Error('a digest was left')
  // What the table had no time for comes back, as from a queue.
  for (const body of messages) if (!(await deliver(deps, body).catch(isPassing))) waiting.push(body)
}
const { user, system } = process.cpuUsage(cpu)
const sent: Sent = {
  ...took,
  seconds: (performance.now() - begin) / 1_000,
  processor: (user + system) / 1e6,
  peakMiB: process.resourceUsage().maxRSS / 1_024,
}
console.log(JSON.stringify(sent))
process.exit(0)

function isPassing(error: unknown): false {
  if (error instanceof Problem && error.code === 'unavailable') return false
  throw error
}
