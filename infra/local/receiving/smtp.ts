import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { noteAsked } from '../idleMemory.ts'
import type { Receiver } from './receiver.ts'

/** SES takes no larger ones. */
const mostBytes = 40 * 1024 * 1024

/** Speaks SMTP to mail programs on this machine: takes what is for the reply domain, and refuses the rest as a server that does not relay. */
export async function startSmtp(
  port: number,
  domain: string,
  receive: Receiver,
): Promise<{ port: number; close(): Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: mostBytes,
    banner: 'Enlaces on this machine',
    onRcptTo({ address }, _session, answer) {
      answer(address.toLowerCase().endsWith(`@${domain}`) ? null : refusal(550, `5.7.1 Only for ${domain}`))
    },
    onData(stream, { envelope: { mailFrom, rcptTo } }, answer) {
      noteAsked()
      const from = mailFrom ? mailFrom.address : ''
      buffer(stream)
        .then(async (raw) => {
          if (stream.sizeExceeded) return answer(refusal(552, '5.3.4 Too large'))
          await receive({ from, to: rcptTo.map(({ address }) => address), raw })
          answer(null)
        })
        .catch(() => answer(refusal(451, '4.3.0 Not now')))
    },
  })
  // A mail program that goes away in mid-sentence is no trouble of ours.
  server.on('error', () => undefined)
  const opened = await listening(server, port)
  return { port: opened, close: () => new Promise((resolve) => server.close(() => resolve())) }
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}

function listening(server: SMTPServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const net = server.server
    net.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = net.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}
