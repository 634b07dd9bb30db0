import { once } from 'node:events'
import { createServer } from 'node:net'
import { canaryHost } from '../hostile/corpus/payload.ts'
import { freePort } from './machine.ts'

/** Listens as every host there is for who calls the canary's: by name in the open (HTTP), or in the greeting of TLS. */
export async function startCanary() {
  let calls = 0
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', (data) => {
      if (data.includes(canaryHost)) calls += 1
      socket.destroy()
    })
  })
  const port = await freePort()
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    calls: () => calls,
    /** What sends a browser here for every name but this machine's. */
    browserArgs: [`--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE 127.0.0.1`],
    close: () => server.close(),
  }
}
