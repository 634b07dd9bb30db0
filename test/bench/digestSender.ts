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

// For each instant rings the clock until nothing is due, sends, and prints what it took: digestSender.ts ENDPOINT TABLE AFTER NOW [NOW ...]
const [endpoint = '', tableName = '', last = '', ...instants] = process.argv.slice(2)
const env = testEnv(endpoint, tableName)
const settings = mailSettingsFrom(env)
const stream = connectChangeStream(endpoint)
const changesAtOnce = 1_000
const mostRounds = 100
// As many messages as the machine, and AWS, have in hand at once.
const messagesAtOnce = 2
const nothing = { mails: 0, bytes: 0, requests: 0, readUnits: 0, writeUnits: 0, sharedUnits: 0 }
const took = { ...nothing }
const waiting: string[] = []
let now = ''

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
deps.forum.threadsNamed = (ids) => {
  // Each is of less than 4 KB, which is one unit.
  took.sharedUnits += ids.length
  return threadsNamed(ids)
}

let after = last
for (const instant of instants) {
  now = instant
  Object.assign(took, nothing)
  const begin = performance.now()
  const cpu = process.cpuUsage()
  await sendAllDue()
  const { user, system } = process.cpuUsage(cpu)
  const sent: Sent = {
    ...took,
    seconds: (performance.now() - begin) / 1_000,
    processor: (user + system) / 1e6,
    peakMiB: process.resourceUsage().maxRSS / 1_024,
  }
  console.log(JSON.stringify(sent))
}
process.exit(0)

async function sendAllDue(): Promise<void> {
  for (let round = 0; round < mostRounds; round++) {
    await issueDigests(deps)
    for (;;) {
      const Records = await stream.read(tableName, after, changesAtOnce)
      after = Records.at(-1)?.dynamodb?.SequenceNumber ?? after
      await relay(deps, newRowsOf({ Records }))
      if (Records.length < changesAtOnce) break
    }
    const messages = waiting.splice(0)
    if (messages.length === 0) return
    const next = messages.values()
    await Promise.all(Array.from({ length: messagesAtOnce }, () => deliverFrom(next)))
  }
  throw new Error('a digest was left')
}

/** What the table had no time for comes back, as from a queue. */
async function deliverFrom(messages: Iterable<string>): Promise<void> {
  for (const body of messages) if (!(await deliver(deps, body).catch(isPassing))) waiting.push(body)
}

function isPassing(error: unknown): false {
  if (error instanceof Problem && error.code === 'unavailable') return false
  throw error
}
