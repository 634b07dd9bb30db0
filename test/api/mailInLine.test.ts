import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { deliverAll } from '../../functions/mail/actions.ts'
import { pauseSeconds } from '../../functions/mail/rules.ts'
import { newRowsOf } from '../../functions/platform/changes.ts'
import { outboxWrite, queueNames, queueRules } from '../../functions/platform/outbox.ts'
import { queueSettingsFrom, sqsQueues } from '../../functions/platform/queues.ts'
import { relay } from '../../functions/relay/actions.ts'
import { startQueues } from '../../infra/local/queues/server.ts'
import { invited } from '../support/enrolled.ts'
import { postbox } from '../support/postbox.ts'
import { visitor } from '../support/visitor.ts'
import { newWorld, testEnv, useTableServer, type World } from '../support/world.ts'

const file = useTableServer()
let world: World
beforeEach(async () => {
  world = await newWorld(file.server())
})

/** Both queues with their functions, on the clock of the world, and a mail service that takes `free` more mails. */
async function house() {
  const queues = await startQueues({
    now: world.clock.ms,
    queues: queueNames.map((name) => ({
      ...{ name, batchSize: 10, deadLetterQueue: `${name}-dead` },
      visibilityTimeoutSeconds: queueRules[name].visibilitySeconds,
      maxReceiveCount: queueRules[name].mostTries,
    })),
  })
  onTestFinished(() => queues.close())
  world.deps.queues = sqsQueues(
    queueSettingsFrom({
      ...{ ...testEnv(world.server.endpoint, world.tableName), SQS_ENDPOINT: queues.endpoint },
      URGENT_MAIL_QUEUE_URL: queues.urlOf('urgent-mail'),
      BULK_MAIL_QUEUE_URL: queues.urlOf('bulk-mail'),
    }),
  )
  const ses = { free: 0, refused: 0, sent: [] as string[] }
  world.deps.mailer = {
    async send(mail) {
      if (ses.free <= 0) {
        ses.refused += 1
        throw Object.assign(new Error('Maximum sending rate exceeded.'), { name: 'Throttling' })
      }
      ses.free -= 1
      ses.sent.push(mail.subject)
    },
  }
  for (const name of queueNames)
    queues.drive(
      name,
      async (event) => ({
        batchItemFailures: (await deliverAll(world.deps, name, event)).map((itemIdentifier) => ({ itemIdentifier })),
      }),
      { reportBatchItemFailures: true, concurrency: 2 },
    )
  return {
    ...{ queues, ses },
    async relayed() {
      const Records = await world.server.stream.read(world.tableName, undefined, 10_000)
      expect(await relay(world.deps, newRowsOf({ Records }))).toEqual([])
    },
    async pass(seconds: number) {
      world.clock.forward(seconds / 60)
      await new Promise((resolve) => setTimeout(resolve, 60))
    },
  }
}

/** @returns the token of the invitation, looked up before there are hundreds to look through */
async function layInvitations(count: number): Promise<string> {
  const person = await invited(world)
  const token = await postbox(world).tokenTo(person.email)
  const message = { kind: 'invitation', personId: person.id, invitationId: person.invitationId }
  const now = world.clock.now()
  const writes = Array.from({ length: count - 1 }, (_, at) =>
    outboxWrite({ id: `import_${at}`, queue: 'bulk-mail', message }, now),
  )
  for (let from = 0; from < writes.length; from += 20) await world.table.transact(writes.slice(from, from + 20))
  return token
}

async function askForCode(token: string): Promise<void> {
  const answer = await visitor(world).post('/invitations/code', { token })
  expect(answer.status).toBeLessThan(300)
}

test('a code overtakes two hundred invitations while the mail service throttles; nothing is dropped or doubled', async () => {
  const { queues, ses, relayed, pass } = await house()
  const token = await layInvitations(200)
  await askForCode(token)
  await relayed()
  await vi.waitFor(() => expect(ses.refused).toBeGreaterThan(200), 60_000)
  // It takes mail again, a little: invitations are not back before a quarter of a minute.
  ses.free = 3
  for (let at = 0; at < 3; at++) await pass(2)
  await vi.waitFor(() => expect(ses.sent).toHaveLength(1), 5_000)
  const [code] = ses.sent
  expect(code).toContain('código')
  ses.free = 1_000
  await vi.waitFor(async () => {
    await pass(60)
    expect(ses.sent).toHaveLength(201)
  }, 90_000)
  expect(ses.sent.filter((subject) => subject === code)).toHaveLength(1)
  await queues.idle()
  for (const name of queueNames) expect(await queues.deadLetters(name)).toEqual([])
  expect(ses.sent).toHaveLength(201)
}, 180_000)

test('what is never taken ends in the dead letters after its tries, and goes out once when it is put back', async () => {
  const { queues, ses, relayed, pass } = await house()
  const token = await layInvitations(1)
  await askForCode(token)
  await relayed()
  for (let at = 0; at < 80 && queues.deadLetterCount('bulk-mail') === 0; at++) await pass(900)
  // A code that ran out is no longer wanted, and is no dead letter.
  expect(await queues.deadLetters('urgent-mail')).toEqual([])
  const [letter, ...others] = await queues.deadLetters('bulk-mail')
  expect(letter?.receiveCount).toBe(queueRules['bulk-mail'].mostTries)
  expect(others).toEqual([])
  ses.free = 10
  expect(await queues.putBack('bulk-mail')).toBe(1)
  await queues.idle()
  expect(ses.sent).toHaveLength(1)
}, 60_000)

test('a code is tried twenty times within its ten minutes, and waits half a minute at most', () => {
  let seconds = 0
  let tries = 0
  while (seconds < 600) seconds += pauseSeconds('urgent-mail', ++tries, 0)
  expect(tries).toBeGreaterThanOrEqual(20)
  expect(queueRules['urgent-mail'].mostTries).toBeGreaterThan(tries)
  expect(pauseSeconds('urgent-mail', 1, 1)).toBe(1)
  expect(pauseSeconds('bulk-mail', 1_000, 0)).toBe(900)
})
