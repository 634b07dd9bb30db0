import { simpleParser } from 'mailparser'
import { onTestFinished } from 'vitest'
import { deliverAll } from '../../functions/mail/actions.ts'
import { newRowsOf } from '../../functions/platform/changes.ts'
import { sesMailer } from '../../functions/platform/mailer.ts'
import { relay } from '../../functions/relay/actions.ts'
import { type MailOptions, startMailServer } from '../../infra/local/mail/server.ts'
import { temporaryDirectory, type WhenDone } from '../infra/mailHouse.ts'
import { origin, type World } from './world.ts'

/** The whole way of an effect in one process: the stream, the relay, a queue that keeps what failed, and a mail server at the end. */
export async function effectsOf(world: World, options: Partial<MailOptions> = {}, whenDone: WhenDone = onTestFinished) {
  const directory = await temporaryDirectory(whenDone)
  const server = await startMailServer({ directory, ...options })
  whenDone(() => server.close())
  world.deps.mailer = sesMailer({
    region: 'us-east-1',
    endpoint: server.endpoint,
    from: 'enlaces@enlaces.example',
    configurationSet: 'enlaces',
    publicOrigin: origin,
  })
  let waiting: { messageId: string; body: string }[] = []
  let after: string | undefined
  let arrived = 0
  world.deps.queues = {
    postpone: async () => {},
    async send(queue, messages) {
      if (queue !== 'urgent-mail' && queue !== 'bulk-mail') return []
      waiting.push(...messages.map(({ body }) => ({ messageId: String(++arrived), body })))
      return []
    },
  }
  return {
    server,
    /** What waits in the queue, to be looked at or handed over twice. */
    waiting: () => waiting,
    put: (messages: typeof waiting) => waiting.push(...messages),
    async relay() {
      const Records = await world.server.stream.read(world.tableName, after, 1_000)
      after = Records.at(-1)?.dynamodb?.SequenceNumber ?? after
      return relay(world.deps, newRowsOf({ Records }))
    },
    /** One batch; what failed waits on. */
    async deliver() {
      const batch = waiting
      waiting = []
      const failed = new Set(await deliverAll(world.deps, 'bulk-mail', { Records: batch.map(received) }))
      waiting = [...batch.filter(({ messageId }) => failed.has(messageId)), ...waiting]
      return failed.size
    },
    /** What was sent, the latest first; or of it what one address got. */
    async mails(to?: string) {
      const of = to ? `?to=${encodeURIComponent(to)}` : ''
      const listed = await (await fetch(`${server.endpoint}/messages${of}`)).json()
      const raw = listed.messages.map(async ({ id }: { id: string }) => {
        const mail = await simpleParser(await (await fetch(`${server.endpoint}/messages/${id}.eml`)).text())
        return mail
      })
      return Promise.all(raw) as Promise<Awaited<ReturnType<typeof simpleParser>>[]>
    },
  }
}

function received(message: { messageId: string; body: string }) {
  return { ...message, receiptHandle: message.messageId, attributes: { ApproximateReceiveCount: '1' } }
}
