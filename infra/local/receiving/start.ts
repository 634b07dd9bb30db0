import type { z } from 'zod'
import type { Env } from '../../../functions/platform/env.ts'
import { watchFolder } from './folder.ts'
import { type Receiver, receiverInto } from './receiver.ts'
import { startSmtp } from './smtp.ts'

type Given = { smtpPort: number; folder: string; receive: Receiver }

/** The ways by which mail comes in on this machine: a port for mail programs, and a folder. */
export async function startReceiving({ smtpPort, folder, domain, receive }: Given & { domain: string }) {
  const smtp = await startSmtp(smtpPort, domain, receive)
  const watched = watchFolder(folder, receive)
  return {
    async close() {
      watched.close()
      await smtp.close()
    },
  }
}

/** Puts and tells as SES does, by what functions use for that; loaded with the first mail, to start sooner. */
export function receiverFor(env: z.input<typeof Env>): Receiver {
  let opened: Promise<Receiver> | undefined
  return async (incoming) => {
    opened ??= open(env)
    return (await opened)(incoming)
  }
}

async function open(given: z.input<typeof Env>): Promise<Receiver> {
  const [{ Env }, { s3Vault }, { queueSettingsFrom, sqsQueues }] = await Promise.all([
    import('../../../functions/platform/env.ts'),
    import('../../../functions/platform/vault.ts'),
    import('../../../functions/platform/queues.ts'),
  ])
  const env = Env.parse(given)
  const { put } = s3Vault({ ...env, VAULT_BUCKET: env.INBOX_BUCKET })
  const queues = sqsQueues(queueSettingsFrom(env))
  return receiverInto({
    domain: env.REPLY_DOMAIN,
    put,
    async tell(body) {
      const refused = await queues.send('inbound', [{ id: '0', body }])
      if (refused.length > 0) throw new Error('the queue did not take it')
    },
  })
}
