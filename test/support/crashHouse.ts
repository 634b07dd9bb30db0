import { actorWithoutSession } from '../../functions/access/doors.ts'
import { depsFrom } from '../../functions/deps.ts'
import type { FeedbackDeps } from '../../functions/feedback/taking.ts'
import { deliver } from '../../functions/mail/actions.ts'
import { makeAllNotices } from '../../functions/notices/making.ts'
import { newRowsOf } from '../../functions/platform/changes.ts'
import type { QueueName } from '../../functions/platform/outbox.ts'
import { type Key, openTable } from '../../functions/platform/table.ts'
import { relay } from '../../functions/relay/actions.ts'
import type { ReplyDeps } from '../../functions/replies/actions.ts'
import { answeringOf } from './answering.ts'
import { feedbackOf } from './feedback.ts'
import { makeSpace, openThread, paragraph } from './forum.ts'
import { mortal } from './mortal.ts'
import { signedInAs } from './people.ts'
import { newWorld, testEnv, type World } from './world.ts'

type Waiting = { queue: QueueName; body: string }
export type CrashHouse = Awaited<ReturnType<typeof crashHouse>>
export type Living = ReturnType<CrashHouse['newProcess']>

/** A network, and beside whoever lives in it a process that may die; what it has put into queues and the mailbox stays. */
export async function crashHouse(server: World['server']) {
  const world = await newWorld(server)
  const feedback = await feedbackOf(world)
  const answering = answeringOf(world)
  const space = await makeSpace(world)
  const ana = await signedInAs(world, { name: 'Ana', country: 'UY' })
  for (const who of [ana, await signedInAs(world, { country: 'HN' })]) await feedback.choose(who)
  const { person: marta } = await signedInAs(world, { name: 'Marta', role: 'coordinator', listed: true })
  const process = mortal()
  const table = openTable({ region: 'us-east-1', endpoint: server.endpoint, tableName: world.tableName })
  const sent: string[] = []
  let waiting: Waiting[] = []
  let from: string | undefined
  const changes = (after = from) => world.server.stream.read(world.tableName, after, 100_000)
  const queues = {
    postpone: async () => {},
    async send(queue: QueueName, messages: { body: string }[]) {
      waiting.push(...messages.map(({ body }) => ({ queue, body })))
      return []
    },
  }
  const outside = {
    table: { ...process.guard('table', table, ['update', 'transact']), within: table.within },
    mailer: process.guard('mail', { send: async ({ reference }: { reference: string }) => void sent.push(reference) }, [
      'send',
    ]),
    queues: process.guard('queue', queues, ['send']),
    certificates: process.guard('certificates', feedback.deps.certificates, []),
    inbox: process.guard('inbox', answering.deps().inbox, ['remove']),
  }
  const env = testEnv(server.endpoint, world.tableName)

  return {
    ...{ world, feedback, answering, process, sent, ana },
    coordinator: async () => (await actorWithoutSession(world.deps, marta.id))?.actor ?? Promise.reject(marta),
    audited: async () => (await world.deps.audit.head()).sequence,
    remove: async (key: Key) => void (await world.table.transact([{ kind: 'delete', key }])),

    async newThread(body = paragraph) {
      const ben = await signedInAs(world, { name: 'Ben', country: 'BB' })
      return openThread(world, ben, space, 'Un hilo', { body })
    },

    /** What happened before does not come again, but for the digests that wait. */
    async settle(keep: boolean) {
      const records = await changes()
      if (keep) await relay({ ...world.deps, queues }, newRowsOf({ Records: records }))
      waiting = waiting.filter(({ queue }) => keep && queue === 'bulk-mail')
      from = records.at(-1)?.dynamodb?.SequenceNumber ?? from
    },

    /** It remembers nothing of the one before. */
    newProcess() {
      const { clock } = world
      const deps = {
        ...world.deps,
        ...depsFrom(env, { clock, log: () => undefined, table: outside.table }),
        ...outside,
      }
      const { topicArn } = feedback.deps
      const feedbackDeps: FeedbackDeps = { ...deps, topicArn }
      const replyDeps: ReplyDeps = deps
      return {
        ...{ deps, feedbackDeps, replyDeps },
        /** All that stands in the stream, once more, and all that waits. */
        async handOver() {
          const left = await relay(deps, newRowsOf({ Records: await changes() }))
          if (left.length > 0) throw new Error('some could not be handed over')
          for (const message of [...waiting]) {
            await done(deps, message)
            waiting = waiting.filter((one) => one !== message)
          }
        },
      }
    },
  }

  async function done(deps: Parameters<typeof deliver>[0], { queue, body }: Waiting): Promise<void> {
    if (queue === 'index') return
    const isDone =
      queue === 'notices'
        ? (await makeAllNotices(deps, { Records: [{ messageId: '1', body }] })).length === 0
        : await deliver(deps, body)
    if (isDone !== true) throw new Error('comes again')
  }
}
