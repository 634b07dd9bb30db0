import { randomUUID } from 'node:crypto'

/** A mail as it comes in, with what its envelope says (RFC 5321). */
export type Incoming = { from: string; to: string[]; raw: Buffer }

/** Takes in what is for the reply domain, as the rule of SES does. @returns the addresses that it took it for */
export type Receiver = (incoming: Incoming) => Promise<string[]>

type Place = {
  domain: string
  /** Where SES would put the mail. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Tells of it, as the topic does. */
  tell(message: string): Promise<void>
}

const pass = { status: 'PASS' }

/** What SES does with what comes: puts it away, and tells that it did. It vouches for everything, as nobody else reaches this machine. */
export function receiverInto({ domain, put, tell }: Place): Receiver {
  return async ({ from, to, raw }) => {
    const recipients = to.filter((address) => address.toLowerCase().endsWith(`@${domain}`))
    if (recipients.length === 0) return []
    const objectKey = `received/${randomUUID()}`
    await put(objectKey, raw)
    const verdicts = { spamVerdict: pass, virusVerdict: pass, spfVerdict: pass, dkimVerdict: pass, dmarcVerdict: pass }
    const receipt = { recipients, ...verdicts, action: { type: 'S3', objectKey } }
    await tell(JSON.stringify({ notificationType: 'Received', mail: { source: from }, receipt }))
    return recipients
  }
}
