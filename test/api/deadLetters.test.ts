import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { DynamoDBStreamEvent, SQSEvent } from 'aws-lambda'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { deliverAll } from '../../functions/mail/actions.ts'
import { newRowsOf } from '../../functions/platform/changes.ts'
import { queueRules } from '../../functions/platform/outbox.ts'
import { queueSettingsFrom, sqsQueues } from '../../functions/platform/queues.ts'
import { relay } from '../../functions/relay/actions.ts'
import { responseHeadersFor } from '../../infra/headers.ts'
import { deadLetterPages } from '../../infra/local/deadLetters.ts'
import { startGateway } from '../../infra/local/gateway/server.ts'
import { startQueues } from '../../infra/local/queues/server.ts'
import { driveRelay, machineQueues } from '../../infra/local/relay.ts'
import { hushed } from '../infra/queueHouse.ts'
import { invited } from '../support/enrolled.ts'
import { freePort, newDataDir } from '../support/machine.ts'
import { newWorld, testEnv, useTableServer, type World } from '../support/world.ts'

const file = useTableServer()
let world: World
beforeEach(async () => {
  world = await newWorld(file.server())
})

const script = fileURLToPath(new URL('../../infra/local/putBack.ts', import.meta.url))

/** The command as it is typed. */
async function command(port: number, ...words: string[]): Promise<{ code: number; said: string[] }> {
  const env = { ...process.env, PORT: String(port) }
  const run = promisify(execFile)(process.execPath, [script, ...words], { env })
  return run.then(
    ({ stdout }) => ({ code: 0, said: stdout.trim().split('\n') }),
    ({ code, stderr }) => ({ code, said: stderr.trim().split('\n') }),
  )
}

/** The queues of the local machine, and its gateway with what the command asks for. */
async function house(directory: string) {
  const queues = await startQueues({ directory, now: world.clock.ms, queues: machineQueues })
  const port = await freePort()
  const api = () => Promise.reject(new Error('nobody asks the API here'))
  const gateway = await startGateway({
    port,
    siteFolder: directory,
    api,
    headers: responseHeadersFor('http://127.0.0.1:9'),
    pages: [deadLetterPages(queues)],
  })
  world.deps.queues = sqsQueues(
    queueSettingsFrom({
      ...{ ...testEnv(world.server.endpoint, world.tableName), SQS_ENDPOINT: queues.endpoint },
      URGENT_MAIL_QUEUE_URL: queues.urlOf('urgent-mail'),
      BULK_MAIL_QUEUE_URL: queues.urlOf('bulk-mail'),
      NOTICES_QUEUE_URL: queues.urlOf('notices'),
    }),
  )
  const close = async () => {
    await gateway.close()
    await queues.close()
  }
  onTestFinished(close)
  return { queues, port, close }
}

/** A mail service that takes nothing for `broken`. */
function mailService() {
  const service = { broken: '', sent: [] as string[] }
  world.deps.mailer = {
    async send({ to }) {
      if (to === service.broken) throw new Error('not now')
      service.sent.push(to)
    },
  }
  return service
}

/** Invites so many people. @returns their addresses and the effects that wait in the outbox, in the same order. */
async function layInvitations(count: number) {
  const people = []
  for (let made = 0; made < count; made++) people.push(await invited(world))
  const Records = await world.server.stream.read(world.tableName, undefined, 1_000)
  const rows = newRowsOf({ Records }).filter(({ item }) => item.entity === 'outbox')
  return { emails: people.map(({ email }) => email), rows, ids: rows.map(({ item }) => String(item.id)) }
}

const deliver = async (event: SQSEvent) => {
  const left = await deliverAll(world.deps, 'bulk-mail', event)
  return { batchItemFailures: left.map((itemIdentifier) => ({ itemIdentifier })) }
}

test('a mail that fails until its tries are used up keeps no other back, is listed, and put back goes out once', async () => {
  const data = newDataDir()
  onTestFinished(data.remove)
  const { queues, port } = await house(data.path)
  const service = mailService()
  const { emails, rows, ids } = await layInvitations(3)
  const [broken = '', ...others] = emails
  service.broken = broken
  expect(await relay(world.deps, rows)).toEqual([])
  queues.drive('bulk-mail', deliver, { reportBatchItemFailures: true })
  await vi.waitFor(() => expect(service.sent.toSorted()).toEqual(others.toSorted()), 5_000)
  await vi.waitFor(async () => {
    world.clock.forward(15)
    await new Promise((resolve) => setTimeout(resolve, 40))
    expect(queues.deadLetterCount('bulk-mail')).toBe(1)
  }, 15_000)

  const { code, said } = await command(port)
  expect(code).toBe(0)
  expect(said.filter((line) => !line.startsWith(' '))).toEqual([
    'urgent-mail: 0',
    'bulk-mail: 1',
    'notices: 0',
    'index: 0',
    'files: 0',
    'inbound: 0',
    'publish: 0',
    'relay: 0',
    'feedback: 0',
  ])
  expect(said.find((line) => line.startsWith(' '))).toMatch(
    new RegExp(`invitation ${ids[0]} {2}\\(tries: ${queueRules['bulk-mail'].mostTries}\\)$`),
  )
  expect(said.join('\n')).not.toContain('@')

  service.broken = ''
  expect(await command(port, 'bulk-mail')).toEqual({ code: 0, said: ['bulk-mail: 1 put back'] })
  await queues.idle()
  expect(service.sent.filter((to) => to === broken)).toEqual([broken])
  expect(service.sent).toHaveLength(3)
  expect(await command(port, 'bulk-mail')).toEqual({ code: 0, said: ['bulk-mail: 0 put back'] })
})

test('a change that the relay gave up outlives the machine, is listed, and put back is handed over once', async () => {
  const complaints = hushed()
  const data = newDataDir()
  onTestFinished(data.remove)
  let broken: string | undefined
  const handler = async (event: DynamoDBStreamEvent) => {
    const left = new Set(await relay(world.deps, newRowsOf(event)))
    for (const { dynamodb } of event.Records) {
      if (dynamodb?.NewImage?.id?.S === broken) left.add(dynamodb?.SequenceNumber ?? '')
    }
    return { batchItemFailures: [...left].map((itemIdentifier) => ({ itemIdentifier })) }
  }
  const first = await house(data.path)
  const service = mailService()
  const { emails, ids } = await layInvitations(3)
  broken = ids[1]
  const { stream } = world.server
  const driving = driveRelay({
    ...{ stream, queues: first.queues, tableName: world.tableName, handler, longestPauseMs: 1 },
  })
  await driving.idle()
  expect(complaints).toHaveBeenCalledOnce()
  expect(first.queues.deadLetterCount('relay')).toBe(1)
  await driving.stop()
  await first.close()

  const { queues, port } = await house(data.path)
  const again = driveRelay({ ...{ stream, queues, tableName: world.tableName, handler, longestPauseMs: 1 } })
  expect((await command(port)).said.slice(-3, -1)).toEqual(['relay: 1', expect.stringContaining(`outbox#${broken} `)])
  broken = undefined
  expect(await command(port, 'relay')).toEqual({ code: 0, said: ['relay: 1 put back'] })
  queues.drive('bulk-mail', deliver, { reportBatchItemFailures: true })
  await queues.idle()
  expect(service.sent.toSorted()).toEqual(emails.toSorted())
  expect(queues.deadLetterCount('relay')).toBe(0)
  await again.stop()
})

test('an unknown queue, another site and a machine that is not there put nothing back', async () => {
  const data = newDataDir()
  onTestFinished(data.remove)
  const { queues, port } = await house(data.path)
  queues.bury('notices', '{"kind":"post-written"}')
  expect(await command(port, 'notices-dead')).toMatchObject({ code: 1, said: [expect.stringContaining('no queue')] })
  const request = { method: 'POST', body: new URLSearchParams({ queue: 'notices' }) }
  const foreign = { ...request, headers: { 'sec-fetch-site': 'cross-site' } }
  expect((await fetch(`http://127.0.0.1:${port}/local/dead-letters`, foreign)).status).toBe(404)
  expect(queues.deadLetterCount('notices')).toBe(1)
  expect(await command(await freePort(), 'notices')).toMatchObject({
    code: 1,
    said: [expect.stringContaining('npm start')],
  })
})
