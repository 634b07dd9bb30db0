// Runs as a process of its own, so that a test can kill it: `node mailServerProcess.ts <directory>` prints its address.
import { startMailServer } from '../../infra/local/mail/server.ts'

const directory = process.argv[2]
if (!directory) throw new Error('say where the mail is kept')
const server = await startMailServer({ directory })
console.log(server.endpoint)
